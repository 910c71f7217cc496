import type { ScoreDeclaration } from '../referential/referential.schema.ts';
import { add, compare, fromDecimal, toExact, type Fraction } from '../shared/fraction.values.ts';
import type { ScoreResult } from './assessment-result.schema.ts';
import type { Split } from './score-item.engine.ts';

export interface CompiledLabels { readonly bounds: readonly (Fraction | null)[]; readonly lines: NonNullable<ScoreResult['labels']>['lines'] }

export function compileLabels({ labels }: ScoreDeclaration): CompiledLabels | null {
  if (!labels) return null;
  const bounds = labels.map(({ from }) => (from === undefined ? null : fromDecimal(from)));
  return { bounds, lines: labels.map(({ code }, at) => ({ code, from: bounds[at] ? toExact(bounds[at]) : null })) };
}

/** What the points of a score are called, before any rounding: what is earned, and what it can still become. */
export function labelScore({ bounds, lines }: CompiledLabels, split: Split | null): NonNullable<ScoreResult['labels']> {
  const nameOf = (points: Fraction): string | null => lines[bounds.findIndex((bound) => !bound || compare(points, bound) >= 0)]?.code ?? null;
  return { lines, reached: split && nameOf(split.earned), best: split && nameOf(add(split.earned, split.open)) };
}
