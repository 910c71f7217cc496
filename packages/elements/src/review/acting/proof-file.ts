import { html, nothing, type TemplateResult } from 'lit';
import { isProblem } from '@jalon/client';
import type { ReviewCard } from '../review-card.ts';
import { ActingPart } from './acting-part.ts';
import { PASSING } from './desk.ts';
import type { Draft } from './drafts.ts';

interface Progress { readonly sent: number; readonly total: number }
interface Uploads {
  upload(content: Blob, options?: { readonly signal?: AbortSignal; readonly onProgress?: (progress: Progress) => void }): Promise<{ readonly sha256: string }>;
}

/** Why a server does not keep a file. In the words of the widget: the server's are in the language of the client. */
const REFUSED = ['file-refused', 'file-too-large', 'hash-mismatch', 'file-infected', 'quota-exceeded'] as const;

/** How far the file of one item has come; stopped by hand once `stop` is gone. */
type Under = Progress & { readonly stop: AbortController | undefined };

const percentOf = ({ sent, total }: Progress): number => (total > 0 ? Math.floor((sent / total) * 100) : 0);

/** The file that goes with a reply: chosen, sent with its progress, stopped, and taken up again where it stood. One at most for an item. */
export class ProofFiles extends ActingPart {
  readonly #files = new Map<string, File>();
  readonly #under = new Map<string, Under>();

  /** What receives files, where the source has it. */
  get #uploads(): Uploads | undefined {
    return (this.host.source as { readonly files?: Uploads }).files;
  }

  has(item: string): boolean {
    return this.#files.has(item);
  }

  isSending(item: string): boolean {
    return this.#under.get(item)?.stop !== undefined;
  }

  /** Forgets the file of an item, and stops sending it. */
  drop(item: string): void {
    this.#under.get(item)?.stop?.abort();
    this.#under.delete(item);
    this.#files.delete(item);
  }

  /** The widget shows another dossier: what is on its way to this one stops. */
  stop(): void {
    for (const item of [...this.#files.keys()]) this.drop(item);
  }

  field({ say }: ReviewCard, item: string, draft: Draft): TemplateResult | typeof nothing {
    if (!this.#uploads) return nothing;
    const under = this.#under.get(item);
    return html`<div class="fld"><label for="reply-${item}-file">${say('reply.file')}</label><input class="in" type="file" id="reply-${item}-file" ?disabled=${this.isSending(item)} @change=${(event: Event) => this.#chosen(event, item, draft)}>${under ? this.#progress(say, item, under) : nothing}</div>`;
  }

  #progress(say: ReviewCard['say'], item: string, under: Under): TemplateResult {
    const percent = percentOf(under);
    if (!under.stop) return html`<p class="cap" role="status">${say('reply.stopped', { percent })}</p>`;
    return html`<progress max="100" .value=${percent} aria-label=${say('reply.sending')}></progress><p class="cap" role="status">${say('reply.sent', { percent })}</p>
      <div class="acts"><button type="button" class="btn" @click=${() => this.#under.get(item)?.stop?.abort()}>${say('reply.stop')}</button></div>`;
  }

  #chosen(event: Event, item: string, draft: Draft): void {
    const file = (event.target as HTMLInputElement).files?.[0];
    // Chosen, then put aside in the browser's own window: nothing is sent.
    if (!file) this.drop(item);
    else {
      this.#under.delete(item);
      this.#files.set(item, file);
      draft.values['title'] ||= file.name;
      draft.isDirty = true;
    }
    this.redraw();
  }

  /** The hash the file stands under; `undefined` without a file, `null` where it did not arrive: the place then says why, unless it was stopped by hand. */
  async upload(item: string, place: string, again: () => void): Promise<string | null | undefined> {
    const [file, uploads] = [this.#files.get(item), this.#uploads];
    if (!file || !uploads) return undefined;
    const stop = new AbortController();
    const tell = (progress: Progress): void => {
      if (this.#files.get(item) === file) this.#under.set(item, { ...progress, stop });
      this.redraw();
    };
    this.desk.failures.delete(place);
    tell(this.#under.get(item) ?? { sent: 0, total: file.size });
    try {
      const { sha256 } = await uploads.upload(file, { signal: stop.signal, onProgress: tell });
      this.#under.delete(item);
      return sha256;
    } catch (error) {
      this.#failed(item, place, error, stop.signal.aborted, again);
      return null;
    } finally {
      this.redraw();
    }
  }

  #failed(item: string, place: string, error: unknown, isStopped: boolean, again: () => void): void {
    const under = this.#under.get(item);
    this.#under.delete(item);
    if (isStopped && under) this.#under.set(item, { ...under, stop: undefined });
    if (isStopped) return;
    const problem = isProblem(error) ? error : undefined;
    const code = problem?.code ?? 'unknown';
    const say = this.host.say();
    const known = REFUSED.find((one) => one === code);
    const sentence = known ? say(`upload.${known}`) : say.code('error', code);
    this.desk.failures.set(place, { sentence, requestId: problem?.requestId, retry: PASSING.has(code) ? again : undefined });
  }
}
