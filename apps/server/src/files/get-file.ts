import { PERSONAL } from '../http/answer.ts';
import type { Operation } from '../http/operation.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { Services } from '../services.ts';
import { endingOf } from './content-type.ts';
import { fileFor, readHash } from './file-records.ts';
import type { KeptFile } from './file-store.ts';

const absent = (): ProblemError => new ProblemError('not-found', { faults: [{ code: 'file-missing', pointer: '/path/sha256' }] });

/** The bytes of a file that may be served: looked at and let through, or on a server that has no scanner. */
async function servable(services: Services, sha256: string, status: string): Promise<KeptFile> {
  if (status === 'pending') throw new ProblemError('file-pending', { headers: { 'Retry-After': '5' } });
  if (status === 'infected') throw new ProblemError('file-infected');
  const kept = status === 'missing' ? undefined : await services.files.store.find(sha256);
  if (kept) return kept;
  if (status !== 'missing') services.log.error(`The bytes of file ${sha256} are not where they were put`);
  throw absent();
}

/** A file, to be saved and never to be run where it came from. The right is asked for each time; the bytes under a hash never change. */
export const getFile: Operation<'getFile'> = async ({ services, parameters, caller }) => {
  const file = await fileFor(services, readHash(parameters.sha256), caller);
  const { size, stream } = await servable(services, file.sha256, file.status);
  const type = file.type ?? 'application/octet-stream';
  return {
    stream, etag: `"${file.sha256}"`, cacheControl: PERSONAL,
    headers: {
      'Content-Type': type === 'text/plain' ? 'text/plain; charset=utf-8' : type, 'Content-Length': String(size),
      'Content-Disposition': `attachment; filename="${file.sha256.slice(0, 16)}.${endingOf(type)}"`,
      'Content-Security-Policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
    },
  };
};
