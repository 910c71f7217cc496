import type { Job } from '@jalon/contract';
import type { CallOptions } from '../call-options.ts';

/** What `jobs.wait()` accepts. `timeouts` are those of each question, not of the wait: a signal ends that. */
export interface WaitOptions extends CallOptions {
  /** Told how the job stands, each time it was asked. */
  readonly onProgress?: ((job: Job) => void) | undefined;
}

/** Exports and imports: work that takes longer than a request. Each is for whoever asked for it, what was asked without a token for everybody, and kept until its `keptUntil`. */
export interface Jobs {
  /**
   * How far a job is, and what came of it.
   *
   * @example
   * const { status, done, total } = await jalon.jobs.get(job.id);
   *
   * @throws {JalonProblem} `not-found` once it is no longer kept, `forbidden`.
   */
  get(job: string, options?: CallOptions): Promise<Job>;
  /**
   * Waits until a job is done, through lost connections too. The signal ends the wait and leaves the job as it is.
   *
   * @example
   * const begun = await jalon.plans.export(plan.id, { format: 'xlsx', table: 'pti', language: 'fr' });
   * const { file } = await jalon.jobs.wait(begun, { onProgress: ({ done, total }) => console.log(`${done} of ${total}`) });
   *
   * @throws {JalonProblem} the job's own `problem` when it failed: `file-unreadable`, `file-too-large`…; `cancelled` when it was, or by your signal.
   */
  wait(job: Job | string, options?: WaitOptions): Promise<Job>;
  /**
   * The file an export made. Its name stands in the job.
   *
   * @example
   * const workbook = await jalon.jobs.file(job.id);
   * console.log(workbook.type, workbook.size);
   *
   * @throws {JalonProblem} `job-not-done`, `not-found` once it is no longer kept, `forbidden`.
   */
  file(job: string, options?: CallOptions): Promise<Blob>;
  /**
   * Stops a job; one that is over stays as it is.
   *
   * @example
   * await jalon.jobs.cancel(job.id);
   *
   * @throws {JalonProblem} `not-found`, `forbidden`.
   */
  cancel(job: string, options?: CallOptions): Promise<Job>;
}
