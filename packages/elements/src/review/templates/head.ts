import { html, nothing, type TemplateResult } from 'lit';
import { isolate } from '../../language/format.ts';
import { rich } from '../../shared/rich.ts';
import type { ReviewCard } from '../review-card.ts';

/** Whose dossier, in which cycle, on which day. */
export function head({ view, say, text, isReadonly }: ReviewCard, updating: boolean): TemplateResult {
  const programme = view.programme.label ? text(view.programme.label) : view.programme.code.toUpperCase();
  const cycle = view.cycle.label ? text(view.cycle.label) : say('review.cycle', { cycle: view.cycle.code });
  const basis = [view.demonstration ? say('review.demonstration') : '', view.grid.basis === 'illustrative' ? say('review.illustrative') : '', isReadonly ? say('review.readonly') : ''].filter(Boolean);
  return html`<div class="head" part="head">
    <div><h2><bdi>${view.territory.name}</bdi>${say('comma')}${say('review.title')}</h2>
      <p class="meta"><span>${say.code('kind', view.territory.kind)}</span> <span>${rich(isolate(programme) + say('comma') + cycle)}</span></p>
      <p class="meta"><span>${say('review.asOf', { date: say.format.date(view.asOf) })}</span> ${basis.map((words) => html`<span class="basis">${words}</span> `)}${updating ? html`<span role="status">${say('review.updating')}</span>` : nothing}</p></div>
    <div class="tools noprint" part="tools"><button type="button" class="btn" @click=${() => globalThis.print()}>${say('review.print')}</button></div>
  </div>`;
}
