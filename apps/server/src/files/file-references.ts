import { sql } from 'kysely';
import type { JournalLine, Trx } from '../aggregates/aggregate-store.ts';

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** The hashes of the proofs a command brings: one proof, or several. */
export function filesNamedBy(command: unknown): string[] {
  const payload = isRecord(command) && isRecord(command['payload']) ? command['payload'] : {};
  const proofs: unknown[] = [payload['evidence']].flat();
  return proofs.flatMap((proof) => (isRecord(proof) && typeof proof['sha256'] === 'string' ? [proof['sha256']] : []));
}

/** Notes which files the commands name, in the transaction that writes them. The bytes may come later: a proof may be recorded offline. */
export async function recordFileReferences(trx: Trx, lines: readonly JournalLine[]): Promise<void> {
  const named = lines.flatMap(({ aggregate_id, actor_id, command }) => filesNamedBy(command).map((sha256) => ({ assessment_id: aggregate_id, sha256, person_id: actor_id })));
  if (named.length === 0) return;
  await sql`
    insert into file_references (assessment_id, sha256, person_id)
    select distinct assessment_id, sha256, person_id from json_to_recordset(${JSON.stringify(named)}::json) as named(assessment_id text, sha256 text, person_id text)
    on conflict do nothing`.execute(trx);
}
