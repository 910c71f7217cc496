import type { Gate, Indicator, Referential } from '../referential/referential.schema.ts';
import { datedActsOf, leavesOf, proofsNamedBy, type LeafRule } from '../referential/rule-parts.rules.ts';
import { inputsOfFormula } from '../referential/flatten-formula.rules.ts';
import type { Quantity, TableAxis } from '../referential/rule.schema.ts';
import { parseDeadline } from '../time/deadline.rules.ts';
import type { Answer } from './dossier.schema.ts';

/** A gate or an indicator. */
export type AssessmentItem = Gate | Indicator;

/** What an item asks for, by code: figures and facts, dated events, kinds of proof. In the order of its rule. */
export interface ItemAsks {
  readonly inputs: readonly string[];
  readonly events: readonly string[];
  readonly evidence: readonly string[];
}

/** The gate or indicator of that code; `undefined` when the grid has none. */
export function findItem(referential: Pick<Referential, 'gates' | 'indicators'>, code: string): AssessmentItem | undefined {
  return referential.gates.find((gate) => gate.code === code) ?? referential.indicators.find((indicator) => indicator.code === code);
}

const quantityInputs = (quantity: Quantity): readonly string[] => ('ratio' in quantity ? quantity.ratio : [quantity.input]);

const axisInputs = (axis: TableAxis): readonly string[] => ('of' in axis ? quantityInputs(axis.of) : [axis.input]);

function ruleInputs(rule: LeafRule): readonly string[] {
  switch (rule.kind) {
    case 'yesno': case 'verdict': case 'count': case 'sanction': case 'binary': case 'per-occurrence': case 'external': return [rule.input];
    case 'checklist': case 'checklist-all': return rule.items.map(({ input }) => input);
    case 'ratio': case 'steps': case 'linear': return quantityInputs(rule.of);
    case 'target': return [rule.actual, rule.planned];
    case 'survey': return rule.levels.map(({ input }) => input);
    case 'rank': return 'score' in rule.of ? [] : quantityInputs(rule.of);
    case 'expression': return inputsOfFormula(rule.formula).map(({ code }) => code);
    case 'manual': case 'penalty': case 'bonus': return [rule.input];
    case 'sample': case 'rubric': return [rule.input];
    case 'table2d': return [...axisInputs(rule.rows), ...axisInputs(rule.columns)];
    case 'delta': return [rule.now, rule.base];
    case 'avg-growth': return rule.years;
    case 'deadline': case 'chain': case 'signed': case 'timeliness': return [];
  }
}

function namesIn(expressions: readonly (string | undefined)[]): readonly string[] {
  return expressions.flatMap((expression) => {
    const parsed = expression === undefined ? undefined : parseDeadline(expression);
    return parsed?.ok && parsed.value.ref.kind === 'name' ? [parsed.value.ref.name] : [];
  });
}

/**
 * What an item asks for: what its rule reads, the fact that says whether it applies, the proofs.
 * Given the events the grid declares, those its own limits count from are asked too: without their date the limit stays unknown.
 */
export function asksOf(item: AssessmentItem, declaredEvents: readonly { readonly code: string }[] = []): ItemAsks {
  const condition = item.appliesWhen && 'input' in item.appliesWhen ? [item.appliesWhen.input] : [];
  const steps = datedActsOf(item.rule);
  const named = namesIn([...steps.flatMap(({ by, before }) => [by, before]), item.due]);
  const hungOn = named.filter((name) => declaredEvents.some(({ code }) => code === name));
  return {
    inputs: [...new Set([...leavesOf(item.rule).flatMap(ruleInputs), ...condition])],
    events: [...new Set([...steps.map(({ event }) => event), ...hungOn])],
    evidence: [...new Set([...item.evidence, ...proofsNamedBy(item.rule)])],
  };
}

/** True when an answer says something that can be scored: a figure, a fact or a date. A note or a proof alone does not answer. */
export function isAnswered(answer: Pick<Answer, 'input' | 'events'>): boolean {
  return hasAny(answer.input) || hasAny(answer.events);
}

function hasAny(record: object): boolean {
  for (const _ in record) return true;
  return false;
}
