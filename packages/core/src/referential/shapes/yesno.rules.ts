import type { RuleOf } from '../rule.schema.ts';
import { YES_OR_NO, type ShapeReading } from './shape-reading.rules.ts';

export const readYesno = (rule: RuleOf<'yesno'>): ShapeReading => ({ inputs: [{ code: rule.input, at: ['input'], types: YES_OR_NO }] });
