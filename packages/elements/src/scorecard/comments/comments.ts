import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { Assessments, JalonSource } from '@jalon/client';
import type { AssessmentCan } from '@jalon/contract';
import { NO_REVIEW } from '@jalon/core/assessment';
import { addStrings, createTexts, type Say } from '../../language/strings.ts';
import { Desk } from '../../review/acting/desk.ts';
import { Drafts } from '../../review/acting/drafts.ts';
import { Entries } from '../../review/acting/entries.ts';
import { notesFr, whoFr } from '../../review/language/notes/fr.ts';
import type { ReviewCard } from '../../review/review-card.ts';
import type { Card } from '../card.ts';
import type { CardController } from '../card.controller.ts';
import type { DetailsHost } from '../explanation/details.controller.ts';

export { styles } from './comments.css.ts';

addStrings('fr', { ...notesFr, ...whoFr });
const texts = createTexts({ en: () => import('../../review/language/notes/en.ts'), ar: () => import('../../review/language/notes/ar.ts') });

/** The comments of one dossier, as one person reads and writes them. */
interface Thread {
  readonly of: string;
  readonly source: JalonSource;
  readonly desk: Desk;
  readonly drafts: Drafts;
  readonly entries: Entries;
  can: AssessmentCan | undefined;
  hasFailed: boolean;
}

/** What is written besides the figures of a card: the comments of the review, read and written here by the same commands. */
export class Comments implements ReactiveController {
  readonly #host: DetailsHost;
  readonly #card: CardController;
  /** Items whose comments are open; the empty one stands for those of the whole dossier. */
  readonly #open = new Set<string>();
  #thread: Thread | undefined;
  #say: Say;

  constructor(host: DetailsHost, card: CardController, say: Say) {
    this.#host = host;
    this.#card = card;
    this.#say = say;
    host.addController(this);
  }

  hostConnected(): void {
    globalThis.addEventListener('beforeunload', this.#onLeave);
  }
  hostDisconnected(): void {
    globalThis.removeEventListener('beforeunload', this.#onLeave);
  }
  readonly #onLeave = (event: BeforeUnloadEvent): void => {
    if (this.hasUnsavedChanges) event.preventDefault();
  };

  get hasUnsavedChanges(): boolean {
    return this.#thread !== undefined && (this.#thread.desk.isSaving || this.#thread.drafts.hasAny);
  }

  isOpen(item: string): boolean {
    return this.#open.has(item);
  }

  async toggle(item: string, say: Say): Promise<void> {
    await texts.load(say.format.language).catch(() => undefined);
    if (!this.#open.delete(item)) this.#open.add(item);
    this.#host.requestUpdate();
  }

  /** Another dossier, or another person's name, is another thread: what was typed on the first is not shown on it. */
  #follow(): Thread | undefined {
    const { view, source } = this.#card;
    const assessments = source?.assessments;
    if (!view || !source || !assessments) return undefined;
    if (this.#thread?.of !== view.assessmentId || this.#thread.source !== source) this.#thread = this.#begin(view.assessmentId, source, assessments);
    return this.#thread;
  }

  #begin(of: string, source: JalonSource, assessments: Assessments): Thread {
    const drafts = new Drafts(() => this.#host.requestUpdate());
    const readCan = async (): Promise<AssessmentCan | undefined> => {
      const can = await assessments.can(of).catch(() => undefined);
      if (can) thread.can = can;
      this.#host.requestUpdate();
      return can;
    };
    const host = { element: this.#host, card: this.#card, source, assessments, say: () => this.#say, can: () => thread.can, readCan };
    const desk = new Desk(host);
    const thread: Thread = { of, source, desk, drafts, entries: new Entries(host, desk, drafts), can: undefined, hasFailed: false };
    this.#read(thread, readCan);
    return thread;
  }

  #read(thread: Thread, readCan: () => Promise<unknown>): void {
    void Promise.all([thread.desk.open(), readCan()]).catch(() => {
      thread.hasFailed = true;
      this.#host.requestUpdate();
    });
  }

  /** The comments of an item, or of the whole dossier where it is empty; nothing while they are closed. */
  render(card: Card, item: string): TemplateResult | typeof nothing {
    if (!this.isOpen(item)) return nothing;
    const { say } = (this.#say = card.say, card);
    const thread = this.#follow();
    const again = () => (this.#thread = undefined, this.#host.requestUpdate());
    if (!thread || thread.hasFailed) return html`<p role="alert">${say('part.failed')} <button type="button" class="link" @click=${again}>${say('action.retry')}</button></p>`;
    const { shown } = thread.desk;
    if (!shown) return html`<p class="cap" role="status">${say('part.loading')}</p>`;
    const review = { ...NO_REVIEW, ...shown.review };
    const reading: ReviewCard = { ...card, review: card.view.review as ReviewCard['review'], can: thread.can, state: shown, select: card.goTo };
    return item === '' ? thread.entries.allComments(reading, review) : thread.entries.itemComments(reading, review, item);
  }
}

const byHost = new WeakMap<Element, Comments>();

/** Whether a comment is typed in a widget, or on its way. */
export const typesIn = (host: DetailsHost): boolean => byHost.get(host)?.hasUnsavedChanges ?? false;

/** The comments of a widget, one for all that shows them. */
export function commentsOf(host: DetailsHost, card: CardController, say: Say): Comments {
  const comments = byHost.get(host) ?? new Comments(host, card, say);
  byHost.set(host, comments);
  return comments;
}
