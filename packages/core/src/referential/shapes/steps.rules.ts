import { compare, fromDecimal, type Fraction } from '../../shared/fraction.values.ts';
import { decimalText } from '../decimal-text.rules.ts';
import type { RuleOf } from '../rule.schema.ts';
import { readQuantity } from './quantity.rules.ts';
import type { ShapeFault, ShapeReading } from './shape-reading.rules.ts';

type Band = RuleOf<'steps'>['bands'][number];

export function readSteps(rule: RuleOf<'steps'>, points: Fraction): ShapeReading {
  const { bands } = rule;
  const faults = bands.flatMap((band, index) => [
    ...boundFaults(band, index, index === bands.length - 1), ...orderFaults(bands[index - 1], band, index), ...worthFaults(band, index, points),
  ]);
  const best = bands.some((band) => compare(fromDecimal(band.points), points) >= 0);
  const highest = bands.map((band) => fromDecimal(band.points)).reduce((a, b) => (compare(a, b) >= 0 ? a : b));
  if (!best) faults.push({ code: 'weights-do-not-add-up', at: ['bands'], figures: { sum: decimalText(highest), max: decimalText(points) } });
  return { ...readQuantity(rule.of, ['of']), faults };
}

function boundFaults(band: Band, index: number, last: boolean): ShapeFault[] {
  if (band.from !== undefined && band.above !== undefined) return [{ code: 'two-bounds', at: ['bands', index], figures: { fields: 'from, above' } }];
  if (band.from === undefined && band.above === undefined && !last) return [{ code: 'no-bound', at: ['bands', index], figures: { fields: 'from, above' } }];
  return [];
}

/** A band must start lower than the one before it; at the same figure, "above" comes before "from". */
function orderFaults(previous: Band | undefined, band: Band, index: number): ShapeFault[] {
  const upper = previous && (previous.from ?? previous.above);
  const lower = band.from ?? band.above;
  if (upper === undefined || lower === undefined) return [];
  const order = compare(fromDecimal(upper), fromDecimal(lower));
  const refines = order === 0 && previous?.above !== undefined && band.above === undefined;
  return order > 0 || refines ? [] : [{ code: 'bands-out-of-order', at: ['bands', index], figures: { bound: lower, previous: upper } }];
}

function worthFaults(band: Band, index: number, points: Fraction): ShapeFault[] {
  if (compare(fromDecimal(band.points), points) <= 0) return [];
  return [{ code: 'band-over-max', at: ['bands', index, 'points'], figures: { points: band.points, max: decimalText(points) } }];
}
