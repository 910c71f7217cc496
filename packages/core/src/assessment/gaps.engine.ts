import { ZERO, add, compare, fromExact, isZero } from '../shared/fraction.values.ts';
import { roundTo } from '../shared/rounding.values.ts';
import { daysBetween, type PlainDate } from '../time/plain-date.values.ts';
import type { AssessmentResult, ItemResult, ScoreResult, ThresholdResult, WindowResult } from './assessment-result.schema.ts';
import type { Split } from './score-item.engine.ts';
import { addUp, readSplit } from './score-total.engine.ts';

/** Something that can still be won, or a gate that is lost. */
export interface Gap {
  readonly item: string;
  readonly kind: 'gate' | 'indicator';
  /** False for what only an act can still mend, and for everything once no dossier was filed. */
  readonly curable: boolean;
  /** Points at stake, exact, in the item's own scale; `null` for a gate. */
  readonly points: string | null;
  /** Last good day, and how far it is from `asOf`; `null` where none is known. */
  readonly due: PlainDate | null;
  readonly daysLeft: number | null;
  /** Windows it may still open, or, for a gate that is lost, those it keeps closed. */
  readonly windows: readonly string[];
  /** True when these points alone, added to those earned, reach a threshold that is still open: weights, caps and scales counted in. */
  readonly reachesThreshold: boolean;
}

/** What stands between a dossier and its windows. */
export interface Gaps {
  /** The failing gate to see to first: one that can be met, the soonest; `null` when no gate fails. */
  readonly nearestGate: Gap | null;
  /** Every gap, in the order of what each unlocks: windows first, then whether it reaches a threshold, then when, then points. */
  readonly gaps: readonly Gap[];
}

/** Windows that fall open through another one count too: a gate of the first window is needed for the second. */
function dependents(result: AssessmentResult): ReadonlyMap<string, readonly string[]> {
  const reach = (window: WindowResult): string[] => [window.code, ...result.windows.filter(({ needs }) => needs.windows.includes(window.code)).flatMap(reach)];
  return new Map(result.windows.map((window) => [window.code, reach(window)]));
}

/** Scores an item or a score is counted in, at any height. */
function scoresAbove({ scores }: AssessmentResult, code: string): ReadonlySet<string> {
  const above = new Set([code]);
  // Each score comes after those it adds up.
  for (const score of scores) if (score.members.some((member) => above.has(member.code))) above.add(score.code);
  return above;
}

/** Thresholds still open that an indicator's points count towards. */
function thresholdsAbove(result: AssessmentResult, item: ItemResult): readonly ThresholdResult[] {
  if (item.kind === 'gate') return [];
  const above = scoresAbove(result, item.code);
  return result.thresholds.filter(({ verdict, of }) => verdict === 'pending' && above.has(of));
}

function windowsOf(result: AssessmentResult, item: ItemResult, thresholds: readonly ThresholdResult[], reach: ReadonlyMap<string, readonly string[]>): string[] {
  const codes = thresholds.map(({ code }) => code);
  const direct = result.windows.filter(({ needs }) => needs.gates.includes(item.code) || needs.thresholds.some((code) => codes.includes(code)));
  const all = new Set(direct.flatMap(({ code }) => reach.get(code) ?? []));
  const standing = item.verdict === 'unmet' ? 'closed' : 'undetermined';
  return result.windows.filter((window) => all.has(window.code) && window.standing === standing).map(({ code }) => code);
}

function addUpAgain({ cap, scaleFrom, nominalMax, members }: ScoreResult, changed: ReadonlyMap<string, Split>): Split | null {
  const adding = { cap, scaleFrom: scaleFrom === null ? null : fromExact(scaleFrom), max: fromExact(nominalMax) };
  return addUp(adding, members.map(({ code, weight, points }) => ({ weight: fromExact(weight), split: changed.get(code) ?? (points && readSplit(points)) })))?.split ?? null;
}

/** The scores above an item once it has all its open points: the sums of the result, done again. */
function scoresWith({ scores }: AssessmentResult, { code, points }: ItemResult): ReadonlyMap<string, Split> {
  const changed = new Map<string, Split>();
  if (!points) return changed;
  const { earned, open, max } = readSplit(points);
  changed.set(code, { earned: add(earned, open), open: ZERO, max });
  for (const score of scores) {
    if (score.reason !== 'scored' || !score.members.some((member) => changed.has(member.code))) continue;
    const again = addUpAgain(score, changed);
    if (again) changed.set(score.code, again);
  }
  return changed;
}

function reaches(result: AssessmentResult, item: ItemResult, thresholds: readonly ThresholdResult[]): boolean {
  if (thresholds.length === 0) return false;
  const scores = scoresWith(result, item);
  return thresholds.some(({ of, atLeast, round }) => {
    const earned = scores.get(of)?.earned;
    return earned !== undefined && compare(round ? roundTo(earned, round.decimals, round.mode) : earned, fromExact(atLeast)) >= 0;
  });
}

/** What was not published is no gap: nobody can do anything about it. */
const isGap = (item: ItemResult): boolean =>
  (item.kind === 'gate' ? item.verdict !== 'met' && item.reason !== 'not-published' : item.points !== null && !isZero(fromExact(item.points.open)));

function toGap(result: AssessmentResult, item: ItemResult, reach: ReadonlyMap<string, readonly string[]>): Gap {
  const thresholds = thresholdsAbove(result, item);
  return {
    item: item.code, kind: item.kind, curable: result.filing !== 'not-filed' && item.verdict !== 'unmet',
    points: item.points?.open ?? null, due: item.due, daysLeft: item.due === null ? null : daysBetween(result.asOf, item.due),
    windows: windowsOf(result, item, thresholds, reach), reachesThreshold: reaches(result, item, thresholds),
  };
}

const soonest = (a: Gap, b: Gap): number => (a.due ?? '9999').localeCompare(b.due ?? '9999');
const points = (gap: Gap): ReturnType<typeof fromExact> => fromExact(gap.points ?? '0');

function byWhatItUnlocks(a: Gap, b: Gap): number {
  return Number(b.curable) - Number(a.curable) || Number(a.windows.length === 0) - Number(b.windows.length === 0) || (a.kind === b.kind ? 0 : a.kind === 'gate' ? -1 : 1)
    || Number(b.reachesThreshold) - Number(a.reachesThreshold) || soonest(a, b) || compare(points(b), points(a));
}

/** The nearest failing gate, and the points at stake per item with their deadlines, from a result alone. */
export function findGaps(result: AssessmentResult): Gaps {
  const reach = dependents(result);
  const gaps = result.items.filter(isGap).map((item) => toGap(result, item, reach)).sort(byWhatItUnlocks);
  const gates = gaps.filter(({ kind }) => kind === 'gate');
  return { nearestGate: gates.find(({ curable }) => curable) ?? gates[0] ?? null, gaps };
}
