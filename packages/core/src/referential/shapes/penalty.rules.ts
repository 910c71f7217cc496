import { compare, fromDecimal, isZero, type Fraction } from '../../shared/fraction.values.ts';
import { decimalText } from '../decimal-text.rules.ts';
import type { RuleOf } from '../rule.schema.ts';
import type { ShapeFault, ShapeReading } from './shape-reading.rules.ts';

/** A malus is worth no points itself, takes some away, and never more than its most. */
export function readPenalty({ input, pointsEach, most }: RuleOf<'penalty'>, points: Fraction): ShapeReading {
  const faults: ShapeFault[] = [];
  if (!isZero(points)) faults.push({ code: 'penalty-with-points', at: [], figures: { points: decimalText(points) } });
  for (const [field, written] of [['pointsEach', pointsEach], ['most', most]] as const) if (isZero(fromDecimal(written))) faults.push({ code: 'no-points', at: [field], figures: { code: field } });
  if (compare(fromDecimal(pointsEach), fromDecimal(most)) > 0) faults.push({ code: 'band-over-max', at: ['pointsEach'], figures: { points: pointsEach, max: most } });
  return { inputs: [{ code: input, at: ['input'], types: ['boolean', 'count'] }], faults };
}
