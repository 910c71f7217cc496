import { randomUUID } from 'node:crypto';
import type { FileStatus } from '@jalon/contract';
import { startUploadRequestSchema } from '@jalon/contract/schemas';
import { personOf } from '../assessments/access.ts';
import { UNKEPT, jsonAnswer } from '../http/answer.ts';
import type { Operation } from '../http/operation.ts';
import { readBody } from '../http/read-shape.ts';
import type { Services } from '../services.ts';
import { findFile } from './file-records.ts';
import { checkQuota } from './quota.ts';
import { checkSize, expiryFrom, sweepUploads, uploadOf } from './uploads.ts';

/** A file this person sent whole before: the answer that said so may have been lost on the way. */
async function broughtBefore(services: Services, sha256: string, personId: string): Promise<FileStatus | undefined> {
  const brought = await services.database.db.selectFrom('file_uploaders').select('sha256').where('sha256', '=', sha256).where('person_id', '=', personId).executeTakeFirst();
  return brought && (await services.files.store.find(sha256)) ? findFile(services, sha256) : undefined;
}

/** Begins an upload, or finds the one this person began of the same file: a page that was closed goes on where it stopped. */
export const startUpload: Operation<'startUpload'> = async ({ services, caller, body }) => {
  const person = personOf(caller);
  const { sha256, size } = readBody(startUploadRequestSchema, body);
  checkSize(size);
  await sweepUploads(services);
  const { db } = services.database;
  const columns = ['id', 'sha256', 'size', 'received', 'expires_at'] as const;
  const begun = await db.selectFrom('uploads').select(columns).where('sha256', '=', sha256).where('person_id', '=', person.id).where('size', '=', size).executeTakeFirst();
  if (begun) return jsonAnswer(uploadOf(begun), UNKEPT);
  const own = await broughtBefore(services, sha256, person.id);
  if (own) return jsonAnswer(uploadOf({ id: randomUUID(), sha256, size, received: size, expires_at: expiryFrom(services) }, own), UNKEPT);
  await checkQuota(services, person.id, size);
  const row = { id: randomUUID(), sha256, size, person_id: person.id, received: 0, expires_at: expiryFrom(services) };
  const made = await db.insertInto('uploads').values(row)
    .onConflict((conflict) => conflict.columns(['sha256', 'person_id']).doUpdateSet({ size, id: row.id, received: 0, expires_at: row.expires_at })).returning(columns).executeTakeFirstOrThrow();
  return jsonAnswer(uploadOf(made), UNKEPT);
};
