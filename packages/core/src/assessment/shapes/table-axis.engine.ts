import type { TableAxis } from '../../referential/rule.schema.ts';
import type { AxisTrace } from '../assessment-result.schema.ts';
import { compileBounds } from './bands.engine.ts';
import { readQuantity } from './quantity.engine.ts';
import type { ItemReading } from './shape.engine.ts';

/** Where an axis stands: at a place of it; at none, under all its bands; or not settled. */
export interface AxisReading {
  /** `met`, `unmet` and `unknown`: over a zero denominator, as the grid names it. */
  readonly state: 'known' | 'missing' | 'met' | 'unmet' | 'unknown';
  readonly answered: boolean;
  readonly trace: AxisTrace;
}

/** Reads one axis of a table: a choice among values, or a quantity in bands. */
export function compileAxis(axis: TableAxis): (reading: ItemReading) => AxisReading {
  if ('input' in axis) {
    const { input, values } = axis;
    return (reading) => {
      const value = reading.choice(input);
      const at = value === null ? -1 : values.indexOf(value);
      return { state: value === null ? 'missing' : 'known', answered: value !== null, trace: { input, value, values, at: at < 0 ? null : at } };
    };
  }
  const { reached, traced } = compileBounds(axis.bands);
  return (reading) => {
    const { value, zero, answered, trace: of } = readQuantity(axis.of, reading);
    return { state: value === null ? zero ?? 'missing' : 'known', answered, trace: { of, bands: traced, at: value === null ? null : reached(value) } };
  };
}
