import { JOBS_ROUTES, isJobOver, pathOf, type Job } from '@jalon/contract';
import { problemFromAnswer } from '../answer-problems.ts';
import { backoffDelay } from '../backoff.ts';
import { hasFields, isRecord, type Check } from '../check-answer.ts';
import { sleep as realSleep } from '../limit.ts';
import { isProblem } from '../problem.ts';
import { cancelled, type Asked } from '../problem-of-call.ts';
import { PASSING } from '../send.ts';
import { TRANSFER } from '../transfer.values.ts';
import type { Transport } from '../transport.ts';
import type { Jobs, WaitOptions } from './jobs.ts';

export const isJob = hasFields({ id: 'string', kind: 'string', status: 'string', done: 'number', total: 'number' });
export const isStartedJob: Check = (body) => (isRecord(body) ? isJob(body['job']) : 'no job');

/** Between two questions, in milliseconds: short at first, as most are done at once. */
const FIRST_MS = 250;
const LONGEST_MS = 4_000;
/** Questions in a row that may go unanswered. Each was tried again already. */
const SETBACKS = 5;

/** The job at its end, or what ended it otherwise. */
async function outcomeOf(job: Job, asked: Asked): Promise<Job> {
  if (job.status === 'cancelled') throw cancelled(asked, job);
  if (job.status !== 'failed') return job;
  const { status = 500 } = job.problem ?? {};
  throw await problemFromAnswer(asked, { status, headers: new Headers(), text: JSON.stringify(job.problem ?? { code: 'internal' }) }, 0);
}

export function createJobs({ send, baseUrl, parts }: Pick<Transport, 'send' | 'baseUrl' | 'parts'>): Jobs {
  const get: Jobs['get'] = (job, options) => send<Job>({ route: JOBS_ROUTES.getJob, params: { job }, check: isJob, options });
  const askedOf = (job: string): Asked => ({ method: 'GET', url: baseUrl + pathOf(JOBS_ROUTES.getJob, { job }) });

  async function pause(job: string, turn: number, signal: AbortSignal): Promise<void> {
    const ms = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(turn, 10));
    try {
      await (parts.sleep ?? realSleep)(ms / 2 + backoffDelay(0, { baseDelayMs: ms, maxDelayMs: ms }, parts.random ?? Math.random), signal);
    } catch {
      throw cancelled(askedOf(job), signal.reason);
    }
  }

  async function wait(job: Job | string, { onProgress, ...options }: WaitOptions = {}): Promise<Job> {
    const id = typeof job === 'string' ? job : job.id;
    const signal = options.signal ?? new AbortController().signal;
    for (let turn = 0, setbacks = 0; ; turn += 1) {
      const stands = await get(id, options).catch((error: unknown) => {
        setbacks += 1;
        if (!(isProblem(error) && PASSING.has(error.code)) || setbacks > SETBACKS) throw error;
        return undefined;
      });
      if (stands) {
        setbacks = 0;
        onProgress?.(stands);
        if (isJobOver(stands)) return await outcomeOf(stands, askedOf(id));
      }
      await pause(id, turn, signal);
    }
  }

  return {
    get, wait,
    file: (job, options) => send<Blob>({ route: JOBS_ROUTES.getJobFile, params: { job }, check: () => undefined, options: { ...options, timeouts: { ...TRANSFER, ...options?.timeouts } } }),
    cancel: (job, options) => send<Job>({ route: JOBS_ROUTES.cancelJob, params: { job }, check: isJob, options }),
  };
}
