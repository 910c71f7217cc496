import type { RuleOf } from '../../referential/rule.schema.ts';
import { fromDecimal, toExact, type Fraction } from '../../shared/fraction.values.ts';
import { lineOf } from './line.engine.ts';
import { findByQuantity } from './points.engine.ts';
import { readQuantity } from './quantity.engine.ts';
import type { IndicatorShape } from './shape.engine.ts';

/** B20: in proportion from no point at `from` to all of them at `to`, in either direction. */
export const compileLinear = (rule: RuleOf<'linear'>, points: Fraction): IndicatorShape => {
  const from = fromDecimal(rule.from);
  const to = fromDecimal(rule.to);
  const bounds = { from: toExact(from), to: toExact(to), points: toExact(points) };
  const worth = lineOf(from, to, points);
  return (reading) => {
    const read = readQuantity(rule.of, reading);
    return findByQuantity(read, points, worth, { kind: 'linear', of: read.trace, from: bounds.from, to: bounds.to, points: bounds.points });
  };
};
