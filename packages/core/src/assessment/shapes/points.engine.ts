import { ZERO, compare, isZero, type Fraction } from '../../shared/fraction.values.ts';
import type { RuleTrace } from '../assessment-result.schema.ts';
import type { QuantityReading } from './quantity.engine.ts';
import type { IndicatorFinding } from './shape.engine.ts';

/** The word for how much of the maximum was earned. */
export const shareReason = (earned: Fraction, points: Fraction): 'full' | 'partial' | 'nothing' =>
  isZero(earned) && !isZero(points) ? 'nothing' : compare(earned, points) === 0 ? 'full' : 'partial';

/** Points of a quantity that is known, missing, or over zero: the three ways every measured indicator may end. */
export function findByQuantity(read: Pick<QuantityReading, 'value' | 'zero' | 'answered'>, points: Fraction, worth: (value: Fraction) => Fraction, trace: RuleTrace): IndicatorFinding {
  const { answered } = read;
  if (read.value !== null) {
    const earned = worth(read.value);
    return { earned, potential: earned, reason: shareReason(earned, points), answered, trace };
  }
  if (read.zero === 'met') return { earned: points, potential: points, reason: 'zero-denominator', answered, trace };
  if (read.zero === 'unmet') return { earned: ZERO, potential: ZERO, reason: 'zero-denominator', answered, trace };
  return { earned: ZERO, potential: points, reason: read.zero === 'unknown' ? 'zero-denominator' : 'no-answer', answered, trace };
}
