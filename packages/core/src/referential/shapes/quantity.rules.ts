import type { Quantity } from '../rule.schema.ts';
import { NUMBERS, type Place, type ShapeReading } from './shape-reading.rules.ts';

/** What a quantity reads: one figure, or one over another. */
export function readQuantity(of: Quantity, at: Place): Pick<ShapeReading, 'inputs' | 'divided'> {
  if ('input' in of) return { inputs: [{ code: of.input, at: [...at, 'input'], types: NUMBERS }] };
  return readRatio(of.ratio[0], of.ratio[1], [...at, 'ratio', 0], [...at, 'ratio', 1]);
}

export function readRatio(over: string, under: string, overAt: Place, underAt: Place): Pick<ShapeReading, 'inputs' | 'divided'> {
  return { inputs: [{ code: over, at: overAt, types: NUMBERS }, { code: under, at: underAt, types: NUMBERS }], divided: [{ over, under, at: underAt }] };
}
