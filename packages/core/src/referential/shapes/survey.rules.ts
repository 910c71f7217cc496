import { compare, fromDecimal } from '../../shared/fraction.values.ts';
import type { RuleOf } from '../rule.schema.ts';
import type { ShapeReading } from './shape-reading.rules.ts';

/** Levels of one value each, and a line between two different means. */
export function readSurvey({ levels, from, to }: RuleOf<'survey'>): ShapeReading {
  const first = (value: string): number => levels.findIndex((level) => compare(fromDecimal(level.value), fromDecimal(value)) === 0);
  return {
    inputs: levels.map(({ input }, index) => ({ code: input, at: ['levels', index, 'input'], types: ['count'] })),
    faults: [
      ...levels.flatMap(({ value }, index) => (first(value) < index ? [{ code: 'level-twice' as const, at: ['levels', index, 'value'], figures: { value } }] : [])),
      ...levels.flatMap(({ input }, index) => (levels.findIndex((level) => level.input === input) < index ? [{ code: 'level-twice' as const, at: ['levels', index, 'input'], figures: { value: input } }] : [])),
      ...(compare(fromDecimal(from), fromDecimal(to)) === 0 ? [{ code: 'bounds-equal' as const, at: ['to'], figures: { bound: to } }] : []),
    ],
  };
}
