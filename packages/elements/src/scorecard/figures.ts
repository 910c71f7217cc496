import type { AxisTrace, GateView, QuantityTrace, RuleTrace, StepTrace, TraceOf } from '@jalon/core/assessment';
import { daysFrom, isolate, isolateLtr } from '../language/format.ts';
import { labelIn, type Card } from './card.ts';

export const unitOf = ({ view, text }: Card, code: string): string => {
  const unit = view.catalogue.inputs[code]?.unit;
  return unit ? `\u00a0${text(unit)}` : '';
};

/** A figure of a trace with its unit, `182 400 000 F CFA`, `12 sessions`: there every figure is exact and money counts minor units. */
export function tracedText(card: Card, code: string, exact: string | null): string {
  const { say, view } = card;
  if (exact === null) return say('value.missing');
  if (view.catalogue.inputs[code]?.type === 'money') return isolateLtr(say.format.money({ amount: Number(exact), currency: view.currency }));
  return isolate(say.format.exact(exact, 6).text + unitOf(card, code));
}

/** The name of a value chosen; its code where the grid does not name it. */
export function chosenText({ say, view, text }: Card, code: string, value: string | null): string {
  if (value === null) return say('value.missing');
  const named = view.catalogue.inputs[code]?.values?.find((one) => one.code === value);
  return named ? text(named.label) : isolate(value);
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

/** What a rule found, in a few words, before what it makes of it. A kind newer than this widget is read by the parts of its trace that are ours. */
export function valueText(card: Card, trace: RuleTrace): string {
  const { say, view } = card;
  switch (trace.kind) {
    case 'yesno': case 'binary': return say('finding.answer', { value: say(trace.value === null ? 'value.missing' : trace.value ? 'value.yes' : 'value.no') });
    case 'any': case 'k-of-n': return say('value.branches', { count: trace.branches.filter(({ outcome }) => outcome === 'met').length, total: trace.branches.length });
    case 'sanction': return say('finding.answer', { value: say(trace.value === null ? 'value.missing' : trace.value ? 'value.yes' : 'value.no') });
    case 'verdict': return chosenText(card, trace.input, trace.value);
    case 'ratio': return quantityText(card, trace.of, [trace.atLeast, trace.atMost]);
    case 'steps': return quantityText(card, trace.of, trace.bands.flatMap(({ from, above }) => [from, above]));
    case 'linear': return quantityText(card, trace.of, [trace.from, trace.to]);
    case 'target': return quantityText(card, trace.of, ['1']);
    case 'sample': return trace.units === null ? say('value.missing') : say('value.passing', { count: tallyOf(trace).passed, total: tallyOf(trace).total });
    case 'rubric': return chosenText(card, trace.input, trace.value);
    case 'table2d': return [trace.rows, trace.columns].map((axis) => axisText(card, axis)).join(' × ');
    case 'delta': case 'avg-growth': return trace.of.value === null ? say('value.missing') : changeText(card, trace, trace.of.value, trace.bands.flatMap(({ from, above }) => [from, above]));
    case 'timeliness': return latenessText(card, trace);
    case 'survey': return trace.mean === null ? say('value.missing') : say('value.mean', { mean: say.format.exact(trace.mean).text, count: trace.responses ?? '0' });
    case 'rank': return trace.rank === null || !trace.peers ? say('value.unranked') : say('value.rank', { rank: say.format.exact(trace.rank).text, of: trace.peers.ranked + 1 });
    case 'expression': return trace.value === null ? say('value.missing') : say.format.exact(trace.value).text;
    case 'checklist': case 'checklist-all': return say('value.ticked', { count: trace.items.filter(({ value }) => value === true).length, total: trace.items.length });
  }
  const { of, input, value } = trace as Readables;
  if (of?.inputs) return quantityText(card, of);
  if (input && (value === null || typeof value === 'string')) return say('pair', { name: labelIn(card, view.catalogue.inputs, input), value: tracedText(card, input, value) });
  return factsText(card, trace);
}

/** How many units pass, of those drawn or still to draw. */
export function tallyOf({ units, size }: TraceOf<'sample'>): { readonly passed: number; readonly total: number } {
  return { passed: units?.filter(({ pass }) => pass === true).length ?? 0, total: Math.max(size, units?.length ?? 0) };
}

/** What was found of a unit drawn. */
export const passText = ({ say }: Card, pass: boolean | null): string => say(pass === null ? 'sample.unseen' : pass ? 'sample.pass' : 'sample.fail');

const axisText = (card: Card, axis: AxisTrace): string =>
  ('of' in axis ? quantityText(card, axis.of, axis.bands.flatMap(({ from, above }) => [from, above])) : chosenText(card, axis.input, axis.value));

/** A change from one year to another: a percentage, or an amount in the unit of what changes. */
export function changeText(card: Card, trace: TraceOf<'delta' | 'avg-growth'>, change: string, bounds: readonly (string | null)[]): string {
  if (trace.kind === 'delta' && trace.as === 'amount') return tracedText(card, trace.of.inputs[0]?.code ?? '', change);
  return isolateLtr(card.say.format.percent(change, bounds.filter((bound) => bound !== null)));
}

/** The act and how late it is, in the days that count. */
function latenessText(card: Card, trace: TraceOf<'timeliness'>): string {
  const { say, view } = card;
  const { step, counts, daysLate } = trace;
  if (counts === 'calendar' || daysLate === null || step.on === null) return factsText(card, trace);
  const figures = { event: labelIn(card, view.catalogue.events, step.event), on: say.format.date(step.on) };
  return daysLate === 0 ? say('fact.done', figures) : say('fact.lateWorking', { ...figures, count: daysLate });
}

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

/** The step whose limit counts: the first not done, else the last; one an act moved before any other. */
export function decisiveStep({ trace }: Pick<GateView, 'trace'>): StepTrace | undefined {
  const dated = trace ? stepsOf(trace).filter((step) => step.due !== null) : [];
  return dated.find(({ originalDue }) => originalDue) ?? dated.find(({ state }) => state !== 'done') ?? dated.at(-1);
}
