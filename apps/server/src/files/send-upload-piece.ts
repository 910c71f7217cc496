import { LIMITS, type Upload } from '@jalon/contract';
import { personOf } from '../assessments/access.ts';
import { UNKEPT, jsonAnswer } from '../http/answer.ts';
import type { Operation } from '../http/operation.ts';
import { ProblemError, invalidRequest } from '../http/problem-error.ts';
import type { Services } from '../services.ts';
import { withinFence } from '../storage/fence.ts';
import { takeIn } from './intake.ts';
import { receive } from './receive.ts';
import { endUpload, expiryFrom, findUpload, tooLarge, uploadOf, type UploadRow } from './uploads.ts';

function readOffset(text: string | undefined): number {
  if (text !== undefined && /^\d{1,12}$/.test(text)) return Number(text);
  throw invalidRequest({ code: text === undefined ? 'missing' : 'wrong-format', pointer: '/header/Upload-Offset', figures: { format: 'integer' } });
}

const elsewhere = (offset: number): ProblemError =>
  new ProblemError('offset-mismatch', { figures: { offset: String(offset) }, faults: [{ code: 'offset-mismatch', pointer: '/header/Upload-Offset', figures: { offset: String(offset) } }] });

/** Counts what came, unless another piece was counted meanwhile: the count, not the bytes on disk, says where an upload stands. */
async function count(services: Services, { id, received }: UploadRow, bytes: number, personId: string): Promise<void> {
  const now = await withinFence(services.database, [], async (db) => {
    const { numUpdatedRows } = await db.updateTable('uploads').set({ received: received + bytes, expires_at: expiryFrom(services) })
      .where('id', '=', id).where('received', '=', received).executeTakeFirst();
    return numUpdatedRows === 1n ? undefined : ((await db.selectFrom('uploads').select('received').where('id', '=', id).executeTakeFirst()) ?? { received: 0 });
  }, personId);
  if (now) throw elsewhere(now.received);
}

/** Completes an upload all of whose bytes have come. One that is refused is forgotten; a server that fails leaves it to be tried again. */
async function complete(services: Services, row: UploadRow, personId: string): Promise<Upload> {
  try {
    const file = await takeIn(services, { upload: row.id, sha256: row.sha256, personId });
    await endUpload(services, row.id, personId);
    return uploadOf(row, file);
  } catch (cause) {
    if (cause instanceof ProblemError) await endUpload(services, row.id, personId);
    throw cause;
  }
}

/**
 * The next piece of an upload. Of a piece whose connection is lost, what came counts. An empty piece at the end asks for completion again.
 */
export const sendUploadPiece: Operation<'sendUploadPiece'> = async ({ services, parameters, caller, body, header }) => {
  const person = personOf(caller);
  const offset = readOffset(header('upload-offset'));
  const row = await findUpload(services, parameters.upload, person.id);
  if (offset !== row.received) throw elsewhere(row.received);
  const left = row.size - row.received;
  const tooMuch = (): ProblemError => (left > LIMITS.pieceBytes ? new ProblemError('body-too-large', { figures: { max: String(LIMITS.pieceBytes) } }) : tooLarge());
  const { bytes } = await receive(body, Math.min(left, LIMITS.pieceBytes), tooMuch, (place, part) => services.files.store.write(row.id, offset + place, part));
  if (bytes > 0) await count(services, row, bytes, person.id);
  const now = { ...row, received: row.received + bytes };
  return jsonAnswer(now.received === row.size ? await complete(services, now, person.id) : uploadOf(now), UNKEPT);
};
