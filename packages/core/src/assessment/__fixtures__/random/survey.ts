import fc from 'fast-check';
import { bound, inputsOf, optional } from '../random-words.ts';

export const surveyRule: fc.Arbitrary<object> = fc.tuple(
  fc.uniqueArray(inputsOf('count'), { minLength: 2, maxLength: 3 }), fc.uniqueArray(fc.constantFrom('-1', '0', '1', '2.5', '5'), { minLength: 3, maxLength: 3, selector: Number }),
  fc.integer({ min: 1, max: 12 }), optional(fc.constantFrom('unknown', 'unmet')), bound, bound,
).filter(([, , , , from, to]) => Number(from) !== Number(to))
  .map(([inputs, values, fewest, whenFew, from, to]) => ({ kind: 'survey', levels: inputs.map((input, at) => ({ input, value: values[at] })), fewest, whenFew, from, to }));
