/** Why a page need not be told anything now. */
export type Away = 'offline' | 'hidden';

interface Page {
  readonly visibilityState?: string;
  addEventListener(type: string, listener: () => void): void;
  removeEventListener(type: string, listener: () => void): void;
}
const pageOf = (): Page | undefined => (globalThis as { document?: Page }).document;

/** Whether nobody looks, or there is no network. Outside a page somebody always looks. */
export function awayNow(): Away | undefined {
  if ((globalThis as { navigator?: { onLine?: boolean } }).navigator?.onLine === false) return 'offline';
  return pageOf()?.visibilityState === 'hidden' ? 'hidden' : undefined;
}

/** Told when people come, go, or the network does. Gives back what forgets it. */
export function watchAttention(onChange: () => void): () => void {
  const own = globalThis as Partial<Page>;
  const page = pageOf();
  for (const type of ['online', 'offline']) own.addEventListener?.(type, onChange);
  page?.addEventListener('visibilitychange', onChange);
  return () => {
    for (const type of ['online', 'offline']) own.removeEventListener?.(type, onChange);
    page?.removeEventListener('visibilitychange', onChange);
  };
}

/** Waits until somebody looks and there is a network; ends early, without a word, when the signal is aborted. */
export async function whileAway(signal: AbortSignal): Promise<void> {
  if (!awayNow() || signal.aborted) return;
  let onEnd!: () => void;
  const back = new Promise<void>((resolve) => (onEnd = resolve));
  const forget = watchAttention(() => { if (!awayNow()) onEnd(); });
  signal.addEventListener('abort', onEnd);
  try {
    await back;
  } finally {
    forget();
    signal.removeEventListener('abort', onEnd);
  }
}
