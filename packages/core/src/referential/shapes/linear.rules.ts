import { compare, fromDecimal } from '../../shared/fraction.values.ts';
import type { RuleOf } from '../rule.schema.ts';
import { readQuantity } from './quantity.rules.ts';
import type { ShapeReading } from './shape-reading.rules.ts';

export const readLinear = (rule: RuleOf<'linear'>): ShapeReading => ({
  ...readQuantity(rule.of, ['of']),
  faults: compare(fromDecimal(rule.from), fromDecimal(rule.to)) === 0 ? [{ code: 'bounds-equal', at: ['to'], figures: { bound: rule.to } }] : [],
});
