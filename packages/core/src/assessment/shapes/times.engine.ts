import { ONE, ZERO, type Fraction } from '../../shared/fraction.values.ts';
import type { ItemReading } from './shape.engine.ts';

/** How many times: a count, or once for a yes; `null` where nobody said. */
export function readTimes(input: string, reading: ItemReading): Fraction | null {
  const flag = reading.flag(input);
  return flag === null ? reading.amount(input) : flag ? ONE : ZERO;
}
