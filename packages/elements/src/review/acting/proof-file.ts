import { html, nothing, type TemplateResult } from 'lit';
import { isProblem } from '@jalon/client';
import { faultSentence, PASSING, Sending, uploadsIn, type Under } from '../../scorecard/evidence/sending/sending.ts';
import type { ReviewCard } from '../review-card.ts';
import { ActingPart } from './acting-part.ts';
import type { Desk, DeskHost } from './desk.ts';
import type { Draft, Drafts } from './drafts.ts';

/** The file that goes with a reply. One at most for an item. */
export class ProofFiles extends ActingPart {
  readonly #sending: Sending;

  constructor(...parts: [host: DeskHost, desk: Desk, drafts: Drafts]) {
    super(...parts);
    this.#sending = new Sending(uploadsIn(this.host.source), () => this.redraw());
  }

  has(item: string): boolean {
    return this.#sending.has(item);
  }

  isSending(item: string): boolean {
    return this.#sending.isSending(item);
  }

  /** Forgets the file of an item, and stops sending it. */
  drop(item: string): void {
    this.#sending.drop(item);
  }

  /** The widget shows another dossier: what is on its way to this one stops. */
  stop(): void {
    this.#sending.dropAll();
  }

  field({ say }: ReviewCard, item: string, draft: Draft): TemplateResult | typeof nothing {
    if (!this.#sending.isOpen) return nothing;
    const under = this.#sending.under(item);
    return html`<div class="fld"><label for="reply-${item}-file">${say('reply.file')}</label><input class="in" type="file" id="reply-${item}-file" ?disabled=${this.isSending(item)} @change=${(event: Event) => this.#chosen(event, item, draft)}>${under ? this.#progress(say, item, under) : nothing}</div>`;
  }

  #progress(say: ReviewCard['say'], item: string, { percent, isStopped }: Under): TemplateResult {
    if (isStopped) return html`<p class="cap" role="status">${say('reply.stopped', { percent })}</p>`;
    return html`<progress max="100" .value=${percent} aria-label=${say('reply.sending')}></progress><p class="cap" role="status">${say('reply.sent', { percent })}</p>
      <div class="acts"><button type="button" class="btn" @click=${() => this.#sending.stop(item)}>${say('reply.stop')}</button></div>`;
  }

  #chosen(event: Event, item: string, draft: Draft): void {
    const file = (event.target as HTMLInputElement).files?.[0];
    // Chosen, then put aside in the browser's own window: nothing is sent.
    if (!file) this.drop(item);
    else {
      this.#sending.choose(item, file);
      draft.values['title'] ||= file.name;
      draft.isDirty = true;
    }
    this.redraw();
  }

  /** The hash the file stands under; `undefined` without a file, `null` where it did not arrive: the place then says why, unless it was stopped by hand. */
  async upload(item: string, place: string, again: () => void): Promise<string | null | undefined> {
    if (this.#sending.has(item)) this.desk.failures.delete(place);
    const sent = await this.#sending.send(item);
    if (!sent || sent === 'stopped') return sent && null;
    if ('sha256' in sent) return sent.sha256;
    const problem = isProblem(sent.error) ? sent.error : undefined;
    this.desk.failures.set(place, { sentence: faultSentence(this.host.say(), sent.error), requestId: problem?.requestId, retry: PASSING.has(problem?.code ?? 'unknown') ? again : undefined });
    this.redraw();
    return null;
  }
}
