import { compileReferential, type Scorer } from '@jalon/core/assessment';
import type { Cycle } from '@jalon/core/referential';
import { loadReferential } from '@jalon/core/schemas';
import type { Area, Findings, Options } from '../lib/area.ts';
import { median } from '../lib/statistics.ts';
import { mib, middle, ms } from '../lib/write.ts';
import { seededDossiers } from '../scoring/dossiers.ts';
import { gridAndCycle } from '../scoring/grid.ts';
import { largeGrid, largeGridWithFiftyIssues } from './large-grid.ts';
import { SIMULATED, simulationTrials } from './simulation.ts';

const TERRITORIES = 35_000;
const AT_ONCE = 500;
const AS_OF = '2025-05-12';

const microseconds = (value: number): string => `${value.toFixed(0)} µs`;

/** Milliseconds of the processor on this thread. */
function processorTime(work: () => void): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

const heap = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
};

interface Country { readonly perTerritory: number; readonly peak: number; readonly kept: number }

/** Scores a country commune by commune and keeps of each what a matrix shows: one line of points. */
function scoreCountry(scorer: Scorer, cycle: Cycle, territories: readonly string[], grid: ReturnType<typeof gridAndCycle>['grid']): Country {
  const start = heap();
  const lines: string[] = [];
  let took = 0;
  let peak = 0;
  for (let from = 0; from < territories.length; from += AT_ONCE) {
    const dossiers = seededDossiers(grid, territories.slice(from, from + AT_ONCE), from);
    took += processorTime(() => {
      for (const dossier of dossiers) {
        const result = scorer.score(dossier, { asOf: AS_OF, cycle, territory: { id: dossier.territory, identifiers: [] } });
        lines.push(result.items.map(({ points, verdict }) => points?.earned ?? verdict).join(' '));
      }
    });
    peak = Math.max(peak, process.memoryUsage().heapUsed - start);
  }
  const kept = heap() - start;
  if (lines.length !== territories.length) throw new Error('A commune went missing.');
  return { perTerritory: (took * 1000) / territories.length, peak, kept };
}

function loadTimes(document: unknown, issues: number, runs: number): number[] {
  const text = JSON.stringify(document);
  const found = loadReferential(text).issues.length;
  if (found !== issues) throw new Error(`The grid to load has ${found} issues, not ${issues}.`);
  for (let left = 10; left > 0; left -= 1) loadReferential(text);
  return Array.from({ length: runs }, () => processorTime(() => void loadReferential(text)));
}

interface Tried { readonly title: string; readonly changed: number; readonly times: readonly number[] }

/** How long a change takes to be tried on a country, and how many it changes: none would mean that nothing was tried. */
function simulationTimes(runs: number): Tried[] {
  return simulationTrials().map(({ title, run }) => {
    const { changed, territories } = run().totals;
    if (changed === 0 || territories !== SIMULATED) throw new Error(`${title}: ${changed} of ${territories} change.`);
    return { title, changed, times: Array.from({ length: Math.min(runs, 9) }, () => processorTime(() => void run())) };
  });
}

async function measure({ runs }: Options): Promise<Findings> {
  const territories = Array.from({ length: TERRITORIES }, (_, index) => `ct-${index + 1}`);
  const { grid, cycle } = gridAndCycle(territories);
  const scorer = compileReferential(grid);
  scoreCountry(scorer, cycle, territories.slice(0, 2_000), grid);
  const countries = Array.from({ length: Math.min(runs, 3) }, () => scoreCountry(scorer, cycle, territories, grid));
  const sound = loadTimes(largeGrid(), 0, runs);
  const wrong = loadTimes(largeGridWithFiftyIssues(), 50, runs);
  const tried = simulationTimes(runs);
  const each = median(countries.map(({ perTerritory }) => perTerritory));
  return {
    tables: [
      { title: `A country: ${TERRITORIES.toLocaleString('en')} dossiers × ${grid.gates.length + grid.indicators.length} items, full trace`, columns: ['per dossier', 'all', 'memory at most', 'kept: one line of points each'],
        rows: [[microseconds(each), ms((each * TERRITORIES) / 1000), mib(median(countries.map(({ peak }) => peak))), mib(median(countries.map(({ kept }) => kept)))]], note: 'Processor time. Dossiers are made as they come; a result is let go once its line is kept.' },
      { title: 'Loading and checking a grid of 200 items', columns: ['', 'median (middle half)'], rows: [['sound', middle(sound, ms)], ['with 50 issues, all of them told', middle(wrong, ms)]] },
      { title: `Trying a change on ${SIMULATED} dossiers: windows and scores before and after`, columns: ['', 'median (middle half)', 'changed'], rows: tried.map(({ title, times, changed }) => [title, middle(times, ms), String(changed)]) },
    ],
    goals: [], raw: { countries, sound, wrong, tried },
  };
}

export const scale: Area = { name: 'scale', usualRuns: 21, measure };
