/** Runs what can wait once the browser has nothing else to do. */
export const idle = (run: () => void): void => void ('requestIdleCallback' in globalThis ? requestIdleCallback(run, { timeout: 500 }) : setTimeout(run, 60));
