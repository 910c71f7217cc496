import type { Fraction } from '../../shared/fraction.values.ts';
import type { RuleOf } from '../rule.schema.ts';
import { worthFaults } from './bands.rules.ts';
import { CHOICE, type Place, type ShapeFault, type ShapeReading } from './shape-reading.rules.ts';

/** A code named twice in one list: the second would never be read. */
export function namedTwice(codes: readonly string[], place: (index: number) => Place): ShapeFault[] {
  return codes.flatMap((code, index): ShapeFault[] => {
    const first = codes.indexOf(code);
    return first === index ? [] : [{ code: 'duplicate-code', at: place(index), figures: { code, first: place(first).join('/') } }];
  });
}

/** Every level is a value the input declares, and every value has its level. */
export function readRubric({ input, levels }: RuleOf<'rubric'>, points: Fraction): ShapeReading {
  const codes = levels.map(({ value }) => value);
  const at = (index: number): Place => ['levels', index, 'value'];
  return {
    inputs: [{ code: input, at: ['input'], types: CHOICE }], values: codes.map((code, index) => ({ input, code, at: at(index) })), covered: [{ input, codes, at: ['levels'] }],
    faults: [...namedTwice(codes, at), ...worthFaults(levels.map((level) => level.points), points, ['levels'])],
  };
}
