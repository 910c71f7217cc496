import { idle } from '../../shared/idle.ts';

/** Milliseconds in which what was asked for last comes first. */
const REST = 300;

/** Work that waits until what was asked for is painted, and the browser has nothing else to do. Asked again, it waits again. */
export class Later {
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #run: () => void;

  constructor(run: () => void) {
    this.#run = run;
  }

  ask(): void {
    this.stop();
    const timer = (this.#timer = setTimeout(() => idle(() => { if (timer === this.#timer) this.#run(); }), REST));
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
