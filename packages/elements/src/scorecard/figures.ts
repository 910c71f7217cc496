import type { GateView, IndicatorView, QuantityTrace, RuleTrace, ScorecardView, ScoreView, StepTrace } from '@jalon/core/assessment';
import { minorDecimals } from '@jalon/core/shared';
import type { nothing, TemplateResult } from 'lit';
import { daysFrom, isolate, isolateLtr } from '../language/format.ts';
import { labelIn, type Card } from './card.ts';

/** A unit as the grid writes it, in the plural: with what is counted as one it is left out, the label says of what. */
export const unitOf = ({ view, say, text }: Card, code: string, value: string | number): string => {
  const { unit, type } = view.catalogue.inputs[code] ?? {};
  return !unit || (type !== 'decimal' && say.format.plural(+value) === 'one') ? '' : `\u00a0${text(unit)}`;
};

/** A figure of a trace with its unit, `182 400 000 F CFA`, `12 sessions`: there every figure is exact, and money counts units of its currency, not minor ones. */
export function tracedText(card: Card, code: string, exact: string | null): string {
  const { say, view } = card;
  if (exact === null) return say('value.missing');
  if (view.catalogue.inputs[code]?.type === 'money') return isolateLtr(`${say.format.exact(exact, minorDecimals(view.currency)).text}\u00a0${say.format.currency(view.currency)}`);
  return isolate(say.format.exact(exact, 6).text + unitOf(card, code, exact));
}

export const isRatio = (of: QuantityTrace): boolean => of.inputs.length === 2;

/** What was measured: a ratio as a percentage, one figure in its own unit. */
export function quantityText(card: Card, of: QuantityTrace, bounds: readonly (string | null)[] = []): string {
  if (of.value === null) return card.say('value.missing');
  if (isRatio(of)) return isolateLtr(card.say.format.percent(of.value, bounds.filter((bound) => bound !== null)));
  return tracedText(card, of.inputs[0]?.code ?? '', of.value);
}

/** A bound, written like what it bounds. */
export const boundText = (card: Card, of: QuantityTrace, bound: string): string => quantityText(card, { ...of, value: bound });

export function limitText(card: Card, of: QuantityTrace, atLeast: string | null, atMost: string | null): string {
  const { say } = card;
  const [min, max] = [atLeast, atMost].map((bound) => (bound === null ? '' : boundText(card, of, bound))) as [string, string];
  return min && max ? say('limit.between', { min, max }) : min ? say('limit.atLeast', { min }) : say('limit.atMost', { max });
}

/** Rules most grids are made of: what they found is said at once. What the others found, and acts, are said once `findings/` is there, which registers itself here. */
const AT_ONCE = new Set<string>(['yesno', 'deadline', 'chain', 'ratio', 'signed', 'binary', 'checklist', 'checklist-all', 'steps', 'linear', 'target', 'per-occurrence', 'external']);
export const moreFindings: { of?: (card: Card, trace: RuleTrace) => string | undefined; act?: (card: Card, index: number) => string; name?: (card: Card, score: ScoreView) => string; published?: (card: Card, kind: 'score' | 'gates' | 'filing', target?: string) => TemplateResult | typeof nothing } = {};

/** True when the card holds something whose words load apart: a rule, a reason or a name few cards have, an act, an outline, a published result, a dossier not begun or not filed. */
export const needsMoreFindings = ({ gates, domains, windows, acts, imported, score, grid, filing }: ScorecardView): boolean =>
  acts.length > 0 || imported.length > 0 || /^no/.test(filing) || score?.named !== undefined || grid.basis === 'outline' || windows.some(({ reasons }) => reasons.some(({ code }) => /^(?:fallback|sanct|not-member)/.test(code)))
  || [...gates, ...domains.flatMap(({ indicators }) => indicators)].some(({ trace, reason }) => (trace !== null && !AT_ONCE.has(trace.kind)) || /^(?:zero-|limit-|condition-|assumed)/.test(reason));

/** An act in one line: what it changed, who signed it, when, and why. Empty where there is none. */
export const actLine = (card: Card, index: number | null): string => (index === null ? '' : (moreFindings.act?.(card, index) ?? ''));

