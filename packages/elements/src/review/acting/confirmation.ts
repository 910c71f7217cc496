import { html, nothing, type TemplateResult } from 'lit';
import type { CommandBody, ReviewAct, ReviewView } from '@jalon/core/assessment';
import { JalonReviewActEvent } from '../events.ts';
import type { ReviewCard } from '../review-card.ts';
import { ActingPart } from './acting-part.ts';
import { failureNote, field, holds } from './fields.ts';

type Next = ReviewView['next'][number];
const PLACE = 'act';

/** An act is asked for, confirmed in a dialog of the top layer that says whom it concerns, then sent. */
export class Confirmation extends ActingPart {
  #asked: Next | undefined;

  /** The button of an act, where this person may do it now. */
  button(next: Next): TemplateResult | undefined {
    const can = this.host.can();
    const isTheirs = next.allowedFor.some((role) => role === can?.role) && can?.can[next.act]?.allowed === true;
    if (!isTheirs || next.blockedBy !== null) return undefined;
    return html`<button type="button" class="btn primary noprint" id="act-${next.act}" ?disabled=${this.desk.isSaving} @click=${() => void this.#ask(next)}>${this.host.say()(`do.${next.act}`)}</button>`;
  }

  async #ask(next: Next): Promise<void> {
    this.#asked = next;
    this.desk.failures.delete(PLACE);
    // What opens it puts the focus inside.
    await this.focus(() => null);
    this.root?.querySelector('dialog')?.showModal();
  }

  readonly #closed = (): void => {
    const act = this.#asked?.act;
    this.#asked = undefined;
    void this.focus((root) => (act ? root.getElementById(`act-${act}`) : null));
  };

  /** Esc puts aside what is being confirmed, but not what is on its way. */
  readonly #cancelled = (event: Event): void => {
    if (this.desk.isBusy(PLACE)) event.preventDefault();
  };

  async #confirm(event: Event, { act, needsMotive }: Next): Promise<void> {
    event.preventDefault();
    if (this.desk.isBusy(PLACE)) return;
    const { say, element, card } = this.host;
    const draft = this.drafts.of(PLACE);
    const [motive = '', reference = ''] = [draft.values['motive'], draft.values['reference']].map((value) => value?.trim());
    const isMissing = needsMotive && !motive && !(act === 'publishResult' && reference);
    if (!holds(this.root, draft, PLACE, { motive: isMissing ? say()('act.motiveMissing') : undefined })) return this.redraw();
    if (!element.dispatchEvent(new JalonReviewActEvent(card.view?.assessmentId ?? '', act))) return;
    const payload = { ...(motive && { motive }), ...(reference && { reference }) };
    await this.desk.send(PLACE, { type: act, payload } as Extract<CommandBody, { type: ReviewAct }>, { done: this.#kept });
  }

  /** The server has it: what the dialog said is done, and the first sentence says where the dossier stands. */
  readonly #kept = (): void => {
    this.drafts.drop(PLACE);
    this.#asked = undefined;
    this.root?.querySelector('dialog')?.close();
    this.root?.getElementById('say')?.focus();
  };

  dialog({ say }: ReviewCard): TemplateResult {
    const next = this.#asked;
    if (!next) return html`<dialog class="dlg" part="dialog" @close=${this.#closed} @cancel=${this.#cancelled}></dialog>`;
    const draft = this.drafts.of(PLACE);
    const isBusy = this.desk.isBusy(PLACE);
    return html`<dialog class="dlg" part="dialog" aria-labelledby="dlg-title" aria-describedby="dlg-say" @close=${this.#closed} @cancel=${this.#cancelled}><form class="edit" novalidate @submit=${(event: Event) => void this.#confirm(event, next)}>
      <h3 id="dlg-title">${say(`do.${next.act}`).replace('…', '')}</h3><p id="dlg-say">${say(`effect.${next.act}`)}</p>
      ${next.needsMotive ? html`${field(this.drafts, draft, { place: PLACE, name: 'motive', label: say('act.motive'), kind: 'area' })}${field(this.drafts, draft, { place: PLACE, name: 'reference', label: say('act.reference') })}` : nothing}
      ${failureNote(say, this.desk.failures.get(PLACE))}
      <div class="acts"><button type="submit" class="btn primary" aria-disabled=${isBusy ? 'true' : nothing}>${say(isBusy ? 'act.sending' : 'act.confirm')}</button><button type="button" class="btn" ?autofocus=${!next.needsMotive} ?disabled=${isBusy} @click=${() => this.root?.querySelector('dialog')?.close()}>${say('act.cancel')}</button></div>
    </form></dialog>`;
  }
}
