import fc from 'fast-check';
import { flag, inputsOf } from '../random-words.ts';

export const countRule: fc.Arbitrary<object> = fc.tuple(inputsOf('count'), fc.constantFrom(1, 2, 4, 12)).map(([input, atLeast]) => ({ kind: 'count', input, atLeast }));

/** Pronounced seldom enough for other rules to matter. Windows are named by the order they are made in. */
export const sanctionRule: fc.Arbitrary<object> = fc.tuple(flag, fc.option(fc.constant(['W0']), { nil: undefined })).map(([input, spares]) => ({ kind: 'sanction', input, ...(spares ? { spares } : {}) }));

const several = (branch: fc.Arbitrary<object>): fc.Arbitrary<object[]> => fc.uniqueArray(branch, { minLength: 2, maxLength: 4, selector: (rule) => JSON.stringify(rule) });
const kOfN = (branch: fc.Arbitrary<object>): fc.Arbitrary<object> => fc.tuple(several(branch), fc.nat(3)).map(([of, more]) => ({ kind: 'k-of-n', atLeast: 1 + (more % of.length), of }));

/** Branches of simple rules, and of branches one level down. */
export function branchedRules(branch: fc.Arbitrary<object>): fc.Arbitrary<object>[] {
  return [kOfN(branch), several(fc.oneof({ weight: 3, arbitrary: branch }, { weight: 1, arbitrary: kOfN(branch) })).map((of) => ({ kind: 'any', of }))];
}
