import type { Band, RuleOf } from '../../../referential/rule.schema.ts';
import type { BandTrace } from '../../assessment-result.schema.ts';
import type { Facts } from '../naive-facts.ts';
import { NONE, atLeast, exact, minus, over, q, readDecimal, total, type Q } from '../naive-numbers.ts';
import { byMeasure, orNull, type IndicatorSays } from './parts.ts';

interface Banded { readonly traced: BandTrace[]; readonly band: number | null; readonly worth: Q }

/** The first band a value reaches, what it gives, and the bands as they are traced. */
function banded(bands: readonly Band[], value: Q | null): Banded {
  const bound = (text: string | undefined): string | null => orNull(text === undefined ? null : readDecimal(text));
  const traced = bands.map(({ from, above, points }) => ({ from: bound(from), above: bound(above), points: exact(readDecimal(points)) }));
  const reaches = ({ from, above }: Band): boolean => (from !== undefined ? atLeast(value!, readDecimal(from)) : above === undefined || !atLeast(readDecimal(above), value!));
  const band = value ? bands.findIndex(reaches) : -1;
  return { traced, band: band < 0 ? null : band, worth: band < 0 ? NONE : readDecimal(bands[band]!.points) };
}

const canDivide = (base: Q): boolean => !atLeast(NONE, base);
const rate = (from: Q, to: Q): Q => over(minus(to, from), from);

export function deltaSays(facts: Facts, item: string, rule: RuleOf<'delta'>, points: Q): IndicatorSays {
  const { whenZero = 'unknown', whenNoBase = 'unknown', as } = rule;
  const [now, base] = [facts.amount(item, rule.now), facts.amount(item, rule.base)];
  const both = now !== null && base !== null;
  const value = !both ? null : as === 'amount' ? minus(now, base) : canDivide(base) ? rate(base, now) : null;
  const { traced, band, worth } = banded(rule.bands, value);
  const settledWithout = now !== null && base === null && whenNoBase !== 'unknown';
  const zero = settledWithout ? whenNoBase : both && !value ? whenZero : null;
  const of = { inputs: [{ code: rule.now, value: orNull(now) }, { code: rule.base, value: orNull(base) }], value: orNull(value), whenZero };
  const says = byMeasure({ value, zero, given: [now, base].filter(Boolean).length, trace: of }, points, () => worth, { kind: 'delta', of, as, whenNoBase, points: exact(points), bands: traced, band });
  return settledWithout ? { ...says, reason: 'no-base' } : says;
}

export function avgGrowthSays(facts: Facts, item: string, rule: RuleOf<'avg-growth'>, points: Q): IndicatorSays {
  const { whenZero = 'unknown', years } = rule;
  const figures = years.map((year) => facts.amount(item, year));
  const given = figures.filter((figure): figure is Q => figure !== null);
  const all = given.length === years.length;
  const sound = all && given.slice(0, -1).every(canDivide);
  const rates = sound ? given.slice(1).map((figure, before) => rate(given[before]!, figure)) : [];
  const value = sound ? over(total(rates), q(rates.length)) : null;
  const { traced, band, worth } = banded(rule.bands, value);
  const of = { inputs: years.map((code, at) => ({ code, value: orNull(figures[at]!) })), value: orNull(value), whenZero };
  const trace = { kind: 'avg-growth', of, rates: rates.map(exact), points: exact(points), bands: traced, band } as const;
  return byMeasure({ value, zero: all && !sound ? whenZero : null, given: given.length, trace: of }, points, () => worth, trace);
}
