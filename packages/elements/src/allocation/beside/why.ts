import { html, nothing, type TemplateResult } from 'lit';
import type { AllocationAmounts, AmountLadder, AmountTrace } from '@jalon/core/allocation';
import { isolate } from '../../language/format.ts';
import { mark } from '../../shared/icons.ts';
import { rich } from '../../shared/rich.ts';
import { amountIn, moneyIn } from '../amount.ts';
import { textIn, type Scene } from '../scene.ts';
import { path } from './ladder.ts';
import { calculationOf, reasonWords, type Calculation } from './steps.ts';

/** What may be done at an amount, for those who may. */
export interface WhyActs {
  readonly ofMovement: (movement: AmountLadder['movements'][number]) => TemplateResult | typeof nothing;
  readonly ofAmounts: (amounts: AllocationAmounts) => TemplateResult | typeof nothing;
}

/** What it gets, what a point is worth, and what comes next: the first lines of an explanation. */
function summary({ say, currency }: Scene, { territory, given, held, point, next }: AllocationAmounts): TemplateResult {
  const money = (amount: number): string => moneyIn(say, amount, currency);
  const name = isolate(territory.name);
  return html`<p class="lead"><strong>${rich(given > 0 ? say('allocation.why.gets', { name, amount: money(given) }) : say('allocation.why.nothing', { name }))}</strong>${held > 0 ? html` ${say('allocation.why.held', { amount: money(held) })}` : nothing}</p>
    ${point ? html`<p>${rich(point.amount === 0 ? say('allocation.why.point.none', { label: textIn(say, point.label) }) : say('allocation.why.point', { label: textIn(say, point.label), figure: point.figure, amount: money(point.amount) }))}</p>` : nothing}
    ${next ? html`<p>${next.kind === 'figure' ? say('allocation.why.next.figure', { at: next.at, label: textIn(say, next.label), short: next.short ? say.format.exact(next.short).text.replace(',', '.') : '', amount: money(next.amount) })
      : say('allocation.why.next.window', { label: next.label ? textIn(say, next.label) : isolate(next.at), amount: money(next.amount) })}</p>` : nothing}`;
}

const steps = ({ say }: Scene, { steps: all }: Calculation, label: string): TemplateResult => html`<table class="tb calc" role="table" aria-label=${say('allocation.why.caption', { label })}><thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">${say('allocation.why.line')}</th><th scope="col" role="columnheader">${say('allocation.why.sum')}</th><th scope="col" role="columnheader" class="num">${say('allocation.why.amount')}</th></tr></thead>
  <tbody role="rowgroup">${all.map((step) => html`<tr role="row" class=${step.kind}><th scope="row" role="rowheader">${step.label}</th><td role="cell">${step.words.map((words) => html`<span class="rs">${rich(words)}</span>`)}</td><td role="cell" class="num"><bdi dir="ltr">${step.amount}</bdi></td></tr>`)}</tbody></table>`;

/** The figures were worked out again beside what the server says; both are said. */
function checked({ say, currency }: Scene, { agrees, found }: Calculation): TemplateResult {
  return html`<p class="st ${agrees ? 'c-met' : 'c-unmet'}">${mark(agrees ? 'met' : 'unmet')}<span>${agrees ? say('allocation.why.agrees') : say('allocation.why.differs', { amount: moneyIn(say, found, currency) })}</span></p>`;
}

function around(scene: Scene, { tranches, uses, coFunding }: AmountTrace): TemplateResult {
  const { say, currency } = scene;
  const money = (amount: number): string => amountIn(say, amount, currency);
  const { list } = say.format;
  const kept = uses.map(({ label, atLeast, atMost }) => (atLeast === null ? say('allocation.why.use.atMost', { label: textIn(say, label), amount: money(atMost ?? 0) }) : say('allocation.why.use.atLeast', { label: textIn(say, label), amount: money(atLeast) })));
  return html`${tranches.length > 0 ? html`<p class="cap">${say('allocation.why.tranches', { count: tranches.length, list: list(tranches.map(({ label, amount }) => say('allocation.why.tranche', { label: textIn(say, label), amount: money(amount) }))) })}</p>` : nothing}
    ${kept.length > 0 ? html`<p class="cap">${say('allocation.why.uses', { list: list(kept) })}</p>` : nothing}${coFunding === null ? nothing : html`<p class="cap">${say('allocation.why.coFunding', { amount: money(coFunding) })}</p>`}`;
}

/** One window: who decided, then line by line. */
function window(scene: Scene, amounts: AllocationAmounts, trace: AmountTrace, acts: WhyActs): TemplateResult {
  const { say, currency } = scene;
  const label = textIn(say, trace.label);
  const calculation = calculationOf(scene, trace);
  const because = trace.because.length > 0 ? say.format.list(trace.because.map((reason) => reasonWords(scene, reason))) : '';
  const own = amounts.ladder.find((one) => one.window === trace.code);
  return html`<section class="one"><h4>${rich(say('allocation.why.window', { label: isolate(label), amount: moneyIn(say, trace.amount, currency) }))}</h4>
    ${because ? html`<p>${rich(say(trace.standing === 'ineligible' ? 'allocation.why.because' : 'allocation.why.waiting', { list: because }))}</p>` : nothing}
    ${trace.pot.stratum !== null ? html`<p class="cap">${rich(say('allocation.why.stratum', { group: isolate(trace.pot.stratum), pool: amountIn(say, trace.pot.pool, currency), all: amountIn(say, trace.pool, currency) }))}</p>` : nothing}
    <div class="two"><div>${calculation.steps.length > 0 ? html`${steps(scene, calculation, label)}${checked(scene, calculation)}` : nothing}${around(scene, trace)}</div>
    ${own && amounts.run.decree ? html`<div><p class="h5">${say('allocation.path')}</p>${path(scene, own, acts.ofMovement)}</div>` : nothing}</div></section>`;
}

/** Everything about the amounts of one territory. */
export function why(scene: Scene, amounts: AllocationAmounts, acts: WhyActs): TemplateResult {
  const { say } = scene;
  return html`${summary(scene, amounts)}${amounts.windows.map((trace) => window(scene, amounts, trace, acts))}
    ${amounts.notMember.length > 0 ? html`<p class="cap">${say('allocation.why.notMember', { list: say.format.list(amounts.notMember.map(({ label }) => textIn(say, label))) })}</p>` : nothing}${acts.ofAmounts(amounts)}`;
}
