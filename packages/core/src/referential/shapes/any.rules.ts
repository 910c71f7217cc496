import type { Rule, RuleOf } from '../rule.schema.ts';
import { readBranches } from './branches.rules.ts';
import type { ShapeReading } from './shape-reading.rules.ts';

export const readAny = (rule: RuleOf<'any'>, read: (branch: Rule) => ShapeReading): ShapeReading => readBranches(rule.of, read);
