import type { Gate, Indicator, Referential } from '../referential/referential.schema.ts';
import type { Quantity, Rule } from '../referential/rule.schema.ts';
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

function ruleInputs(rule: Rule): readonly string[] {
  switch (rule.kind) {
    case 'yesno': case 'verdict': case 'binary': case 'per-occurrence': case 'external': return [rule.input];
    case 'checklist': case 'checklist-all': return rule.items.map(({ input }) => input);
    case 'ratio': case 'steps': case 'linear': return quantityInputs(rule.of);
    case 'target': return [rule.actual, rule.planned];
    case 'delta': return [rule.now, rule.base];
    case 'avg-growth': return rule.years;
    case 'deadline': case 'chain': case 'signed': case 'timeliness': return [];
  }
}

function datedSteps(rule: Rule): readonly { readonly event: string; readonly by?: string | undefined; readonly before?: string | undefined }[] {
  if (rule.kind === 'chain') return rule.steps;
  return rule.kind === 'deadline' || rule.kind === 'signed' || rule.kind === 'timeliness' ? [rule] : [];
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
  const steps = datedSteps(item.rule);
  const named = namesIn([...steps.flatMap(({ by, before }) => [by, before]), item.due]);
  const hungOn = named.filter((name) => declaredEvents.some(({ code }) => code === name));
  const signed = item.rule.kind === 'signed' ? [item.rule.evidence] : [];
  return {
    inputs: [...new Set([...ruleInputs(item.rule), ...condition])],
    events: [...new Set([...steps.map(({ event }) => event), ...hungOn])],
    evidence: [...new Set([...item.evidence, ...signed])],
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
