import { html, nothing, type TemplateResult } from 'lit';
import type { RuleTrace, StepTrace, TraceOf } from '@jalon/core/assessment';
import { ONE, ZERO, compare, div, fraction, fromExact, mul, sub, toExact } from '@jalon/core/shared';
import { isolateLtr } from '../../language/format.ts';
import { rich } from '../../shared/rich.ts';
import { labelIn, type Card } from '../card.ts';
import { boundText, isRatio, limitText, quantityText, stepsOf, tracedText } from '../figures.ts';

function stepRule(card: Card, step: StepTrace): string {
  const { say, view } = card;
  const event = labelIn(card, view.catalogue.events, step.event);
  if (step.due === null) return say(step.expression === null ? 'rule.stepFree' : 'rule.stepOpen', { event });
  const due = say.format.date(step.due);
  return say('rule.step', { event, due, was: step.originalDue ? say.format.date(step.originalDue) : '' });
}

function ruleSentence(card: Card, trace: RuleTrace): string {
  const { say, view } = card;
  switch (trace.kind) {
    case 'yesno': case 'deadline': case 'chain': return say(`rule.${trace.kind}`);
    case 'signed': return say('rule.signed', { proof: labelIn(card, view.catalogue.evidence, trace.evidence) });
    case 'ratio': return say('rule.ratio', { limit: limitText(card, trace.of, trace.atLeast, trace.atMost) });
    case 'linear': return say('rule.linear', { from: boundText(card, trace.of, trace.from), to: boundText(card, trace.of, trace.to), points: decimal(trace.points) });
    case 'per-occurrence': return say('rule.per-occurrence', { each: decimal(trace.pointsEach), points: decimal(trace.points) });
    case 'binary': case 'checklist': case 'steps': case 'target': case 'external': return say(`rule.${trace.kind}`, { points: decimal(trace.points) });
    default: return say.code('rule', (trace as { kind: string }).kind);
  }
}

/** Points of a rule are decimals in the grid; a trace writes `5/2`. */
function decimal(exact: string): string {
  const [top, bottom = '1'] = exact.split('/');
  return String(Number(top) / Number(bottom));
}

const bandName = (card: Card, trace: TraceOf<'steps'>, { from, above }: { from: string | null; above: string | null }): string =>
  from !== null ? card.say('band.from', { value: boundText(card, trace.of, from) }) : above !== null ? card.say('band.above', { value: boundText(card, trace.of, above) }) : card.say('band.rest');

function bands(card: Card, trace: TraceOf<'steps'>): TemplateResult {
  const { say } = card;
  return html`<table class="tb"><thead><tr><th scope="col">${say('col.band')}</th><th scope="col" class="num">${say('col.points')}</th><th></th></tr></thead><tbody>
    ${trace.bands.map((band, index) => html`<tr class=${index === trace.band ? 'reached' : ''}><td>${rich(bandName(card, trace, band))}</td><td class="num">${say.format.number(decimal(band.points))}</td><td>${index === trace.band ? say('band.reached') : nothing}</td></tr>`)}</tbody></table>`;
}

function checklist(card: Card, trace: TraceOf<'checklist'>): TemplateResult {
  const { say, view } = card;
  const word = (value: boolean | null) => say(value === null ? 'value.missing' : value ? 'value.yes' : 'value.no');
  return html`<table class="tb"><thead><tr><th scope="col">${say('col.element')}</th><th scope="col">${say('col.answer')}</th><th scope="col" class="num">${say('col.points')}</th></tr></thead><tbody>
    ${trace.items.map(({ input, value, points }) => html`<tr><td>${labelIn(card, view.catalogue.inputs, input)}</td><td>${word(value)}</td><td class="num">${say.format.number(decimal(points))}</td></tr>`)}</tbody></table>`;
}

/** A rule in words, with its own numbers. */
export function rule(card: Card, trace: RuleTrace): TemplateResult {
  const steps = stepsOf(trace);
  return html`<p>${rich(ruleSentence(card, trace))}</p>${steps.length ? html`<ul class="steps-list soft" role="list">${steps.map((step) => html`<li>${rich(stepRule(card, step))}</li>`)}</ul>` : nothing}
    ${trace.kind === 'steps' ? bands(card, trace) : trace.kind === 'checklist' ? checklist(card, trace) : nothing}`;
}

