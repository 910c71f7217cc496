import type { RuleTrace } from '@jalon/core/assessment';
import { binary, checklist, checklistAll, external, perOccurrence, verdict, yesno } from './answered.ts';
import { avgGrowth, delta } from './changed.ts';
import { chain, deadline, signed } from './dated.ts';
import { timeliness } from './late.ts';
import { linear, ratio, steps, target } from './measured.ts';
import type { Shape } from './shape.ts';

/** One line for each kind of rule; this stops compiling when one is missing. */
const SHAPES: { readonly [K in RuleTrace['kind']]: Shape<K> } = {
  yesno, verdict, binary, checklist, external, 'per-occurrence': perOccurrence,
  deadline, chain, signed,
  ratio, steps, linear, target,
  'checklist-all': checklistAll, delta, 'avg-growth': avgGrowth, timeliness,
};

/**
 * How a rule is told. A kind newer than this widget is named as such: its inputs, its points and who answered are still shown
 * around it, and nothing is guessed of what it computes.
 */
export function shapeOf({ kind }: RuleTrace): Shape<RuleTrace['kind']> {
  const known = Object.hasOwn(SHAPES, kind) ? (SHAPES[kind] as Shape<RuleTrace['kind']>) : undefined;
  return known ?? { rule: ({ say }) => say('rule.unknown', { code: kind }) };
}
