import { ONE, add, compare, fromDecimal, fromExact, sub, toExact } from '../../shared/fraction.values.ts';
import { toFixed } from '../../shared/rounding.values.ts';
import type { AllocationCondition, AllocationData, LoadedAllocationFormula } from '../allocation-formula.schema.ts';
import type { AllocationResult, WindowAllocation } from '../allocation-result.schema.ts';
import type { Entrant, EntrantValue } from '../entrant.schema.ts';
import { heldIn } from '../entrant.values.ts';
import { readsOf } from '../formula-reads.rules.ts';
import { barsOf, type Worth, type WorthReader } from '../worth.engine.ts';

/** The column one more point is counted in: the score of the grid, else the first column of points that a formula reads. */
export function columnOfWorth(formula: LoadedAllocationFormula): AllocationData | undefined {
  const read = new Set(readsOf(formula).map(({ code }) => code));
  const points = formula.data.filter(({ code, type }) => type === 'points' && read.has(code));
  return points.find(({ score }) => score !== undefined) ?? points[0];
}

/** A figure as money is shared by it; `null` while it is not known. Of a column without a rounding of its own an endless one is cut to two decimals. */
export function figureAs({ round, type, missingIsZero }: Pick<AllocationData, 'round' | 'type' | 'missingIsZero'>, value: EntrantValue | undefined): string | null {
  if (typeof value !== 'string') return missingIsZero ? '0' : null;
  if (round) return toFixed(fromExact(value), round.decimals);
  return value.includes('/') ? toFixed(fromExact(value), type === 'count' || type === 'money' ? 0 : 2) : value;
}

function windowsIn(condition: AllocationCondition | undefined): string[] {
  if (condition === undefined) return [];
  if ('all' in condition) return condition.all.flatMap(windowsIn);
  if ('any' in condition) return condition.any.flatMap(windowsIn);
  return 'window' in condition ? [condition.window] : [];
}

/** Windows of the grid that money of a window of the formula asks to stand open. */
const asksOf = ({ eligible, parts }: WindowAllocation['rule']): string[] => [...windowsIn(eligible), ...parts.flatMap(({ among }) => windowsIn(among))];

/** What a territory may come to next, and what it is worth to it. */
export interface NextStep { readonly kind: 'figure' | 'window'; readonly at: string; readonly short: string | null; readonly worth: Pick<Worth, 'amount' | 'windows'> }

/** Reads what a point and the next step are worth, one territory at a time. */
export interface Suppositions {
  readonly column: AllocationData | undefined;
  readonly point: (entrant: Entrant) => Worth | null;
  readonly next: (entrant: Entrant) => NextStep | null;
  /** Whether asking for every territory is a matter of sums, or of a list short enough. */
  readonly isQuick: { readonly point: boolean; readonly next: boolean };
}

/** Past so many pairs of territories, windows with bounds or ranks are worked out for who asks, and for nobody else. */
const MOST_PAIRS = 1_000_000;
const isBounded = ({ rule }: WindowAllocation): boolean =>
  rule.floor !== undefined || rule.cap !== undefined || rule.strata !== undefined || rule.parts.some(({ kind }) => kind === 'tiers' || kind === 'prizes');

/** What is held until a window of the grid is known to stand open: it need not be supposed, it lies there. */
function heldFor(result: AllocationResult, territory: string, window: string, lines: LineOf): NextStep['worth'] {
  const windows = result.windows.filter(({ rule }) => asksOf(rule).includes(window)).map((one) => ({ code: one.code, held: lines(one, territory)?.held ?? 0 })).filter(({ held }) => held > 0);
  return { amount: windows.reduce((sum, { held }) => sum + held, 0), windows: windows.map(({ code, held }) => ({ code, before: '0', after: String(held) })) };
}

export type LineOf = (window: WindowAllocation, territory: string) => WindowAllocation['lines'][number] | undefined;

/** Suppositions of one exercise, from its worth reader and its result. */
export function suppositionsOf(formula: LoadedAllocationFormula, result: AllocationResult, reader: WorthReader, lines: LineOf): Suppositions {
  const column = columnOfWorth(formula);
  const bars = column ? barsOf(formula, column.code).map((text) => ({ text, value: fromDecimal(text) })) : [];
  const asked = [...new Set(result.windows.flatMap(({ rule }) => asksOf(rule)))];
  const bounded = result.windows.filter(isBounded);
  const few = (windows: number): boolean => windows * result.entrants.length ** 2 <= MOST_PAIRS;
  const ofPoint = bounded.filter(({ rule }) => readsOf({ windows: [rule] }).some(({ code }) => code === column?.code)).length;
  const figure = ({ data }: Entrant) => { const value = column && heldIn(data, column.code); return typeof value === 'string' ? fromExact(value) : null; };
  const nextFigure = (entrant: Entrant): NextStep | null => {
    const own = figure(entrant);
    const bar = own && bars.find(({ value }) => compare(value, own) > 0);
    const worth = bar && reader.of(entrant.territory, { data: { [column!.code]: bar.text } });
    return worth ? { kind: 'figure', at: bar.text, short: toExact(sub(bar.value, own)), worth } : null;
  };
  const nextWindow = ({ territory, windows }: Entrant): NextStep | null => {
    const at = asked.find((code) => { const standing = heldIn(windows, code); return standing !== 'open' && standing !== 'not-member'; });
    if (at === undefined) return null;
    const worth = heldIn(windows, at) === 'closed' ? reader.of(territory, { windows: { [at]: 'open' } }) : heldFor(result, territory, at, lines);
    return worth && worth.amount !== 0 ? { kind: 'window', at, short: null, worth } : null;
  };
  return {
    column, isQuick: { point: few(ofPoint), next: few(ofPoint + bounded.filter(({ rule }) => asksOf(rule).length > 0).length) },
    point: (entrant) => { const own = figure(entrant); return own && reader.of(entrant.territory, { data: { [column!.code]: toExact(add(own, ONE)) } }); },
    next: (entrant) => nextFigure(entrant) ?? nextWindow(entrant),
  };
}
