import { compare, fromDecimal } from '../../shared/fraction.values.ts';
import type { RuleOf } from '../rule.schema.ts';
import { readQuantity } from './quantity.rules.ts';
import type { ShapeFault, ShapeReading } from './shape-reading.rules.ts';

export const readRatioGate = (rule: RuleOf<'ratio'>): ShapeReading => ({ ...readQuantity(rule.of, ['of']), faults: boundFaults(rule) });

function boundFaults({ atLeast, atMost }: RuleOf<'ratio'>): ShapeFault[] {
  if (atLeast === undefined && atMost === undefined) return [{ code: 'no-bound', at: [], figures: { fields: 'atLeast, atMost' } }];
  if (atLeast === undefined || atMost === undefined || compare(fromDecimal(atLeast), fromDecimal(atMost)) <= 0) return [];
  return [{ code: 'bounds-reversed', at: ['atMost'], figures: { atLeast, atMost } }];
}
