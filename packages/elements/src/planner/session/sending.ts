import { isProblem } from '@jalon/client';
import type { PlanCommand } from '@jalon/core/investment';
import type { Gesture } from './gesture.ts';
import type { PlanStore } from './plan-store.ts';
import type { PlansSource } from './source.ts';

/** Problems that may pass by themselves: the gesture waits. */
const PASSING: ReadonlySet<string> = new Set(['no-answer', 'timeout', 'unavailable', 'too-many-requests', 'internal']);
const AGAIN_MS = 15_000;

interface Ground {
  readonly store: PlanStore;
  readonly plans: PlansSource;
  /** Who did all this, by id. */
  readonly person: string;
  /** The server kept the first gesture, and the plan is at a version. */
  kept(gesture: Gesture, version: number): Promise<void>;
  /** The server said no to it. */
  failed(gesture: Gesture, error: unknown): Promise<void>;
  redraw(): void;
  /** Nothing is on its way any more. */
  rest(): void;
}

/** Sends what was done, one gesture after the other; what did not arrive waits, and is tried again. */
export class Sending {
  isWaiting = false;
  readonly #on: Ground;
  #underWay: Promise<void> | undefined;
  #again: ReturnType<typeof setTimeout> | undefined;

  constructor(ground: Ground) {
    this.#on = ground;
  }

  /** Once all that was done is kept, refused or waiting. */
  get settled(): Promise<void> {
    return this.#underWay ?? Promise.resolve();
  }

  /** Whether something is not answered yet. */
  get isUnderWay(): boolean {
    return this.#underWay !== undefined || this.#on.store.queue.length > 0;
  }

  stop(): void {
    clearTimeout(this.#again);
  }

  readonly send = (): void => {
    if (this.#underWay) return;
    this.stop();
    const waited = this.isWaiting;
    this.isWaiting = false;
    this.#underWay = this.#all(waited).finally(() => {
      this.#underWay = undefined;
      this.#on.rest();
      this.#on.redraw();
    });
  };

  /** What waited goes on only while its own person is there: on the same client another may have signed in since, and nothing is sent in their name. */
  async #isOwn(): Promise<boolean> {
    const { plans, store, person } = this.#on;
    return (await plans.can(store.state.id).catch(() => undefined))?.person === person;
  }

  async #all(waited: boolean): Promise<void> {
    const { store, plans, kept, failed, redraw } = this.#on;
    if (waited && store.queue.length > 0 && !(await this.#isOwn())) return this.#wait();
    for (let gesture = store.queue[0]; gesture; gesture = store.queue[0]) {
      try {
        const commands = gesture.commands.map((command) => ({ ...command, v: 1, base: gesture!.base }) as PlanCommand);
        const { version } = await plans.send(store.state.id, commands, { include: 'none' });
        await kept(gesture, version);
      } catch (error) {
        if (isProblem(error) && PASSING.has(error.code)) return this.#wait();
        await failed(gesture, error);
      }
      // After the last it is drawn once more in any case.
      if (store.queue.length > 0) redraw();
    }
  }

  #wait(): void {
    this.isWaiting = true;
    this.#again = setTimeout(this.send, AGAIN_MS);
  }
}
