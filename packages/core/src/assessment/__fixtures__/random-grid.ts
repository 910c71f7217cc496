import fc from 'fast-check';
import { decimalsOf, least, q, readDecimal, round, times, total, write, type Q } from './naive-numbers.ts';

/** Everything a random grid may ask for. Two codes bear the names of built-in properties, which grids may do. */
export const INPUTS: Readonly<Record<string, 'boolean' | 'count' | 'decimal' | 'points' | 'money'>> = Object.fromEntries([
  ['b0', 'boolean'], ['b1', 'boolean'], ['b2', 'boolean'], ['constructor', 'boolean'], ['c0', 'count'], ['c1', 'count'], ['valueOf', 'count'],
  ['d0', 'decimal'], ['p0', 'points'], ['m0', 'money'], ['m1', 'money'],
] as const);
export const EVENTS = ['voted', 'sent', 'received', 'toString'];
export const EVIDENCE = ['minutes', 'receipt'];
export const CLASSES = ['capital', 'ville'];
export const ANCHORS = ['cycle.start', 'cycle.end', 'filing.close'];

const inputsOf = (...types: string[]): fc.Arbitrary<string> => fc.constantFrom(...Object.keys(INPUTS).filter((code) => types.includes(INPUTS[code]!)));
const flag = inputsOf('boolean');
const figure = inputsOf('count', 'decimal', 'points', 'money');
const optional = <T>(field: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(field, { nil: undefined, freq: 2 });
/** One time in five. */
export const seldom = <T>(field: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: field });

/** A day of the first half of 2025: few enough for dates to meet. */
export const day: fc.Arbitrary<string> = fc.nat(60).map((days) => new Date(Date.UTC(2025, 0, 1 + days * 3)).toISOString().slice(0, 10));

const offset = fc.oneof(fc.constant(''), fc.tuple(fc.constantFrom('+', '-'), fc.constantFrom('1 day', '15 days', '3 working days', '1 clear day', '10 clear days', '1 month', '3 months')).map((words) => ` ${words.join(' ')}`));
const expression = (names: readonly string[]): fc.Arbitrary<string> => fc.oneof(day, fc.tuple(fc.constantFrom(...names), offset).map((words) => words.join('')));
const due = expression([...ANCHORS, 'voted']);
const step = (needsLimit: boolean): fc.Arbitrary<object> => fc.constantFrom(...EVENTS).chain((event) => {
  const limit = expression([...ANCHORS, ...EVENTS.filter((other) => other !== event)]);
  const limits: fc.Arbitrary<object>[] = [limit.map((by) => ({ by })), limit.map((before) => ({ before }))];
  return fc.oneof(...limits, ...(needsLimit ? [] : [fc.constant({})])).map((bound) => ({ event, ...bound }));
});

const whenZero = optional(fc.constantFrom('met', 'unmet', 'unknown'));
const sameKind = fc.oneof(fc.tuple(inputsOf('money'), inputsOf('money')), fc.tuple(inputsOf('count', 'decimal', 'points'), inputsOf('count', 'decimal', 'points')));
const quantity = fc.oneof(figure.map((input) => ({ input })), fc.record({ ratio: sameKind, whenZero }));
const bound = fc.constantFrom('-0.5', '0', '0.25', '0.4', '0.60', '0.8', '1', '1.5', '3', '10');

export const gateRule: fc.Arbitrary<object> = fc.oneof(
  flag.map((input) => ({ kind: 'yesno', input })),
  step(true).map((dated) => ({ kind: 'deadline', ...dated })),
  fc.array(step(false), { minLength: 1, maxLength: 3 }).map((steps) => ({ kind: 'chain', steps })),
  fc.tuple(quantity, bound, bound, fc.nat(2)).map(([of, a, b, which]) => {
    const [low, high] = Number(a) <= Number(b) ? [a, b] : [b, a];
    return { kind: 'ratio', of, ...(which === 1 ? {} : { atLeast: low }), ...(which === 0 ? {} : { atMost: high }) };
  }),
  fc.tuple(step(false), fc.constantFrom(...EVIDENCE)).map(([dated, evidence]) => ({ kind: 'signed', ...dated, evidence })),
);

const part = (points: string, eighths: number): string => writeExactly(round(times(readDecimal(points), q(eighths, 8)), 2, 'down'));
const writeExactly = (value: Q): string => write(value, decimalsOf(value));

