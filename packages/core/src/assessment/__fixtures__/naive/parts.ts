import type { Quantity } from '../../../referential/rule.schema.ts';
import type { ItemReasonCode } from '../../assessment.values.ts';
import type { ItemResult, QuantityTrace } from '../../assessment-result.schema.ts';
import type { Facts } from '../naive-facts.ts';
import { NONE, exact, least, most, over, same, type Q } from '../naive-numbers.ts';

export type Trace = NonNullable<ItemResult['trace']>;
export const orNull = (value: Q | null): string | null => (value ? exact(value) : null);

export interface Measured { readonly value: Q | null; readonly zero: 'met' | 'unmet' | 'unknown' | null; readonly given: number; readonly trace: QuantityTrace }

export function measure(facts: Facts, item: string, of: Quantity): Measured {
  if ('input' in of) {
    const value = facts.amount(item, of.input);
    return { value, zero: null, given: value ? 1 : 0, trace: { inputs: [{ code: of.input, value: orNull(value) }], value: orNull(value) } };
  }
  const [top, bottom] = of.ratio.map((code) => facts.amount(item, code)) as [Q | null, Q | null];
  const whenZero = of.whenZero ?? 'unknown';
  const nothingUnder = top !== null && bottom !== null && same(bottom, NONE);
  const value = top && bottom && !nothingUnder ? over(top, bottom) : null;
  const inputs = [{ code: of.ratio[0], value: orNull(top) }, { code: of.ratio[1], value: orNull(bottom) }];
  return { value, zero: nothingUnder ? whenZero : null, given: [top, bottom].filter(Boolean).length, trace: { inputs, value: orNull(value), whenZero } };
}

export interface IndicatorSays { earned: Q; best: Q; given: number; reason: ItemReasonCode; trace: Trace; waits?: boolean }

export const howMuch = (earned: Q, points: Q): ItemReasonCode => (same(earned, points) ? 'full' : same(earned, NONE) ? 'nothing' : 'partial');
export const between = (value: Q, floor: Q, roof: Q): Q => most(floor, least(roof, value));

export function byMeasure(measured: Measured, points: Q, worth: (value: Q) => Q, trace: Trace): IndicatorSays {
  const { value, zero, given } = measured;
  if (value) return { earned: worth(value), best: worth(value), given, reason: howMuch(worth(value), points), trace };
  const known = zero === 'met' ? points : zero === 'unmet' ? NONE : null;
  return { earned: known ?? NONE, best: known ?? points, given, reason: zero ? 'zero-denominator' : 'no-answer', trace };
}

export function byFigure(value: Q | null, points: Q, worth: Q | null, trace: Trace): IndicatorSays {
  if (!value || !worth) return { earned: NONE, best: points, given: 0, reason: 'no-answer', trace };
  const earned = between(worth, NONE, points);
  return { earned, best: earned, given: 1, reason: howMuch(earned, points), trace };
}
