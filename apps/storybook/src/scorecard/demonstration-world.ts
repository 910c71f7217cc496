import type { AssessmentState } from '@jalon/core/assessment';
import { loadCycle, loadReferential } from '@jalon/core/schemas';
import { cycles, publishedResults, referentials, territories } from '@jalon/referentials';
import { createStore, type Gesture, type JalonStore, playCommands, type Stage, type World, worldInMay } from '@jalon/testing';

const may = worldInMay();

/** The other programmes and years, beside the one of the demonstration: each cycle with its grid. */
const others = cycles.flatMap((json): Omit<Stage, 'territory'>[] => {
  const isInMay = may.cycles.some(({ programme, code }) => programme === json.programme && code === json.code);
  const grid = loadReferential(referentials.find(({ code, version }) => code === json.grid.code && version === json.grid.version));
  const cycle = grid.ok && !isInMay ? loadCycle(json, grid.value) : undefined;
  return grid.ok && cycle?.ok ? [{ referential: grid.value, cycle: cycle.value }] : [];
});

/** What the press said of that cycle, as results of record. */
function publishedIn({ referential, cycle }: Omit<Stage, 'territory'>): AssessmentState[] {
  const results = publishedResults.filter((result) => result.programme === cycle.programme && result.cycle === cycle.code);
  return [...Map.groupBy(results, ({ territory }) => territory)].flatMap(([id, found]) => {
    const territory = territories.find((one) => one.id === id);
    const gestures = found.map(({ payload }): Gesture => ({ id: crypto.randomUUID(), at: '2025-05-01T00:00:00.000Z', by: { role: 'officer' }, type: 'importResult', payload }));
    return territory ? [{ ...playCommands({ referential, cycle, territory }, gestures), demonstration: false }] : [];
  });
}

const published = others.flatMap(publishedIn);

/** The demonstration as the product loads it, in a memory of its own: what one story writes, no other reads. */
export function createDemonstration(more: Partial<World> = {}): JalonStore {
  return createStore({
    referentials: [...may.referentials, ...others.map(({ referential }) => referential), ...(more.referentials ?? [])],
    cycles: [...(more.cycles ?? []), ...may.cycles, ...others.map(({ cycle }) => cycle)],
    territories: [...may.territories, ...(more.territories ?? [])],
    assessments: [...may.assessments, ...published, ...(more.assessments ?? [])],
  });
}
