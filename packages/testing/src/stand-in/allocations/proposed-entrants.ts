import { canSendRunCommand, entrantsFromResults, type Entrant, type LoadedAllocationFormula } from '@jalon/core/allocation';
import { placeTerritory, publishedPart, scorerOf } from '@jalon/core/assessment';
import { namedTerritories, type Cycle } from '@jalon/core/referential';
import type { Territory } from '@jalon/core/territory';
import type { Call } from '../operations.ts';
import { byText } from '../pages.ts';
import { actorOfRun, type RunSubject } from './run-subject.ts';

/** The column that the number of people of a territory goes into. */
const POPULATION = 'population';

/** Nothing is said of a territory but what it is: its class on that day, and its people where the formula asks for them. */
function plainEntrant({ data }: LoadedAllocationFormula, cycle: Cycle, territory: Territory, asOf: string): Entrant {
  const counts = territory.population !== null && data.some(({ code }) => code === POPULATION);
  return { territory: territory.id, classes: [...placeTerritory({ asOf, cycle, territory }).classes], windows: {}, data: counts ? { [POPULATION]: String(territory.population!.persons) } : {} };
}

/** For whoever may change the list of a run: that list as the published results of its exercise fill it. */
export function proposedEntrants(call: Call, subject: RunSubject): readonly Entrant[] | undefined {
  const { run, formula, place, asOf } = subject;
  const { store } = call;
  const programme = store.findProgramme(run.programme, run.exercise);
  if (!programme || !formula || run.status === 'decreed' || programme.referential.basis === 'outline' || !canSendRunCommand('setEntrants', actorOfRun(call, subject), { place, asOf, status: run.status }).allowed) return undefined;
  const { cycle, referential } = programme;
  const published = [...store.assessments.values()].filter((state) => state.programme === cycle.programme && state.cycle === cycle.code && publishedPart(state));
  const refs = [...namedTerritories(cycle), ...published.map(({ territory }) => territory), ...run.entrants.map(({ territory }) => territory)];
  const everyone = new Map(refs.flatMap((ref) => { const territory = store.findTerritory(ref); return territory ? [[territory.id, territory] as const] : []; }));
  const own = new Map(run.entrants.map((entrant) => [entrant.territory, entrant]));
  const table = [...everyone.values()].sort((a, b) => byText(a.id, b.id)).map((territory) => own.get(territory.id) ?? plainEntrant(formula, cycle, territory, asOf));
  const results = published.flatMap((state) => {
    const territory = everyone.get(state.territory);
    return territory ? [scorerOf(referential).assess(publishedPart(state)!, { asOf, cycle, territory })] : [];
  });
  return entrantsFromResults(formula, table, results);
}
