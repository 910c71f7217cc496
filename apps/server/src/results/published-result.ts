import { createHash } from 'node:crypto';
import { ENGINE_VERSION } from '@jalon/core/assessment';
import { sql, type Transaction } from 'kysely';
import { markOf } from '../assessments/peers-of-cycle.ts';
import type { Subject } from '../assessments/subject.ts';
import type { Services } from '../services.ts';
import { withinFence } from '../storage/fence.ts';
import type { Tables } from '../storage/tables.ts';

type Parts = Pick<Services, 'database' | 'results' | 'version'>;

/** A sheet as it was issued: the same text for everyone. */
export interface IssuedSheet {
  readonly text: string;
  readonly resultHash: string;
}

const hashes = new WeakMap<object, string>();

/** Of a document that stays as it is while it is here. */
function hashOf(document: object): string {
  const hash = hashes.get(document) ?? createHash('sha256').update(JSON.stringify(document)).digest('hex');
  hashes.set(document, hash);
  return hash;
}

/** What a result is worked out from besides what is published: this version and its engine, the grid, the cycle, the territory, its peers. */
const madeFrom = ({ version }: Parts, { referential, cycle, territory, peers }: Subject): string =>
  createHash('sha256').update(JSON.stringify([version, ENGINE_VERSION, referential.hash, hashOf(cycle), hashOf(territory), markOf(peers)])).digest('hex');

/** The sheet that shows what is published now, where it was worked out before from the same, was issued under this server's name, and its key still vouches for it. */
export async function findPublishedResult(parts: Parts, subject: Subject): Promise<IssuedSheet | undefined> {
  const { rows } = await withinFence(parts.database, [], (db) => sql<IssuedSheet>`
    select s.signed as text, r.result_hash as "resultHash"
    from published_results r join views v on v.assessment_id = r.assessment_id and v.audience = 'public' and v.version = r.version
      join result_sheets s on s.assessment_id = r.assessment_id and s.result_hash = r.result_hash and s.issuer = ${parts.results.issuer} join sound_keys k on k.kid = s.kid
    where r.assessment_id = ${subject.id} and r.made_from = ${madeFrom(parts, subject)} and (r.valid_until is null or r.valid_until > ${subject.asOf}::date)
    order by s.issued_at limit 1`.execute(db));
  return rows[0];
}

/** What is published, as it was worked out; `validUntil` as of a card: the first day it must be worked out again. */
export interface PublishedResult {
  readonly version: number;
  readonly validUntil: string | null;
  readonly resultHash: string;
}

/** Notes which result shows what is published now. */
export async function notePublishedResult(trx: Transaction<Tables>, parts: Parts, subject: Subject, { version, validUntil, resultHash }: PublishedResult): Promise<void> {
  const row = { version, made_from: madeFrom(parts, subject), valid_until: validUntil, result_hash: resultHash };
  await trx.insertInto('published_results').values({ assessment_id: subject.id, ...row }).onConflict((conflict) => conflict.column('assessment_id').doUpdateSet(row)).execute();
}
