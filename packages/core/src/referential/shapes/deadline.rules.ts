import type { RuleOf } from '../rule.schema.ts';
import { limitOf } from './dated.rules.ts';
import type { ShapeReading } from './shape-reading.rules.ts';

export const readDeadline = (rule: RuleOf<'deadline'>): ShapeReading => ({ events: [{ code: rule.event, at: ['event'] }], limits: [limitOf(rule, [], true)] });
