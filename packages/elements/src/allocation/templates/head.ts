import { html, nothing, type TemplateResult } from 'lit';
import { isolate } from '../../language/format.ts';
import { rich } from '../../shared/rich.ts';
import { shortIn } from '../amount.ts';
import { textIn, type Scene } from '../scene.ts';

/** What run it is, the day it holds for, and what its figures are worth. */
export function head({ say, view }: Scene, label: string | undefined, isUpdating: boolean, tools: TemplateResult | typeof nothing): TemplateResult {
  const { run, programme, formula, demonstration, asOf } = view;
  const basis = [demonstration ? say('allocation.demonstration') : '', formula?.basis === 'illustrative' ? say('allocation.illustrative') : ''].filter(Boolean);
  return html`<div class="head"><div>${label === '' ? nothing : html`<h2 id="title"><bdi>${label ?? (run.name || say('allocation.title', { exercise: run.exercise }))}</bdi></h2>`}
    <p class="meta"><span>${rich(say('allocation.exercise', { programme: isolate(textIn(say, programme.label) || programme.code.toUpperCase()), exercise: isolate(run.exercise) }))}</span>
      <span>${say('allocation.asOf', { date: say.format.date(asOf) })}</span>${basis.map((words) => html`<span class="basis">${words}</span> `)}${isUpdating ? html`<span role="status">${say('allocation.updating')}</span>` : nothing}</p></div>
    <div class="tools noprint">${tools}</div></div>`;
}

/** The first sentence, what it rests on, and the act that grants it. */
export function verdict({ say, view, currency }: Scene, more: TemplateResult | typeof nothing): TemplateResult {
  const { verdict: of, asOf } = view;
  const money = (amount: number): string => (amount === 0 ? '' : shortIn(say, amount, currency));
  const day = (date: string): string => say.format.date(date, 'day', asOf);
  const figures = {
    given: shortIn(say, of.given, currency), takers: of.takers, faults: of.faults.length, late: of.late ? money(of.late.amount) : '', days: of.late?.days ?? 0, unpaid: money(of.unpaid), paid: money(of.paid), payBy: of.payBy ? day(of.payBy) : '',
  };
  const isShared = view.windows.length > 0;
  return html`<section class="verdict" part="verdict" aria-labelledby="say"><h3 id="say" class="say">${rich(say.code('allocation.verdict', of.code, figures))}</h3>
    ${isShared ? html`<p class="why">${rich(say('allocation.why', { given: figures.given, pool: shortIn(say, of.pool, currency), takers: of.takers, territories: of.territories, held: money(of.held), waiting: of.waiting, carried: money(of.carried), returned: money(of.returned) }))}</p>` : nothing}${more}</section>`;
}
