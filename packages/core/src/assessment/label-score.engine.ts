import type { ScoreDeclaration } from '../referential/referential.schema.ts';
import { ONE, add, compare, fromDecimal, mul, toExact, type Fraction } from '../shared/fraction.values.ts';
import type { ScoreResult } from './assessment-result.schema.ts';
import type { Split } from './score-item.engine.ts';

export interface CompiledLabels { readonly bounds: readonly (Fraction | null)[]; readonly lines: NonNullable<ScoreResult['labels']>['lines'] }

export function compileLabels({ labels }: ScoreDeclaration): CompiledLabels | null {
  if (!labels) return null;
  const bounds = labels.map(({ from }) => (from === undefined ? null : fromDecimal(from)));
  return { bounds, lines: labels.map(({ code }, at) => ({ code, from: bounds[at] ? toExact(bounds[at]) : null })) };
}

/** The same where an act scales the thresholds of the score: a name is a threshold too. */
function scaledBy({ bounds, lines }: CompiledLabels, factor: Fraction): CompiledLabels {
  const moved = bounds.map((bound) => bound && mul(bound, factor));
  return { bounds: moved, lines: lines.map(({ code }, at) => ({ code, from: moved[at] ? toExact(moved[at]) : null })) };
}

/** What the points of a score are called, before any rounding: what is earned, and what it can still become. */
export function labelScore(labels: CompiledLabels, split: Split | null, factor: Fraction = ONE): NonNullable<ScoreResult['labels']> {
  const { bounds, lines } = factor === ONE ? labels : scaledBy(labels, factor);
  const nameOf = (points: Fraction): string | null => lines[bounds.findIndex((bound) => !bound || compare(points, bound) >= 0)]?.code ?? null;
  return { lines, reached: split && nameOf(split.earned), best: split && nameOf(add(split.earned, split.open)) };
}
