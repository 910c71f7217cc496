import { emptyAssessment, publishedPart, type AssessmentState } from '@jalon/core/assessment';
import { sql } from 'kysely';
import { ProblemError } from '../http/problem-error.ts';
import type { Caller } from '../identity/caller.ts';
import type { Services } from '../services.ts';
import { checkRules } from '../referentials/under-rules.ts';
import type { Database } from '../storage/database.ts';
import { RulesMoved } from '../storage/hold-rules.ts';
import { withinFence } from '../storage/fence.ts';
import { lineagesOf } from '../territories/lineage.ts';
import { refreshView } from './view-store.ts';
import { amongPeers, madeAmong } from './peers-of-cycle.ts';
import { countsDays, makeView, type StoredView, type ViewAudience, type ViewScene } from './make-view.ts';
import { sceneOf, type Subject } from './subject.ts';

type Parts = Pick<Services, 'database' | 'territories'>;

interface ViewRow { version: number; as_of: string; valid_until: string | null; etag: string; made_with: string; body: string; summary: string; matrix_row: string }

const viewOf = (row: ViewRow): StoredView =>
  ({ version: row.version, asOf: row.as_of, validUntil: row.valid_until, etag: row.etag, madeWith: row.made_with, summary: row.summary, matrixRow: row.matrix_row, body: Buffer.from(row.body, 'base64') });

/** Reading bytes as base64 text is the fastest on both drivers. */
async function readRow(db: Database['db'], id: string, audience: ViewAudience): Promise<StoredView | undefined> {
  const { rows } = await sql<ViewRow>`
    select version, as_of, valid_until, etag, made_with, encode(body, 'base64') as body, summary, matrix_row from views where assessment_id = ${id} and audience = ${audience}`.execute(db);
  return rows[0] && viewOf(rows[0]);
}

async function readStateOn(db: Database['db'], id: string): Promise<AssessmentState | undefined> {
  const row = await db.selectFrom('assessments').select('state').where('id', '=', id).executeTakeFirst();
  return row?.state as AssessmentState | undefined;
}

/** Whole, whoever asks: for what the server makes by itself. */
export const readState = ({ database }: Pick<Services, 'database'>, id: string): Promise<AssessmentState | undefined> => readStateOn(database.db, id);

/** For a caller, within what is granted to them. */
export const readStateFor = (services: Pick<Services, 'database' | 'territories'>, { id, asOf }: Subject, caller: Caller): Promise<AssessmentState | undefined> =>
  withinFence(services.database, lineagesOf(services, caller, asOf), (db) => readStateOn(db, id));

/** What an audience sees of an assessment: all of it, its published results, or nothing. */
function partFor(audience: ViewAudience, state: AssessmentState): AssessmentState | null {
  return audience === 'working' || state.version === 0 ? state : publishedPart(state);
}

export const stillValid = ({ validUntil }: Pick<StoredView, 'validUntil'>, today: string): boolean => validUntil === null || today < validUntil;

/** Where the rules it was made by are no longer those in force, it is shown this once and not stored: the news of the others is on its way. */
async function storeAnew({ database }: Parts, subject: Subject, audience: ViewAudience, view: StoredView): Promise<void> {
  try {
    await database.db.transaction().execute(async (trx) => {
      await checkRules(trx, { database }, [subject]);
      await refreshView(trx, { assessmentId: subject.id, audience, view });
    });
  } catch (cause) {
    if (!(cause instanceof RulesMoved)) throw cause;
  }
}

/** Whether a stored card says what this server would say of the same answers today. */
const holds = (stored: StoredView, subject: Subject, scene: ViewScene): boolean =>
  stored.madeWith === scene.madeWith && stillValid(stored, subject.asOf) && madeAmong(stored, subject.peers) && (stored.asOf === subject.asOf || !countsDays(stored));

/**
 * The stored scorecard. At or past the day it holds until, on another day where it counts days, once its peers have others' ranks, or where another version made it, it is made and
 * stored again; of an assessment nobody wrote in, it is made each time and stored nowhere. A draft is read within what is granted to the caller; what is published, and what is stored anew, as the server.
 */
export async function readView(parts: Parts, of: Subject, audience: ViewAudience, caller: Caller): Promise<StoredView> {
  const subject = await amongPeers(parts, of);
  const read = <T>(ask: (db: Database['db']) => Promise<T>): Promise<T> =>
    (audience === 'public' ? ask(parts.database.db) : withinFence(parts.database, lineagesOf(parts, caller, subject.asOf), ask));
  const stored = await read((db) => readRow(db, subject.id, audience));
  const scene = sceneOf(parts, subject);
  if (stored && holds(stored, subject, scene)) return stored;
  const state = (await read((db) => readStateOn(db, subject.id))) ?? emptyAssessment(subject.key);
  const part = partFor(audience, state);
  if (!part) throw new ProblemError('not-published', { figures: { territory: subject.territory.name, cycle: subject.cycle.code } });
  const view = makeView(part, scene);
  if (stored) await storeAnew(parts, subject, audience, view);
  return view;
}
