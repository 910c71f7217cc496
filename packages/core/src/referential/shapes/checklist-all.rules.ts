import type { RuleOf } from '../rule.schema.ts';
import { YES_OR_NO, type ShapeReading } from './shape-reading.rules.ts';

export const readChecklistAll = (rule: RuleOf<'checklist-all'>): ShapeReading => ({
  inputs: rule.items.map((item, index) => ({ code: item.input, at: ['items', index, 'input'], types: YES_OR_NO })),
});
