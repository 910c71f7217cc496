import { randomUUID } from 'node:crypto';
import type { FileStatus } from '@jalon/contract';
import { startUploadRequestSchema } from '@jalon/contract/schemas';
import { personOf } from '../assessments/access.ts';
import { UNKEPT, jsonAnswer } from '../http/answer.ts';
import type { Operation } from '../http/operation.ts';
import { readBody } from '../http/read-shape.ts';
import type { Services } from '../services.ts';
import { withinFence, writeWithinFence } from '../storage/fence.ts';
import { findFile, hasBrought } from './file-records.ts';
import { checkQuota } from './quota.ts';
import { checkSize, expiryFrom, sweepUploads, uploadOf, type UploadRow } from './uploads.ts';

/** A file this person sent whole before: the answer that said so may have been lost on the way. */
async function broughtBefore(services: Services, sha256: string, personId: string): Promise<FileStatus | undefined> {
  const file = await withinFence(services.database, [], async (db) => ((await hasBrought(db, sha256, personId)) ? findFile(db, sha256) : undefined), personId);
  return file && (await services.files.store.find(sha256)) ? file : undefined;
}

const COLUMNS = ['id', 'sha256', 'size', 'received', 'expires_at'] as const;

const findBegun = (services: Services, sha256: string, personId: string, size: number): Promise<UploadRow | undefined> => withinFence(services.database, [], (db) =>
  db.selectFrom('uploads').select(COLUMNS).where('sha256', '=', sha256).where('person_id', '=', personId).where('size', '=', size).executeTakeFirst(), personId);

/** Counted and begun as one: uploads begun at once cannot pass the count together. */
const begin = (services: Services, sha256: string, personId: string, size: number): Promise<UploadRow> => writeWithinFence(services.database, [], async (trx) => {
  await checkQuota(trx, services, personId, { sha256, size });
  const row = { id: randomUUID(), sha256, size, person_id: personId, received: 0, expires_at: expiryFrom(services) };
  return trx.insertInto('uploads').values(row)
    .onConflict((conflict) => conflict.columns(['sha256', 'person_id']).doUpdateSet({ size, id: row.id, received: 0, expires_at: row.expires_at })).returning(COLUMNS).executeTakeFirstOrThrow();
}, personId);

/** Begins an upload, or finds the one this person began of the same file: a page that was closed goes on where it stopped. */
export const startUpload: Operation<'startUpload'> = async ({ services, caller, body }) => {
  const person = personOf(caller);
  const { sha256, size } = readBody(startUploadRequestSchema, body);
  checkSize(size);
  await sweepUploads(services);
  const begun = await findBegun(services, sha256, person.id, size);
  if (begun) return jsonAnswer(uploadOf(begun), UNKEPT);
  const own = await broughtBefore(services, sha256, person.id);
  if (own) return jsonAnswer(uploadOf({ id: randomUUID(), sha256, size, received: size, expires_at: expiryFrom(services) }, own), UNKEPT);
  return jsonAnswer(uploadOf(await begin(services, sha256, person.id, size)), UNKEPT);
};
