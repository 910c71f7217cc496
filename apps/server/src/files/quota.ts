import { sql, type Transaction } from 'kysely';
import { ProblemError } from '../http/problem-error.ts';
import type { Services } from '../services.ts';
import type { Tables } from '../storage/tables.ts';

const DAY_MS = 86_400_000;

/** Names, with the person, the lock under which what they bring is counted: far from any other lock of ours. */
const COUNTING = 7_051_955;

/**
 * Refuses a file of a person who would, with it, have brought or begun to bring more than may be within 24 hours. In the transaction that
 * takes the file or its upload in: another of the same person's, on any server, is counted once this one has ended.
 */
export async function checkQuota(trx: Transaction<Tables>, { clock, files: { bytesPerDay } }: Services, personId: string, { sha256, size }: { readonly sha256: string; readonly size: number }): Promise<void> {
  if (bytesPerDay === 0) return;
  await sql`select pg_advisory_xact_lock(${COUNTING}, hashtext(${personId}))`.execute(trx);
  const since = new Date(clock.now() - DAY_MS).toISOString();
  // The file itself may be there already, as an upload that is about to end, or from before.
  const { rows } = await sql<{ bytes: string }>`
    select (select coalesce(sum(size), 0) from file_uploaders where person_id = ${personId} and sha256 <> ${sha256} and at >= ${since}::timestamptz)
      + (select coalesce(sum(size), 0) from uploads where person_id = ${personId} and sha256 <> ${sha256} and expires_at > ${clock.instant()}::timestamptz) as bytes`.execute(trx);
  if (Number(rows[0]?.bytes ?? 0) + size <= bytesPerDay) return;
  throw new ProblemError('quota-exceeded', { figures: { max: String(Math.floor(bytesPerDay / 1_000_000)) }, headers: { 'Retry-After': '3600' } });
}
