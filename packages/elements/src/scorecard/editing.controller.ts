import type { JalonSource } from '@jalon/client';
import type { AssessmentCan } from '@jalon/contract';
import type { ScorecardView } from '@jalon/core/assessment';
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Say } from '../language/strings.ts';
import type { Card, EditingParts } from './card.ts';
import type { CardController } from './card.controller.ts';
import type { EditingSession } from './editing/session.ts';

/** What the card looks like to what edits it. */
export interface EditingHost extends ReactiveControllerHost, HTMLElement {
  refresh(): Promise<void>;
}

/**
 * Loads what edits a card when somebody first edits, and keeps one session per assessment: what was typed on one card is still
 * there after a look at another.
 */
export class EditingController implements ReactiveController {
  readonly #host: EditingHost;
  readonly #card: CardController;
  readonly #source: () => JalonSource | undefined;
  readonly #say: () => Say;
  readonly #sessions = new Map<string, EditingSession>();
  #opening = '';
  #failed = '';

  constructor(host: EditingHost, card: CardController, source: () => JalonSource | undefined, say: () => Say) {
    this.#host = host;
    this.#card = card;
    this.#source = source;
    this.#say = say;
    host.addController(this);
  }

  hostConnected(): void {
    for (const session of this.#sessions.values()) session.connect();
  }

  hostDisconnected(): void {
    for (const session of this.#sessions.values()) session.disconnect();
  }

  get #session(): EditingSession | undefined {
    return this.#sessions.get(this.#card.view?.assessmentId ?? '');
  }

  /** The card with what was just recorded, before the server has answered. */
  get view(): ScorecardView | undefined {
    return this.#session?.view;
  }

  /** Answers kept here because the server could not be reached. */
  get waiting(): number {
    return this.#session?.waiting ?? 0;
  }

  get hasUnsavedChanges(): boolean {
    return [...this.#sessions.values()].some((session) => session.hasUnsavedChanges);
  }

  /** What the card shows for editing; nothing where its reader may not, or where the source only reads. */
  parts(view: ScorecardView): EditingParts | undefined {
    const { can, view: loaded } = this.#card;
    if (!loaded || !can?.can.recordAnswer?.allowed || !this.#source()?.assessments || view.grid.basis === 'outline') return undefined;
    const session = this.#session;
    return {
      item: (card, code) => session?.item(card, code) ?? this.#button(card, code, can),
      isPending: (code) => session?.isPending(code) ?? false,
      isSaving: session?.isSaving ?? false,
    };
  }

  /** The line at the foot: on its way, recorded, undo. */
  bar(say: Say): TemplateResult | typeof nothing {
    return this.#session?.bar(say) ?? nothing;
  }

  onKeydown(event: KeyboardEvent): void {
    this.#session?.onKeydown(event);
  }

  #button({ say, view }: Card, code: string, { authorRole }: AssessmentCan): TemplateResult {
    const item = [...view.gates, ...view.domains.flatMap(({ indicators }) => indicators)].find((each) => each.code === code);
    const hasAnswered = item?.answers.some(({ author }) => author === authorRole);
    return html`<div class="full acts noprint"><button type="button" class="btn" id="e-${code}" ?disabled=${this.#opening !== ''} @click=${() => void this.#openForm(code)}>${say(this.#opening === code ? 'edit.opening' : hasAnswered ? 'edit.change' : 'edit.answer')}</button>
      ${this.#failed === code ? html`<span role="alert" class="sm c-unmet">${say('edit.failed')}</span>` : nothing}</div>`;
  }

  async #openForm(code: string): Promise<void> {
    const { view, can } = this.#card;
    const source = this.#source();
    if (!view || !can || !source?.assessments) return;
    this.#opening = code;
    this.#failed = '';
    this.#host.requestUpdate();
    try {
      const { openSession } = await import('./editing/session.ts');
      const session = await openSession({ element: this.#host, card: this.#card, source, view, can, say: this.#say() });
      this.#sessions.set(view.assessmentId, session);
      session.open(code);
    } catch {
      this.#failed = code;
    }
    this.#opening = '';
    this.#host.requestUpdate();
  }
}
