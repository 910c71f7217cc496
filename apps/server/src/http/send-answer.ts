import type { IncomingMessage } from 'node:http';
import type { Context } from 'hono';
import type { Answer, StreamedAnswer } from './answer.ts';
import { JSON_TYPE } from './base-headers.ts';
import { compressedTag, stillStands } from './etag.ts';
import { acceptsGzip } from './stored-bytes.ts';

/** Sends an operation's answer: 304 where what the caller has still stands, compressed where that is worth it. */
export function sendAnswer(c: Context, { bytes, etag, cacheControl }: Answer, status: 200 | 202 = 200): Response {
  const compress = acceptsGzip(c.req.header('accept-encoding')) && bytes.isWorthCompressing;
  c.header('ETag', compress ? compressedTag(etag) : etag);
  c.header('Cache-Control', cacheControl);
  if (c.req.method !== 'POST' && stillStands(c.req.header('if-none-match'), etag)) return c.body(null, 304);
  c.header('Content-Type', JSON_TYPE);
  const body = compress ? bytes.compressed : bytes.plain;
  c.header('Content-Length', String(body.length));
  if (compress) c.header('Content-Encoding', 'gzip');
  return c.body(new Uint8Array(body.buffer as ArrayBuffer, body.byteOffset, body.byteLength), status);
}

/** Sends bytes as they come, or 304 where the caller has them. */
export function sendStream(c: Context, { stream, etag, cacheControl, headers }: StreamedAnswer): Response {
  c.header('Cache-Control', cacheControl);
  if (etag !== undefined) c.header('ETag', etag);
  if (etag !== undefined && stillStands(c.req.header('if-none-match'), etag)) return c.body(null, 304);
  for (const [name, value] of Object.entries(headers)) c.header(name, value);
  if (c.req.method === 'HEAD') return c.body(null, 200);
  const { incoming } = c.env as { readonly incoming: IncomingMessage };
  return c.body(stream(() => incoming.socket.destroy()) as globalThis.ReadableStream, 200);
}
