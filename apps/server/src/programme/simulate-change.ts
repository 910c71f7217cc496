import type { SimulateChangeRequest, GridGiven } from '@jalon/contract';
import { simulateChangeRequestSchema } from '@jalon/contract/schemas';
import { scorerOf, simulateChange as simulate, type SimulatedRules } from '@jalon/core/assessment';
import type { LoadedReferential } from '@jalon/core/referential';
import { loadCycle } from '@jalon/core/schemas';
import type { Language } from '@jalon/core/shared';
import { UNKEPT, jsonAnswer } from '../http/answer.ts';
import type { Operation } from '../http/operation.ts';
import { ProblemError } from '../http/problem-error.ts';
import { readBody } from '../http/read-shape.ts';
import type { Programme, ProgrammeRegistry } from '../referentials/programmes.ts';
import { cohortOfCycle } from './cohort-of-cycle.ts';
import { gridGiven, refusedDocument } from './documents.ts';
import { officerOf } from './officer.ts';

type Wanted = Pick<SimulateChangeRequest, 'acts' | 'document'> & { readonly referential?: GridGiven | undefined };

/** A cycle of the registry, or the problem that says it is not there. */
export function programmeOf(programmes: ProgrammeRegistry, programme: string, cycle: string, pointer = '/path/cycle'): Programme {
  const found = programmes.find(programme, cycle);
  if (found) return found;
  throw new ProblemError('not-found', { faults: [{ code: 'unknown-cycle', pointer, figures: { value: `${programme} ${cycle}`.slice(0, 100) } }] });
}

/** Rules that score: an outline shows, and does not. */
export function rulesOf(referential: LoadedReferential, cycle: SimulatedRules['cycle'], asOf: string): SimulatedRules {
  if (referential.basis === 'outline') throw new ProblemError('refused', { refusal: 'outline-grid', figures: { grid: `${referential.code} ${referential.version}` } });
  return { scorer: scorerOf(referential), cycle, asOf };
}

/** The cycle as it would be: its document or the one given, on the grid wanted, with more acts. Checked as any cycle is. */
function cycleWanted({ cycle, referential }: Programme, { document, acts = [] }: Wanted, grid: LoadedReferential, language: Language): SimulatedRules['cycle'] {
  const on = { code: grid.code, version: grid.version, hash: grid.hash };
  const base = document ?? { ...cycle, classes: { ...Object.fromEntries(grid.classes.map(({ code }) => [code, []])), ...cycle.classes } };
  const written = (base as { acts?: unknown }).acts;
  const loaded = loadCycle({ ...base, ...(grid === referential ? {} : { grid: on }), acts: [...(Array.isArray(written) ? (written as unknown[]) : []), ...acts] }, grid);
  if (!loaded.ok) throw refusedDocument(loaded.issues, language, document ? '/document' : '');
  return loaded.value;
}

/** Tries another grid, cycle or act on the dossiers of a cycle. Nothing is kept. */
export const simulateChange: Operation<'simulateChange'> = async ({ services, caller, body, language }) => {
  officerOf(services, caller);
  const wanted = readBody(simulateChangeRequestSchema, body);
  const found = programmeOf(services.programmes, wanted.programme, wanted.cycle, '/cycle');
  const grid = wanted.referential ? gridGiven(services.programmes, wanted.referential, language, '/referential') : found.referential;
  const asOf = wanted.asOf ?? services.clock.today(found.referential.timeZone);
  const [before, after] = [rulesOf(found.referential, found.cycle, asOf), rulesOf(grid, cycleWanted(found, wanted, grid, language), asOf)];
  return services.desk.inTurn(async () => {
    const { territories, totals } = simulate(await cohortOfCycle(services, wanted.programme, wanted.cycle), before, after);
    return jsonAnswer({ territories: wanted.changedOnly ? territories.filter(({ changed }) => changed) : territories, totals }, UNKEPT);
  });
};
