import { fromDecimal, isZero } from '../../shared/fraction.values.ts';
import type { RuleOf } from '../rule.schema.ts';
import type { ShapeReading } from './shape-reading.rules.ts';

export const readPerOccurrence = (rule: RuleOf<'per-occurrence'>): ShapeReading => ({
  inputs: [{ code: rule.input, at: ['input'], types: ['count'] }],
  faults: isZero(fromDecimal(rule.pointsEach)) ? [{ code: 'no-points', at: ['pointsEach'], figures: { code: 'pointsEach' } }] : [],
});
