import { LIMITS, type FileStatus, type Upload } from '@jalon/contract';
import { startUploadRequestSchema } from '@jalon/contract/schemas';
import { standingReferences, type FileReference } from './file-references.ts';
import { mayRead } from './caller.ts';
import { typeOfBytes } from './file-type.ts';
import type { Call } from './operations.ts';
import { Refusal } from './problem.ts';
import { readJson } from './read-request.ts';
import type { JalonStore, OpenUpload, StoredFile } from './store.ts';
import { findSubjectById } from './subject.ts';

const statusOf = ({ sha256, bytes, type }: StoredFile): FileStatus => ({ sha256, status: 'unscanned', size: bytes.byteLength, type });
const missingStatus = (sha256: string): FileStatus => ({ sha256, status: 'missing', size: null, type: null });

async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function hashIn({ path }: Call): string {
  const sha256 = path['sha256'] ?? '';
  if (/^[0-9a-f]{64}$/.test(sha256)) return sha256;
  throw new Refusal('invalid-request', { errors: [{ code: 'wrong-format', pointer: '/path/sha256', figures: { format: 'sha256' } }] });
}

const bytesOf = async ({ request }: Call): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await request.arrayBuffer());

/** Keeps a file whose bytes are the ones announced and of a type that is received. */
async function takeIn({ store, persona }: Call, sha256: string, bytes: Uint8Array<ArrayBuffer>): Promise<FileStatus> {
  if ((await hashOf(bytes)) !== sha256) throw new Refusal('hash-mismatch');
  const type = typeOfBytes(bytes);
  if (type === undefined) throw new Refusal('file-refused');
  const file = store.files.get(sha256) ?? { sha256, bytes, type, broughtBy: new Set<string>() };
  file.broughtBy.add(persona!.id);
  store.files.set(sha256, file);
  return statusOf(file);
}

/** Who named a file in a proof, and in which assessment: once, or in one that stands. */
const referencesTo = (store: JalonStore, sha256: string): FileReference[] =>
  [...store.fileReferences, ...[...store.assessments.values()].flatMap(standingReferences)].filter((reference) => reference.sha256 === sha256);

/** A file as the caller may know it: stored, missing, or, to strangers, neither. */
function fileFor(call: Call, sha256: string): StoredFile | undefined {
  const { store, persona, now } = call;
  const file = store.files.get(sha256);
  if (file?.broughtBy.has(persona!.id)) return file;
  const readable = referencesTo(store, sha256).filter(({ assessmentId }) => {
    const { territory, asOf } = findSubjectById(store, assessmentId, now);
    return mayRead(persona, territory, asOf);
  });
  if (readable.length === 0) throw new Refusal('forbidden');
  return file && readable.some(({ by }) => file.broughtBy.has(by)) ? file : undefined;
}

export async function putFile(call: Call): Promise<FileStatus> {
  const sha256 = hashIn(call);
  const bytes = await bytesOf(call);
  if (bytes.byteLength > LIMITS.fileBytes) throw new Refusal('file-too-large');
  return takeIn(call, sha256, bytes);
}

export function getFileStatus(call: Call): FileStatus {
  const sha256 = hashIn(call);
  const file = fileFor(call, sha256);
  return file ? statusOf(file) : missingStatus(sha256);
}

export function getFile(call: Call): Response {
  const sha256 = hashIn(call);
  const file = fileFor(call, sha256);
  if (!file) throw new Refusal('not-found', { errors: [{ code: 'file-missing', pointer: '/path/sha256' }] });
  const etag = `"${sha256}"`;
  const headers = { etag, 'cache-control': 'private, no-cache', vary: 'Origin, Authorization, Accept-Language' };
  if (call.request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  return new Response(file.bytes, {
    headers: { ...headers, 'content-type': file.type, 'content-disposition': `attachment; filename="${sha256.slice(0, 16)}"`, 'x-content-type-options': 'nosniff', 'content-security-policy': "sandbox; default-src 'none'" },
  });
}

const KEPT_MS = 86_400_000;
const expiryFrom = ({ now }: Call): string => new Date(Date.parse(now) + KEPT_MS).toISOString();
const uploadOf = ({ id, sha256, bytes, received, expiresAt }: OpenUpload, file: FileStatus | null = null): Upload => ({ id, sha256, size: bytes.byteLength, offset: received, expiresAt, file });

export async function startUpload(call: Call): Promise<Upload> {
  const { store, persona, now } = call;
  const { sha256, size } = await readJson(call.request, startUploadRequestSchema);
  if (size > LIMITS.fileBytes) throw new Refusal('file-too-large');
  const begun = [...store.uploads.values()].find((one) => one.sha256 === sha256 && one.by === persona!.id && one.bytes.byteLength === size && one.expiresAt > now);
  if (begun) return uploadOf(begun);
  const upload: OpenUpload = { id: crypto.randomUUID(), sha256, by: persona!.id, bytes: new Uint8Array(size), received: 0, expiresAt: expiryFrom(call) };
  const own = store.files.get(sha256);
  if (own?.broughtBy.has(persona!.id)) return { ...uploadOf(upload, statusOf(own)), offset: size };
  store.uploads.set(upload.id, upload);
  return uploadOf(upload);
}

function findUpload({ store, path, persona, now }: Call): OpenUpload {
  const upload = store.uploads.get(path['upload'] ?? '');
  if (upload?.by === persona!.id && upload.expiresAt > now) return upload;
  throw new Refusal('not-found', { errors: [{ code: 'unknown-upload', pointer: '/path/upload' }] });
}

export const getUpload = (call: Call): Upload => uploadOf(findUpload(call));

export async function sendUploadPiece(call: Call): Promise<Upload> {
  const offset = call.request.headers.get('upload-offset');
  if (offset === null || !/^\d{1,12}$/.test(offset)) throw new Refusal('invalid-request', { errors: [{ code: offset === null ? 'missing' : 'wrong-format', pointer: '/header/Upload-Offset' }] });
  const upload = findUpload(call);
  const piece = await bytesOf(call);
  const figures = { offset: String(upload.received) };
  if (Number(offset) !== upload.received) throw new Refusal('offset-mismatch', { errors: [{ code: 'offset-mismatch', pointer: '/header/Upload-Offset', figures }] });
  if (piece.byteLength > upload.bytes.byteLength - upload.received) throw new Refusal('file-too-large');
  upload.bytes.set(piece, upload.received);
  upload.received += piece.byteLength;
  upload.expiresAt = expiryFrom(call);
  if (upload.received < upload.bytes.byteLength) return uploadOf(upload);
  call.store.uploads.delete(upload.id);
  return uploadOf(upload, await takeIn(call, upload.sha256, upload.bytes));
}
