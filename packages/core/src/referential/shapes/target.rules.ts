import type { RuleOf } from '../rule.schema.ts';
import { readRatio } from './quantity.rules.ts';
import type { ShapeReading } from './shape-reading.rules.ts';

export const readTarget = (rule: RuleOf<'target'>): ShapeReading => readRatio(rule.actual, rule.planned, ['actual'], ['planned']);
