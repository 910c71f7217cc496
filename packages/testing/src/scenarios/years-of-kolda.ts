import type { AssessmentState } from '@jalon/core/assessment';
import type { Cycle, LoadedReferential } from '@jalon/core/referential';
import { loadCycle, loadReferential } from '@jalon/core/schemas';
import { cycles, demonstrationPastYears, publishedResults, referentials, territories } from '@jalon/referentials';
import type { World } from '../stand-in/store.ts';
import { playCommands, type Gesture } from './play-commands.ts';
import { worldInMay } from './town-in-may.ts';

interface Exercise { readonly referential: LoadedReferential; readonly cycle: Cycle }

function mustLoad<T>(loaded: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly issues: readonly unknown[] }): T {
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues));
  return loaded.value;
}

/** A cycle of the PACASEN that is over, with its grid. */
function exercise(code: string): Exercise {
  const json = cycles.find((one) => one.programme === 'pacasen' && one.code === code)!;
  const referential = mustLoad(loadReferential(referentials.find((one) => one.code === json.grid.code && one.version === json.grid.version)));
  return { referential, cycle: mustLoad(loadCycle(json, referential)) };
}

const territoryOf = (ref: string) => territories.find(({ id, identifiers }) => id === ref || identifiers.some(({ scheme, code }) => `${scheme}:${code}` === ref))!;

/** Results found in the press for a cycle that is over. */
function published(stage: Exercise): AssessmentState[] {
  const own = publishedResults.filter(({ programme, cycle }) => programme === 'pacasen' && cycle === stage.cycle.code);
  return [...new Set(own.map(({ territory }) => territory))].map((id) => {
    const gestures = own.filter(({ territory }) => territory === id).map(({ payload }): Gesture => ({ id: crypto.randomUUID(), at: '2024-01-15T00:00:00.000Z', by: { role: 'officer' }, type: 'importResult', payload }));
    return { ...playCommands({ ...stage, territory: territoryOf(id) }, gestures), demonstration: false };
  });
}

/**
 * Senegal in May with the cycles behind it: what the press published of 2021, six dossiers of 2023 made up and published, and those of 2025
 * under way. Kolda has a year of each kind.
 *
 * @example
 * const { fetch } = createStandIn({ store: createStore(worldOverYears()) });
 * const { years } = await getTrajectory(createClient({ baseUrl: 'https://jalon.example', fetch }), { territory: 'ansd:SN-KD-KD1-1', programme: 'pacasen' });
 */
export function worldOverYears(): World {
  const may = worldInMay();
  const [first, second] = [exercise('2021'), exercise('2023')];
  const past = demonstrationPastYears.map(({ territory, commands }) => playCommands({ ...second, territory: territoryOf(territory) }, commands));
  const taken = new Set(past.map(({ id }) => id));
  return {
    ...may, referentials: [first.referential, second.referential, ...may.referentials], cycles: [first.cycle, second.cycle, ...may.cycles],
    assessments: [...published(first), ...past, ...published(second).filter(({ id }) => !taken.has(id)), ...may.assessments],
  };
}
