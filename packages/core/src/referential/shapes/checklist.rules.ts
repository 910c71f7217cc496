import { compare, fromDecimal, sum, type Fraction } from '../../shared/fraction.values.ts';
import { decimalText } from '../decimal-text.rules.ts';
import type { RuleOf } from '../rule.schema.ts';
import { YES_OR_NO, type ShapeReading } from './shape-reading.rules.ts';

/** Items may add up to more than the points (they are capped), never to less: the full points could not be had. */
export function readChecklist(rule: RuleOf<'checklist'>, points: Fraction): ShapeReading {
  const total = sum(rule.items.map((item) => fromDecimal(item.points)));
  const short = compare(total, points) < 0;
  return {
    inputs: rule.items.map((item, index) => ({ code: item.input, at: ['items', index, 'input'], types: YES_OR_NO })),
    faults: short ? [{ code: 'weights-do-not-add-up', at: ['items'], figures: { sum: decimalText(total), max: decimalText(points) } }] : [],
  };
}
