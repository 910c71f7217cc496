import { entrantsFromResults, type AllocationRun, type Entrant, type LoadedAllocationFormula } from '@jalon/core/allocation';
import { placeTerritory, publishedPart, scorerOf, type AssessmentResult, type AssessmentState } from '@jalon/core/assessment';
import { namedTerritories } from '@jalon/core/referential';
import type { Territory } from '@jalon/core/territory';
import { sql } from 'kysely';
import { peersOfCycle } from '../assessments/peers-of-cycle.ts';
import { MOST_DOSSIERS } from '../programme/cohort-of-cycle.ts';
import type { Programme } from '../referentials/programmes.ts';
import type { Services } from '../services.ts';
import { formulaOf, type RunSubject } from './run-subject.ts';

type Parts = Pick<Services, 'database' | 'planning' | 'programmes' | 'territories'>;

/** The column that the number of people of a territory goes into. */
const POPULATION = 'population';

async function publishedStates({ database: { db } }: Parts, { cycle }: Programme): Promise<AssessmentState[]> {
  const { rows } = await sql<{ state: AssessmentState }>`
    select a.state from assessments a join views v on v.assessment_id = a.id and v.audience = 'public'
    where a.programme = ${cycle.programme} and a.cycle = ${cycle.code} and a.version > 0 order by a.id limit ${MOST_DOSSIERS + 1}`.execute(db);
  return rows.map(({ state }) => state);
}

/** What everyone may read of each, scored among its peers. */
async function publishedResults(parts: Parts, programme: Programme, states: readonly AssessmentState[], asOf: string): Promise<AssessmentResult[]> {
  const { referential, cycle } = programme;
  const cohort = (await peersOfCycle(parts, { ...programme, asOf }))?.statistics;
  return states.flatMap((state) => {
    const [part, territory] = [publishedPart(state), parts.territories.get(state.territory)];
    return part && territory ? [scorerOf(referential).assess(part, { asOf, cycle, territory, cohort })] : [];
  });
}

/** Nothing is said of a territory but what it is: its class on that day, and its people where the formula asks for them. */
function plainEntrant({ data }: LoadedAllocationFormula, { cycle }: Programme, territory: Territory, asOf: string): Entrant {
  const counts = territory.population !== null && data.some(({ code }) => code === POPULATION);
  return { territory: territory.id, classes: [...placeTerritory({ asOf, cycle, territory }).classes], windows: {}, data: counts ? { [POPULATION]: String(territory.population!.persons) } : {} };
}

/** As worked out last for each run, and from what; each database has its own. */
const knownOf = new WeakMap<object, Map<string, { readonly key: string; readonly entrants: readonly Entrant[] }>>();
const MOST_KNOWN = 50;

/** Moves with every write in the cycle: versions only grow. */
async function momentOf({ database: { db } }: Parts, { cycle }: Programme): Promise<string> {
  const { rows: [row] } = await sql<{ moment: string }>`select concat(count(*), ' ', sum(version)) as moment from assessments where programme = ${cycle.programme} and cycle = ${cycle.code}`.execute(db);
  return row?.moment ?? '';
}

/**
 * The list of a run as published results of its exercise fill it: where each territory stands in the windows, its classes, and the scores its formula
 * asks for; what the run says of other columns stays. To be sent as `setEntrants` by whoever agrees. `undefined` where the exercise is no cycle that is
 * known, the run has no formula or is decreed.
 */
export async function proposedEntrants(parts: Parts, run: AllocationRun, { asOf }: RunSubject): Promise<readonly Entrant[] | undefined> {
  const [programme, formula] = [parts.programmes.find(run.programme, run.exercise), formulaOf(parts, run.formula)];
  if (!programme || !formula || run.status === 'decreed' || programme.referential.basis === 'outline') return undefined;
  const key = JSON.stringify([await momentOf(parts, programme), formula.hash, programme.referential.hash, run.inputsVersion, asOf]);
  const known = knownOf.get(parts.database) ?? new Map<string, { readonly key: string; readonly entrants: readonly Entrant[] }>();
  knownOf.set(parts.database, known);
  const before = known.get(run.id);
  if (before?.key === key) return before.entrants;
  const states = await publishedStates(parts, programme);
  if (states.length > MOST_DOSSIERS) return undefined;
  const refs = [...namedTerritories(programme.cycle), ...states.map(({ territory }) => territory), ...run.entrants.map(({ territory }) => territory)];
  const everyone = new Map(refs.flatMap((ref) => { const territory = parts.territories.resolve(ref); return territory ? [[territory.id, territory] as const] : []; }));
  const own = new Map(run.entrants.map((entrant) => [entrant.territory, entrant]));
  const table = [...everyone.values()].sort((a, b) => (a.id < b.id ? -1 : 1)).map((territory) => own.get(territory.id) ?? plainEntrant(formula, programme, territory, asOf));
  const entrants = entrantsFromResults(formula, table, await publishedResults(parts, programme, states, asOf));
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(run.id, { key, entrants });
  return entrants;
}
