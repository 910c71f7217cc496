import { html, nothing, type TemplateResult } from 'lit';
import { isProblem } from '@jalon/client';
import type { Evidence } from '@jalon/core/assessment';
import { isolate } from '../../language/format.ts';
import { labelIn } from '../../scorecard/card.ts';
import { rich } from '../../shared/rich.ts';
import type { ReviewCard, ReviewItem } from '../review-card.ts';
import type { Desk, DeskHost } from './desk.ts';
import type { Draft, Drafts } from './drafts.ts';
import { failureNote, field, holds } from './fields.ts';

interface Uploads {
  upload(content: Blob, options?: { readonly onProgress?: (progress: { readonly sent: number; readonly total: number }) => void }): Promise<{ readonly sha256: string }>;
}

/** Contests the provisional result item by item: why, with a proof. */
export class Replies {
  readonly #host: DeskHost;
  readonly #desk: Desk;
  readonly #drafts: Drafts;
  readonly #open = new Set<string>();
  readonly #files = new Map<string, File>();
  #progress = '';

  constructor(host: DeskHost, desk: Desk, drafts: Drafts) {
    this.#host = host;
    this.#desk = desk;
    this.#drafts = drafts;
  }

  isOpen(item: string): boolean {
    return this.#open.has(item);
  }

  /** What receives files, where the source has it. */
  get #uploads(): Uploads | undefined {
    return (this.#host.source as { readonly files?: Uploads }).files;
  }

