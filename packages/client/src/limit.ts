/** What ended a piece of work before its own end. */
export type Ending = 'cancelled' | 'timeout';

/** A signal that fires at a time limit, or with an outer signal, and knows which of the two it was. */
export interface Limit {
  readonly signal: AbortSignal;
  /** `undefined` while the work may go on. */
  readonly ended: Ending | undefined;
  remainingMs(): number;
  /** Forgets the timer and the outer signal. */
  stop(): void;
}

/** Written out rather than with `AbortSignal.any`, which browsers of 2023 lack. */
export function startLimit(ms: number, outer: AbortSignal | undefined, now: () => number): Limit {
  const controller = new AbortController();
  const until = now() + ms;
  let ended: Ending | undefined;
  const end = (why: Ending, reason: unknown) => {
    if (ended) return;
    ended = why;
    controller.abort(reason);
  };
  const onOuter = () => end('cancelled', outer?.reason);
  const timer = setTimeout(() => end('timeout', new Error('timeout')), ms);
  if (outer?.aborted) onOuter();
  else outer?.addEventListener('abort', onOuter, { once: true });
  return {
    signal: controller.signal,
    get ended() {
      return ended;
    },
    remainingMs: () => Math.max(0, until - now()),
    stop() {
      clearTimeout(timer);
      outer?.removeEventListener('abort', onOuter);
    },
  };
}

/** Waits for the promise or for the signal, so that work which ignores its signal cannot hold the caller. */
export async function untilAborted<T>(work: () => T | Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  let onAbort!: () => void;
  const aborted = new Promise<never>((_, reject) => {
    onAbort = () => reject(signal.reason as Error);
    signal.addEventListener('abort', onAbort);
  });
  try {
    return await Promise.race([work(), aborted]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}

/** Waits, or rejects as soon as the signal is aborted. */
export async function sleep(ms: number, signal: AbortSignal): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    await untilAborted(() => new Promise<void>((resolve) => (timer = setTimeout(resolve, ms))), signal);
  } finally {
    clearTimeout(timer);
  }
}
