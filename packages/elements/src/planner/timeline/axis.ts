import { QUARTERS, quarterIndex, type PlanView, type Schedule } from '@jalon/core/investment';

/** The quarters of a plan, side by side. */
export interface Axis {
  readonly years: readonly number[];
  /** Quarters since year 0 of the first one drawn. */
  readonly first: number;
  /** How many are drawn. */
  readonly length: number;
}

/** A stretch of the axis, in quarters from its beginning. */
export interface Stretch { readonly at: number; readonly length: number }

/** A stretch of which a part may lie before or after what is drawn. */
export interface Cut extends Stretch { readonly isBefore: boolean; readonly isAfter: boolean }

export function axisOf({ years }: Pick<PlanView, 'years'>): Axis {
  const numbers = years.map(({ year }) => year);
  return { years: numbers, first: (numbers[0] ?? 0) * QUARTERS, length: numbers.length * QUARTERS };
}

/** First and last quarter of a schedule, both included, in quarters from the beginning of the axis. They may lie outside. */
export const endsOf = ({ start, end }: Schedule, { first }: Axis): readonly [from: number, to: number] => [quarterIndex(start) - first, quarterIndex(end) - first];

/** What of the quarters `from` to `to` is on the axis; `undefined` where nothing is. */
export function cut(from: number, to: number, { length }: Axis): Cut | undefined {
  const [start, end] = [Math.max(from, 0), Math.min(to, length - 1)];
  return end < start ? undefined : { at: start, length: end - start + 1, isBefore: from < 0, isAfter: to >= length };
}

/** Where a day stands on the axis, 0 at its beginning and 1 at its end; `undefined` where it is outside. */
export function placeOf(day: string, { years }: Axis): number | undefined {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const place = (year - (years[0] ?? 0) + (month - 1 + (date - 1) / 31) / 12) / years.length;
  return place >= 0 && place < 1 ? place : undefined;
}