const bands = (points: string): fc.Arbitrary<object[]> => fc.tuple(
  fc.uniqueArray(bound, { minLength: 1, maxLength: 4, selector: Number }), fc.array(fc.tuple(fc.boolean(), fc.nat(8)), { minLength: 5, maxLength: 5 }), fc.boolean(), fc.nat(4),
).map(([bounds, kinds, tail, best]) => {
  const limited = bounds.sort((a, b) => Number(b) - Number(a)).map((at, index) => ({ [kinds[index]![0] ? 'from' : 'above']: at, points: part(points, kinds[index]![1]) }));
  const all: { points: string }[] = tail ? [...limited, { points: part(points, kinds[4]![1]) }] : limited;
  all[best % all.length]!.points = points;
  return all;
});

export const indicatorRule = (points: string): fc.Arbitrary<object> => fc.oneof(
  flag.map((input) => ({ kind: 'binary', input })),
  fc.array(fc.tuple(flag, fc.nat(8)), { minLength: 1, maxLength: 4 }).map((items) => ({ kind: 'checklist', items: items.map(([input, eighths], index) => ({ input, points: index === 0 ? points : part(points, eighths) })) })),
  fc.tuple(quantity, bands(points)).map(([of, list]) => ({ kind: 'steps', of, bands: list })),
  fc.tuple(quantity, bound, bound).filter(([, from, to]) => Number(from) !== Number(to)).map(([of, from, to]) => ({ kind: 'linear', of, from, to })),
  fc.tuple(sameKind, whenZero).map(([[actual, planned], zero]) => ({ kind: 'target', actual, planned, whenZero: zero })),
  fc.tuple(inputsOf('count'), fc.constantFrom('0.5', '1', '2.25')).map(([input, pointsEach]) => ({ kind: 'per-occurrence', input, pointsEach })),
  inputsOf('points', 'decimal', 'count').map((input) => ({ kind: 'external', input })),
);

const condition = fc.oneof(
  fc.subarray(CLASSES, { minLength: 1 }).map((classes) => ({ classes })), fc.subarray(CLASSES, { minLength: 1 }).map((exceptClasses) => ({ exceptClasses })),
  fc.record({ input: flag, is: fc.boolean() }),
);
const item = {
  evidence: fc.subarray(EVIDENCE), due: optional(due), appliesWhen: seldom(condition), source: fc.constant({ ref: 'made up', confidence: 'U' }), label: fc.constant({ fr: 'Ligne' }),
};
export const gate = fc.record({ ...item, whenMissing: fc.constantFrom('pending', 'unmet'), rule: gateRule });
export const indicator = fc.constantFrom('10', '20', '7.5', '12.34', '3', '0.25', '40', '0').chain((points) => fc.record({
  ...item, domain: fc.constant('all'), points: fc.constant(points), whenMissing: fc.constantFrom('open', 'open', 'zero', 'exclude'), whenNotApplicable: fc.constantFrom('exclude', 'zero'), rule: indicatorRule(points),
}));

const rounding = fc.record({ at: fc.constantFrom('total', 'item'), decimals: fc.nat(2), mode: fc.constantFrom('half-up', 'half-even', 'down', 'up') });
/** How one score adds up: weights by turns, then its maximum as it comes, capped under it, or scaled to another. */
export const adding = fc.record({ weights: fc.array(fc.constantFrom('1', '1', '0.5', '1.25', '2'), { minLength: 8, maxLength: 8 }), cap: fc.boolean(), eighths: fc.integer({ min: 1, max: 8 }), scaled: optional(fc.constantFrom('100', '84', '33.5')), round: optional(rounding) });
export type Adding = typeof adding extends fc.Arbitrary<infer T> ? T : never;

interface Worth { readonly code: string; readonly max: string }

/** A score over members, whose declared maximum is right by construction; `null` where they are worth nothing. */
export function scoreOver(code: string, members: readonly Worth[], how: Adding): (Worth & object) | null {
  if (members.length === 0) return null;
  const weightOf = (index: number): string => how.weights[index % how.weights.length]!;
  const whole = total(members.map(({ max }, index) => times(readDecimal(max), readDecimal(weightOf(index)))));
  if (whole.n === 0n || decimalsOf(whole) > 6) return null;
  const from = how.cap ? round(times(whole, q(how.eighths, 8)), 6, 'up') : whole;
  const max = how.scaled ?? writeExactly(from);
  const weights = Object.fromEntries(members.map((member, index) => [member.code, weightOf(index)]));
  return { code, sum: members.map((member) => member.code), weights, max, cap: how.cap, ...(how.scaled ? { scaleFrom: writeExactly(least(from, whole)) } : {}), ...(how.round ? { round: how.round } : {}) } as Worth;
}

/** A bar no higher than the maximum, often one that sums can hit exactly. */
export const barFor = (max: string, eighths: number): string => writeExactly(round(times(readDecimal(max), q(eighths, 8)), 2, 'down'));
