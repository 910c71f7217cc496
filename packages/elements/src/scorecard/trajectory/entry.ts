import { html, nothing, type TemplateResult } from 'lit';
import type { JalonSource } from '@jalon/client';
import { mark } from '../../shared/icons.ts';
import { Part } from '../../shared/part.ts';
import type { Card } from '../card.ts';
import type { DetailsHost } from '../explanation/details.controller.ts';
import type { Trajectory } from './trajectory.ts';

/** The line that opens the other years of a card. What draws them loads once somebody opens it, and so do their figures. */
export class Years {
  readonly #host: DetailsHost;
  readonly #source: () => JalonSource | undefined;
  readonly #part: Part<typeof import('./trajectory.ts')>;
  #trajectory: Trajectory | undefined;
  #isOpen = false;

  constructor(host: DetailsHost, source: () => JalonSource | undefined) {
    this.#host = host;
    this.#source = source;
    this.#part = new Part(host, () => import('./trajectory.ts'));
  }

  /** Nothing where nobody could be asked. */
  section(card: Card): TemplateResult | typeof nothing {
    if (!this.#source()?.ask) return nothing;
    const isOpen = this.#isOpen;
    return html`<section class="sec years ${isOpen ? '' : 'noprint'}" part="trajectory" aria-labelledby="years"><h3><button type="button" class="exp" id="years" aria-expanded=${isOpen} aria-controls=${isOpen ? 'years-in' : nothing} @pointerenter=${this.#load} @focus=${this.#load} @click=${this.#toggle}>${card.say('years.title')}${mark('down')}</button></h3>
      ${isOpen ? html`<div id="years-in">${this.#inside(card)}</div>` : nothing}</section>`;
  }

  #inside(card: Card): TemplateResult {
    const { say } = card;
    const part = this.#part.value;
    if (part) return (this.#trajectory ??= new part.Trajectory(this.#host, this.#source)).render(card);
    if (!this.#part.hasFailed) return html`<p class="cap" role="status">${say('part.loading')}</p>`;
    return html`<p role="alert">${say('part.failed')} <button type="button" class="link" @click=${this.#load}>${say('action.retry')}</button></p>`;
  }

  readonly #load = (): void => void this.#part.load();

  readonly #toggle = (): void => {
    this.#isOpen = !this.#isOpen;
    this.#load();
    this.#host.requestUpdate();
  };
}
