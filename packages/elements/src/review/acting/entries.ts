import { html, nothing, type TemplateResult } from 'lit';
import { mayTakeBack, type AssessmentState, type CommandBody } from '@jalon/core/assessment';
import { isPlainDate } from '@jalon/core/time';
import { daysFrom } from '../../language/format.ts';
import { rich } from '../../shared/rich.ts';
import { itemsOf, personOf, type ReviewCard } from '../review-card.ts';
import { ActingPart } from './acting-part.ts';
import type { Draft } from './drafts.ts';
import { failureNote, field, holds } from './fields.ts';

type Review = NonNullable<AssessmentState['review']>;

/** Comments and promises: read by all who follow the dossier, written at any time by those who may. */
export class Entries extends ActingPart {
  #may({ isReadonly }: ReviewCard, type: Extract<CommandBody['type'], `${string}${'Comment' | 'Promise'}`>): boolean {
    return !isReadonly && this.host.can()?.can[type]?.allowed === true;
  }

  /** Only what one wrote oneself; nothing where the server does not say who asks. */
  #mayRemove(card: ReviewCard, entry: Parameters<typeof mayTakeBack>[0], type: 'removeComment' | 'removePromise'): boolean {
    const person = this.host.can()?.person;
    return person !== undefined && this.#may(card, type) && mayTakeBack(entry, person);
  }

  #itemField({ say, view, text }: ReviewCard, place: string, draft: Draft): TemplateResult {
    return html`<div class="fld"><label for="${place}-item">${say('note.item')}</label><select class="in" id="${place}-item" @change=${this.drafts.set(draft, 'item')}><option value="" ?selected=${!draft.values['item']}>${say('note.whole')}</option>
      ${itemsOf(view).map(({ code, label }) => html`<option value=${code} ?selected=${draft.values['item'] === code}>${code} ${text(label)}</option>`)}</select></div>`;
  }

  /** `place` is `"promise"`, `"comment"`, or `"comment:IDP-2"` where the item is known. */
  async #add(event: Event, place: string): Promise<void> {
    event.preventDefault();
    const { say } = this.host;
    const draft = this.drafts.of(place);
    const [text = '', due = ''] = [draft.values['text']?.trim(), draft.values['due']];
    const isPromise = place === 'promise';
    const faults = { text: text ? undefined : say()(isPromise ? 'vow.noText' : 'note.noText'), due: isPromise && !isPlainDate(due) ? say()('vow.noDue') : undefined };
    if (!holds(this.root, draft, place, faults)) return this.redraw();
    const payload = { id: crypto.randomUUID(), item: place.split(':')[1] ?? (draft.values['item'] || null), text };
    await this.desk.send(place, isPromise ? { type: 'addPromise', payload: { ...payload, due } } : { type: 'addComment', payload }, { done: () => this.drafts.drop(place) });
  }

  #about(card: ReviewCard, item: string | null): TemplateResult | typeof nothing {
    return item === null ? nothing : html`<button type="button" class="link" @click=${() => card.select(item)}><bdi>${item}</bdi></button> `;
  }

  #removal(card: ReviewCard, place: 'comment' | 'promise', { id, text }: { readonly id: string; readonly text: string }): TemplateResult {
    const { say } = card;
    return html`<button type="button" class="link noprint sm" @click=${() => void this.desk.send(place, { type: place === 'comment' ? 'removeComment' : 'removePromise', payload: { id } })}>${say('note.remove')}<span class="vh">${say('comma')}${text.slice(0, 60)}</span></button>`;
  }

  #comment(card: ReviewCard, comment: Review['comments'][number], isAlone = false): TemplateResult {
    const { say } = card;
    const { item, text, by, at } = comment;
    return html`<li class="keep"><p>${isAlone ? nothing : this.#about(card, item)}<bdi>${text}</bdi></p>
      <p class="soft sm">${rich(personOf(card, by))}${say('comma')}${say.format.date(at.slice(0, 10), 'short')} ${this.#mayRemove(card, comment, 'removeComment') ? this.#removal(card, 'comment', comment) : nothing}</p></li>`;
  }

  /** The comments of one item, and a form that adds to them. */
  itemComments(card: ReviewCard, { comments }: Review, item: string): TemplateResult {
    const { say } = card;
    const place = `comment:${item}`;
    const draft = this.drafts.of(place);
    const found = comments.filter((one) => one.item === item);
    return html`<div class="entries">${found.length === 0 ? html`<p class="soft">${say('note.none')}</p>` : html`<ul role="list">${found.map((comment) => this.#comment(card, comment, true))}</ul>`}
      ${failureNote(say, this.desk.failures.get(place) ?? this.desk.failures.get('comment'))}
      ${this.#may(card, 'addComment') ? html`<form class="edit noprint" part="form" novalidate @submit=${(event: Event) => void this.#add(event, place)}>${field(this.drafts, draft, { place, name: 'text', label: say('note.text'), kind: 'area' })}
        <div class="acts"><button type="submit" class="btn" ?disabled=${this.desk.isBusy(place)}>${say('note.add')}</button></div></form>` : nothing}</div>`;
  }

  comments(card: ReviewCard, review: Review): TemplateResult {
    return html`<section class="sec" part="comments" aria-labelledby="comments"><div><h3 id="comments">${card.say('note.title')}</h3></div>${this.allComments(card, review)}</section>`;
  }

  /** Every comment, of the dossier and of its items, and a form that adds to them. */
  allComments(card: ReviewCard, { comments }: Review): TemplateResult {
    const { say } = card;
    const draft = this.drafts.of('comment');
    return html`<div class="entries">
      ${comments.length === 0 ? html`<p class="soft">${say('note.none')}</p>` : html`<ul role="list">${comments.map((comment) => this.#comment(card, comment))}</ul>`}
      ${failureNote(say, this.desk.failures.get('comment'))}
      ${this.#may(card, 'addComment') ? html`<form class="edit noprint" part="form" novalidate @submit=${(event: Event) => void this.#add(event, 'comment')}>${field(this.drafts, draft, { place: 'comment', name: 'text', label: say('note.text'), kind: 'area' })}${this.#itemField(card, 'comment', draft)}
        <div class="acts"><button type="submit" class="btn" ?disabled=${this.desk.isBusy('comment')}>${say('note.add')}</button></div></form>` : nothing}</div>`;
  }

  #vow(card: ReviewCard, promise: Review['promises'][number]): TemplateResult {
    const { say, view } = card;
    const { id, item, text, due, done, by } = promise;
    const late = !done && due < view.asOf;
    const type = done ? 'reopenPromise' : 'keepPromise';
    const mark = this.#may(card, type) ? html`<button type="button" class="btn noprint" ?disabled=${this.desk.isBusy('promise')} @click=${() => void this.desk.send('promise', { type, payload: { id } })}>${say(done ? 'vow.reopen' : 'vow.keep')}<span class="vh">${say('comma')}${text.slice(0, 60)}</span></button>` : nothing;
    const remove = this.#mayRemove(card, promise, 'removePromise') ? this.#removal(card, 'promise', promise) : nothing;
    return html`<li class="keep two"><div><p>${this.#about(card, item)}<bdi>${text}</bdi></p><p class="sm ${late ? 'c-late' : 'soft'}">${done ? html`<b>${say('vow.kept')}</b>${say('comma')}` : nothing}${say('vow.for', { due: say.format.date(due, 'day', view.asOf) })}${late ? html`${say('comma')}<b>${say('vow.late', { count: daysFrom(due, view.asOf) })}</b>` : nothing}${say('comma')}${rich(personOf(card, by))} ${remove}</p></div>${mark}</li>`;
  }

  promises(card: ReviewCard, { promises }: Review): TemplateResult {
    const { say } = card;
    const draft = this.drafts.of('promise');
    const sorted = promises.toSorted((a, b) => Number(a.done) - Number(b.done) || (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
    return html`<section class="sec" part="promises" aria-labelledby="promises"><div><h3 id="promises">${say('vow.title')}</h3></div><div class="entries">
      ${sorted.length === 0 ? html`<p class="soft">${say('vow.none')}</p>` : html`<ul role="list">${sorted.map((promise) => this.#vow(card, promise))}</ul>`}
      ${failureNote(say, this.desk.failures.get('promise'))}
      ${this.#may(card, 'addPromise') ? html`<form class="edit noprint" part="form" novalidate @submit=${(event: Event) => void this.#add(event, 'promise')}>${field(this.drafts, draft, { place: 'promise', name: 'text', label: say('vow.text') })}<div class="pair">${field(this.drafts, draft, { place: 'promise', name: 'due', label: say('vow.due'), kind: 'date' })}${this.#itemField(card, 'promise', draft)}</div>
        <div class="acts"><button type="submit" class="btn" ?disabled=${this.desk.isBusy('promise')}>${say('vow.add')}</button></div></form>` : nothing}</div></section>`;
  }
}

