import { compare, fromDecimal, type Fraction } from '../../shared/fraction.values.ts';
import { decimalText } from '../decimal-text.rules.ts';
import type { RuleOf } from '../rule.schema.ts';
import { readQuantity } from './quantity.rules.ts';
import type { ShapeFault, ShapeReading } from './shape-reading.rules.ts';

type Bands = RuleOf<'rank'>['bands'];

/** Bands go down: each reaches further than the one before it, and gives no more. */
export function readRank({ of, within, bands }: RuleOf<'rank'>, points: Fraction): ShapeReading {
  const reads = 'score' in of ? { scores: [{ code: of.score, at: ['of', 'score'] }] } : readQuantity(of, ['of']);
  const classes = within && 'classes' in within ? within.classes.map((code, index) => ({ code, at: ['within', 'classes', index] })) : [];
  const faults = bands.flatMap((band, index) => [...boundFaults(band, index, index === bands.length - 1), ...orderFaults(bands[index - 1], band, index), ...worthFaults(bands[index - 1], band, index, points)]);
  const best = fromDecimal(bands[0]!.points);
  if (compare(best, points) < 0) faults.push({ code: 'weights-do-not-add-up', at: ['bands'], figures: { sum: decimalText(best), max: decimalText(points) } });
  return { ...reads, classes, faults };
}

type Band = Bands[number];

function boundFaults({ top, places }: Band, index: number, last: boolean): ShapeFault[] {
  if (top !== undefined && places !== undefined) return [{ code: 'two-bounds', at: ['bands', index], figures: { fields: 'top, places' } }];
  if (top === undefined && places === undefined && !last) return [{ code: 'no-bound', at: ['bands', index], figures: { fields: 'top, places' } }];
  const outside = top !== undefined && (compare(fromDecimal(top), fromDecimal('0')) <= 0 || compare(fromDecimal(top), fromDecimal('1')) > 0);
  return outside ? [{ code: 'share-out-of-range', at: ['bands', index, 'top'], figures: { found: top } }] : [];
}

/** Shares are compared with shares, places with places: one against the other hangs on how many there are. */
function orderFaults(previous: Band | undefined, band: Band, index: number): ShapeFault[] {
  const upper = previous?.top ?? previous?.places?.toString();
  const lower = band.top ?? band.places?.toString();
  if (upper === undefined || lower === undefined || (previous!.top === undefined) !== (band.top === undefined)) return [];
  return compare(fromDecimal(upper), fromDecimal(lower)) < 0 ? [] : [{ code: 'ranks-out-of-order', at: ['bands', index], figures: { bound: lower, previous: upper } }];
}

function worthFaults(previous: Band | undefined, band: Band, index: number, points: Fraction): ShapeFault[] {
  const at = ['bands', index, 'points'];
  if (compare(fromDecimal(band.points), points) > 0) return [{ code: 'band-over-max', at, figures: { points: band.points, max: decimalText(points) } }];
  return previous && compare(fromDecimal(band.points), fromDecimal(previous.points)) > 0 ? [{ code: 'rank-points-rise', at, figures: { points: band.points, previous: previous.points } }] : [];
}
