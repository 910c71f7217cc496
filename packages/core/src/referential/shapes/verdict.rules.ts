import type { RuleOf } from '../rule.schema.ts';
import { CHOICE, type ShapeFault, type ShapeReading } from './shape-reading.rules.ts';

/** Every value accepted is one the input declares, named once. */
export const readVerdict = ({ input, accepts }: RuleOf<'verdict'>): ShapeReading => ({
  inputs: [{ code: input, at: ['input'], types: CHOICE }],
  values: accepts.map((code, at) => ({ input, code, at: ['accepts', at] })),
  faults: accepts.flatMap((code, at) => namedTwice(accepts, code, at)),
});

function namedTwice(all: readonly string[], code: string, at: number): ShapeFault[] {
  const first = all.indexOf(code);
  return first === at ? [] : [{ code: 'duplicate-code', at: ['accepts', at], figures: { code, first: `accepts/${first}` } }];
}
