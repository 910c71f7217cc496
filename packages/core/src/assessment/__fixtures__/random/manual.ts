import fc from 'fast-check';
import { inputsOf, optional } from '../random-words.ts';

export const manualRule = (points: string): fc.Arbitrary<object> => fc.tuple(inputsOf('points', 'decimal', 'count'), optional(fc.constantFrom('0', '0.1', '0.2')))
  .map(([input, atLeast]) => ({ kind: 'manual', input, ...(atLeast !== undefined && Number(atLeast) < Number(points) ? { atLeast } : {}) }));
