import type { RuleOf } from '../../referential/rule.schema.ts';
import { ZERO, compare, div, fraction, sub, sum, toExact, type Fraction } from '../../shared/fraction.values.ts';
import { compileBands } from './bands.engine.ts';
import { findByQuantity } from './points.engine.ts';
import { exactOrNull } from './quantity.engine.ts';
import type { IndicatorShape } from './shape.engine.ts';

const isKnown = (figures: readonly (Fraction | null)[]): figures is readonly Fraction[] => figures.every((figure) => figure !== null);

/** Yearly rates, each over the year before; `null` where a year to grow from is zero or under. */
function ratesOf(figures: readonly Fraction[]): Fraction[] | null {
  const bases = figures.slice(0, -1);
  return bases.every((base) => compare(base, ZERO) > 0) ? bases.map((base, year) => div(sub(figures[year + 1]!, base), base)) : null;
}

/** B23: the arithmetic mean of the yearly rates, in bands. */
export const compileAvgGrowth = ({ years, whenZero = 'unknown', bands }: RuleOf<'avg-growth'>, points: Fraction): IndicatorShape => {
  const { reached, worth, traced } = compileBands(bands);
  const common = { kind: 'avg-growth' as const, points: toExact(points), bands: traced };
  const count = fraction(years.length - 1);
  return (reading) => {
    const figures = years.map((year) => reading.amount(year));
    const known = isKnown(figures);
    const rates = known ? ratesOf(figures) : null;
    const value = rates && div(sum(rates), count);
    const band = reached(value);
    const of = { inputs: years.map((code, index) => ({ code, value: exactOrNull(figures[index]!) })), value: exactOrNull(value), whenZero };
    const read = { value, zero: known && value === null ? whenZero : null, answered: figures.some((figure) => figure !== null) };
    return findByQuantity(read, points, () => worth(band), { ...common, of, rates: (rates ?? []).map(toExact), band });
  };
};
