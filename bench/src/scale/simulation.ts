import { affectedByAct, compileReferential, simulateChange, type SimulatedCohort, type SimulatedRules, type Simulation } from '@jalon/core/assessment';
import { loadReferential } from '@jalon/core/schemas';
import { seededDossiers } from '../scoring/dossiers.ts';
import { gridAndCycle } from '../scoring/grid.ts';

/** As many local governments as Senegal has. */
export const SIMULATED = 560;
const AS_OF = '2025-05-12';

export interface SimulationTrial { readonly title: string; readonly run: () => Simulation }

/** The grid of the scoring bench with every threshold halved, under a version of its own. */
function lowered(grid: ReturnType<typeof gridAndCycle>['grid']): ReturnType<typeof gridAndCycle>['grid'] {
  const { hash: _hash, ...document } = grid;
  const loaded = loadReferential({ ...structuredClone(document), version: 'lowered', thresholds: document.thresholds.map((threshold) => ({ ...threshold, atLeast: (Number(threshold.atLeast) / 2).toFixed(2) })) });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues));
  return loaded.value;
}

/** A change of grid, and one more act, tried on every dossier of a country: both sides scored, each time anew. */
export function simulationTrials(): readonly SimulationTrial[] {
  const ids = Array.from({ length: SIMULATED }, (_, index) => `ct-${index + 1}`);
  const { grid, cycle } = gridAndCycle(ids);
  const cohort: SimulatedCohort = { dossiers: seededDossiers(grid, ids, 0), territories: ids.map((id) => ({ id, identifiers: [] })) };
  const before: SimulatedRules = { scorer: compileReferential(grid), cycle, asOf: AS_OF };
  const after: SimulatedRules = { ...before, scorer: compileReferential(lowered(grid)) };
  const act = { kind: 'neutralise', target: grid.indicators[0]!.code, thresholds: 'scale', reason: 'bench', by: 'bench', on: AS_OF } as const;
  return [
    { title: 'another grid: every threshold halved', run: () => simulateChange(cohort, before, after) },
    { title: 'one more act: an indicator neutralised', run: () => affectedByAct(cohort, before, act) },
  ];
}
