import { html, type nothing, type TemplateResult } from 'lit';
import { EDITED_IN, type Drawn } from '@jalon/core/assessment';
import type { ReviewCard, ReviewItem } from '../review-card.ts';
import { ActingPart } from './acting-part.ts';
import { failureNote, field, holds } from './fields.ts';

/** `PRJ-1 ; Forage de Saré Bidji`, one a line; a line without a separator is its own title. */
export function readPopulation(typed: string): Drawn[] {
  return typed.split('\n').map((line) => line.trim()).filter(Boolean).map((line) => {
    const [ref = '', ...rest] = line.split(/\s*[;\t]\s*/);
    return { ref, label: rest.join(' ; ') || ref };
  });
}

/** Draws what will be looked at, where an item rests on a sample. */
export class Samples extends ActingPart {
  #may({ view, review, isReadonly }: ReviewCard, item: ReviewItem, type: 'drawSample' | 'withdrawSample'): boolean {
    const asks = item.asks.inputs.some((code) => view.catalogue.inputs[code]?.type === 'sample');
    return asks && !isReadonly && this.host.can()?.can[type]?.allowed === true && (EDITED_IN[type] ?? []).includes(review.state);
  }

  /** Draws, or, once it is drawn, withdraws the draw: another is drawn only after that. */
  form(card: ReviewCard, item: ReviewItem): TemplateResult | typeof nothing {
    const { say, state } = card;
    const place = `sample:${item.code}`;
    const note = failureNote(say, this.desk.failures.get(place));
    const isDrawn = state?.review?.samples.some((one) => one.item === item.code) === true;
    if (!this.#may(card, item, isDrawn ? 'withdrawSample' : 'drawSample')) return note;
    if (isDrawn) return html`<div class="acts noprint"><button type="button" class="btn" ?disabled=${this.desk.isBusy(place)} @click=${() => void this.desk.send(place, { type: 'withdrawSample', payload: { item: item.code } })}>${say('sample.withdraw')}<span class="vh">${say('comma')}${item.code}</span></button></div>${note}`;
    const draft = this.drafts.of(place);
    return html`<form class="explain edit noprint" part="form" novalidate aria-label="${say('sample.title')} ${item.code}" @submit=${(event: Event) => void this.#draw(event, item)}><h4>${say('sample.title')}</h4>
      ${field(this.drafts, draft, { place, name: 'population', label: say('sample.population'), kind: 'area', rows: 4 })}<div class="pair">${field(this.drafts, draft, { place, name: 'size', label: say('sample.size'), kind: 'number' })}${field(this.drafts, draft, { place, name: 'seed', label: say('sample.seed') })}</div>
      ${note}<div class="acts"><button type="submit" class="btn" ?disabled=${this.desk.isBusy(place)}>${say('sample.draw')}</button></div></form>`;
  }

  async #draw(event: Event, { code: item }: ReviewItem): Promise<void> {
    event.preventDefault();
    const { say } = this.host;
    const place = `sample:${item}`;
    const draft = this.drafts.of(place);
    const population = readPopulation(draft.values['population'] ?? '');
    const [size, seed] = [Number(draft.values['size']), draft.values['seed']?.trim() ?? ''];
    const missing = say()('sample.empty');
    const faults = { population: population.length > 0 ? undefined : missing, size: Number.isInteger(size) && size > 0 ? undefined : missing, seed: seed ? undefined : missing };
    if (!holds(this.root, draft, place, faults)) return this.redraw();
    await this.desk.send(place, { type: 'drawSample', payload: { item, population, size, seed } }, { done: () => this.drafts.drop(place) });
  }
}
