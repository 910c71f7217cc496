import type { ExportPlanRequest, ImportChoicesGiven, ImportTable, Job, JournalEntry, ListPlansQuery, PlanCan, PlanCommandOutcome, PlanInFull, PlanSummary, SendPlanCommandsResponse } from '@jalon/contract';
import type { PlanCommand, PlanSetting, PlanState, PlanStatus, PlanView } from '@jalon/core/investment';
import type { CallOptions } from '../call-options.ts';
import type { CommandBasis, CommandDone, CommandOptions, CommandsDone } from '../commands.ts';
import type { FollowOptions, OnChange } from '../live/live.ts';
import type { Paged } from '../pages.ts';
import type { PlanCommands } from './plan-commands.ts';

export type PlansQuery = Omit<ListPlansQuery, 'cursor' | 'limit' | 'status'> & {
  /** One status, or several: `['draft', 'returned']`. */
  readonly status?: PlanStatus | readonly PlanStatus[] | undefined;
  /** Plans per page, 1 to 200. */
  readonly pageSize?: number | undefined;
};

export interface PlanJournalQuery {
  /** Id of a line of the plan. */
  readonly item?: string | undefined;
  /** Entries per page, 1 to 200. */
  readonly pageSize?: number | undefined;
}

/** A plan as it is written, and all a page needs to check it as the server does. */
export interface PlanWithSetting extends Omit<PlanInFull, 'plan' | 'setting'> {
  readonly plan: PlanState;
  readonly setting: PlanSetting;
}

/** A command before it is sent. Its id is made for you, once, unless you bring your own. */
export type PlanCommandDraft = PlanCommand extends infer C ? (C extends PlanCommand ? Omit<C, 'id' | 'v'> & { readonly id?: string | undefined; readonly v?: 1 | undefined } : never) : never;

/** The command that takes another one back. */
export type PlanInverse = NonNullable<PlanCommandOutcome['inverse']>;

export type PlanSendOptions<I extends 'view' | 'none' = 'view' | 'none'> = CommandOptions<I>;

export interface PlanEditOptions<I extends 'view' | 'none' = 'view' | 'none'> extends PlanSendOptions<I>, CommandBasis {}

/** What one command gives back. */
export type PlanEdited = CommandDone<PlanCommandOutcome, PlanView>;

export type PlanSendResult<I extends 'view' | 'none'> = CommandsDone<SendPlanCommandsResponse, PlanView, I>;

export interface ImportPlanOptions extends CallOptions {
  /** Of the file, `"PTI 2026.xlsx"`: what it is, where its type does not say. */
  readonly name?: string | undefined;
  /** What it holds; found from its columns unless told. */
  readonly table?: ImportTable | undefined;
  /** The sheet of a workbook, by its name. */
  readonly sheet?: string | undefined;
  /** What words of the file stand for, as whoever read a first report decided: word → code. */
  readonly choices?: ImportChoicesGiven | undefined;
}

/**
 * Plans of investments, and the commands that change them. Every command may fail with `stale` (somebody else changed the same part of the same
 * line first, nothing was done), `refused` (a rule says no, see `refusal`), `forbidden`, or `id-reused`.
 */
