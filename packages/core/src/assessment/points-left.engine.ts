import { ONE, ZERO, add, compare, div, isZero, min, mul, toExact, type Fraction } from '../shared/fraction.values.ts';
import type { Combination } from '../referential/referential.values.ts';
import type { ScoreResult } from './assessment-result.schema.ts';
import type { TerritoryInCycle } from './scoring-context.engine.ts';

/** What a member or a score is out of once acts neutralise points. */
export interface PointsLeft {
  /** Without any of the points neutralised. */
  readonly max: Fraction;
  /** Without those alone whose act scales thresholds with them. */
  readonly bar: Fraction;
  /** The acts, by their places in the cycle, in order. */
  readonly acts: readonly number[];
}

/** A member as its score declares it: what it is out of, and by what it is weighed. */
export interface WeighedMember { readonly code: string; readonly weight: Fraction; readonly nominal: Fraction }
interface Whole { readonly max: Fraction; readonly scaleFrom: Fraction | null; readonly combine: Combination | null }

function leftOf({ code, nominal }: WeighedMember, neutralised: TerritoryInCycle['neutralised'], below: (code: string) => PointsLeft | null): PointsLeft {
  const act = neutralised.get(code);
  if (act) return { max: ZERO, bar: act.scales ? ZERO : nominal, acts: [act.index] };
  return below(code) ?? { max: nominal, bar: nominal, acts: [] };
}

/** In a mean or a least share the rest is out of the same maximum; in a sum the points leave it, in the scale it is shown on. */
function wholeOf({ max, scaleFrom, combine }: Whole, parts: readonly { readonly weight: Fraction; readonly left: Fraction }[]): Fraction {
  const sum = parts.reduce((total, { weight, left }) => add(total, mul(weight, left)), ZERO);
  if (combine) return isZero(sum) ? ZERO : max;
  const from = scaleFrom ?? max;
  return mul(max, div(min(sum, from), from));
}

/** What is left of a score, and of each of its members; `null` where no act takes points away from it. */
export function pointsLeft(score: Whole, members: readonly WeighedMember[], neutralised: TerritoryInCycle['neutralised'], below: (code: string) => PointsLeft | null): { readonly whole: PointsLeft; readonly members: readonly PointsLeft[] } | null {
  if (neutralised.size === 0) return null;
  const lefts = members.map((member) => leftOf(member, neutralised, below));
  const acts = [...new Set(lefts.flatMap((left) => left.acts))].sort((a, b) => a - b);
  if (acts.length === 0) return null;
  const part = (of: 'max' | 'bar') => wholeOf(score, members.map(({ weight }, at) => ({ weight, left: lefts[at]![of] })));
  return { whole: { max: part('max'), bar: part('bar'), acts }, members: lefts };
}

/** By what the thresholds of a score are multiplied. */
export const barFactor = (left: PointsLeft | null, nominal: Fraction): Fraction => (!left || compare(left.bar, nominal) === 0 ? ONE : div(left.bar, nominal));

export const writeLeft = ({ max, bar, acts }: PointsLeft): NonNullable<ScoreResult['left']> => ({ max: toExact(max), bar: toExact(bar), acts: [...acts] });
