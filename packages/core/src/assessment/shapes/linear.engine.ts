import type { RuleOf } from '../../referential/rule.schema.ts';
import { ZERO, compare, div, fromDecimal, mul, sub, toExact, type Fraction } from '../../shared/fraction.values.ts';
import { findByQuantity } from './points.engine.ts';
import { readQuantity } from './quantity.engine.ts';
import type { IndicatorShape } from './shape.engine.ts';

/** B20: in proportion from no point at `from` to all of them at `to`, in either direction. */
export const compileLinear = (rule: RuleOf<'linear'>, points: Fraction): IndicatorShape => {
  const from = fromDecimal(rule.from);
  const to = fromDecimal(rule.to);
  const bounds = { from: toExact(from), to: toExact(to), points: toExact(points) };
  /** Points for each unit from `from` on; under zero where the lower figure is the better one. */
  const slope = div(points, sub(to, from));
  const rising = compare(from, to) < 0;
  const worth = (value: Fraction): Fraction => {
    if (rising ? compare(value, from) <= 0 : compare(value, from) >= 0) return ZERO;
    if (rising ? compare(value, to) >= 0 : compare(value, to) <= 0) return points;
    return mul(sub(value, from), slope);
  };
  return (reading) => {
    const read = readQuantity(rule.of, reading);
    return findByQuantity(read, points, worth, { kind: 'linear', of: read.trace, from: bounds.from, to: bounds.to, points: bounds.points });
  };
};
