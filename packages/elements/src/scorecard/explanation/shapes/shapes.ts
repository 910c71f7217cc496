import type { RuleTrace } from '@jalon/core/assessment';
import { binary, checklist, count, checklistAll, external, perOccurrence, sanction, verdict, yesno } from './answered.ts';
import { avgGrowth, delta } from './changed.ts';
import { bonus, manual, penalty, survey } from './assessed.ts';
import { any, kOfN } from './branched.ts';
import { chain, deadline, signed } from './dated.ts';
import { expression } from './formula.ts';
import { timeliness } from './late.ts';
import { rubric, table2d } from './levels.ts';
import { sample } from './sampled.ts';
import { linear, ratio, steps, target } from './measured.ts';
import { rank } from './ranked.ts';
import type { Shape } from './shape.ts';

/** One line for each kind of rule; this stops compiling when one is missing. */
const SHAPES: { readonly [K in RuleTrace['kind']]: Shape<K> } = {
  yesno, verdict, count, sanction, binary, checklist, external, 'per-occurrence': perOccurrence,
  deadline, chain, signed,
  any, 'k-of-n': kOfN,
  ratio, steps, linear, target,
  survey, rank, expression, manual, penalty, bonus,
  'checklist-all': checklistAll, delta, 'avg-growth': avgGrowth, timeliness, sample, rubric, table2d,
};

/**
 * How a rule is told. A kind newer than this widget is named as such: its inputs, its points and who answered are still shown
 * around it, and nothing is guessed of what it computes.
 */
export function shapeOf({ kind }: RuleTrace): Shape<RuleTrace['kind']> {
  const known = Object.hasOwn(SHAPES, kind) ? (SHAPES[kind] as Shape<RuleTrace['kind']>) : undefined;
  return known ?? { rule: ({ say }) => say('rule.unknown', { code: kind }) };
}
