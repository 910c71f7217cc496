import type { RuleOf } from '../rule.schema.ts';
import type { ShapeReading } from './shape-reading.rules.ts';

export const readSample = ({ input, needs, size }: RuleOf<'sample'>): ShapeReading => ({
  inputs: [{ code: input, at: ['input'], types: ['sample'] }],
  faults: typeof needs === 'object' && size !== undefined && needs.atLeast > size
    ? [{ code: 'bounds-reversed', at: ['needs', 'atLeast'], figures: { atLeast: String(needs.atLeast), atMost: String(size) } }] : [],
});
