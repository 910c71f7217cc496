import fc from 'fast-check';
import { decimalsOf, least, q, readDecimal, round, times, total } from './naive-numbers.ts';
import { branchedRules, countRule, sanctionRule } from './random/branches.ts';
import { verdictRule } from './random/verdict.ts';
import { avgGrowthRule, deltaRule } from './random/change.ts';
import { expressionRule } from './random/expression.ts';
import { manualRule } from './random/manual.ts';
import { bonusRule, penaltyRule } from './random/penalty.ts';
import { rankRule } from './random/rank.ts';
import { surveyRule } from './random/survey.ts';
import { rubricRule, sampleRule, table2dRule } from './random/chosen.ts';
import { timelinessRule } from './random/timeliness.ts';
import { CLASSES, EVIDENCE, bands, bound, due, flag, inputsOf, optional, part, quantity, sameKind, seldom, step, whenZero, writeExactly } from './random-words.ts';

export { CLASSES, EVENTS, EVIDENCE, INPUTS, day, seldom } from './random-words.ts';

const branchRule: fc.Arbitrary<object> = fc.oneof(
  flag.map((input) => ({ kind: 'yesno', input })),
  step(true).map((dated) => ({ kind: 'deadline', ...dated })),
  fc.array(step(false), { minLength: 1, maxLength: 3 }).map((steps) => ({ kind: 'chain', steps })),
  fc.tuple(quantity, bound, bound, fc.nat(2)).map(([of, a, b, which]) => {
    const [low, high] = Number(a) <= Number(b) ? [a, b] : [b, a];
    return { kind: 'ratio', of, ...(which === 1 ? {} : { atLeast: low }), ...(which === 0 ? {} : { atMost: high }) };
  }),
  fc.tuple(step(false), fc.constantFrom(...EVIDENCE)).map(([dated, evidence]) => ({ kind: 'signed', ...dated, evidence })),
  verdictRule, countRule,
);
export const gateRule: fc.Arbitrary<object> = fc.oneof({ weight: 7, arbitrary: branchRule }, ...[...branchedRules(branchRule), sanctionRule].map((arbitrary) => ({ weight: 1, arbitrary })));

export const indicatorRule = (points: string): fc.Arbitrary<object> => fc.oneof(
  flag.map((input) => ({ kind: 'binary', input })),
  fc.array(fc.tuple(flag, fc.nat(8)), { minLength: 1, maxLength: 4 }).map((items) => ({ kind: 'checklist', items: items.map(([input, eighths], index) => ({ input, points: index === 0 ? points : part(points, eighths) })) })),
  fc.tuple(quantity, bands(points)).map(([of, list]) => ({ kind: 'steps', of, bands: list })),
  fc.tuple(quantity, bound, bound).filter(([, from, to]) => Number(from) !== Number(to)).map(([of, from, to]) => ({ kind: 'linear', of, from, to })),
  fc.tuple(sameKind, whenZero).map(([[actual, planned], zero]) => ({ kind: 'target', actual, planned, whenZero: zero })),
  fc.tuple(inputsOf('count'), fc.constantFrom('0.5', '1', '2.25')).map(([input, pointsEach]) => ({ kind: 'per-occurrence', input, pointsEach })),
  inputsOf('points', 'decimal', 'count').map((input) => ({ kind: 'external', input })),
  fc.uniqueArray(flag, { minLength: 1, maxLength: 3 }).map((inputs) => ({ kind: 'checklist-all', items: inputs.map((input) => ({ input })) })),
  deltaRule(points), avgGrowthRule(points), timelinessRule(points),
  sampleRule, rubricRule(points), table2dRule(points),
  surveyRule, expressionRule, manualRule(points), rankRule(points), bonusRule, ...(points === '0' ? [penaltyRule, penaltyRule, penaltyRule] : []),
);