/** `= 7,2`, or `≈ 6,67` where decimals do not end. */
function equals({ say }: Card, exact: string): string {
  const { text, exact: isExact } = say.format.exact(exact);
  return `${isExact ? '=' : '≈'} ${text}`;
}

/** `(76 − 40) ÷ (90 − 40) × 10 = 7,2`, where the figure lies between the two bounds. */
function linearSum(card: Card, { of, from, to, points }: TraceOf<'linear'>): string {
  if (of.value === null) return '';
  const [value, low, high] = [fromExact(of.value), fromExact(from), fromExact(to)];
  const share = div(sub(value, low), sub(high, low));
  if (compare(share, ZERO) <= 0 || compare(share, ONE) >= 0) return '';
  const scale = isRatio(of) ? fraction(100n) : fraction(1n);
  const [v, a, b] = [value, low, high].map((each) => card.say.format.exact(toExact(mul(each, scale))).text);
  return `(${v} − ${a}) ÷ (${b} − ${a}) × ${card.say.format.exact(points).text} ${equals(card, toExact(mul(share, fromExact(points))))}`;
}

/** What was counted, over what it was compared with: `182 400 000 ÷ 240 000 000 = 76 %`. */
function ratioSum(card: Card, trace: TraceOf<'ratio' | 'steps' | 'linear' | 'target'>): string {
  const [top, bottom] = trace.of.inputs;
  if (!bottom || top?.value == null || bottom.value === null || trace.of.value === null) return '';
  const bounds = trace.kind === 'linear' ? [trace.from, trace.to] : trace.kind === 'ratio' ? [trace.atLeast, trace.atMost] : trace.kind === 'steps' ? trace.bands.flatMap(({ from, above }) => [from, above]) : ['1'];
  const plain = (exact: string) => card.say.format.exact(exact, 6).text;
  return `${plain(top.value)} ÷ ${plain(bottom.value)} = ${quantityText(card, trace.of, bounds).slice(1, -1)}`;
}

/** What full points would have taken, for a proportional rule on a ratio that rewards the higher figure. */
function fullNeeds(card: Card, { of, from, to }: TraceOf<'linear'>): string {
  const [top, bottom] = of.inputs;
  if (!bottom?.value || !top?.value || of.value === null) return '';
  const needed = mul(fromExact(to), fromExact(bottom.value));
  const more = sub(needed, fromExact(top.value));
  if (compare(more, ZERO) <= 0 || compare(fromExact(to), fromExact(from)) < 0 || toExact(needed).includes('/')) return '';
  return card.say('full.needs', { needs: tracedText(card, top.code, toExact(needed)), more: tracedText(card, top.code, toExact(more)) });
}

/** `75 % × 8 = 6`; nothing where the product passes what the line is worth, as it is then cut. */
function productSum(card: Card, shown: string, value: string, factor: string, most: string): string {
  const product = mul(fromExact(value), fromExact(factor));
  return compare(product, fromExact(most)) > 0 ? '' : `${shown} × ${card.say.format.exact(factor).text} ${equals(card, toExact(product))}`;
}

/** The arithmetic, line by line. */
export function sums(card: Card, trace: RuleTrace): TemplateResult | typeof nothing {
  const lines: string[] = [];
  if ('of' in trace) lines.push(ratioSum(card, trace));
  if (trace.kind === 'linear') lines.push(linearSum(card, trace));
  if (trace.kind === 'target' && trace.of.value !== null) lines.push(productSum(card, quantityText(card, trace.of).slice(1, -1), trace.of.value, trace.points, trace.points));
  if (trace.kind === 'per-occurrence' && trace.value !== null) lines.push(productSum(card, card.say.format.exact(trace.value).text, trace.value, trace.pointsEach, trace.points));
  const shown = lines.filter(Boolean);
  const needs = trace.kind === 'linear' ? fullNeeds(card, trace) : '';
  if (shown.length === 0) return nothing;
  return html`<div class="sums">${shown.map((line) => html`<p>${rich(isolateLtr(line))}</p>`)}</div>${needs ? html`<p class="soft">${rich(needs)}</p>` : nothing}`;
}
