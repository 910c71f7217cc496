import { compare, fromExact, isZero } from '../shared/fraction.values.ts';
import { daysBetween, type PlainDate } from '../time/plain-date.values.ts';
import type { AssessmentResult, ItemResult, WindowResult } from './assessment-result.schema.ts';

/** Something that can still be won, or a gate that is lost. */
export interface Gap {
  readonly item: string;
  readonly kind: 'gate' | 'indicator';
  /** False for a gate that only an act can still mend. */
  readonly curable: boolean;
  /** Points at stake, exact; `null` for a gate. */
  readonly points: string | null;
  /** Last good day, and how far it is from `asOf`; `null` where none is known. */
  readonly due: PlainDate | null;
  readonly daysLeft: number | null;
  /** Windows that hang on it, not yet open, for which the territory is a member. */
  readonly windows: readonly string[];
  /** True when these points alone, added to those earned, reach a threshold not yet met. */
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

function scoresAbove(result: AssessmentResult, item: string): ReadonlySet<string> {
  const above = new Set<string>();
  const climb = (code: string): void => {
    for (const score of result.scores) if (!above.has(score.code) && score.members.some((member) => member.code === code)) { above.add(score.code); climb(score.code); }
  };
  climb(item);
  return above;
}

function windowsOf(result: AssessmentResult, item: ItemResult, reach: ReadonlyMap<string, readonly string[]>): string[] {
  const above = item.kind === 'indicator' ? scoresAbove(result, item.code) : new Set<string>();
  const open = result.thresholds.filter(({ verdict, of }) => verdict !== 'met' && above.has(of)).map(({ code }) => code);
  const direct = result.windows.filter(({ needs }) => needs.gates.includes(item.code) || needs.thresholds.some((code) => open.includes(code)));
  const all = new Set(direct.flatMap(({ code }) => reach.get(code) ?? []));
  return result.windows.filter(({ code, standing }) => all.has(code) && standing !== 'open' && standing !== 'not-member').map(({ code }) => code);
}

function reaches(result: AssessmentResult, item: ItemResult): boolean {
  if (!item.points) return false;
  const above = scoresAbove(result, item.code);
  const gain = fromExact(item.points.open);
  return result.thresholds.some(({ verdict, of, short }) => verdict === 'pending' && above.has(of) && short !== null && compare(gain, fromExact(short)) >= 0);
}

const isGap = (item: ItemResult): boolean => (item.kind === 'gate' ? item.verdict !== 'met' : item.points !== null && !isZero(fromExact(item.points.open)));

function toGap(result: AssessmentResult, item: ItemResult, reach: ReadonlyMap<string, readonly string[]>): Gap {
  return {
    item: item.code, kind: item.kind, curable: item.kind === 'indicator' || item.verdict === 'pending',
    points: item.points?.open ?? null, due: item.due, daysLeft: item.due === null ? null : daysBetween(result.asOf, item.due),
    windows: windowsOf(result, item, reach), reachesThreshold: reaches(result, item),
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
