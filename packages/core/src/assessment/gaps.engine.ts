import { ZERO, add, compare, fromExact, isZero, min, mul, sub, type Fraction } from '../shared/fraction.values.ts';
import { roundTo } from '../shared/rounding.values.ts';
import { daysBetween, type PlainDate } from '../time/plain-date.values.ts';
import type { AssessmentResult, ItemResult, ScoreResult, ThresholdResult, WindowResult } from './assessment-result.schema.ts';
import { combineShares } from './combine-shares.engine.ts';
import type { Split } from './score-item.engine.ts';
import { bringBack, gateSplit, readSplit, type Adding } from './score-total.engine.ts';

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
  const above = scoresAbove(result, item.code);
  return result.thresholds.filter(({ verdict, of }) => verdict === 'pending' && above.has(of));
}

function windowsOf(result: AssessmentResult, item: ItemResult, thresholds: readonly ThresholdResult[], reach: ReadonlyMap<string, readonly string[]>): string[] {
  const codes = thresholds.map(({ code }) => code);
  const isStruck = (window: string): boolean => item.trace?.kind === 'sanction' && !item.trace.spares.includes(window);
  const direct = result.windows.filter(({ code, needs }) => needs.gates.includes(item.code) || isStruck(code) || needs.thresholds.some((code) => codes.includes(code)));
  const all = new Set(direct.flatMap(({ code }) => reach.get(code) ?? []));
  const standing = item.verdict === 'unmet' ? 'closed' : 'undetermined';
  return result.windows.filter((window) => all.has(window.code) && window.standing === standing).map(({ code }) => code);
}

const addingOf = ({ cap, bonus, combine, scaleFrom, nominalMax, left }: ScoreResult): Adding => ({ cap, above: bonus === 'above', combine: combine ?? null, scaleFrom: scaleFrom === null ? null : fromExact(scaleFrom), max: fromExact(left?.max ?? nominalMax) });

/** Points as they are, and as they would be. */
interface Change { readonly from: Split; readonly to: Split }

/** What a score adds up to once some of its members change. What a member is out of never does. */
function totalWith(total: Split, members: ScoreResult['members'], changes: ReadonlyMap<string, Change>): Split {
  return members.reduce((sum, { code, weight }) => {
    const change = changes.get(code);
    if (!change) return sum;
    const { from, to } = change;
    const by = fromExact(weight);
    return { earned: add(sum.earned, mul(by, sub(to.earned, from.earned))), open: add(sum.open, mul(by, sub(to.open, from.open))), max: sum.max };
  }, total);
}

/** The same where its members are not added up: their shares, put together again. A member is out of its own maximum, whatever its bonuses. */
function newTotal({ combine, members }: ScoreResult, scores: readonly ScoreResult[], total: Split, changes: ReadonlyMap<string, Change>): Split {
  if (!combine) return totalWith(total, members, changes);
  const outOf = (code: string, max: Fraction): Fraction => { const below = scores.find((score) => score.code === code); return below ? min(max, fromExact(below.left?.max ?? below.nominalMax)) : max; };
  const now = members.map(({ code, weight, points }) => {
    const split = changes.get(code)?.to ?? (points && readSplit(points));
    return { weight: fromExact(weight), split: split && { ...split, max: outOf(code, split.max) } };
  });
  return combineShares(combine, now) ?? total;
}

/** An item and the scores above it once it has all its open points: the sums of the result, done again where they change. */
function changesWith({ scores }: AssessmentResult, item: ItemResult): ReadonlyMap<string, Change> {
  const changes = new Map<string, Change>();
  const from = item.kind === 'gate' ? gateSplit(item) : item.points && readSplit(item.points);
  if (!from) return changes;
  changes.set(item.code, { from, to: { earned: add(from.earned, from.open), open: ZERO, max: from.max } });
  for (const score of scores) {
    if (score.reason !== 'scored' || !score.points || !score.memberTotal || !score.members.some((member) => changes.has(member.code))) continue;
    changes.set(score.code, { from: readSplit(score.points), to: bringBack(addingOf(score), newTotal(score, scores, readSplit(score.memberTotal), changes)) });
  }
  return changes;
}

function reaches(result: AssessmentResult, item: ItemResult, thresholds: readonly ThresholdResult[]): boolean {
  if (thresholds.length === 0) return false;
  const changes = changesWith(result, item);
  return thresholds.some(({ of, atLeast, round }) => {
    const earned = changes.get(of)?.to.earned;
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
