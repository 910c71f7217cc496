import type { Quantity } from '../../referential/rule.schema.ts';
import type { ZeroDenominatorOutcome } from '../../referential/referential.values.ts';
import { div, isZero, toExact, type Fraction } from '../../shared/fraction.values.ts';
import type { QuantityTrace } from '../assessment-result.schema.ts';
import type { ItemReading } from './shape.engine.ts';

/** A quantity as read: its value, why it has none, and what was read. */
export interface QuantityReading {
  readonly value: Fraction | null;
  /** Set when the denominator is zero: what the grid says it is then. */
  readonly zero: ZeroDenominatorOutcome | null;
  readonly answered: boolean;
  readonly trace: QuantityTrace;
}

export const exactOrNull = (value: Fraction | null): string | null => (value === null ? null : toExact(value));

/** Reads one figure, or one over another. A zero denominator is a named outcome, `unknown` where the grid says nothing. */
export function readQuantity(of: Quantity, reading: ItemReading): QuantityReading {
  if ('input' in of) {
    const value = reading.amount(of.input);
    return { value, zero: null, answered: value !== null, trace: { inputs: [{ code: of.input, value: exactOrNull(value) }], value: exactOrNull(value) } };
  }
  return readRatio(of.ratio[0], of.ratio[1], of.whenZero ?? 'unknown', reading);
}

export function readRatio(over: string, under: string, whenZero: ZeroDenominatorOutcome, reading: ItemReading): QuantityReading {
  const top = reading.amount(over);
  const bottom = reading.amount(under);
  const inputs = [{ code: over, value: exactOrNull(top) }, { code: under, value: exactOrNull(bottom) }];
  const answered = top !== null || bottom !== null;
  if (top === null || bottom === null) return { value: null, zero: null, answered, trace: { inputs, value: null, whenZero } };
  if (isZero(bottom)) return { value: null, zero: whenZero, answered, trace: { inputs, value: null, whenZero } };
  const value = div(top, bottom);
  return { value, zero: null, answered, trace: { inputs, value: toExact(value), whenZero } };
}
