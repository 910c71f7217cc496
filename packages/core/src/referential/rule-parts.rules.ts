import type { Rule } from './rule.schema.ts';

/** A dated act a rule asks for, with its limit if it has one. */
export interface DatedAct { readonly event: string; readonly by?: string | undefined; readonly before?: string | undefined }

/** A rule that holds no other. */
export type LeafRule = Exclude<Rule, { kind: 'any' | 'k-of-n' }>;

/** The rules inside a rule, down to those that hold no other: itself where it has no branches. */
export function leavesOf(rule: Rule): readonly LeafRule[] {
  return rule.kind === 'any' || rule.kind === 'k-of-n' ? rule.of.flatMap(leavesOf) : [rule];
}

/** Every dated act of a rule, in its order. */
export const datedActsOf = (rule: Rule): readonly DatedAct[] => leavesOf(rule).flatMap((leaf) => (leaf.kind === 'chain' ? leaf.steps : 'event' in leaf ? [leaf] : []));

/** The kinds of proof a rule names itself. */
export const proofsNamedBy = (rule: Rule): readonly string[] => leavesOf(rule).flatMap((leaf) => (leaf.kind === 'signed' ? [leaf.evidence] : []));
