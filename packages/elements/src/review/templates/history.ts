import { html, nothing, type TemplateResult } from 'lit';
import { isolate } from '../../language/format.ts';
import { rich } from '../../shared/rich.ts';
import { personOf, type ReviewCard } from '../review-card.ts';

/** Every act, oldest first: what, when, by whom, why. */
export function history(card: ReviewCard): TemplateResult {
  const { say, review } = card;
  return html`<section class="sec" part="history" aria-labelledby="history"><div><h3 id="history">${say('review.history')}</h3></div>
    ${review.steps.length === 0 ? html`<p class="soft">${say('review.history.none')}</p>` : html`<ol class="path" role="list">${review.steps.map(({ act, on, by, motive, reference }) => html`<li class="keep">
      <p class="on">${say.format.date(on, 'short')}</p><div><p class="do">${say.code('review.did', act)}</p><p class="sm soft">${rich(personOf(card, by))}</p>
      ${motive ? html`<p class="sm">${rich(say('review.motive', { motive: isolate(motive) }))}</p>` : nothing}${reference ? html`<p class="sm">${rich(say('review.reference', { reference: isolate(reference) }))}</p>` : nothing}</div></li>`)}</ol>`}
  </section>`;
}