const condition = fc.oneof(
  fc.subarray(CLASSES, { minLength: 1 }).map((classes) => ({ classes })), fc.subarray(CLASSES, { minLength: 1 }).map((exceptClasses) => ({ exceptClasses })),
  fc.record({ input: flag, is: fc.boolean() }),
);
const item = {
  evidence: fc.subarray(EVIDENCE), due: optional(due), appliesWhen: seldom(condition), source: fc.constant({ ref: 'made up', confidence: 'U' }), label: fc.constant({ fr: 'Ligne' }),
};
export const gate = fc.record({ ...item, whenMissing: fc.constantFrom('pending', 'unmet'), rule: gateRule });
export const indicator = fc.constantFrom('10', '20', '7.5', '12.34', '3', '0.25', '40', '0', '0').chain((points) => fc.record({
  ...item, domain: fc.constant('all'), points: fc.constant(points), whenMissing: fc.constantFrom('open', 'open', 'zero', 'exclude'), whenNotApplicable: fc.constantFrom('exclude', 'zero'), rule: indicatorRule(points),
}));

const rounding = fc.record({ at: fc.constantFrom('total', 'item'), decimals: fc.nat(2), mode: fc.constantFrom('half-up', 'half-even', 'down', 'up') });
/** How one score adds up: weights by turns, then its maximum as it comes, capped under it, or scaled to another. */
export const adding = fc.record({ labels: seldom(fc.uniqueArray(fc.nat(8), { minLength: 1, maxLength: 3 })), combine: seldom(fc.constantFrom('average', 'minimum')), weights: fc.array(fc.constantFrom('1', '1', '0.5', '1.25', '2'), { minLength: 8, maxLength: 8 }), cap: fc.boolean(), eighths: fc.integer({ min: 1, max: 8 }), scaled: optional(fc.constantFrom('100', '84', '33.5')), round: optional(rounding), above: fc.boolean() });
export type Adding = typeof adding extends fc.Arbitrary<infer T> ? T : never;

/** A mean or a least share of what is worth something. */
function combined(code: string, members: readonly Worth[], combine: 'average' | 'minimum', weightOf: (index: number) => string): (Worth & object) | null {
  const sum = members.filter(({ max }) => readDecimal(max).n !== 0n).map((member) => member.code);
  const weights = Object.fromEntries(sum.map((member, index) => [member, weightOf(index)]));
  return sum.length === 0 ? null : { code, sum, max: '100', combine, ...(combine === 'average' ? { weights } : {}) } as Worth;
}

interface Worth { readonly code: string; readonly max: string }

/** A score over members, whose declared maximum is right by construction; `null` where they are worth nothing. */
export function scoreOver(code: string, members: readonly Worth[], how: Adding): (Worth & object) | null {
  const made = addedUp(code, members, how);
  if (!made || !how.labels) return made;
  const bars = [...new Set(how.labels.map((eighths) => barFor(made.max, eighths)))].sort((a, b) => Number(b) - Number(a));
  const lines = bars.map((from, at) => ({ code: `L${at}`, label: { fr: from }, from }));
  return { ...made, labels: how.cap ? [...lines, { code: 'rest', label: { fr: 'Reste' } }] : lines } as Worth;
}

function addedUp(code: string, members: readonly Worth[], how: Adding): (Worth & object) | null {
  if (members.length === 0) return null;
  const weightOf = (index: number): string => how.weights[index % how.weights.length]!;
  if (how.combine) return combined(code, members, how.combine, weightOf);
  const whole = total(members.map(({ max }, index) => times(readDecimal(max), readDecimal(weightOf(index)))));
  if (whole.n === 0n || decimalsOf(whole) > 6) return null;
  const from = how.cap ? round(times(whole, q(how.eighths, 8)), 6, 'up') : whole;
  const max = how.scaled ?? writeExactly(from);
  const weights = Object.fromEntries(members.map((member, index) => [member.code, weightOf(index)]));
  return { code, sum: members.map((member) => member.code), weights, max, cap: how.cap, ...(how.above ? { bonus: how.cap ? 'capped' : 'above' } : {}), ...(how.scaled ? { scaleFrom: writeExactly(least(from, whole)) } : {}), ...(how.round ? { round: how.round } : {}) } as Worth;
}

/** A bar no higher than the maximum, often one that sums can hit exactly. */
export const barFor = (max: string, eighths: number): string => writeExactly(round(times(readDecimal(max), q(eighths, 8)), 2, 'down'));
