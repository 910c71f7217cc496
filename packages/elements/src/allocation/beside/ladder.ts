import { html, nothing, type TemplateResult } from 'lit';
import { LADDER_STEPS, type AmountLadder, type LadderStep } from '@jalon/core/allocation';
import { isolate } from '../../language/format.ts';
import { rod } from '../../scorecard/templates/rod.ts';
import { mark } from '../../shared/icons.ts';
import { rich } from '../../shared/rich.ts';
import { amountIn, shortIn } from '../amount.ts';
import type { Scene } from '../scene.ts';

/** Steps of one amount, or of all. */
export interface Climb {
  readonly steps: Readonly<Record<LadderStep, number>>;
  readonly gaps: Readonly<Record<LadderStep, number>>;
  readonly held: number;
  readonly late: { readonly amount: number; readonly since: string; readonly days: number } | null;
  readonly lapse: { readonly amount: number; readonly on: string; readonly past: boolean } | null;
}

/** What a step has less than the one before, since when it is late, and what lapses: never a figure alone. */
function gapWords({ say, view, currency }: Scene, { gaps, late, lapse, held }: Climb, step: LadderStep): readonly string[] {
  const money = (amount: number): string => shortIn(say, amount, currency);
  const day = (date: string): string => say.format.date(date, 'day', view.asOf);
  if (step === 'computed') return held > 0 ? [say('allocation.gap.held', { amount: money(held) })] : [];
  const gap = gaps[step];
  const isToldBelow = (step === 'paid' && late?.amount === gap) || (step === 'spent' && lapse?.amount === gap);
  return [
    ...(gap > 0 && !isToldBelow ? [say(`allocation.gap.${step}`, { amount: money(gap) })] : gap < 0 ? [say('allocation.gap.over', { amount: money(-gap) })] : []),
    ...(step === 'paid' && late ? [say(late.amount === gap ? 'allocation.gap.allLate' : 'allocation.gap.late', { amount: money(late.amount), date: day(late.since), days: late.days })] : []),
    ...(step === 'spent' && lapse ? [say('allocation.gap.lapse', { amount: money(lapse.amount), date: day(lapse.on), past: lapse.past })] : []),
  ];
}

/** One step: its amount drawn against what was granted, and what is missing in words. */
function stepRow(scene: Scene, climb: Climb, step: LadderStep): TemplateResult {
  const { say, currency } = scene;
  const amount = climb.steps[step];
  const most = Math.max(...LADDER_STEPS.map((each) => climb.steps[each]));
  const words = gapWords(scene, climb, step);
  const isLate = step === 'paid' && climb.late !== null;
  return html`<tr role="row" class="row"><th scope="row" role="rowheader">${say(`allocation.step.${step}`)}</th><td role="cell" class="c-bar">${rod({ earned: String(amount), open: '0', max: String(most) }, { label: shortIn(say, amount, currency), height: 12, band: most / 10 })}</td>
    <td role="cell" class="num" data-l=${say('allocation.amount')}>${amount === 0 ? html`<span class="zero">0</span>` : amountIn(say, amount, currency)}</td>
    <td role="cell" class=${isLate ? 'c-late gap' : 'gap'}>${isLate ? mark('late') : nothing}${words.length > 0 ? words.map((each) => html`<span>${rich(each)}</span> `) : html`<span class="zero" aria-hidden="true">–</span>`}</td></tr>`;
}

export function climb(scene: Scene, of: Climb, label: string): TemplateResult {
  const { say } = scene;
  return html`<table class="tb ledger lad" role="table" aria-label=${label}><thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">${say('allocation.step')}</th><td role="cell" class="c-bar"></td><th scope="col" role="columnheader" class="num">${say('allocation.amount')}</th><th scope="col" role="columnheader">${say('allocation.gap')}</th></tr></thead>
    <tbody role="rowgroup">${LADDER_STEPS.map((step) => stepRow(scene, of, step))}</tbody></table>`;
}

