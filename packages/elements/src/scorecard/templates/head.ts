import { html, nothing, type TemplateResult } from 'lit';
import { lastGoodDay } from '../../language/format.ts';
import { rich } from '../../shared/rich.ts';
import { isolate } from '../../language/format.ts';
import type { Card } from '../card.ts';

function factsOf({ view, say }: Card): string {
  const observed = view.cycle.periods['observed'];
  if (!observed) return '';
  const [from, to] = observed;
  const isWholeYear = from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31`;
  return isWholeYear ? say('head.factsYear', { year: from.slice(0, 4) }) : say('head.factsRange', { from: say.format.date(from), to: say.format.date(to) });
}

function cycleLine(card: Card): string {
  const { view, say, text } = card;
  const programme = view.programme.label ? text(view.programme.label) : view.programme.code.toUpperCase();
  return isolate(programme) + say('comma') + (view.cycle.label ? text(view.cycle.label) : say('head.cycle', { cycle: view.cycle.code }) + factsOf(card));
}

function basisOf({ view, say, isReadonly }: Card): string[] {
  return [
    view.demonstration ? say('head.demonstration') : '',
    view.grid.basis === 'illustrative' ? say('head.illustrative') : view.grid.basis === 'outline' ? say('head.outline') : '',
    isReadonly ? say('head.readonly') : '',
  ].filter(Boolean);
}

/** Whose territory, in which cycle, on which day, and what the figures are worth. No `header`: it would be a second banner of the host page. */
export function head(card: Card, updating: boolean, tools?: TemplateResult): TemplateResult {
  const { view, say, text } = card;
  const kind = say.code('kind', view.territory.kind, {});
  const place = new Set([kind, ...view.territory.classes.map(text), ...view.territory.within.slice(0, -1)]);
  const record = view.record === 'draft' ? (view.filing === 'draft' ? say('head.draft') : '') : say('head.record', { author: say.code('author', view.record) });
  const stage = say.code('stage', view.review?.state ?? '');
  return html`<div class="head" part="head">
    <div><h2><bdi>${view.territory.name}</bdi></h2>
      <p class="meta"><span>${[...place].map((each, index) => html`${index ? say('comma') : ''}<bdi>${each}</bdi>`)}</span> <span>${rich(cycleLine(card))}</span></p>
      <p class="meta"><span>${say('head.asOf', { date: say.format.date(view.asOf) })}${view.validUntil ? say('head.validUntil', { date: say.format.date(lastGoodDay(view.validUntil), 'day', view.asOf) }) : nothing}</span>
        ${[stage, record].map((words) => words && html`<span>${words}</span> `)}${basisOf(card).map((words) => html`<span class="basis">${words}</span> `)}
        ${updating ? html`<span role="status">${say('head.updating')}</span>` : nothing}</p></div>
    <div class="tools noprint" part="tools">${tools}</div>
  </div>`;
}
