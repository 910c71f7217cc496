import { sql } from 'kysely';
import { ProblemError } from '../http/problem-error.ts';
import type { Services } from '../services.ts';

const DAY_MS = 86_400_000;

/** Refuses `more` bytes of a person who has brought, or begun to bring, as many as may be within 24 hours. */
export async function checkQuota({ database: { db }, clock, files: { bytesPerDay } }: Services, personId: string, more: number): Promise<void> {
  if (bytesPerDay === 0) return;
  const since = new Date(clock.now() - DAY_MS).toISOString();
  const { rows } = await sql<{ bytes: string }>`
    select (select coalesce(sum(size), 0) from file_uploaders where person_id = ${personId} and at >= ${since}::timestamptz)
      + (select coalesce(sum(size), 0) from uploads where person_id = ${personId} and expires_at > ${clock.instant()}::timestamptz) as bytes`.execute(db);
  if (Number(rows[0]?.bytes ?? 0) + more <= bytesPerDay) return;
  throw new ProblemError('quota-exceeded', { figures: { max: String(Math.floor(bytesPerDay / 1_000_000)) }, headers: { 'Retry-After': '3600' } });
}
