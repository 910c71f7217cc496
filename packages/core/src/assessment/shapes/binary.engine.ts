import type { RuleOf } from '../../referential/rule.schema.ts';
import { ZERO, toExact, type Fraction } from '../../shared/fraction.values.ts';
import type { IndicatorShape } from './shape.engine.ts';

/** B16: all the points for a yes, none for a no. */
export const compileBinary = (rule: RuleOf<'binary'>, points: Fraction): IndicatorShape => (reading) => {
  const value = reading.flag(rule.input);
  const trace = { kind: 'binary', input: rule.input, value, points: toExact(points) } as const;
  if (value === null) return { earned: ZERO, potential: points, reason: 'no-answer', answered: false, trace };
  const earned = value ? points : ZERO;
  return { earned, potential: earned, reason: value ? 'answered-yes' : 'answered-no', answered: true, trace };
};
