import { FILE_BYTES, FILES_ROUTES, type FileStatus, type Upload } from '@jalon/contract';
import type { CallOptions } from './call-options.ts';
import { hasFields } from './check-answer.ts';
import type { Files, UploadOptions } from './files.ts';
import { isProblem } from './problem.ts';
import type { Send } from './send.ts';
import { TRANSFER } from './transfer.values.ts';

/** Up to this size a file goes at once; a larger one goes in pieces of it. */
const PIECE_BYTES = 1_000_000;
/** How often in a row a piece may fail before the upload does. Each failure was tried again already. */
const SETBACKS = 3;

const isStatus = hasFields({ sha256: 'string', status: 'string' });
const isUpload = hasFields({ id: 'string', offset: 'number' });
const slow = <T extends CallOptions>(options: T | undefined): CallOptions => ({ signal: options?.signal, timeouts: { ...TRANSFER, ...options?.timeouts } });

async function sha256Of(content: Blob): Promise<string> {
  const { subtle } = globalThis.crypto as { subtle?: SubtleCrypto };
  if (!subtle) throw new TypeError('files.upload() needs crypto.subtle, which browsers give to pages served by https only.');
  const hash = await subtle.digest('SHA-256', await content.arrayBuffer());
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What may pass by asking again where the upload stands. */
const isSetback = (error: unknown): boolean => isProblem(error) && ['offset-mismatch', 'no-answer', 'timeout', 'unavailable', 'not-found'].includes(error.code);

async function inPieces(send: Send, content: Blob, sha256: string, options: UploadOptions): Promise<FileStatus> {
  const stand = () => send<Upload>({ route: FILES_ROUTES.startUpload, body: { sha256, size: content.size }, check: isUpload, options: slow(options) });
  let upload = await stand();
  for (let setbacks = 0; upload.file === null;) {
    const { id, offset } = upload;
    options.onProgress?.({ sent: offset, total: content.size });
    const piece = content.slice(offset, offset + PIECE_BYTES);
    try {
      upload = await send<Upload>({ route: FILES_ROUTES.sendUploadPiece, params: { upload: id }, bytes: piece, headers: { 'upload-offset': String(offset) }, check: isUpload, options: slow(options) });
      setbacks = 0;
    } catch (error) {
      setbacks += 1;
      if (!isSetback(error) || setbacks > SETBACKS) throw error;
      upload = await stand();
    }
  }
  return upload.file;
}

export function createFiles(send: Send): Files {
  return {
    async upload(content, options = {}) {
      const total = content.size;
      // One that is too large is announced without its hash being made; the server says what the limit is.
      const sha256 = total > FILE_BYTES ? '0'.repeat(64) : await sha256Of(content);
      if (total > PIECE_BYTES) {
        const file = await inPieces(send, content, sha256, options);
        options.onProgress?.({ sent: total, total });
        return file;
      }
      options.onProgress?.({ sent: 0, total });
      const file = await send<FileStatus>({ route: FILES_ROUTES.putFile, params: { sha256 }, bytes: content, check: isStatus, options: slow(options) });
      options.onProgress?.({ sent: total, total });
      return file;
    },
    get: (sha256, options) => send({ route: FILES_ROUTES.getFile, params: { sha256 }, check: () => undefined, options: slow(options) }),
    status: (sha256, options) => send({ route: FILES_ROUTES.getFileStatus, params: { sha256 }, check: isStatus, options }),
  };
}
