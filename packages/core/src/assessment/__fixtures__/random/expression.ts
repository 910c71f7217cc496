import fc from 'fast-check';
import { bound, figure, flag, whenZero } from '../random-words.ts';

const { formula } = fc.letrec<{ formula: object; test: object }>((tie) => ({
  formula: fc.oneof(
    { maxDepth: 2, depthIdentifier: 'formula' },
    figure.map((input) => ({ input })), bound.map((number) => ({ number })),
    fc.tuple(fc.constantFrom('add', 'mul', 'min', 'max'), fc.array(tie('formula'), { minLength: 2, maxLength: 3 })).map(([op, of]) => ({ [op]: of })),
    fc.tuple(fc.constantFrom('sub', 'div'), tie('formula'), tie('formula')).map(([op, a, b]) => ({ [op]: [a, b] })),
    fc.tuple(tie('formula'), fc.nat(3), fc.constantFrom('half-up', 'half-even', 'down', 'up')).map(([of, decimals, mode]) => ({ round: of, decimals, mode })),
    fc.tuple(tie('test'), tie('formula'), tie('formula')).map(([test, yes, no]) => ({ if: test, then: yes, else: no })),
  ),
  test: fc.oneof(
    { maxDepth: 2, depthIdentifier: 'formula' },
    flag.map((fact) => ({ fact })), fc.tuple(fc.constantFrom('lt', 'le', 'eq', 'ge', 'gt'), tie('formula'), tie('formula')).map(([op, a, b]) => ({ [op]: [a, b] })),
  ),
}));

const isNothing = (node: unknown): boolean => typeof node === 'object' && node !== null && 'number' in node && Number(node.number) === 0;
const dividesByNothing = (node: unknown): boolean => typeof node === 'object' && node !== null && (('div' in node && isNothing((node.div as unknown[])[1])) || Object.values(node).some(dividesByNothing));

/** A formula that reads something and divides by no written zero. */
export const expressionRule: fc.Arbitrary<object> = fc.tuple(formula, whenZero, figure)
  .map(([tree, zero, input]) => ({ kind: 'expression', formula: /"(input|fact)"/.test(JSON.stringify(tree)) ? tree : { add: [tree, { input }] }, whenZero: zero }))
  .filter(({ formula: tree }) => !dividesByNothing(tree));
