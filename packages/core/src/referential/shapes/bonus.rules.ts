import { fromDecimal, isZero } from '../../shared/fraction.values.ts';
import type { RuleOf } from '../rule.schema.ts';
import type { ShapeReading } from './shape-reading.rules.ts';

export const readBonus = ({ input, pointsEach }: RuleOf<'bonus'>): ShapeReading => ({
  inputs: [{ code: input, at: ['input'], types: ['boolean', 'count'] }],
  faults: isZero(fromDecimal(pointsEach)) ? [{ code: 'no-points', at: ['pointsEach'], figures: { code: 'pointsEach' } }] : [],
});