export interface Plans extends PlanCommands {
  /**
   * Plans the caller may read, by place, the latest years first. Without a token: those that councils have adopted.
   *
   * @example
   * for await (const { name, status, findings } of jalon.plans.list({ territory: 'ansd:SN-KD-KD1-1', status: ['draft', 'returned'] })) console.log(name, status, findings.blocks);
   *
   * @throws {JalonProblem} `not-found` when `territory` names none.
   */
  list(query?: PlansQuery, options?: CallOptions): Paged<PlanSummary>;
  /**
   * A plan as it is written, with what rules must know of its territory. Asked again with `If-None-Match`; the object is frozen, and the same one when nothing changed.
   *
   * @example
   * const { plan, setting } = await jalon.plans.get('kolda-2026');
   * console.log(plan.version, plan.projects.length, setting.classes);
   *
   * @throws {JalonProblem} `not-signed-in`, `forbidden`, `not-found`.
   */
  get(plan: string, options?: CallOptions): Promise<PlanWithSetting>;
  /**
   * A plan as the table, the timeline and the money view show it; without a token, one that a council has adopted. Asked again with `If-None-Match`, as `get` is.
   *
   * @example
   * const { verdict, years, rows } = await jalon.plans.view('kolda-2026');
   * console.log(verdict.code, years.map(({ year, margin }) => `${year} ${margin}`), rows.length);
   *
   * @throws {JalonProblem} `not-signed-in`, `forbidden`, `not-found`.
   */
  view(plan: string, options?: CallOptions): Promise<PlanView>;
  /**
   * What the caller may do with it, and the names of the people in it.
   *
   * @example
   * const { can } = await jalon.plans.can('kolda-2026');
   * if (can.adoptPlan?.allowed) console.log('this person may record the adoption');
   *
   * @throws {JalonProblem} `not-signed-in`, `forbidden`, `not-found`.
   */
  can(plan: string, options?: CallOptions): Promise<PlanCan>;
  /**
   * Who changed what, newest first.
   *
   * @example
   * for await (const { at, by, type } of jalon.plans.journal('kolda-2026', { item: 'p-04' })) console.log(at, by.role, type);
   *
   * @throws {JalonProblem} `not-signed-in`, `forbidden`, `not-found`.
   */
  journal(plan: string, query?: PlanJournalQuery, options?: CallOptions): Paged<JournalEntry>;
  /**
   * Sends 1 to 200 commands as one: all are done, or none. A gesture that changes several lines is one batch; its inverses, the last first, take it back.
   *
   * @example
   * const { version, outcomes } = await jalon.plans.send('kolda-2026', [
   *   { type: 'moveProject', base: 12, payload: { project: 'p-04', quarters: 4 } },
   *   { type: 'setCredits', base: 12, payload: { project: 'p-02', credits: { 2026: 60_000_000, 2027: 48_000_000 } } },
   * ]);
   *
   * @throws {JalonProblem} `stale`, `refused`, `id-reused`, `forbidden`, `invalid-request`; `command` says which one.
   */
  send<I extends 'view' | 'none' = 'none'>(plan: string, commands: readonly PlanCommandDraft[], options?: PlanSendOptions<I>): Promise<PlanSendResult<I>>;
  /**
   * Takes a gesture back by sending what its commands left as inverses, the last first, as one batch.
   *
   * @example
   * const { version, outcome } = await jalon.plans.moveProject('kolda-2026', { project: 'p-04', quarters: 4 }, { base: 12 });
   * if (outcome.inverse) await jalon.plans.undo('kolda-2026', outcome.inverse, { base: version });
   *
   * @throws {JalonProblem} `stale`, naming whoever touched the same thing meanwhile.
   */
  undo<I extends 'view' | 'none' = 'none'>(plan: string, inverses: PlanInverse | readonly PlanInverse[], options: Omit<PlanEditOptions<I>, 'id'>): Promise<PlanSendResult<I>>;
  /**
   * Tells of each change of a plan as it is written, one's own too (`commandId`), until the signal is aborted. Read by `fetch`, so that the token stays out of addresses; comes back by itself
   * after a lost connection without losing a line; asks every 15 seconds where there is no stream. While nobody looks at the page, or there is no network, it waits.
   *
   * @example
   * const stop = new AbortController();
   * await jalon.plans.follow('kolda-2026', async ({ type, by, version }) => {
   *   console.log(`${by.name ?? by.role}: ${type}, version ${version}`);
   * }, { signal: stop.signal, onState: (state) => console.log(state) });
   *
   * @throws {JalonProblem} `not-signed-in`, `forbidden`, `token-expired` when a fresh one was not handed over.
   */
  follow(plan: string, onChange: OnChange, options?: FollowOptions): Promise<void>;
  /**
   * Begins to write a plan as a file. Wait for the job, then fetch its file.
   *
   * @example
   * const begun = await jalon.plans.export('kolda-2026', { format: 'pdf', table: 'pia', language: 'fr' });
   * const { id, file } = await jalon.jobs.wait(begun);
   * console.log(file?.name, (await jalon.jobs.file(id)).size);
   *
   * @throws {JalonProblem} `not-signed-in`, `forbidden`, `not-found`, `quota-exceeded`.
   */
  export(plan: string, request: ExportPlanRequest, options?: CallOptions): Promise<Job>;
  /**
   * Begins to read a file against a plan, 10 million bytes at most. Nothing is written: the job reports line by line, and names the commands to send once somebody agreed.
   *
   * @example
   * const begun = await jalon.plans.import('kolda-2026', new Blob([pasted], { type: 'text/csv' }), { name: 'pti.csv' });
   * const { report } = await jalon.jobs.wait(begun);
   * if (report && report.counts.refused === 0) {
   *   await jalon.plans.send('kolda-2026', report.commands.map((body) => ({ ...body, base: report.planVersion })));
   * }
   *
   * @throws {JalonProblem} `file-refused` for a type that is not read, `file-too-large`, `quota-exceeded`, `forbidden`.
   */
  import(plan: string, file: Blob, options?: ImportPlanOptions): Promise<Job>;
}
