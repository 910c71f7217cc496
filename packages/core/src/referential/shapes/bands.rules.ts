import { compare, fromDecimal, type Fraction } from '../../shared/fraction.values.ts';
import { decimalText } from '../decimal-text.rules.ts';
import type { Band } from '../rule.schema.ts';
import type { Place, ShapeFault } from './shape-reading.rules.ts';

type Bound = Pick<Band, 'from' | 'above'>;

/** Bands of points: bounded, from the highest to the lowest, none worth more than the indicator and one at least worth it all. */
export function bandFaults(bands: readonly Band[], points: Fraction, at: Place): ShapeFault[] {
  return [...boundsFaults(bands, at), ...worthFaults(bands.map((band) => band.points), points, at)];
}

/** Bands alone: each but the last has one bound, lower than that of the band before it. */
export function boundsFaults(bands: readonly Bound[], at: Place): ShapeFault[] {
  return bands.flatMap((band, index) => [...boundFaults(band, [...at, index], index === bands.length - 1), ...orderFaults(bands[index - 1], band, [...at, index])]);
}

/** What bands or levels give: none over the indicator's own points, and one at least all of them. */
export function worthFaults(worths: readonly string[], points: Fraction, at: Place, place: (index: number) => Place = (index) => [...at, index, 'points']): ShapeFault[] {
  const over = worths.flatMap((worth, index): ShapeFault[] =>
    (compare(fromDecimal(worth), points) <= 0 ? [] : [{ code: 'band-over-max', at: place(index), figures: { points: worth, max: decimalText(points) } }]));
  const highest = worths.map(fromDecimal).reduce((a, b) => (compare(a, b) >= 0 ? a : b));
  return compare(highest, points) >= 0 ? over : [...over, { code: 'weights-do-not-add-up', at, figures: { sum: decimalText(highest), max: decimalText(points) } }];
}

function boundFaults({ from, above }: Bound, at: Place, last: boolean): ShapeFault[] {
  if (from !== undefined && above !== undefined) return [{ code: 'two-bounds', at, figures: { fields: 'from, above' } }];
  if (from === undefined && above === undefined && !last) return [{ code: 'no-bound', at, figures: { fields: 'from, above' } }];
  return [];
}

/** A band must start lower than the one before it; at the same figure, "above" comes before "from". */
function orderFaults(previous: Bound | undefined, band: Bound, at: Place): ShapeFault[] {
  const upper = previous && (previous.from ?? previous.above);
  const lower = band.from ?? band.above;
  if (upper === undefined || lower === undefined) return [];
  const order = compare(fromDecimal(upper), fromDecimal(lower));
  const refines = order === 0 && previous?.above !== undefined && band.above === undefined;
  return order > 0 || refines ? [] : [{ code: 'bands-out-of-order', at, figures: { bound: lower, previous: upper } }];
}
