import { createHash, randomBytes } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A PDF of one empty page that readers open, padded in a comment to at least `size` bytes; each one other than the others. */
export function pdf(size = 0): Uint8Array<ArrayBuffer> {
  const head = `%PDF-1.4\n% ${randomBytes(8).toString('hex')}\n`;
  const padding = size > head.length ? `% ${'x'.repeat(size - head.length)}\n` : '';
  const body = '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n';
  return new Uint8Array(Buffer.from(head + padding + body));
}

const part = (content: string): Uint8Array => strToU8(content);

/** An Office Open XML document, with further parts where asked. */
export const docx = (more: Readonly<Record<string, string>> = {}, main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'): Uint8Array => zipSync({
  '[Content_Types].xml': part(`<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`),
  '_rels/.rels': part('<Relationships/>'), 'word/document.xml': part('<w:document/>'), ...Object.fromEntries(Object.entries(more).map(([name, content]) => [name, part(content)])),
});

/** An OpenDocument file; its type stands first and uncompressed, as the format asks. */
export const ods = (more: Readonly<Record<string, string>> = {}, type = 'application/vnd.oasis.opendocument.spreadsheet'): Uint8Array => zipSync({
  mimetype: [part(type), { level: 0 }], 'content.xml': part('<office/>'), ...Object.fromEntries(Object.entries(more).map(([name, content]) => [name, part(content)])),
});

export const archive = (): Uint8Array => zipSync({ 'notes.txt': part('x') });
export const PNG = new Uint8Array(Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'));
export const JPEG = new Uint8Array(Buffer.from('ffd8ffe000104a46494600010100000100010000ffdb004300', 'hex'));
export const WEBP = new Uint8Array(Buffer.from('524946461a000000574542505650384c0d0000002f00000010073011118888fe0700', 'hex'));
export const HEIC = new Uint8Array(Buffer.from('00000018667479706865696300000000686569636d696631', 'hex'));
