import { isProblem, type Assessments, type JalonSource, type ProblemOf } from '@jalon/client';
import type { AssessmentCan } from '@jalon/contract';
import type { AuthorRole, Evidence, ScorecardView } from '@jalon/core/assessment';
import { nothing, type TemplateResult } from 'lit';
import type { Say } from '../../language/strings.ts';
import { JalonErrorEvent } from '../../shared/events.ts';
import type { Card } from '../card.ts';
import type { CardController } from '../card.controller.ts';
import type { DetailsHost } from '../explanation/details.controller.ts';
import { PASSING } from '../evidence/sending/sending.ts';
import { Attaching } from './attaching.ts';
import { isTouched, newDraft, newProof, readDraft, saysNothing, type Draft, type Item } from './draft.ts';
import { JalonAnswerRecordEvent, JalonEvidenceAttachEvent } from './events.ts';
import { refusalSentence } from './language.ts';
import type { Ledger } from './ledger.ts';
import { Outbox, type Gesture, type GestureKind } from './outbox.ts';
import { barLine, type Notice } from './templates/bar.ts';
import { conflictPanel, type Conflict } from './templates/conflict.ts';
import { answerForm, closedForm, type Failure } from './templates/form.ts';

export interface SessionHost {
  readonly element: DetailsHost;
  readonly card: CardController;
  readonly source: JalonSource;
  readonly view: ScorecardView;
  readonly can: AssessmentCan;
  /** Reads again what the reader may do and whom they may name. */
  readCan(): Promise<void>;
  /** The sentences of the widget, at the moment of opening. */
  readonly say: Say;
}

/** Everything one person is changing on one assessment: forms, what is on its way, what did not arrive, what may be undone. */
export class EditingSession {
  readonly #host: SessionHost;
  readonly #assessments: Assessments;
  readonly #ledger: Ledger;
  readonly #outbox: Outbox;
  readonly #attaching: Attaching;
  readonly #drafts = new Map<string, Draft>();
  readonly #openForms = new Set<string>();
  readonly #failures = new Map<string, Failure & { readonly gesture: Gesture }>();
  readonly #conflicts = new Map<string, Conflict & { readonly gesture: Gesture }>();
  #notice: Notice | undefined;
  #say: Say;

