import type { Context } from 'hono';
import { compressedTag, stillStands } from '../http/etag.ts';
import { ProblemError } from '../http/problem-error.ts';
import { acceptsGzip } from '../http/stored-bytes.ts';
import { gzip } from 'node:zlib';
import { promisify } from 'node:util';
import type { StaticFile } from './static-files.ts';

const compress = promisify(gzip);
const COMPRESSIBLE = /^(text\/|application\/(json|manifest)|image\/svg)/;

/** Compressed once per content: the same tag is the same bytes. */
const compressed = new Map<string, Uint8Array<ArrayBuffer>>();

async function compressedOf(path: string, { bytes, etag }: StaticFile): Promise<Uint8Array<ArrayBuffer>> {
  const key = `${path} ${etag}`;
  const known = compressed.get(key);
  if (known) return known;
  const made = new Uint8Array(await compress(bytes));
  if (compressed.size > 500) compressed.clear();
  compressed.set(key, made);
  return made;
}

export async function sendFile(c: Context, file: StaticFile | undefined, cacheControl: string): Promise<Response> {
  if (!file) throw new ProblemError('not-found');
  const shrinks = COMPRESSIBLE.test(file.type) && acceptsGzip(c.req.header('accept-encoding'));
  c.header('ETag', shrinks ? compressedTag(file.etag) : file.etag);
  c.header('Cache-Control', cacheControl);
  if (stillStands(c.req.header('if-none-match'), file.etag)) return c.body(null, 304);
  c.header('Content-Type', file.type);
  if (shrinks) c.header('Content-Encoding', 'gzip');
  return c.body(shrinks ? await compressedOf(c.req.path, file) : file.bytes, 200);
}
