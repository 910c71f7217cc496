import type { FileStatus } from '@jalon/contract';
import { personOf } from '../assessments/access.ts';
import { findSubjectById } from '../assessments/subject.ts';
import { invalidRequest, ProblemError } from '../http/problem-error.ts';
import { mayRead, type Caller } from '../identity/caller.ts';
import type { Services } from '../services.ts';
import type { Database } from '../storage/database.ts';
import { withinFence } from '../storage/fence.ts';
import { lineagesOf } from '../territories/lineage.ts';

/** The hash a path names, or the problem that says it is none. */
export function readHash(sha256: string): string {
  if (/^[0-9a-f]{64}$/.test(sha256)) return sha256;
  throw invalidRequest({ code: 'wrong-format', pointer: '/path/sha256', figures: { format: 'sha256' } });
}

export async function findFile(db: Database['db'], sha256: string): Promise<FileStatus | undefined> {
  const row = await db.selectFrom('files').select(['status', 'size', 'type']).where('sha256', '=', sha256).executeTakeFirst();
  return row && { sha256, ...row };
}

export const missingFile = (sha256: string): FileStatus => ({ sha256, status: 'missing', size: null, type: null });

interface Reference { assessment_id: string; vouched: boolean }

/**
 * The assessments that name a file. `vouched`: somebody who named it there had brought its bytes. Knowing a hash is not having the file:
 * whoever writes a hash they only heard of gives nobody a right to it.
 */
async function referencesTo(db: Database['db'], sha256: string): Promise<Reference[]> {
  const rows = await db.selectFrom('file_references as r')
    .leftJoin('file_uploaders as u', (join) => join.onRef('u.sha256', '=', 'r.sha256').onRef('u.person_id', '=', 'r.person_id'))
    .select(['r.assessment_id', 'u.person_id as uploader']).where('r.sha256', '=', sha256).execute();
  return rows.map(({ assessment_id, uploader }) => ({ assessment_id, vouched: uploader !== null }));
}

function readableBy(services: Services, caller: Caller, { assessment_id }: Reference): boolean {
  const { territory, asOf } = findSubjectById(services, assessment_id);
  return mayRead(caller, territory, asOf);
}

export async function hasBrought(db: Database['db'], sha256: string, personId: string): Promise<boolean> {
  return (await db.selectFrom('file_uploaders').select('sha256').where('sha256', '=', sha256).where('person_id', '=', personId).executeTakeFirst()) !== undefined;
}

/** Places of the caller today, in each zone some programme counts its days in: the days of a file are those of every assessment that names it. */
function placesToday(services: Services, caller: Caller): string[] {
  const zones = new Set(services.programmes.referentials.map(({ timeZone }) => timeZone));
  return [...zones].flatMap((zone) => lineagesOf(services, caller, services.clock.today(zone)));
}

/**
 * A file as this caller may know it: whoever brought it, or may read an assessment it is vouched for in. To readers of an assessment that
 * names it otherwise it is `missing`; to everybody else it is `forbidden`, stored or not, so that nobody learns whether it is.
 */
export async function fileFor(services: Services, sha256: string, caller: Caller): Promise<FileStatus> {
  const person = personOf(caller);
  const { file, references, brought } = await withinFence(services.database, placesToday(services, caller), async (db) => (
    { file: await findFile(db, sha256), references: await referencesTo(db, sha256), brought: await hasBrought(db, sha256, person.id) }), person.id);
  if (file && brought) return file;
  const readable = references.filter((one) => readableBy(services, caller, one));
  if (file && readable.some(({ vouched }) => vouched)) return file;
  if (readable.length > 0) return missingFile(sha256);
  throw new ProblemError('forbidden');
}
