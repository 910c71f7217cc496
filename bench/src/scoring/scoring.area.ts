import { compileReferential, type Dossier, type ScoringContext } from '@jalon/core/assessment';
import type { Area, Findings, Options } from '../lib/area.ts';
import { median } from '../lib/statistics.ts';
import { middle, ms, times } from '../lib/write.ts';
import { judgeByHand, readCycleByHand } from './by-hand.ts';
import { differences } from './compare.ts';
import { seededDossiers } from './dossiers.ts';
import { gridAndCycle } from './grid.ts';

const TERRITORIES = 560;
const AS_OF = '2025-05-12';
const WARM_UP = 25;
const GOAL_TIMES = 3;
const GOAL_MS = 100;

interface Contest { readonly engine: () => unknown[]; readonly byHand: () => unknown[]; readonly facts: string; readonly items: number }

/** Both ways of scoring, over the same dossiers, after proof that they agree on every line, total, verdict and window. */
function prepare(): Contest {
  const territories = Array.from({ length: TERRITORIES }, (_, index) => `ct-${index + 1}`);
  const { grid, cycle } = gridAndCycle(territories);
  const dossiers = seededDossiers(grid, territories);
  const scorer = compileReferential(grid);
  const readOnce = readCycleByHand(cycle);
  const pairs = dossiers.map((dossier): readonly [Dossier, ScoringContext] => [dossier, { asOf: AS_OF, cycle, territory: { id: dossier.territory, identifiers: [] } }]);
  const engine = () => pairs.map(([dossier, context]) => scorer.score(dossier, context));
  const byHand = () => pairs.map(([dossier]) => judgeByHand(dossier, readOnce, AS_OF));
  const results = engine();
  const unlike = byHand().flatMap((mine, index) => differences(results[index]!, mine));
  if (unlike.length > 0) throw new Error(`The engine and the grid written by hand disagree ${unlike.length} times:\n${unlike.slice(0, 5).join('\n')}`);
  const standings = new Set(results.flatMap(({ windows }) => windows.map(({ code, standing }) => `${code} ${standing}`)));
  const bytes = median(results.map((result) => JSON.stringify(result).length));
  return { engine, byHand, items: grid.gates.length + grid.indicators.length, facts: `Equal before timing on all of ${TERRITORIES} dossiers, ${standings.size} different standings of windows among them. A result with its trace is ${Math.round(bytes / 1024)} KiB of JSON.` };
}

/** Milliseconds of the processor on this thread: on a quiet machine what a clock says, on a busy one still what the work costs. All results are kept to the end. */
function timed(work: () => unknown[]): number {
  const before = process.threadCpuUsage();
  const kept = work();
  const { user, system } = process.threadCpuUsage(before);
  if (kept.length !== TERRITORIES) throw new Error('A dossier went missing.');
  return (user + system) / 1000;
}

async function measure({ runs }: Options): Promise<Findings> {
  const { engine, byHand, facts, items } = prepare();
  for (let left = WARM_UP; left > 0; left -= 1) [engine, byHand].forEach(timed);
  const took = { engine: [] as number[], byHand: [] as number[] };
  for (let left = runs; left > 0; left -= 1) {
    took.engine.push(timed(engine));
    took.byHand.push(timed(byHand));
  }
  const ratio = median(took.engine) / median(took.byHand);
  const what = `${TERRITORIES} dossiers × ${items} items`;
  return {
    tables: [{
      title: `Scoring, ${what}`, columns: ['', 'processor, median (middle half)', 'against by hand'], note: facts,
      rows: [['compiled grid, full trace', middle(took.engine, ms), times(ratio)], ['the same grid by hand in TypeScript, no trace', middle(took.byHand, ms), times(1)]],
    }],
    goals: [
      { what: `${what} with full trace, against by hand`, goal: `≤ ${GOAL_TIMES} ×`, measured: times(ratio), reached: ratio <= GOAL_TIMES },
      { what: `${what} with full trace`, goal: `≤ ${GOAL_MS} ms`, measured: ms(median(took.engine)), reached: median(took.engine) <= GOAL_MS },
    ],
    raw: took,
  };
}

export const scoring: Area = { name: 'scoring', usualRuns: 41, measure };
