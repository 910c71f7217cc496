import type { RuleOf } from '../../referential/rule.schema.ts';
import { ZERO, compare, div, sub, toExact, type Fraction } from '../../shared/fraction.values.ts';
import { compileBands } from './bands.engine.ts';
import { findByQuantity } from './points.engine.ts';
import { exactOrNull } from './quantity.engine.ts';
import type { IndicatorShape } from './shape.engine.ts';

/** B22: what changed since the base year, in bands. A base that nobody gives, and a share of a base of zero or under, are outcomes the grid names. */
export const compileDelta = ({ now: nowCode, base: baseCode, as, whenZero = 'unknown', whenNoBase = 'unknown', bands }: RuleOf<'delta'>, points: Fraction): IndicatorShape => {
  const { reached, worth, traced } = compileBands(bands);
  const exact = toExact(points);
  const common = { kind: 'delta' as const, as, whenNoBase, points: exact, bands: traced };
  const changeOf = (now: Fraction, base: Fraction): Fraction | null =>
    (as === 'amount' ? sub(now, base) : compare(base, ZERO) > 0 ? div(sub(now, base), base) : null);
  return (reading) => {
    const [now, base] = [reading.amount(nowCode), reading.amount(baseCode)];
    const value = now && base && changeOf(now, base);
    const band = reached(value);
    const of = { inputs: [{ code: nowCode, value: exactOrNull(now) }, { code: baseCode, value: exactOrNull(base) }], value: exactOrNull(value), whenZero };
    const noBase = now !== null && base === null && whenNoBase !== 'unknown' ? whenNoBase : null;
    const zero = now !== null && base !== null && value === null ? whenZero : noBase;
    const found = findByQuantity({ value, zero, answered: now !== null || base !== null }, points, () => worth(band), { ...common, of, band });
    return noBase === null ? found : { ...found, reason: 'no-base' };
  };
};
