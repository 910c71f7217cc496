import { isDeepStrictEqual } from 'node:util';
import { compileReferential, type AssessmentResult, type Dossier, type Scorer, type ScoringContext } from '@jalon/core/assessment';
import type { Cycle } from '@jalon/core/referential';
import type { PlainDate } from '@jalon/core/time';
import type { Area, Findings, Options } from '../lib/area.ts';
import { median } from '../lib/statistics.ts';
import { middle, ms, times } from '../lib/write.ts';
import { judgeByHand, readCycleByHand } from './by-hand.ts';
import { differences } from './compare.ts';
import { documentByHand, letterhead, type Letterhead } from './document/document.ts';
import { seededDossiers } from './dossiers.ts';
import { gridAndCycle } from './grid.ts';

const TERRITORIES = 560;
const AS_OF = '2025-05-12';
/** Days on which the two must agree: as measured, before the last limits, and once the filing has closed. */
const PROOF_DAYS: readonly PlainDate[] = [AS_OF, '2025-04-20', '2025-07-02'];
const WARM_UP = 25;
const GOAL_TIMES = 3;
const GOAL_MS = 100;

interface Contest { readonly engine: () => unknown[]; readonly document: () => unknown[]; readonly verdicts: () => unknown[]; readonly facts: string; readonly items: number }

interface Hall { readonly scorer: Scorer; readonly cycle: Cycle; readonly letter: Letterhead; readonly dossiers: readonly Dossier[] }

const contextFor = ({ cycle }: Hall, { territory }: Dossier, asOf: PlainDate): ScoringContext => ({ asOf, cycle, territory: { id: territory, identifiers: [] } });

/** Throws unless the document written by hand is the engine's, word for word, and the bare one comes to the same points, verdicts and windows. */
function prove(hall: Hall, asOf: PlainDate): AssessmentResult[] {
  return hall.dossiers.map((dossier) => {
    const result = hall.scorer.score(dossier, contextFor(hall, dossier, asOf));
    if (!isDeepStrictEqual(result, documentByHand(dossier, hall.letter, asOf))) throw new Error(`${asOf}, ${dossier.territory}: the engine's result and the one written by hand are not the same.`);
    const unlike = differences(result, judgeByHand(dossier, hall.letter.days, asOf));
    if (unlike.length > 0) throw new Error(`${asOf}: the engine and the grid judged by hand disagree.\n${unlike.slice(0, 5).join('\n')}`);
    return result;
  });
}

/** The three ways of scoring, over the same dossiers, after proof that they agree. */
function prepare(): Contest {
  const territories = Array.from({ length: TERRITORIES }, (_, index) => `ct-${index + 1}`);
  const { grid, cycle } = gridAndCycle(territories);
  const hall: Hall = { scorer: compileReferential(grid), cycle, letter: letterhead(grid, cycle, readCycleByHand(cycle)), dossiers: seededDossiers(grid, territories) };
  const { scorer, letter, dossiers } = hall;
  const results = PROOF_DAYS.map((day) => prove(hall, day))[0]!;
  const pairs = dossiers.map((dossier) => [dossier, contextFor(hall, dossier, AS_OF)] as const);
  const standings = new Set(results.flatMap(({ windows }) => windows.map(({ code, standing }) => `${code} ${standing}`)));
  const bytes = median(results.map((result) => JSON.stringify(result).length));
  return {
    engine: () => pairs.map(([dossier, context]) => scorer.score(dossier, context)),
    document: () => dossiers.map((dossier) => documentByHand(dossier, letter, AS_OF)),
    verdicts: () => dossiers.map((dossier) => judgeByHand(dossier, letter.days, AS_OF)),
    items: grid.gates.length + grid.indicators.length,
    facts: `Before timing, on ${PROOF_DAYS.length} days, all of ${TERRITORIES} results equal the document written by hand, every field of it; ${standings.size} different standings of windows among them. A result with its trace is ${Math.round(bytes / 1024)} KiB of JSON.`,
  };
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
  const { engine, document, verdicts, facts, items } = prepare();
  for (let left = WARM_UP; left > 0; left -= 1) [engine, document, verdicts].forEach(timed);
  const took = { engine: [] as number[], document: [] as number[], verdicts: [] as number[] };
  for (let left = runs; left > 0; left -= 1) {
    took.engine.push(timed(engine));
    took.document.push(timed(document));
    took.verdicts.push(timed(verdicts));
  }
  const against = (rival: readonly number[]) => median(rival) / median(took.document);
  const ratio = against(took.engine);
  const what = `${TERRITORIES} dossiers × ${items} items`;
  return {
    tables: [{
      title: `Scoring, ${what}`, columns: ['', 'processor, median (middle half)', 'against the same by hand'], note: facts,
      rows: [
        ['compiled grid, full trace', middle(took.engine, ms), times(ratio)],
        ['the same document by hand in TypeScript, full trace', middle(took.document, ms), times(1)],
        ['by hand, points and verdicts alone: no trace, no reason, no figure to show', middle(took.verdicts, ms), times(against(took.verdicts))],
      ],
    }],
    goals: [
      { what: `${what} with full trace, against the same document by hand`, goal: `≤ ${GOAL_TIMES} ×`, measured: times(ratio), reached: ratio <= GOAL_TIMES },
      { what: `${what} with full trace`, goal: `≤ ${GOAL_MS} ms`, measured: ms(median(took.engine)), reached: median(took.engine) <= GOAL_MS },
    ],
    raw: took,
  };
}

export const scoring: Area = { name: 'scoring', usualRuns: 41, measure };
