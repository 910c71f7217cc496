import { compare, fromDecimal, type Fraction } from '../../shared/fraction.values.ts';
import { decimalText } from '../decimal-text.rules.ts';
import type { RuleOf } from '../rule.schema.ts';
import type { ShapeReading } from './shape-reading.rules.ts';

/** The least a judgement may give lies under the points, which are the most. */
export const readManual = ({ input, atLeast }: RuleOf<'manual'>, points: Fraction): ShapeReading => ({
  inputs: [{ code: input, at: ['input'], types: ['points', 'decimal', 'count'] }],
  faults: atLeast === undefined || compare(fromDecimal(atLeast), points) < 0 ? [] : [{ code: 'bounds-reversed', at: ['atLeast'], figures: { atLeast, atMost: decimalText(points) } }],
});
