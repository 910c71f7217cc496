import type { RuleOf } from '../rule.schema.ts';
import type { ShapeReading } from './shape-reading.rules.ts';

export const readExternal = (rule: RuleOf<'external'>): ShapeReading => ({ inputs: [{ code: rule.input, at: ['input'], types: ['points', 'decimal', 'count'] }] });