  constructor(host: SessionHost, assessments: Assessments, ledger: Ledger) {
    this.#host = host;
    this.#assessments = assessments;
    this.#ledger = ledger;
    this.#say = host.say;
    this.#outbox = new Outbox(assessments, ledger, { done: (...args) => this.#done(...args), failed: (...args) => this.#failed(...args), changed: () => this.#redraw() });
    this.#attaching = new Attaching({
      source: host.source, say: () => this.#say, redraw: () => this.#redraw(), showFault: (draft) => this.#showFault(draft), attach: (draft, evidence) => this.#attach(draft, evidence),
      field: (item) => host.element.shadowRoot?.getElementById(`f-${item}-proof-file`),
    });
    this.connect();
  }

  connect(): void {
    globalThis.addEventListener('online', this.#onOnline);
    globalThis.addEventListener('beforeunload', this.#onLeave);
  }

  disconnect(): void {
    globalThis.removeEventListener('online', this.#onOnline);
    globalThis.removeEventListener('beforeunload', this.#onLeave);
  }

  get view(): ScorecardView | undefined {
    return this.#outbox.view;
  }

  get waiting(): number {
    return [...this.#failures.values()].filter(({ isPassing }) => isPassing).length + this.#attaching.waiting;
  }

  get isSaving(): boolean {
    return this.#outbox.size > 0;
  }

  get hasUnsavedChanges(): boolean {
    return this.isSaving || this.#failures.size > 0 || this.#conflicts.size > 0 || [...this.#drafts.values()].some(isTouched);
  }

  isPending(item: string): boolean {
    return this.#outbox.has(item);
  }

  get #view(): ScorecardView {
    return this.#host.card.view ?? this.#ledger.view;
  }

  get #author(): AuthorRole {
    return (this.#host.can.authorRole ?? 'self') as AuthorRole;
  }

  #redraw(): void {
    this.#host.element.requestUpdate();
  }

  /** Puts the focus on an element, or on the first field of a form. */
  async #focus(id: string): Promise<void> {
    this.#redraw();
    await this.#host.element.updateComplete;
    const found = this.#host.element.shadowRoot?.getElementById(id);
    (found instanceof HTMLFormElement ? found.querySelector<HTMLElement>('input:not([type="radio"]), input:checked, textarea') : found)?.focus();
  }

  #itemOf(code: string): Item | undefined {
    return [...this.#view.gates, ...this.#view.domains.flatMap(({ indicators }) => indicators)].find((item) => item.code === code);
  }

  #ownAnswer(item: Item) {
    return item.answers.find(({ author }) => author === this.#author);
  }

  /** Opens the form of an item on what this person already said, or on what counts. */
  open(code: string): void {
    const item = this.#itemOf(code);
    if (!item) return;
    if (!this.#drafts.has(code)) this.#drafts.set(code, newDraft(item, this.#ownAnswer(item) ?? item.answers.find(({ ofRecord }) => ofRecord), this.#ledger.state.version, this.#say.format));
    this.#openForms.add(code);
    void this.#focus(`form-${code}`);
  }

  #close(code: string): void {
    this.#drafts.delete(code);
    this.#failures.delete(code);
    this.#attaching.drop(code);
    this.#openForms.delete(code);
    void this.#focus(`e-${code}`);
  }

  /** What stands at the foot of an explanation: the conflict, the form, or the button that opens it. */
  item(card: Card, code: string): TemplateResult | typeof nothing {
    this.#say = card.say;
    const item = this.#itemOf(code);
    if (!item) return nothing;
    const conflict = this.#conflicts.get(code);
    if (conflict) return conflictPanel(card, conflict, { keepMine: () => this.#keepMine(code), takeTheirs: () => this.#takeTheirs(code) });
    const draft = this.#drafts.get(code);
    const own = this.#ownAnswer(item);
    if (!draft || !this.#openForms.has(code)) return closedForm(card, code, { hasAnswered: own !== undefined, isPending: this.isPending(code), open: () => this.open(code) });
    return answerForm(card, {
      item, draft, author: this.#author, failure: this.#failures.get(code), canClear: own !== undefined && !saysNothing(own), mayAttach: this.#host.can.can.attachEvidence?.allowed === true,
      preview: this.#preview(draft), isPending: this.isPending(code), file: this.#attaching.file(draft), changed: () => this.#changed(draft),
      save: () => this.#record(draft), cancel: () => this.#close(code), clear: () => this.#clear(draft), attach: () => void this.#attaching.attach(draft), retry: () => this.#retry(code),
    });
  }

  /** The line at the foot of the card. */
  bar(say: Say): TemplateResult | typeof nothing {
    this.#say = say;
    if (!this.#notice && !this.isSaving) return nothing;
    const close = (): void => {
      this.#notice = undefined;
      this.#redraw();
    };
    return barLine(say, { notice: this.isSaving ? undefined : this.#notice, canUndo: this.#outbox.canUndo, canRedo: this.#outbox.canRedo, undo: () => this.undo(), redo: () => this.redo(), close });
  }

  /** Ctrl+Z and Ctrl+Shift+Z anywhere in the widget, but in a field: there the browser undoes letters. */
  onKeydown(event: KeyboardEvent): void {
    const target = event.composedPath()[0];
    const isTyping = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
    if (isTyping || !(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'z') return;
    if (!(event.shiftKey ? this.#outbox.canRedo : this.#outbox.canUndo)) return;
    event.preventDefault();
    if (event.shiftKey) this.redo();
    else this.undo();
  }

  undo(): void {
    const gesture = this.#outbox.takeUndo();
    if (gesture) this.#perform(gesture);
  }

  redo(): void {
    const gesture = this.#outbox.takeRedo();
    if (gesture) this.#perform(gesture);
  }

  #changed(draft: Draft): void {
    draft.typedAt = Date.now();
    draft.faults = {};
    this.#redraw();
  }

  /** What the card would say with what is typed so far. */
  #preview(draft: Draft): ScorecardView | undefined {
    if (!draft.isDirty) return undefined;
    const answer = readDraft({ ...draft }, this.#view, this.#say.format);
    return !answer || saysNothing(answer) ? undefined : this.#outbox.suppose({ type: 'recordAnswer', payload: { item: draft.item, author: this.#author, ...answer } });
  }

  #gesture(draft: Draft, kind: GestureKind, body: Gesture['body']): Gesture {
    return { id: crypto.randomUUID(), item: draft.item, kind, body, base: draft.base };
  }

  #record(draft: Draft): void {
    const answer = readDraft(draft, this.#view, this.#say.format);
    if (answer && saysNothing(answer) && !answer.note) draft.faults['note'] = 'empty';
    if (!answer || Object.keys(draft.faults).length > 0) return this.#showFault(draft);
    const isGood = this.#host.element.dispatchEvent(new JalonAnswerRecordEvent({ assessmentId: this.#view.assessmentId, item: draft.item, ...answer }));
    if (isGood) this.#perform(this.#gesture(draft, 'saved', { type: 'recordAnswer', payload: { item: draft.item, author: this.#author, ...answer } }));
  }

  #showFault(draft: Draft): void {
    void this.#focus(`f-${draft.item}-${Object.keys(draft.faults)[0] ?? 'note'}`);
  }

  #clear(draft: Draft): void {
    this.#perform(this.#gesture(draft, 'cleared', { type: 'clearAnswer', payload: { item: draft.item, author: this.#author } }));
  }

  #attach(draft: Draft, evidence: Evidence): void {
    const isGood = this.#host.element.dispatchEvent(new JalonEvidenceAttachEvent({ assessmentId: this.#view.assessmentId, item: draft.item, evidence }));
    if (isGood) this.#perform(this.#gesture(draft, 'attached', { type: 'attachEvidence', payload: { item: draft.item, author: this.#author, evidence } }));
  }

  #perform(gesture: Gesture): void {
    const { item } = gesture;
    const result = this.#outbox.add(gesture);
    if (!result.ok) {
      this.#failures.set(item, { gesture, sentence: refusalSentence(this.#say.format.language, result.refusal, result.figures), isPassing: false, requestId: undefined });
      return this.#redraw();
    }
    this.#failures.delete(item);
    this.#conflicts.delete(item);
    this.#notice = undefined;
    if (gesture.kind === 'attached') return this.#redraw();
    this.#openForms.delete(item);
    void this.#focus(`e-${item}`);
  }

  #done(gesture: Gesture, version: number, view: ScorecardView): void {
    const draft = this.#drafts.get(gesture.item);
    // Opened and typed into again while it was on its way: what is typed stays, and now answers to this version.
    if (draft && this.#openForms.has(gesture.item)) draft.base = version;
    else this.#drafts.delete(gesture.item);
    if (gesture.kind === 'attached') this.#attaching.drop(gesture.item);
    if (draft && gesture.kind === 'attached') draft.proof = newProof(this.#itemOf(gesture.item));
    this.#notice = { code: gesture.kind, figures: { item: gesture.item }, kind: gesture.kind };
    this.#host.card.replace(view);
  }

  async #failed(gesture: Gesture, error: unknown): Promise<void> {
    const problem = isProblem(error) ? error : undefined;
    const say = this.#say;
    this.#host.element.dispatchEvent(new JalonErrorEvent(problem?.code ?? 'unknown', problem?.requestId, error));
    if (isProblem(error, 'stale')) return this.#stale(gesture, error);
    const sentence = problem?.refusal ? refusalSentence(say.format.language, problem.refusal, problem.errors[0]?.figures ?? { item: gesture.item }) : say.code('error', problem?.code ?? 'unknown');
    if (gesture.kind === 'undone' || gesture.kind === 'redone') {
      this.#notice = { code: 'undoFailed', figures: { item: gesture.item, reason: sentence }, kind: 'failed' };
      return this.#outbox.putBack(gesture);
    }
    this.#failures.set(gesture.item, { gesture, sentence, isPassing: PASSING.has(problem?.code ?? 'unknown'), requestId: problem?.requestId });
    this.#openForms.add(gesture.item);
  }

  /** Somebody else changed it meanwhile: both values are shown, and neither is chosen for the person. */
  async #stale(gesture: Gesture, { current, changedBy }: ProblemOf<'stale'>): Promise<void> {
    const typedAt = this.#drafts.get(gesture.item)?.typedAt || Date.now();
    await this.#reload();
    if (gesture.kind === 'undone' || gesture.kind === 'redone') {
      const person = changedBy?.name ?? this.#say.code('role', changedBy?.role ?? 'unknown');
      this.#notice = { code: 'undoStale', figures: { item: gesture.item, person }, kind: 'failed' };
      return;
    }
    this.#conflicts.set(gesture.item, { gesture, item: gesture.item, mine: gesture.body, typedAt, theirs: current.value as Conflict['theirs'], changedBy, version: current.version });
  }

  /** Reads card and assessment again, and the names: whoever changed it may be new among them. When that fails the old ones stay: the next gesture will tell. */
  async #reload(): Promise<void> {
    const [state] = await Promise.all([this.#assessments.get(this.#view.assessmentId).catch(() => undefined), this.#host.card.refresh(), this.#host.readCan()]);
    if (state) this.#ledger.state = state;
    this.#ledger.view = this.#view;
  }

  #keepMine(code: string): void {
    const conflict = this.#conflicts.get(code);
    if (conflict) this.#perform({ ...conflict.gesture, id: crypto.randomUUID(), base: conflict.version });
  }

  #takeTheirs(code: string): void {
    this.#conflicts.delete(code);
    this.#close(code);
  }

  /** The same command under the same id: if the server did carry it out, it answers what it answered then. */
  #retry(code: string): void {
    const failure = this.#failures.get(code);
    if (failure) this.#perform(failure.gesture);
  }

  readonly #onOnline = (): void => {
    for (const [code, { isPassing }] of this.#failures) if (isPassing) this.#retry(code);
    this.#attaching.retry();
  };

  readonly #onLeave = (event: BeforeUnloadEvent): void => {
    if (this.hasUnsavedChanges) event.preventDefault();
  };
}
