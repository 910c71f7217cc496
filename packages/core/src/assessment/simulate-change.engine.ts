import type { Act, Cycle } from '../referential/cycle.schema.ts';
import { compare, div, fromExact, isZero } from '../shared/fraction.values.ts';
import type { PlainDate } from '../time/plain-date.values.ts';
import type { AssessmentResult, ScoreResult } from './assessment-result.schema.ts';
import { carryDossier } from './carry-dossier.engine.ts';
import type { Scorer } from './scorer.engine.ts';
import type { Dossier } from './dossier.schema.ts';
import { scoreCohort } from './score-cohort.engine.ts';
import type { ScoredTerritory } from './scoring-context.engine.ts';
import type { SimulatedTerritory, Simulation, SimulationTotals } from './simulation.schema.ts';

/** Whose dossiers a change is tried on. A territory without one counts as silent. */
export interface SimulatedCohort { readonly dossiers: readonly Dossier[]; readonly territories: readonly ScoredTerritory[] }

/** What dossiers are scored by. */
export interface SimulatedRules { readonly scorer: Scorer; readonly cycle: Cycle; readonly asOf: PlainDate }

type Line = SimulatedTerritory['windows'][number];
type ScoreLine = SimulatedTerritory['scores'][number];

const codesOf = (...lists: readonly (readonly { readonly code: string }[])[]): string[] => [...new Set(lists.flat().map(({ code }) => code))];

function pointsOf(score: ScoreResult | undefined): ScoreLine['before'] {
  return score?.points ? { earned: score.points.earned, open: score.points.open, max: score.points.max } : null;
}

const samePoints = (a: ScoreLine['before'], b: ScoreLine['before']): boolean => a === b || (a !== null && b !== null && a.earned === b.earned && a.open === b.open && a.max === b.max);

function compareResults(before: AssessmentResult, after: AssessmentResult): SimulatedTerritory {
  const standing = ({ windows }: AssessmentResult, code: string): Line['before'] => windows.find((window) => window.code === code)?.standing ?? null;
  const points = ({ scores }: AssessmentResult, code: string): ScoreLine['before'] => pointsOf(scores.find((score) => score.code === code));
  const windows = codesOf(before.windows, after.windows).map((code): Line => ({ code, before: standing(before, code), after: standing(after, code) }));
  const scores = codesOf(before.scores, after.scores).map((code): ScoreLine => ({ code, before: points(before, code), after: points(after, code) }));
  return { territory: before.territory, changed: windows.some((line) => line.before !== line.after) || scores.some((line) => !samePoints(line.before, line.after)), windows, scores };
}

/** Below, at or above zero as the share of the maximum falls, stays or rises; zero where either is not known. */
function directionOf({ before, after }: ScoreLine): number {
  if (!before || !after || isZero(fromExact(before.max)) || isZero(fromExact(after.max))) return 0;
  return compare(div(fromExact(after.earned), fromExact(after.max)), div(fromExact(before.earned), fromExact(before.max)));
}

function totalsOf(territories: readonly SimulatedTerritory[]): SimulationTotals {
  const windows = codesOf(...territories.map((one) => one.windows)).map((code) => {
    const lines = territories.flatMap((one) => one.windows.filter((line) => line.code === code));
    const count = (holds: (line: Line) => boolean): number => lines.filter(holds).length;
    const [was, is] = [(line: Line) => line.before === 'open', (line: Line) => line.after === 'open'];
    return { code, openBefore: count(was), openAfter: count(is), gained: count((line) => !was(line) && is(line)), lost: count((line) => was(line) && !is(line)) };
  });
  const scores = codesOf(...territories.map((one) => one.scores)).map((code) => {
    const moves = territories.flatMap((one) => one.scores.filter((line) => line.code === code)).map(directionOf);
    return { code, up: moves.filter((move) => move > 0).length, down: moves.filter((move) => move < 0).length };
  });
  return { territories: territories.length, changed: territories.filter(({ changed }) => changed).length, windows, scores };
}

/**
 * What dossiers give by two sets of rules: for each territory, in the order given, its windows and scores before and after, and how many gain
 * or lose. Where the second has another grid, answers follow their items by `replaces`. Ranks are worked out anew on both sides.
 * Throws a RangeError on an outline, which does not score.
 */
export function simulateChange({ dossiers, territories }: SimulatedCohort, before: SimulatedRules, after: SimulatedRules): Simulation {
  const carried = dossiers.map((dossier) => carryDossier(dossier, before.scorer.referential, after.scorer.referential));
  const resultsOf = ({ scorer, cycle, asOf }: SimulatedRules, which: readonly Dossier[]): readonly AssessmentResult[] => scoreCohort(scorer, which, { cycle, asOf, territories }).results;
  const [was, is] = [resultsOf(before, dossiers), resultsOf(after, carried)];
  const lines = was.map((result, at) => compareResults(result, is[at]!));
  return { territories: lines, totals: totalsOf(lines) };
}

/** Whom one more act of a cycle would affect: the territories whose windows or scores differ with it, and the totals. */
export function affectedByAct(cohort: SimulatedCohort, rules: SimulatedRules, act: Act): Simulation {
  const { cycle } = rules;
  const { territories, totals } = simulateChange(cohort, rules, { ...rules, cycle: { ...cycle, acts: [...cycle.acts, act] } });
  return { territories: territories.filter(({ changed }) => changed), totals };
}
