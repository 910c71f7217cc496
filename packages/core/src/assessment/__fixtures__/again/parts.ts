import type { QuantityTrace } from '../../assessment-result.schema.ts';
import { NONE, least, most, over, readExact, same, type Q } from '../naive-numbers.ts';

export const orNull = (value: string | null): Q | null => (value === null ? null : readExact(value));

export function measured(of: QuantityTrace): { value: Q | null; zero: 'met' | 'unmet' | 'unknown' | null } {
  const [top, bottom] = of.inputs.map(({ value }) => orNull(value));
  if (bottom === undefined) return { value: top ?? null, zero: null };
  if (!top || !bottom) return { value: null, zero: null };
  return same(bottom, NONE) ? { value: null, zero: of.whenZero ?? 'unknown' } : { value: over(top, bottom), zero: null };
}

/** Points had with what is known, and with the rest at its best. */
export interface Worth { readonly earned: Q; readonly best: Q; readonly answered: boolean; readonly known: boolean; readonly waits?: boolean }
export const between = (value: Q, floor: Q, roof: Q): Q => most(floor, least(roof, value));

export function byMeasure(of: QuantityTrace, points: Q, worth: (value: Q) => Q): Worth {
  const { value, zero } = measured(of);
  const settled = value ? worth(value) : zero === 'met' ? points : zero === 'unmet' ? NONE : null;
  return { earned: settled ?? NONE, best: settled ?? points, answered: of.inputs.some((input) => input.value !== null), known: value !== null || zero !== null };
}

export const byFigure = (value: Q | null, points: Q, worth: (value: Q) => Q): Worth =>
  (value ? { earned: between(worth(value), NONE, points), best: between(worth(value), NONE, points), answered: true, known: true } : { earned: NONE, best: points, answered: false, known: false });
