import { PERSONAL, jsonAnswer } from '../http/answer.ts';
import type { Operation } from '../http/operation.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { Services } from '../services.ts';
import { draftAnswer, draftTag, type StoredDraft } from './cycle-draft.ts';
import { officerOf } from './officer.ts';

export async function readDraft(db: Pick<Services['database']['db'], 'selectFrom'>, programme: string, cycle: string): Promise<StoredDraft> {
  const draft = await db.selectFrom('cycle_drafts').selectAll().where('programme', '=', programme).where('code', '=', cycle).executeTakeFirst();
  if (draft) return draft as StoredDraft;
  throw new ProblemError('not-found', { faults: [{ code: 'unknown-cycle', pointer: '/path/cycle', figures: { value: `${programme} ${cycle}`.slice(0, 100) } }] });
}

/** A cycle being prepared, with what would keep it from being published. */
export const getCycleDraft: Operation<'getCycleDraft'> = async ({ services, caller, parameters, language }) => {
  officerOf(services, caller);
  const draft = await readDraft(services.database.db, parameters.programme, parameters.cycle);
  return { ...jsonAnswer(draftAnswer(services, draft, language), PERSONAL), etag: draftTag(draft) };
};