/** From computed to spent, in all. */
export function ladder(scene: Scene): TemplateResult | typeof nothing {
  const { say, view } = scene;
  const { ladder: of, verdict, run } = view;
  if (!of) return nothing;
  return html`<section class="sec" part="ladder" aria-labelledby="ladder"><div><h3 id="ladder">${say('allocation.ladder')}</h3><p class="gloss">${say('allocation.ladder.gloss')}</p>${run.decree ? html`<p class="gloss">${rich(say('allocation.decree', { ref: isolate(run.decree.ref), date: say.format.date(run.decree.on) }))}</p>` : nothing}${verdict.payBy ? html`<p class="gloss">${say('allocation.due', { date: say.format.date(verdict.payBy) })}</p>` : nothing}</div>${climb(scene, { ...of, late: verdict.late }, say('allocation.ladder'))}</section>`;
}

/** What became of the money of one territory in one window, step by step and act by act. */
export function path(scene: Scene, own: AmountLadder, more: (movement: AmountLadder['movements'][number]) => TemplateResult | typeof nothing): TemplateResult {
  const { say, currency, view } = scene;
  const told = (movement: AmountLadder['movements'][number]): string => say('allocation.act', {
    step: say(`allocation.step.${movement.step}`), amount: amountIn(say, movement.amount, currency), date: say.format.date(movement.on, 'day', view.asOf), ref: isolate(movement.ref), tranche: movement.tranche ? isolate(movement.tranche) : '',
  });
  return html`<dl class="path">${LADDER_STEPS.map((step) => {
    const words = gapWords(scene, own, step);
    const isLate = step === 'paid' && own.late !== null;
    return html`<div><dt>${say(`allocation.step.${step}`)}</dt><dd class="num">${own.steps[step] === 0 ? html`<span class="zero">0</span>` : amountIn(say, own.steps[step], currency)}</dd>${words.length > 0 ? html`<dd class="gap ${isLate ? 'c-late' : 'soft'}">${isLate ? mark('late') : nothing}${rich(words.join(' '))}</dd>` : nothing}</div>`;
  })}</dl>
    ${own.movements.length === 0 ? html`<p class="cap">${say('allocation.path.none')}</p>` : html`<ul class="told">${own.movements.map((movement) => html`<li><span id="act-${movement.id}">${rich(told(movement))}</span> ${more(movement)}
    ${movement.corrected.map((before) => html`<span class="rs">${say('allocation.act.corrected', { amount: amountIn(say, before.amount, currency), date: say.format.date(before.on, 'day', view.asOf), motive: before.motive })}</span>`)}</li>`)}</ul>`}`;
}

/** Sums by region: who is where the money goes. */
export function groups({ say, view, currency }: Scene): TemplateResult | typeof nothing {
  if (view.groups.length < 2) return nothing;
  const money = (amount: number, label: string): TemplateResult => html`<td role="cell" class="num" data-l=${label}>${amount === 0 ? html`<span class="zero">0</span>` : amountIn(say, amount, currency)}</td>`;
  const heads = [say('allocation.groups.count'), say('allocation.groups.takers'), say('allocation.given'), say('allocation.held'), ...(view.run.decree ? [say('allocation.paid'), say('allocation.late')] : [])];
  return html`<section class="sec" part="groups" aria-labelledby="groups"><div><h3 id="groups">${say('allocation.groups')}</h3></div><table class="tb ledger groups" role="table" aria-labelledby="groups"><thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">${say('allocation.group')}</th>${heads.map((words) => html`<th scope="col" role="columnheader" class="num">${words}</th>`)}</tr></thead>
    <tbody role="rowgroup">${view.groups.map((group) => html`<tr role="row" class="row"><th scope="row" role="rowheader"><bdi>${group.label}</bdi></th><td role="cell" class="num" data-l=${heads[0] ?? ''}>${say.format.number(group.territories)}</td><td role="cell" class="num" data-l=${heads[1] ?? ''}>${say.format.number(group.takers)}</td>${money(group.given, heads[2] ?? '')}${money(group.held, heads[3] ?? '')}${view.run.decree ? html`${money(group.paid, heads[4] ?? '')}${money(group.late, heads[5] ?? '')}` : nothing}</tr>`)}</tbody></table></section>`;
}