  #may({ review, isReadonly }: ReviewCard, item: ReviewItem): boolean {
    return !isReadonly && review.state === 'provisional' && item.treatment !== 'not-applicable' && this.#host.can()?.can.replyToItem?.allowed === true;
  }

  buttons(card: ReviewCard, item: ReviewItem): TemplateResult | typeof nothing {
    if (!this.#may(card, item)) return nothing;
    const { say } = card;
    const place = `reply:${item.code}`;
    const name = html`<span class="vh">${say('comma')}${item.code}</span>`;
    return html`<div class="acts noprint"><button type="button" class="btn" id="reply-${item.code}" aria-expanded=${this.isOpen(item.code)} @click=${() => void this.toggle(item.code)}>${say(item.reply ? 'reply.change' : 'reply.open')}${name}</button>
      ${item.reply ? html`<button type="button" class="btn quiet" ?disabled=${this.#desk.isBusy(place)} @click=${() => void this.#desk.send(place, { type: 'withdrawReply', payload: { item: item.code } })}>${say('reply.withdraw')}${name}</button>` : nothing}</div>`;
  }

  async toggle(item: string): Promise<void> {
    if (!this.#open.delete(item)) this.#open.add(item);
    const { element } = this.#host;
    element.requestUpdate();
    await (element as HTMLElement & { updateComplete: Promise<boolean> }).updateComplete;
    element.shadowRoot?.getElementById(this.#open.has(item) ? `reply-${item}-text` : `reply-${item}`)?.focus();
  }

  form(card: ReviewCard, item: ReviewItem): TemplateResult | typeof nothing {
    if (!this.isOpen(item.code) || !this.#may(card, item)) return nothing;
    const { say, view } = card;
    const place = `reply:${item.code}`;
    const draft = this.#drafts.of(place, { text: item.reply?.text ?? '' });
    const kinds = item.asks.evidence;
    return html`<form class="explain edit" part="form" aria-labelledby="rt-${item.code}" novalidate @submit=${(event: Event) => void this.#send(event, item)}>
      <h4 id="rt-${item.code}">${rich(say('reply.title', { item: isolate(item.code) }))}</h4>${field(this.#drafts, draft, { place, name: 'text', label: say('reply.text'), kind: 'area' })}
      ${kinds.length > 0 ? html`<fieldset class="edit proof"><legend>${say('reply.proof')}</legend><div class="pair"><div class="fld"><label for="reply-${item.code}-kind">${say('reply.proofKind')}</label><select class="in" id="reply-${item.code}-kind" @change=${this.#drafts.set(draft, 'kind')}>${kinds.map((kind) => html`<option value=${kind} ?selected=${draft.values['kind'] === kind}>${labelIn(card, view.catalogue.evidence, kind)}</option>`)}</select></div>
        ${field(this.#drafts, draft, { place, name: 'title', label: say('reply.proofTitle') })}${field(this.#drafts, draft, { place, name: 'pages', label: say('reply.proofPages') })}${field(this.#drafts, draft, { place, name: 'url', label: say('reply.proofUrl'), kind: 'url' })}
        ${this.#uploads ? html`<div class="fld"><label for="reply-${item.code}-file">${say('reply.file')}</label><input class="in" type="file" id="reply-${item.code}-file" @change=${(event: Event) => this.#chosen(event, item.code, draft)}>${this.#progress ? html`<p class="cap" role="status">${this.#progress}</p>` : nothing}</div>` : nothing}</div></fieldset>` : nothing}
      ${failureNote(say, this.#desk.failures.get(place))}<div class="acts"><button type="submit" class="btn primary" ?disabled=${this.#desk.isBusy(place)}>${say('reply.send')}</button><button type="button" class="btn quiet" @click=${() => this.#close(item.code)}>${say('decide.close')}</button></div></form>`;
  }

  #chosen(event: Event, item: string, draft: Draft): void {
    const file = (event.target as HTMLInputElement).files?.[0];
    if (!file) return;
    this.#files.set(item, file);
    draft.values['title'] ||= file.name;
    draft.isDirty = true;
    this.#host.element.requestUpdate();
  }

  #close(item: string): void {
    this.#drafts.drop(`reply:${item}`);
    this.#desk.failures.delete(`reply:${item}`);
    this.#files.delete(item);
    void this.toggle(item);
  }

  async #send(event: Event, item: ReviewItem): Promise<void> {
    event.preventDefault();
    const { element, say } = this.#host;
    const place = `reply:${item.code}`;
    const draft = this.#drafts.of(place);
    const read = (name: string) => draft.values[name]?.trim() ?? '';
    const [text, title, pages, url] = [read('text'), read('title'), read('pages'), read('url')];
    const hasProof = title || pages || url || this.#files.has(item.code);
    const faults = {
      text: text ? undefined : say()('reply.noText'), title: hasProof && !title ? say()('reply.noTitle') : undefined,
      url: url && !(/^https?:\/\//i.test(url) && URL.canParse(url)) ? say()('reply.badUrl') : undefined,
    };
    if (!holds(element.shadowRoot, draft, place, faults)) return element.requestUpdate();
    const sha256 = await this.#upload(item.code, place);
    if (sha256 === null) return;
    const kind = draft.values['kind'] || item.asks.evidence[0] || '';
    const proof: Evidence[] = hasProof ? [{ id: crypto.randomUUID(), kind, title, ...(pages && { pages }), ...(url && { url }), ...(sha256 && { sha256 }) }] : [];
    if (!(await this.#desk.send(place, { type: 'replyToItem', payload: { item: item.code, text, evidence: [...(item.reply?.evidence ?? []), ...proof] } }))) return;
    this.#files.delete(item.code);
    this.#drafts.drop(place);
    if (this.isOpen(item.code)) await this.toggle(item.code);
  }

  /** The hash the file stands under; `undefined` without a file, `null` where it did not arrive. */
  async #upload(item: string, place: string): Promise<string | null | undefined> {
    const file = this.#files.get(item);
    if (!file || !this.#uploads) return undefined;
    const { say, element } = this.#host;
    try {
      const onProgress = ({ sent, total }: { sent: number; total: number }): void => {
        this.#progress = say()('reply.sent', { percent: total > 0 ? Math.floor((sent / total) * 100) : 0 });
        element.requestUpdate();
      };
      return (await this.#uploads.upload(file, { onProgress })).sha256;
    } catch (error) {
      const problem = isProblem(error) ? error : undefined;
      const sentence = problem?.detail ?? say().code('error', problem?.code ?? 'unknown');
      this.#desk.failures.set(place, { sentence, requestId: problem?.requestId, retry: undefined });
      return null;
    } finally {
      this.#progress = '';
      element.requestUpdate();
    }
  }
}
