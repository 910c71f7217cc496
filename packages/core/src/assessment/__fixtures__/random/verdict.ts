import fc from 'fast-check';
import { VALUES_TO_CHOOSE, inputsOf } from '../random-words.ts';

export const verdictRule: fc.Arbitrary<object> = fc.tuple(inputsOf('choice'), fc.subarray(VALUES_TO_CHOOSE, { minLength: 1 })).map(([input, accepts]) => ({ kind: 'verdict', input, accepts }));
