/** What a long command is at: bytes of the archive, rows, or lines of the journal. */
export type Step = 'back-up' | 'check' | 'write' | 'compare' | 'journal';

/** Told how far a step has come, as often as it moves; `of` is 0 where that is not known. */
export type Progress = (step: Step, done: number, of: number) => void;

export const silent: Progress = () => undefined;

/** Between two lines; a command that takes less says nothing. */
const EVERY_MS = 5_000;

/** Says now and then how far a command is. `say` is given one line at a time. */
export function createProgress(say: (step: Step, done: number, of: number) => void, now: () => number): Progress {
  let last = now();
  return (step, done, of) => {
    if (now() - last < EVERY_MS) return;
    last = now();
    say(step, done, of);
  };
}

/** Counts what is done of a step. */
export function counting(progress: Progress, step: Step, of: number): (more: number) => void {
  let done = 0;
  return (more) => {
    done += more;
    progress(step, done, of);
  };
}
