import type { Assessments } from '@jalon/client';
import type { CommandBody, ScorecardView } from '@jalon/core/assessment';
import type { Ledger } from './ledger.ts';

export type GestureKind = 'saved' | 'cleared' | 'attached' | 'undone' | 'redone';

/** One gesture of the person: one command, sent under one id until the server has answered. */
export interface Gesture {
  readonly id: string;
  readonly item: string;
  readonly kind: GestureKind;
  readonly body: CommandBody;
  /** Version of the card the person saw. */
  readonly base: number;
}

/** A command that takes another back, and the version it was done at. */
type Taken = Pick<Gesture, 'item' | 'body' | 'base'>;

interface Listener {
  /** The server kept it; `version` is where the assessment now stands. */
  done(gesture: Gesture, version: number, view: ScorecardView): void;
  failed(gesture: Gesture, error: unknown): Promise<void>;
  /** What is on its way, or foreseen, has changed. */
  changed(): void;
}

/** Sends gestures one at a time and in order, shows at once what they will give, and keeps what takes them back. */
export class Outbox {
  /** The card with what is on its way laid over it; `undefined` when nothing is. */
  view: ScorecardView | undefined;
  readonly #assessments: Assessments;
  readonly #ledger: Ledger;
  readonly #listener: Listener;
  readonly #undo: Taken[] = [];
  readonly #redo: Taken[] = [];
  #queue: readonly Gesture[] = [];
  #isSending = false;

  constructor(assessments: Assessments, ledger: Ledger, listener: Listener) {
    this.#assessments = assessments;
    this.#ledger = ledger;
    this.#listener = listener;
  }

  get size(): number {
    return this.#queue.length;
  }
  get canUndo(): boolean {
    return this.#undo.length > 0;
  }
  get canRedo(): boolean {
    return this.#redo.length > 0;
  }

  has(item: string): boolean {
    return this.#queue.some((gesture) => gesture.item === item);
  }

  /** Shows it at once and sends it. What the rules refuse here is not sent, and changes nothing. */
  add(gesture: Gesture): ReturnType<Ledger['try']> {
    const state = this.#queue.reduce((before, { body }) => {
      const result = this.#ledger.try(before, body);
      return result.ok ? result.state : before;
    }, this.#ledger.state);
    const tried = this.#ledger.try(state, gesture.body);
    if (!tried.ok) return tried;
    this.#queue = [...this.#queue, gesture];
    this.#foresee();
    void this.#flush();
    return tried;
  }

  /** The card with one more command laid over it, without sending anything. */
  suppose(body: CommandBody): ScorecardView | undefined {
    return this.#ledger.foresee([...this.#queue.map((gesture) => gesture.body), body]);
  }

  takeUndo(): Gesture | undefined {
    const taken = this.#undo.pop();
    return taken && { ...taken, id: crypto.randomUUID(), kind: 'undone' };
  }

  takeRedo(): Gesture | undefined {
    const taken = this.#redo.pop();
    return taken && { ...taken, id: crypto.randomUUID(), kind: 'redone' };
  }

  /** Puts back an undo or a redo that did not reach the server. */
  putBack({ kind, item, body, base }: Gesture): void {
    (kind === 'undone' ? this.#undo : this.#redo).push({ item, body, base });
  }

  #foresee(): void {
    this.view = this.#queue.length > 0 ? this.#ledger.foresee(this.#queue.map(({ body }) => body)) : undefined;
    this.#listener.changed();
  }

  async #flush(): Promise<void> {
    if (this.#isSending) return;
    this.#isSending = true;
    for (let gesture = this.#queue[0]; gesture; gesture = this.#queue[0]) {
      const sent = gesture;
      await this.#send(sent).catch((error: unknown) => this.#listener.failed(sent, error));
      this.#queue = this.#queue.filter((each) => each !== sent);
      this.#foresee();
    }
    this.#isSending = false;
  }

  async #send(gesture: Gesture): Promise<void> {
    const response = await this.#assessments.send(this.#ledger.view.assessmentId, [{ ...gesture.body, id: gesture.id, base: gesture.base }]);
    this.#ledger.adopt(response);
    const outcome = response.outcomes[0];
    if (outcome?.inverse) {
      (gesture.kind === 'undone' ? this.#redo : this.#undo).push({ item: gesture.item, body: outcome.inverse as CommandBody, base: outcome.version });
      if (gesture.kind !== 'undone' && gesture.kind !== 'redone') this.#redo.length = 0;
    }
    this.#listener.done(gesture, response.version, response.view);
  }
}
