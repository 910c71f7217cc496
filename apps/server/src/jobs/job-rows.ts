import type { Selectable } from 'kysely';
import type { ExportReport, ImportReport, Job } from '@jalon/contract';
import type { Language } from '@jalon/core/shared';
import { answerProblem } from '../http/problem-answer.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { Services } from '../services.ts';
import type { Database } from '../storage/database.ts';
import type { Tables } from '../storage/tables.ts';
import type { WorkFault } from './work.ts';

export type JobRow = Selectable<Tables['jobs']>;
/** What is kept of a job that is done. */
export interface KeptOutcome { readonly report?: ImportReport; readonly exported?: ExportReport; readonly file?: { readonly name: string; readonly type: string; readonly bytes: number } }
/** Why one failed. `stopped`: the server ended while it ran. */
export type KeptProblem = Pick<WorkFault, 'fault'> & { readonly code: WorkFault['code'] | 'unavailable' };

/** How long a job, its report and its file are kept. */
export const KEPT_MS = 24 * 3_600_000;

export const findJob = (db: Database['db'], id: string, now: string): Promise<JobRow | undefined> =>
  db.selectFrom('jobs').selectAll().where('id', '=', id).where('kept_until', '>', now).executeTakeFirst();

/** The problem of a job in the reader's language. */
function problemOf({ problem, id }: JobRow, language: Language, { log, results }: Pick<Services, 'log' | 'results'>): Pick<Job, 'problem'> {
  if (!problem) return {};
  const { code, fault } = problem as KeptProblem;
  const error = new ProblemError(code, fault ? { faults: [{ code: fault.code, pointer: '/body', figures: fault.figures }] } : {});
  // Logged when it happened, not each time it is read.
  const quiet = { ...log, error: () => undefined };
  return { problem: JSON.parse(answerProblem(error, { language, requestId: id, baseUrl: results.issuer, path: `/v1/jobs/${id}` }, quiet).body) as NonNullable<Job['problem']> };
}

/** A job as its owner reads it. */
export function jobOf(row: JobRow, language: Language, services: Pick<Services, 'log' | 'results'>): Job {
  const { id, kind, plan_id, status, done, total, started_at, kept_until, outcome } = row;
  const { report, exported, file } = (outcome ?? {}) as KeptOutcome;
  return {
    id, kind, plan: plan_id, status, done, total, startedAt: started_at, keptUntil: kept_until, ...problemOf(row, language, services),
    ...(report ? { report } : {}), ...(exported ? { exported } : {}), ...(file ? { file } : {}),
  };
}
