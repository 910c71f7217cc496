import fc from 'fast-check';
import { inputsOf, optional } from '../random-words.ts';

const input = inputsOf('boolean', 'count');
export const penaltyRule: fc.Arbitrary<object> = fc.record({ kind: fc.constant('penalty'), input, pointsEach: fc.constantFrom('0.5', '1', '2.25'), most: fc.constantFrom('2.25', '5', '12'), whenSilent: optional(fc.constantFrom('none', 'full')) });
export const bonusRule: fc.Arbitrary<object> = fc.record({ kind: fc.constant('bonus'), input, pointsEach: fc.constantFrom('0.5', '1', '2.25') });
