import { html, nothing, type TemplateResult } from 'lit';
import type { Evidence } from '@jalon/core/assessment';
import { isolate } from '../../language/format.ts';
import { labelIn } from '../../scorecard/card.ts';
import { broughtField } from '../../scorecard/editing/templates/brought-field.ts';
import { rich } from '../../shared/rich.ts';
import type { ReviewCard, ReviewItem } from '../review-card.ts';
import { RowPart } from './acting-part.ts';
import type { Desk, DeskHost } from './desk.ts';
import type { Draft, Drafts } from './drafts.ts';
import { failureNote, field, holds } from './fields.ts';
import { ProofFiles } from './proof-file.ts';

/** Contests the provisional result item by item: why, with a proof. */
export class Replies extends RowPart {
  protected readonly kind = 'reply';
  readonly #files: ProofFiles;

  constructor(...parts: [host: DeskHost, desk: Desk, drafts: Drafts]) {
    super(...parts);
    this.#files = new ProofFiles(...parts);
  }

  /** Nothing of this dossier is sent any more. */
  stop(): void {
    this.#files.stop();
  }

  #may({ review, isReadonly }: ReviewCard, item: ReviewItem): boolean {
    return !isReadonly && review.state === 'provisional' && item.treatment !== 'not-applicable' && this.host.can()?.can.replyToItem?.allowed === true;
  }

  buttons(card: ReviewCard, item: ReviewItem): TemplateResult | typeof nothing {
    if (!this.#may(card, item)) return nothing;
    const { say } = card;
    const place = this.placeOf(item.code);
    const mayWithdraw = item.reply && this.host.can()?.can.withdrawReply?.allowed === true;
    const name = html`<span class="vh">${say('comma')}${item.code}</span>`;
    return html`<div class="acts noprint"><button type="button" class="btn" id="reply-${item.code}" aria-expanded=${this.isOpen(item.code)} @click=${() => void this.toggle(item.code)}>${say(item.reply ? 'reply.change' : 'reply.open')}${name}</button>
      ${mayWithdraw ? html`<button type="button" class="btn quiet" ?disabled=${this.desk.isBusy(place)} @click=${() => void this.desk.send(place, { type: 'withdrawReply', payload: { item: item.code } }, { base: this.version })}>${say('reply.withdraw')}${name}</button>` : nothing}</div>`;
  }

  form(card: ReviewCard, item: ReviewItem): TemplateResult | typeof nothing {
    const place = this.placeOf(item.code);
    if (!this.isOpen(item.code) || !this.#may(card, item)) return failureNote(card.say, this.desk.failures.get(place));
    const { say, view } = card;
    const draft = this.drafts.of(place, { text: item.reply?.text ?? '' }, this.version);
    const kinds = item.asks.evidence;
    const { url = '', sha256 = '' } = draft.values;
    const brought = broughtField(card, { id: `reply-${item.code}-brought`, label: say('reply.brought'), another: say('reply.another'), now: { url, sha256 }, kinds, choose: (change) => this.#choose(item.code, draft, change) });
    return html`<form class="explain edit" part="form" data-item=${item.code} aria-labelledby="rt-${item.code}" novalidate @submit=${(event: Event) => void this.#submit(event, item)}>
      <h4 id="rt-${item.code}">${rich(say('reply.title', { item: isolate(item.code) }))}</h4>${field(this.drafts, draft, { place, name: 'text', label: say('reply.text'), kind: 'area' })}
      ${kinds.length > 0 ? html`<fieldset class="edit proof"><legend>${say('reply.proof')}</legend>${brought}<div class="pair"><div class="fld"><label for="reply-${item.code}-kind">${say('reply.proofKind')}</label><select class="in" id="reply-${item.code}-kind" @change=${this.drafts.set(draft, 'kind')}>${kinds.map((kind) => html`<option value=${kind} ?selected=${draft.values['kind'] === kind}>${labelIn(card, view.catalogue.evidence, kind)}</option>`)}</select></div>
        ${field(this.drafts, draft, { place, name: 'title', label: say('reply.proofTitle') })}${field(this.drafts, draft, { place, name: 'pages', label: say('reply.proofPages') })}${sha256 ? nothing : html`${field(this.drafts, draft, { place, name: 'url', label: say('reply.proofUrl'), kind: 'url' })}
        ${this.#files.field(card, item.code, draft)}`}</div></fieldset>` : nothing}
      ${failureNote(say, this.desk.failures.get(place))}<div class="acts"><button type="submit" class="btn primary" ?disabled=${this.desk.isBusy(place) || this.#files.isSending(item.code)}>${say('reply.send')}</button><button type="button" class="btn quiet" @click=${() => this.close(item.code)}>${say('decide.close')}</button></div></form>`;
  }

  protected override close(item: string): void {
    this.#files.drop(item);
    super.close(item);
  }

  async #submit(event: Event, item: ReviewItem): Promise<void> {
    event.preventDefault();
    const { say } = this.host;
    const place = this.placeOf(item.code);
    const draft = this.drafts.of(place);
    const read = (name: string) => draft.values[name]?.trim() ?? '';
    const [text, title, url] = [read('text'), read('title'), read('url')];
    const faults = {
      text: text ? undefined : say()('reply.noText'), title: this.#hasProof(item, draft) && !title ? say()('reply.noTitle') : undefined,
      url: url && !(/^https?:\/\//i.test(url) && URL.canParse(url)) ? say()('reply.badUrl') : undefined,
    };
    if (!holds(this.root, draft, place, faults)) return this.redraw();
    await this.#send(item, draft);
  }

  /** The same document under another item: a file chosen before is put aside. */
  #choose(item: string, draft: Draft, change: Readonly<Record<string, string>>): void {
    if (change['sha256']) this.#files.drop(item);
    Object.assign(draft.values, change);
    draft.isDirty = true;
    this.redraw();
  }

  #hasProof({ code }: ReviewItem, { values }: Draft): boolean {
    return ['title', 'pages', 'url', 'sha256'].some((name) => values[name]?.trim()) || this.#files.has(code);
  }

  /** The file first, then the reply that names it. */
  async #send(item: ReviewItem, draft: Draft): Promise<void> {
    const { code } = item;
    const place = this.placeOf(code);
    if (this.#files.isSending(code) || this.desk.isBusy(place)) return;
    const sha256 = await this.#files.upload(code, place, () => void this.#send(item, draft));
    if (sha256 === null) return;
    const evidence = [...(item.reply?.evidence ?? []), ...(this.#hasProof(item, draft) ? [proofOf(item, draft, sha256)] : [])];
    const body = { type: 'replyToItem', payload: { item: code, text: draft.values['text']?.trim() ?? '', evidence } } as const;
    if (await this.desk.send(place, body, { base: draft.base, done: () => this.#kept(code) })) return;
    // What stands now is in the row: sent once more, it is on that.
    draft.base = this.version;
  }

  #kept(item: string): void {
    this.#files.drop(item);
    this.drafts.drop(this.placeOf(item));
    if (this.isOpen(item)) void this.toggle(item);
  }
}

function proofOf({ asks }: ReviewItem, { values }: Draft, sent: string | undefined): Evidence {
  const sha256 = sent ?? values['sha256'];
  const read = (name: string) => values[name]?.trim() ?? '';
  const [title, pages, url] = [read('title'), read('pages'), read('url')];
  return { id: crypto.randomUUID(), kind: values['kind'] || asks.evidence[0] || '', title, ...(pages && { pages }), ...(url && { url }), ...(sha256 && { sha256 }) };
}
