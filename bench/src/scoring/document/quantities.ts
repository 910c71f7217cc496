import type { Answer, QuantityTrace } from '@jalon/core/assessment';
import { div, fraction, fromDecimal, isZero, toExact, type Fraction } from '@jalon/core/shared';

export interface Read {
  readonly value: Fraction | null;
  readonly isOverZero: boolean;
  readonly answered: boolean;
  readonly trace: QuantityTrace;
}

export function figureIn(answer: Answer | undefined, code: string): Fraction | null {
  const value = answer?.input[code];
  if (value === undefined || typeof value === 'boolean' || Array.isArray(value)) return null;
  return typeof value === 'number' ? fraction(value) : typeof value === 'string' ? fromDecimal(value) : fraction(value.amount);
}

export function flagIn(answer: Answer | undefined, code: string): boolean | null {
  const value = answer?.input[code];
  return typeof value === 'boolean' ? value : null;
}

/** One figure over another, with what was read. */
export function readRatio(top: Fraction | null, over: string, bottom: Fraction | null, under: string, whenZero: 'met' | 'unmet' | 'unknown' = 'unknown'): Read {
  const isOverZero = top !== null && bottom !== null && isZero(bottom);
  const value = top !== null && bottom !== null && !isOverZero ? div(top, bottom) : null;
  const inputs = [{ code: over, value: top && toExact(top) }, { code: under, value: bottom && toExact(bottom) }];
  return { value, isOverZero, answered: top !== null || bottom !== null, trace: { inputs, value: value && toExact(value), whenZero } };
}
