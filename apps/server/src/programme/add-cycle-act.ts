import type { AddedCycleAct } from '@jalon/contract';
import { addCycleActRequestSchema } from '@jalon/contract/schemas';
import { affectedByAct, sameValue } from '@jalon/core/assessment';
import type { Act, Cycle } from '@jalon/core/referential';
import { loadCycle } from '@jalon/core/schemas';
import type { Language } from '@jalon/core/shared';
import type { Transaction } from 'kysely';
import { UNKEPT, jsonAnswer } from '../http/answer.ts';
import type { Operation } from '../http/operation.ts';
import { readBody } from '../http/read-shape.ts';
import type { Programme } from '../referentials/programmes.ts';
import { rulesKey } from '../referentials/under-rules.ts';
import type { Services } from '../services.ts';
import { holdRules } from '../storage/hold-rules.ts';
import type { Tables } from '../storage/tables.ts';
import { changeRules } from './change-rules.ts';
import { cohortOfCycle } from './cohort-of-cycle.ts';
import { refusedDocument } from './documents.ts';
import { writeProgrammeLine } from './journal.ts';
import { officerOf } from './officer.ts';
import { remakeViews } from './remake-views.ts';
import { programmeOf, rulesOf } from './simulate-change.ts';

/** The cycle with one more act, checked as any cycle is. */
function withAct({ cycle, referential }: Programme, act: Act, language: Language): Cycle {
  const loaded = loadCycle({ ...cycle, acts: [...cycle.acts, act] }, referential);
  if (loaded.ok) return loaded.value;
  const [place, own] = [`/acts/${cycle.acts.length}`, '/act'];
  throw refusedDocument(loaded.issues.map((issue) => ({ ...issue, path: issue.path.startsWith(place) ? own + issue.path.slice(place.length) : issue.path })), language);
}

/** The same act sent again is the one that is there. */
const placeOf = ({ acts }: Cycle, act: Act): number => acts.findIndex((one) => sameValue(one, act));

interface Wanted { readonly found: Programme; readonly act: Act; readonly by: string; readonly language: Language }

async function store(trx: Transaction<Tables>, { found, act, by, language }: Wanted, services: Services): Promise<number> {
  const { programme, code } = found.cycle;
  await holdRules(trx, [rulesKey(found.cycle)], 'alone');
  const row = await trx.selectFrom('cycles').select('document').where('programme', '=', programme).where('code', '=', code).forUpdate().executeTakeFirstOrThrow();
  const now = { ...found, cycle: row.document as Cycle };
  const known = placeOf(now.cycle, act);
  if (known >= 0) return known;
  const next = { ...found, cycle: withAct(now, act, language) };
  await trx.updateTable('cycles').set({ document: JSON.stringify(next.cycle), by_officer: true }).where('programme', '=', programme).where('code', '=', code).execute();
  await writeProgrammeLine(trx, { at: services.clock.instant(), by, action: 'add-act', subject: `${programme}~${code}`, before: { acts: now.cycle.acts }, after: { acts: next.cycle.acts } });
  await remakeViews(trx, next, services);
  services.programmes.putProgramme(next);
  return next.cycle.acts.length - 1;
}

/** Decides an act on a published cycle, or says with `dryRun` whom it would affect. */
export const addCycleAct: Operation<'addCycleAct'> = async ({ services, caller, body, parameters, language }) => {
  const officer = officerOf(services, caller);
  const { act, dryRun } = readBody(addCycleActRequestSchema, body);
  const { programme, cycle } = parameters;
  return services.desk.inTurn(async () => {
    const found = programmeOf(services.programmes, programme, cycle);
    if (placeOf(found.cycle, act) < 0) withAct(found, act, language);
    const rules = rulesOf(found.referential, found.cycle, services.clock.today(found.referential.timeZone));
    const affected = affectedByAct(await cohortOfCycle(services, programme, cycle), rules, act);
    const index = dryRun ? found.cycle.acts.length : await changeRules(services, (trx) => store(trx, { found, act, by: officer.id, language }, services));
    return jsonAnswer({ programme, cycle, dryRun, index, affected } satisfies AddedCycleAct, UNKEPT);
  });
};
