import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Outcome, TableOutcome, TableWork, Work, WorkAnswer, WorkFault } from './work.ts';

/** What one piece of work may take. */
export interface WorkLimits {
  readonly ms: number;
  /** Megabytes of memory the worker may hold. */
  readonly megabytes: number;
}

export const WORK_LIMITS: WorkLimits = { ms: 120_000, megabytes: 768 };

/** The worker beside this file where it runs from its sources, else the built one. */
function workerFile(): { readonly url: URL; readonly execArgv: string[] } {
  if (import.meta.url.endsWith('.ts')) return { url: new URL('worker.ts', import.meta.url), execArgv: ['--conditions=jalon-source'] };
  return { url: pathToFileURL(join(dirname(createRequire(import.meta.url).resolve('@jalon/server/package.json')), 'dist/jobs/worker.js')), execArgv: [] };
}

/** What a file that takes more time or memory than there is is said to be; an export that does has failed by itself. */
const tooMuch = ({ asked }: Work | TableWork, otherwise: WorkFault): { readonly ok: false } & WorkFault =>
  (asked.kind === 'export' ? { ok: false, ...otherwise } : { ok: false, code: 'file-unreadable', fault: { code: 'file-too-deep', figures: {} } });

/** Does a piece of work in a thread of its own, which ends with it: the server goes on answering, whatever the file is. The signal ends it at once. */
export function runInWorker(work: Work, signal: AbortSignal, limits?: WorkLimits): Promise<WorkAnswer>;
export function runInWorker(work: TableWork, signal: AbortSignal, limits?: WorkLimits): Promise<WorkAnswer<TableOutcome>>;
export function runInWorker(work: Work | TableWork, signal: AbortSignal, { ms, megabytes }: WorkLimits = WORK_LIMITS): Promise<WorkAnswer<Outcome | TableOutcome>> {
  const { url, execArgv } = workerFile();
  const worker = new Worker(url, { workerData: work, execArgv, env: {}, resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 } });
  return new Promise((resolve) => {
    let settled = false;
    const settle = (answer: WorkAnswer<Outcome | TableOutcome>): void => {
      // Ending the worker makes it say that it ended.
      if (settled) return;
      settled = true;
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      void worker.terminate().then(() => resolve(answer));
    };
    const stop = (): void => settle({ ok: false, code: 'internal', cause: 'cancelled' });
    const timer = setTimeout(() => settle(tooMuch(work, { code: 'timeout' })), ms);
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
    worker.once('message', settle);
    worker.once('error', (cause: Error & { code?: string }) => {
      const failed = { ok: false, code: 'internal', cause: cause.stack ?? cause.message } as const;
      settle(cause.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch(work, failed) : failed);
    });
    worker.once('exit', (code) => settle({ ok: false, code: 'internal', cause: `the worker ended without an answer (${code})` }));
  });
}
