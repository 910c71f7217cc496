import fc from 'fast-check';
import type { InputType } from '../../referential/referential.values.ts';
import { decimalsOf, q, readDecimal, round, times, write, type Q } from './naive-numbers.ts';

/** Everything a random grid may ask for. Two codes bear the names of built-in properties, which grids may do. */
export const INPUTS: Readonly<Record<string, InputType>> = Object.fromEntries([
  ['b0', 'boolean'], ['b1', 'boolean'], ['b2', 'boolean'], ['constructor', 'boolean'], ['c0', 'count'], ['c1', 'count'], ['valueOf', 'count'],
  ['d0', 'decimal'], ['p0', 'points'], ['m0', 'money'], ['m1', 'money'], ['o0', 'choice'], ['o1', 'choice'], ['s0', 'sample'],
] as const);
export const EVENTS = ['voted', 'sent', 'received', 'toString'];
export const EVIDENCE = ['minutes', 'receipt'];
export const CLASSES = ['capital', 'ville'];
/** What every choice may be. */
export const VALUES_TO_CHOOSE = ['low', 'middle', 'high'];
export const ANCHORS = ['cycle.start', 'cycle.end', 'filing.close'];

export const inputsOf = (...types: string[]): fc.Arbitrary<string> => fc.constantFrom(...Object.keys(INPUTS).filter((code) => types.includes(INPUTS[code]!)));
export const flag = inputsOf('boolean');
export const figure = inputsOf('count', 'decimal', 'points', 'money');
export const optional = <T>(field: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(field, { nil: undefined, freq: 2 });
/** One time in five. */
export const seldom = <T>(field: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: field });

/** A day of the first half of 2025: few enough for dates to meet. */
export const day: fc.Arbitrary<string> = fc.nat(60).map((days) => new Date(Date.UTC(2025, 0, 1 + days * 3)).toISOString().slice(0, 10));

const offset = fc.oneof(fc.constant(''), fc.tuple(fc.constantFrom('+', '-'), fc.constantFrom('1 day', '15 days', '3 working days', '1 clear day', '10 clear days', '1 month', '3 months')).map((words) => ` ${words.join(' ')}`));
export const expression = (names: readonly string[]): fc.Arbitrary<string> => fc.oneof(day, fc.tuple(fc.constantFrom(...names), offset).map((words) => words.join('')));
export const due = expression([...ANCHORS, 'voted']);
export const step = (needsLimit: boolean): fc.Arbitrary<object> => fc.constantFrom(...EVENTS).chain((event) => {
  const limit = expression([...ANCHORS, ...EVENTS.filter((other) => other !== event)]);
  const limits: fc.Arbitrary<object>[] = [limit.map((by) => ({ by })), limit.map((before) => ({ before }))];
  return fc.oneof(...limits, ...(needsLimit ? [] : [fc.constant({})])).map((bound) => ({ event, ...bound }));
});

export const whenZero = optional(fc.constantFrom('met', 'unmet', 'unknown'));
export const sameKind = fc.oneof(fc.tuple(inputsOf('money'), inputsOf('money')), fc.tuple(inputsOf('count', 'decimal', 'points'), inputsOf('count', 'decimal', 'points')));
export const quantity = fc.oneof(figure.map((input) => ({ input })), fc.record({ ratio: sameKind, whenZero }));
export const bound = fc.constantFrom('-0.5', '0', '0.25', '0.4', '0.60', '0.8', '1', '1.5', '3', '10');

export const part = (points: string, eighths: number): string => writeExactly(round(times(readDecimal(points), q(eighths, 8)), 2, 'down'));
export const writeExactly = (value: Q): string => write(value, decimalsOf(value));

export const bands = (points: string): fc.Arbitrary<object[]> => fc.tuple(
  fc.uniqueArray(bound, { minLength: 1, maxLength: 4, selector: Number }), fc.array(fc.tuple(fc.boolean(), fc.nat(8)), { minLength: 5, maxLength: 5 }), fc.boolean(), fc.nat(4),
).map(([bounds, kinds, tail, best]) => {
  const limited = bounds.sort((a, b) => Number(b) - Number(a)).map((at, index) => ({ [kinds[index]![0] ? 'from' : 'above']: at, points: part(points, kinds[index]![1]) }));
  const all: { points: string }[] = tail ? [...limited, { points: part(points, kinds[4]![1]) }] : limited;
  all[best % all.length]!.points = points;
  return all;
});
