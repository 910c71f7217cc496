import type { ReactiveController } from 'lit';
import { JalonErrorEvent } from '../../shared/events.ts';
import { Part } from '../../shared/part.ts';
import { asProblem } from '../../shared/reading.controller.ts';
import type { RefusedGesture } from '../session/session.ts';
import type { Writing, WritingGround } from '../session/writing.ts';
import type { Ground } from './deeds.ts';

interface Asked extends Pick<WritingGround, 'paste'> {
  rephase(refused: RefusedGesture): void;
  /** The plan is changed here no longer. */
  closed(): void;
  /** Known whether it may be changed. */
  settled(): void;
}

/** Opens the plan that is shown to whoever may change it, once it is on screen, and closes it where another is shown or nothing may be changed. */
export class Opening implements ReactiveController {
  writing: Writing | undefined;
  isUnderWay = false;
  readonly #on: Ground;
  readonly #asked: Asked;
  readonly #part;
  /** Which plan, of which source, is or was opened. */
  #opened: readonly unknown[] = [];
  /** Whether what opens it did not come. */
  #isUnopened = false;

  constructor(ground: Ground, asked: Asked) {
    const { host } = (this.#on = ground);
    this.#asked = asked;
    this.#part = new Part(host, () => import('../session/writing.ts'));
    host.addController(this);
  }

  /** What carries changes out, once it is there. */
  get part(): typeof import('../session/writing.ts') | undefined {
    return this.#part.value;
  }

  hostConnected(): void {
    globalThis.addEventListener('online', this.again);
    this.writing?.session.connect();
    this.again();
  }

  hostDisconnected(): void {
    globalThis.removeEventListener('online', this.again);
    // Moved in the page, it is back at once: what it follows goes on.
    queueMicrotask(() => { if (!this.#on.host.isConnected) this.writing?.session.disconnect(); });
  }

  get #standsOn(): readonly unknown[] {
    const { host: { readonly, planView }, reading: { view, source } } = this.#on;
    return [view?.view?.plan.id, source, readonly || !!planView];
  }

  hostUpdate(): void {
    if (this.#opened.length > 0 && !this.#standsOn.every((each, at) => each === this.#opened[at])) this.#close();
  }

  /** What did not come is asked for again. */
  readonly again = (): void => {
    if (!this.#isUnopened) return;
    this.#isUnopened = false;
    this.#opened = [];
    this.#on.host.requestUpdate();
  };

  #close(): void {
    this.writing?.close(this.#on.reading);
    this.writing = undefined;
    this.#asked.closed();
    this.#opened = [];
    this.#isUnopened = false;
  }

  /** Once a plan is drawn. */
  ask(): void {
    if (!this.#on.reading.view || this.#opened.length > 0 || this.isUnderWay) return;
    this.#opened = this.#standsOn;
    queueMicrotask(() => void this.#open());
  }

  /** Whether this person may change the plan, and what carries changes out: asked once the plan is on screen. */
  async #open(): Promise<void> {
    const { host, reading: { source, view }, views, say, scene } = this.#on;
    const plan = view?.view?.plan.id;
    if (!plan || !(source?.plans ?? source?.transport) || host.readonly || host.planView) return;
    this.isUnderWay = true;
    host.requestUpdate();
    try {
      const part = await this.#part.load();
      const opened = await part?.openWriting({ host, source: source!, plan, table: views.table, say, scene: () => scene()!, ...this.#asked });
      const isWanted = this.#opened[0] === plan;
      if (isWanted && host.isConnected) this.writing = opened;
      else opened?.close();
      this.#isUnopened = isWanted && (!part || !host.isConnected);
    } catch (error) {
      this.#isUnopened = this.#opened[0] === plan;
      host.dispatchEvent(new JalonErrorEvent(asProblem(error).code, asProblem(error).requestId, error));
    }
    this.isUnderWay = false;
    host.requestUpdate();
    this.#asked.settled();
  }
}
