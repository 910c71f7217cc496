import { compare, fromDecimal, isZero, type Fraction } from '../../shared/fraction.values.ts';
import type { RuleOf } from '../rule.schema.ts';
import { worthFaults } from './bands.rules.ts';
import { limitOf } from './dated.rules.ts';
import type { ShapeFault, ShapeReading } from './shape-reading.rules.ts';

export const readTimeliness = (rule: RuleOf<'timeliness'>, points: Fraction): ShapeReading => ({
  events: [{ code: rule.event, at: ['event'] }], limits: [limitOf(rule, [], true)], faults: fallFaults(rule.falls, points),
});

function fallFaults(falls: RuleOf<'timeliness'>['falls'], points: Fraction): ShapeFault[] {
  if ('perDay' in falls) return isZero(fromDecimal(falls.perDay)) ? [{ code: 'no-points', at: ['falls', 'perDay'], figures: { code: 'perDay' } }] : [];
  const at = ['falls', 'bands'];
  return [...falls.bands.flatMap((band, index) => orderFaults(falls.bands[index - 1], band, [...at, index])), ...worthFaults(falls.bands.map((band) => band.points), points, at)];
}

type LateBand = { readonly upTo: number; readonly points: string };

/** Later is worth less: days go up from one band to the next, and points down. */
function orderFaults(previous: LateBand | undefined, { upTo, points }: LateBand, at: ShapeFault['at']): ShapeFault[] {
  if (!previous || (previous.upTo < upTo && compare(fromDecimal(previous.points), fromDecimal(points)) > 0)) return [];
  return [{ code: 'bands-not-falling', at, figures: { days: String(upTo), points, previousDays: String(previous.upTo), previousPoints: previous.points } }];
}
