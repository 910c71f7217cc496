import { ReadableStream } from 'node:stream/web';
import { isJobOver } from '@jalon/contract';
import { UNKEPT } from '../http/answer.ts';
import type { Operation } from '../http/operation.ts';
import { ProblemError } from '../http/problem-error.ts';
import { withinFence } from '../storage/fence.ts';
import { readableJob, unknownJob } from './own-job.ts';

const encoded = (name: string): string => encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** What an export made, to be saved and never to be run where it came from. */
export const getJobFile: Operation<'getJobFile'> = async ({ services, parameters, caller }) => {
  const row = await readableJob(services, caller, parameters.job);
  const file = await withinFence(services.database, [], (db) => db.selectFrom('job_files').select(['name', 'type', 'bytes']).where('job_id', '=', row.id).where('what', '=', 'made').executeTakeFirst(), row.person_id ?? undefined);
  if (!file) throw isJobOver(row) ? unknownJob(row.id) : new ProblemError('job-not-done', { headers: { 'Retry-After': '2' } });
  const bytes = new Uint8Array(file.bytes);
  return {
    stream: () => new ReadableStream<Uint8Array>({ start(controller) { controller.enqueue(bytes); controller.close(); } }), cacheControl: UNKEPT,
    headers: {
      'Content-Type': file.type, 'Content-Length': String(bytes.length), 'Content-Disposition': `attachment; filename="${file.name.replace(/[^\x20-\x7e]|["\\]/g, '_')}"; filename*=UTF-8''${encoded(file.name)}`,
      'Content-Security-Policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
    },
  };
};
