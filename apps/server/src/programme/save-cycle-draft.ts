import type { Transaction } from 'kysely';
import { UNKEPT, jsonAnswer } from '../http/answer.ts';
import { tagsOf } from '../http/etag.ts';
import type { Operation } from '../http/operation.ts';
import { ProblemError, invalidRequest } from '../http/problem-error.ts';
import type { Services } from '../services.ts';
import type { Tables } from '../storage/tables.ts';
import { draftAnswer, draftTag, type StoredDraft } from './cycle-draft.ts';
import { writeProgrammeLine } from './journal.ts';
import { officerOf } from './officer.ts';

interface Wanted { readonly programme: string; readonly code: string; readonly document: object; readonly ifMatch: string | undefined; readonly by: string }

/** A document that is an object, of the cycle the address names. */
function documentOf(body: unknown, { programme, cycle }: { readonly programme: string; readonly cycle: string }): object {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw invalidRequest({ code: 'wrong-type', pointer: '', figures: { expected: 'object' } });
  const named = body as { programme?: unknown; code?: unknown };
  const faults = [['programme', programme], ['code', cycle]].flatMap(([field = '', expected = '']) => (named[field as 'programme'] === expected ? [] : [{ code: 'not-as-in-path', pointer: `/${field}`, figures: { expected } }]));
  if (faults.length > 0) throw invalidRequest(...faults);
  return body;
}

/** A draft that is there is only replaced by whoever has read it. */
async function save(trx: Transaction<Tables>, { programme, code, document, ifMatch, by }: Wanted, { clock }: Services): Promise<StoredDraft> {
  const known = await trx.selectFrom('cycle_drafts').selectAll().where('programme', '=', programme).where('code', '=', code).forUpdate().executeTakeFirst();
  const tag = known ? draftTag(known) : undefined;
  const holds = ifMatch === undefined ? known === undefined : tag !== undefined && tagsOf(ifMatch).some((one) => one === tag || one === '*');
  if (!holds) throw new ProblemError('precondition-failed', { current: { version: known?.version ?? 0, entity: '', entityVersion: 0 } });
  const row = { programme, code, version: (known?.version ?? 0) + 1, saved_at: clock.instant(), document: JSON.stringify(document) };
  await trx.insertInto('cycle_drafts').values(row).onConflict((conflict) => conflict.columns(['programme', 'code']).doUpdateSet(row)).execute();
  await writeProgrammeLine(trx, { at: row.saved_at, by, action: 'save-cycle', subject: `${programme}~${code}`, before: known ? { version: known.version, document: known.document } : null, after: { version: row.version, document } });
  return { ...row, document };
}

/** Keeps a cycle being prepared, right or not: what is wrong is told with it. One that is published changes by acts alone. */
export const saveCycleDraft: Operation<'saveCycleDraft'> = async ({ services, caller, body, parameters, ifMatch, language }) => {
  const officer = officerOf(services, caller);
  const { programme, cycle } = parameters;
  const document = documentOf(body, { programme, cycle });
  if (services.programmes.find(programme, cycle)) throw new ProblemError('cycle-published', { figures: { cycle: `${programme} ${cycle}` } });
  const draft = await services.desk.inTurn(() => services.database.db.transaction().execute((trx) => save(trx, { programme, code: cycle, document, ifMatch, by: officer.id }, services)));
  return { ...jsonAnswer(draftAnswer(services, draft, language), UNKEPT), etag: draftTag(draft) };
};
