import type { TemplateResult } from 'lit';
import type { RuleTrace, TraceOf } from '@jalon/core/assessment';
import type { Card } from '../../card.ts';

/** How one kind of rule is told. Each kind has its own in the file of its family; shapes.ts lists them. */
export interface Shape<K extends RuleTrace['kind']> {
  /** The rule in words, with its own numbers. */
  rule(card: Card, trace: TraceOf<K>): string;
  /** What the rule compares one by one: its bands, its elements. */
  table?(card: Card, trace: TraceOf<K>): TemplateResult;
  /** The arithmetic, line by line; an empty line is left out. */
  sums?(card: Card, trace: TraceOf<K>): readonly string[];
  /** What full points would have taken; empty where it cannot be said. */
  needs?(card: Card, trace: TraceOf<K>): string;
}
