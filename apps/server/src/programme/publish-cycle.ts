import type { PublishedCycle } from '@jalon/contract';
import { compareCycles, type Cycle } from '@jalon/core/referential';
import type { Language } from '@jalon/core/shared';
import type { Transaction } from 'kysely';
import { UNKEPT, jsonAnswer } from '../http/answer.ts';
import { tagsOf } from '../http/etag.ts';
import type { Operation } from '../http/operation.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { Programme } from '../referentials/programmes.ts';
import type { Services } from '../services.ts';
import type { Tables } from '../storage/tables.ts';
import { changeRules } from './change-rules.ts';
import { checkDraft, draftTag } from './cycle-draft.ts';
import { SAY, refusedDocument, warningsOf } from './documents.ts';
import { readDraft } from './get-cycle-draft.ts';
import { writeProgrammeLine } from './journal.ts';
import { officerOf } from './officer.ts';

interface Wanted { readonly programme: string; readonly cycle: string; readonly ifMatch: string | undefined; readonly by: string; readonly language: Language }
interface Published { readonly found: Programme; readonly at: string; readonly warnings: PublishedCycle['warnings'] }

async function publish(trx: Transaction<Tables>, { programme, cycle, ifMatch, by, language }: Wanted, services: Services): Promise<Published> {
  const there = await trx.selectFrom('cycles').select('code').where('programme', '=', programme).where('code', '=', cycle).executeTakeFirst();
  if (there) throw new ProblemError('cycle-published', { figures: { cycle: `${programme} ${cycle}` } });
  const draft = await readDraft(trx, programme, cycle);
  if (ifMatch !== undefined && !tagsOf(ifMatch).some((tag) => tag === draftTag(draft) || tag === '*')) throw new ProblemError('precondition-failed', { current: { version: draft.version, entity: '', entityVersion: 0 } });
  const checked = checkDraft(services, draft.document);
  if (!checked.ok || !checked.referential) throw refusedDocument(checked.issues, language);
  const found = { cycle: checked.value, referential: checked.referential };
  const at = services.clock.instant();
  await trx.insertInto('cycles').values({ programme, code: cycle, document: JSON.stringify(found.cycle), by_officer: true }).execute();
  await trx.deleteFrom('cycle_drafts').where('programme', '=', programme).where('code', '=', cycle).execute();
  await writeProgrammeLine(trx, { at, by, action: 'publish-cycle', subject: `${programme}~${cycle}`, before: null, after: found.cycle });
  services.programmes.putProgramme(found);
  return { found, at, warnings: warningsOf(checked.issues, language) };
}

/** The cycle of the same programme before this one, by its code. */
function previous(cycles: readonly Cycle[], { programme, code }: Cycle): Cycle | undefined {
  return cycles.filter((one) => one.programme === programme && one.code < code).at(-1);
}

/** Publishes the draft of a cycle: dossiers may open, and from then on it changes by acts alone. */
export const publishCycle: Operation<'publishCycle'> = async ({ services, caller, parameters, ifMatch, language }) => {
  const officer = officerOf(services, caller);
  const { programme, cycle } = parameters;
  const { found, at, warnings } = await services.desk.inTurn(() => changeRules(services, (trx) => publish(trx, { programme, cycle, ifMatch, by: officer.id, language }, services)));
  const before = previous(services.programmes.cycles, found.cycle);
  const differences = before ? compareCycles(before, found.cycle, (ref) => services.territories.resolve(ref)?.id ?? ref).map((one) => ({ ...one, sentence: SAY[language].cycle(one) })) : [];
  return jsonAnswer({ programme, cycle, publishedAt: at, warnings, differences } satisfies PublishedCycle, UNKEPT);
};
