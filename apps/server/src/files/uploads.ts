import { LIMITS, type Upload } from '@jalon/contract';
import { ProblemError } from '../http/problem-error.ts';
import type { Services } from '../services.ts';
import { withinFence } from '../storage/fence.ts';

const KEPT_MS = 86_400_000;

export interface UploadRow { readonly id: string; readonly sha256: string; readonly size: number; readonly received: number; readonly expires_at: string }

export const uploadOf = ({ id, sha256, size, received, expires_at }: UploadRow, file: Upload['file'] = null): Upload =>
  ({ id, sha256, size, offset: received, expiresAt: expires_at, file });

/** A day after the last piece, what came is forgotten. */
export const expiryFrom = ({ clock }: Services): string => new Date(clock.now() + KEPT_MS).toISOString();

/** An upload of this person's that is still open. Somebody else's is not there. */
export async function findUpload({ database, clock }: Services, id: string, personId: string): Promise<UploadRow> {
  const row = /^[0-9a-f-]{36}$/.test(id) ? await withinFence(database, [], (db) => db.selectFrom('uploads').select(['id', 'sha256', 'size', 'received', 'expires_at'])
    .where('id', '=', id).where('person_id', '=', personId).where('expires_at', '>', clock.instant()).executeTakeFirst(), personId) : undefined;
  if (row) return row;
  throw new ProblemError('not-found', { faults: [{ code: 'unknown-upload', pointer: '/path/upload' }] });
}

export async function endUpload({ database, files: { store } }: Services, id: string, personId: string): Promise<void> {
  await withinFence(database, [], (db) => db.deleteFrom('uploads').where('id', '=', id).execute(), personId);
  await store.discard(id);
}

/** Forgets uploads whose time is over, and pieces no upload speaks of any more: everybody's, as the server. */
export async function sweepUploads(services: Services): Promise<void> {
  const { database: { db }, clock, files: { store } } = services;
  const over = await db.deleteFrom('uploads').where('expires_at', '<=', clock.instant()).returning('id').execute();
  for (const { id } of over) await store.discard(id);
  const stale = (await store.uploads()).filter(({ changedAt }) => changedAt < Date.now() - KEPT_MS).map(({ id }) => id);
  if (stale.length === 0) return;
  const open = new Set((await db.selectFrom('uploads').select('id').execute()).map(({ id }) => id));
  for (const id of stale) if (!open.has(id)) await store.discard(id);
}

export function checkSize(size: number): void {
  if (size > LIMITS.fileBytes) throw tooLarge();
}

export const tooLarge = (): ProblemError => new ProblemError('file-too-large', { figures: { max: String(LIMITS.fileBytes / 1_000_000) }, headers: { Connection: 'close' } });
