import { expect, test } from 'vitest';
import type { Formula } from '../../referential/formula.schema.ts';
import { indicatorAnswered } from '../__fixtures__/worked.ts';
import type { ItemResult } from '../assessment-result.schema.ts';

const types = { a: 'decimal', b: 'decimal', yes: 'boolean' } as const;
const a: Formula = { input: 'a' };
const b: Formula = { input: 'b' };
const make = (formula: Formula, input: Record<string, string | boolean>, whenZero?: string): ItemResult => indicatorAnswered({ points: '10', rule: { kind: 'expression', formula, ...(whenZero ? { whenZero } : {}) } }, input, { types });
const earned = (formula: Formula, input: Record<string, string | boolean> = { a: '1', b: '3' }): string => make(formula, input).points!.earned;
const number = (value: string): Formula => ({ number: value });

// Thirds do not end, and three of them are one: 1 ÷ 3 × 3 = 1. 0.1 + 0.2 is 0.3 and nothing else.
test('everything is exact', () => {
  expect(earned({ mul: [{ div: [a, b] }, number('3')] })).toBe('1');
  expect(earned({ if: { eq: [{ add: [a, b] }, number('0.3')] }, then: number('7'), else: number('1') }, { a: '0.1', b: '0.2' })).toBe('7');
});

// 2 + 5 + 1 = 8; 5 − 2 = 3; 2 × 5 = 10; the least of 2, 5, 4 is 2, the greatest 5.
test('each operator does what its name says', () => {
  const of = { a: '2', b: '5' };
  expect(earned({ add: [a, b, number('1')] }, of)).toBe('8');
  expect(earned({ sub: [b, a] }, of)).toBe('3');
  expect(earned({ mul: [a, b] }, of)).toBe('10');
  expect(earned({ min: [a, b, number('4')] }, of)).toBe('2');
  expect(earned({ max: [a, b, number('4')] }, of)).toBe('5');
  // 5 ÷ 2 = 2.5: half up 3, to the even neighbour 2, down 2, up 3.
  expect((['half-up', 'half-even', 'down', 'up'] as const).map((mode) => earned({ round: { div: [b, a] }, decimals: 0, mode }, of))).toEqual(['3', '2', '2', '3']);
});

test('comparisons tell under, level and over apart', () => {
  const kinds = ['lt', 'le', 'eq', 'ge', 'gt'] as const;
  const says = (value: string): string => kinds.filter((kind) => earned({ if: { [kind]: [a, number('2')] } as never, then: number('1'), else: number('0') }, { a: value }) === '1').join(' ');
  expect([says('1.9'), says('2.0'), says('2.1')]).toEqual(['lt le', 'le eq ge', 'ge gt']);
});

test('the points are kept between zero and the indicator’s own', () => {
  expect([earned({ sub: [a, b] }), earned({ mul: [b, number('4')] })]).toEqual(['0', '10']);
});

// The branch not taken divides by zero and reads what nobody gave: neither counts.
test('only the branch taken counts', () => {
  expect(earned({ if: { fact: 'yes' }, then: number('4'), else: { div: [a, b] } }, { yes: true, b: '0' })).toBe('4');
  expect(make({ if: { fact: 'yes' }, then: number('4'), else: { div: [a, b] } }, { b: '0', a: '1' })).toMatchObject({ reason: 'no-answer', points: { open: '10' } });
});

test('a zero denominator is a named outcome', () => {
  const ratio: Formula = { add: [{ div: [a, b] }, number('1')] };
  const zero = { a: '1', b: '0' };
  expect(make(ratio, zero)).toMatchObject({ outcome: 'unknown', reason: 'zero-denominator', points: { open: '10' }, trace: { value: null } });
  expect(make(ratio, zero, 'met')).toMatchObject({ outcome: 'met', reason: 'zero-denominator', points: { earned: '10' } });
  expect(make(ratio, zero, 'unmet')).toMatchObject({ outcome: 'unmet', reason: 'zero-denominator', points: { lost: '10', open: '0' } });
});

test('a figure nobody gave leaves every point open, even beside a division by zero', () => {
  expect(make({ add: [{ div: [number('1'), b] }, a] }, { b: '0' })).toMatchObject({ outcome: 'unknown', reason: 'no-answer', points: { open: '10' } });
});

test('the trace holds the formula line by line, each after those it works on', () => {
  expect(make({ div: [a, { add: [a, b] }] }, { a: '1', b: '3' }).trace).toMatchObject({
    value: '1/4', lines: [{ op: 'input', of: [], code: 'a', value: '1' }, { op: 'input', of: [], code: 'a', value: '1' }, { op: 'input', of: [], code: 'b', value: '3' }, { op: 'add', of: [1, 2], value: '4' }, { op: 'div', of: [0, 3], value: '1/4' }],
  });
});

test('names that every object has are only names', () => {
  expect(indicatorAnswered({ points: '10', rule: { kind: 'expression', formula: { add: [{ input: 'constructor' }, { input: 'toString' }] } } }, { toString: '2' } as never, { types: { constructor: 'decimal', toString: 'decimal' } as never })).toMatchObject({ reason: 'no-answer', points: { open: '10' } });
});
