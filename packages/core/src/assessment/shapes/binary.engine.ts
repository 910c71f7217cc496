import type { RuleOf } from '../../referential/rule.schema.ts';
import { ZERO, toExact, type Fraction } from '../../shared/fraction.values.ts';
import type { IndicatorFinding, IndicatorShape } from './shape.engine.ts';

/** B16: all the points for a yes, none for a no. The three findings there are, made once. */
export const compileBinary = ({ input }: RuleOf<'binary'>, points: Fraction): IndicatorShape => {
  const find = (value: boolean | null, earned: Fraction, potential: Fraction, reason: IndicatorFinding['reason']): IndicatorFinding =>
    ({ earned, potential, reason, answered: value !== null, trace: { kind: 'binary', input, value, points: toExact(points) } });
  const [yes, no, unsaid] = [find(true, points, points, 'answered-yes'), find(false, ZERO, ZERO, 'answered-no'), find(null, ZERO, points, 'no-answer')];
  return (reading) => {
    const value = reading.flag(input);
    return value === null ? unsaid : value ? yes : no;
  };
};
