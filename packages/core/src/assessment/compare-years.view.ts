import { matchLines } from '../referential/match-lines.rules.ts';
import type { LoadedReferential } from '../referential/referential.schema.ts';
import type { AssessmentResult, ItemResult, PointsSplit, ThresholdResult, WindowResult } from './assessment-result.schema.ts';
import type { CohortStatistics, CohortStratum } from './cohort.schema.ts';
import { quantileOf, standingsOf } from './gather-cohort.engine.ts';

export type ItemInYear = Pick<ItemResult, 'outcome' | 'treatment' | 'verdict' | 'points' | 'reason'>;
type ThresholdInYear = Pick<ThresholdResult, 'atLeast' | 'declared' | 'verdict'>;

/** What of a year is set beside another: a result has it, exactly, and so has a card, as shown. */
export interface YearFigures {
  readonly territory: string;
  readonly items: readonly (ItemInYear & Pick<ItemResult, 'code' | 'kind'>)[];
  readonly scores: readonly { readonly code: string; readonly points: PointsSplit | null }[];
  readonly thresholds: readonly (ThresholdInYear & { readonly code: string })[];
  readonly windows: readonly Pick<WindowResult, 'code' | 'standing'>[];
}

/** One exercise of a local government: its figures, and the grid they were given by. */
export interface YearOfResult { readonly result: YearFigures; readonly referential: Pick<LoadedReferential, 'gates' | 'indicators' | 'scores' | 'thresholds' | 'windows'> }

/** The same thing in two years. `code` in the second, `was` in the first; `null`: it is not in that year's grid. */
export interface InTwoYears<T> { readonly code: string | null; readonly was: string | null; readonly before: T | null; readonly after: T | null }

export interface YearsComparison {
  readonly territory: string;
  readonly items: readonly (InTwoYears<ItemInYear> & { readonly kind: ItemResult['kind'] })[];
  readonly scores: readonly InTwoYears<PointsSplit>[];
  readonly thresholds: readonly InTwoYears<ThresholdInYear>[];
  readonly windows: readonly InTwoYears<WindowResult['standing']>[];
}

interface Coded { readonly code: string }

/** Lines of both years side by side: those that stayed or moved, then what went, then what came. */
function sideBySide<L extends Coded, R extends Coded, T>(before: readonly L[], after: readonly L[], results: readonly [readonly R[], readonly R[]], say: (result: R) => T | null): InTwoYears<T>[] {
  const { pairs, removed, added } = matchLines(before, after);
  const find = (year: 0 | 1, code: string | null): T | null => { const found = results[year].find((one) => one.code === code); return found ? say(found) : null; };
  const line = (was: string | null, code: string | null): InTwoYears<T> => ({ code, was, before: find(0, was), after: find(1, code) });
  return [...pairs.map(([from, to]) => line(from.code, to.code)), ...removed.map(({ code }) => line(code, null)), ...added.map(({ code }) => line(null, code))];
}

const inYear = ({ outcome, treatment, verdict, points, reason }: ItemInYear): ItemInYear => ({ outcome, treatment, verdict, points, reason });

/** Two years of one local government, item by item: an item that moved is followed by `replaces`. Throws a RangeError on results of two territories. */
export function compareYears(before: YearOfResult, after: YearOfResult): YearsComparison {
  const [was, is] = [before.result, after.result];
  if (was.territory !== is.territory) throw new RangeError(`${was.territory} and ${is.territory} are two territories`);
  const [old, now] = [before.referential, after.referential];
  const items = (kind: ItemResult['kind'], from: readonly Coded[], to: readonly Coded[]) => sideBySide(from, to, [was.items, is.items], inYear).map((line) => ({ ...line, kind }));
  return {
    territory: is.territory, items: [...items('gate', old.gates, now.gates), ...items('indicator', old.indicators, now.indicators)],
    scores: sideBySide(old.scores, now.scores, [was.scores, is.scores], ({ points }) => points),
    thresholds: sideBySide(old.thresholds, now.thresholds, [was.thresholds, is.thresholds], ({ atLeast, declared, verdict }) => ({ atLeast, declared, verdict })),
    windows: sideBySide(old.windows, now.windows, [was.windows, is.windows], ({ standing }) => standing),
  };
}

/** A local government among its peers, by one score. Figures are exact. */
export interface PlaceInClass {
  readonly code: string;
  /** `"all"`, or `"class:ville"`. */
  readonly stratum: string;
  /** Its own points, where none of them is open. */
  readonly value: string | null;
  /** Its places, 1 being the best; `null` where it is not ranked. */
  readonly first: number | null;
  readonly last: number | null;
  readonly ranked: number;
  readonly pending: number;
  /** The least, the quarters and the most of those ranked; `null` where nobody is. */
  readonly spread: { readonly least: string; readonly lowerQuarter: string; readonly median: string; readonly upperQuarter: string; readonly most: string } | null;
}

/** A local government in one stratum of a cohort. */
export function placeInStratum(found: CohortStratum, territory: string): PlaceInClass {
  const ranked = found.values.reduce((sum, { members }) => sum + members.length, 0);
  const own = standingsOf({ strata: [found] }, new Set()).find((one) => one.territory === territory);
  const at = (share: string): string => quantileOf(found, share)!;
  return {
    code: found.of, stratum: found.stratum, value: own?.value ?? null, first: own?.first ?? null, last: own?.last ?? null, ranked, pending: found.pending.length,
    spread: ranked === 0 ? null : { least: at('0'), lowerQuarter: at('0.25'), median: at('0.5'), upperQuarter: at('0.75'), most: at('1') },
  };
}

/** A result among all and in each of its classes, score by score, from the statistics of its cohort. Throws a RangeError on those of another grid or cycle. */
export function compareWithClass(result: AssessmentResult, statistics: CohortStatistics): PlaceInClass[] {
  if (statistics.grid.hash !== result.grid.hash || statistics.cycle.programme !== result.cycle.programme || statistics.cycle.code !== result.cycle.code) throw new RangeError('these statistics are of another grid or cycle');
  const mine = new Set(['all', ...result.classes.map((code) => `class:${code}`)]);
  const scores = new Set(result.scores.map(({ code }) => code));
  return statistics.strata.filter(({ of, stratum }) => scores.has(of) && mine.has(stratum)).map((found) => placeInStratum(found, result.territory));
}