/** What a rule found, in a few words, before what it makes of it. A kind newer than this widget is read by the parts of its trace that are ours. */
export function valueText(card: Card, trace: RuleTrace): string {
  const { say, view } = card;
  switch (trace.kind) {
    case 'yesno': case 'binary': return answerText(card, trace.value);
    case 'ratio': return quantityText(card, trace.of, [trace.atLeast, trace.atMost]);
    case 'steps': return quantityText(card, trace.of, trace.bands.flatMap(({ from, above }) => [from, above]));
    case 'linear': return quantityText(card, trace.of, [trace.from, trace.to]);
    case 'target': return quantityText(card, trace.of, ['1']);
    case 'checklist': case 'checklist-all': return say('value.ticked', { count: trace.items.filter(({ value }) => value === true).length, total: trace.items.length });
  }
  const found = moreFindings.of?.(card, trace);
  if (found !== undefined) return found;
  const { of, input, value } = trace as Readables;
  if (of?.inputs) return quantityText(card, of);
  if (input && (value === null || typeof value === 'string')) return say('pair', { name: labelIn(card, view.catalogue.inputs, input), value: tracedText(card, input, value) });
  return factsText(card, trace);
}

export const answerText = ({ say }: Card, value: boolean | null): string => say('finding.answer', { value: say(value === null ? 'value.missing' : value ? 'value.yes' : 'value.no') });

/** The parts that traces share, where they have them. */
interface Readables {
  readonly of?: QuantityTrace;
  readonly input?: string;
  readonly value?: unknown;
  readonly items?: readonly { readonly input: string }[];
  readonly levels?: readonly { readonly input: string }[];
  readonly lines?: readonly { readonly code?: string }[];
  readonly step?: StepTrace;
  readonly steps?: readonly StepTrace[];
  readonly branches?: readonly { readonly trace: RuleTrace }[];
}

/** The inputs a rule read, to name them. */
export function inputsOf(trace: RuleTrace): readonly string[] {
  if (trace.kind === 'table2d') return [trace.rows, trace.columns].flatMap((axis) => ('of' in axis ? axis.of.inputs.map(({ code }) => code) : [axis.input]));
  const { of, input, items, branches, levels, lines } = trace as Readables;
  if (branches) return [...new Set(branches.flatMap((branch) => inputsOf(branch.trace)))];
  if (lines) return [...new Set(lines.flatMap(({ code }) => code ?? []))];
  return of?.inputs?.map(({ code }) => code) ?? (input ? [input] : ((items ?? levels)?.map?.((line) => line.input) ?? []));
}

export function stepsOf(trace: RuleTrace): readonly StepTrace[] {
  const { step, steps, branches } = trace as Readables;
  if (branches) return branches.flatMap((branch) => stepsOf(branch.trace));
  return step ? [step] : Array.isArray(steps) ? steps : [];
}

function factText(card: Card, step: StepTrace): string {
  const { say, view } = card;
  const event = labelIn(card, view.catalogue.events, step.event);
  const on = step.on ? say.format.date(step.on) : '';
  const due = step.due ? say.format.date(step.due) : '';
  if (step.on && step.due && step.state === 'late') return say('fact.late', { event, on, count: daysFrom(step.due, step.on) });
  if (step.on) return say('fact.done', { event, on });
  if (step.state === 'missing') return say('fact.missing', { event, due });
  return say('fact.waiting', { event, due });
}

/** Each dated act of a rule, in one line. */
export const factsText = (card: Card, trace: RuleTrace): string => stepsOf(trace).map((step) => factText(card, step)).join(card.say('join'));

/** True of a condition with an act past its own limit and not dated, while its last day is ahead: done in time, it can still be shown. */
export const isOverdue = (item: GateView | IndicatorView): boolean => item.timing === 'late' && 'verdict' in item && item.verdict === 'pending';

/** The step whose limit counts: the first not done, else the last; one an act moved before any other. */
export function decisiveStep({ trace }: Pick<GateView, 'trace'>): StepTrace | undefined {
  const dated = trace ? stepsOf(trace).filter((step) => step.due !== null) : [];
  return dated.find(({ originalDue }) => originalDue) ?? dated.find(({ state }) => state !== 'done') ?? dated.at(-1);
}
