import type { RuleOf } from '../rule.schema.ts';
import type { ShapeReading } from './shape-reading.rules.ts';

export const readCount = (rule: RuleOf<'count'>): ShapeReading => ({ inputs: [{ code: rule.input, at: ['input'], types: ['count'] }] });
