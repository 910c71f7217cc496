import type { AllocationCan, AllocationCommandOutcome, AllocationFormulaSummary, AllocationRunSummary, JournalEntry, ListAllocationRunsQuery, SendAllocationCommandsRequest, SendAllocationCommandsResponse } from '@jalon/contract';
import type { AllocationAmounts, AllocationRun, AllocationView, LoadedAllocationFormula, RunCommand } from '@jalon/core/allocation';
import type { TerritoryRef } from '@jalon/core/territory';
import type { CallOptions } from '../call-options.ts';
import type { CommandBasis, CommandDone, CommandOptions, CommandsDone } from '../commands.ts';
import type { FollowOptions, OnChange } from '../live/live.ts';
import type { Paged } from '../pages.ts';
import type { RunCommands } from './run-commands.ts';

export type AllocationRunsQuery = Omit<ListAllocationRunsQuery, 'cursor' | 'limit'> & {
  /** Runs per page, 1 to 200. */
  readonly pageSize?: number | undefined;
};
export interface FormulasQuery {
  readonly code?: string | undefined;
  /** Formulas per page, 1 to 200. */
  readonly pageSize?: number | undefined;
}
export interface RunJournalQuery {
  /** Own id of a territory. */
  readonly item?: string | undefined;
  /** Entries per page, 1 to 200. */
  readonly pageSize?: number | undefined;
}

/** A command before it is sent. Its id is made for you, once, unless you bring your own. */
export type RunCommandDraft = RunCommand extends infer C ? (C extends RunCommand ? Omit<C, 'id' | 'v'> & { readonly id?: string | undefined; readonly v?: 1 | undefined } : never) : never;

/** The command that takes another one back. */
export type RunInverse = NonNullable<AllocationCommandOutcome['inverse']>;

export interface RunSendOptions<I extends 'view' | 'none' = 'view' | 'none'> extends CommandOptions<I> {
  /** Of the commands that make the run, with `base` 0: the programme and the exercise it is of. */
  readonly create?: SendAllocationCommandsRequest['create'];
}

export interface RunEditOptions<I extends 'view' | 'none' = 'view' | 'none'> extends RunSendOptions<I>, CommandBasis {}

/** What one command gives back. */
export type RunEdited = CommandDone<AllocationCommandOutcome, AllocationView>;

export type RunSendResult<I extends 'view' | 'none'> = CommandsDone<SendAllocationCommandsResponse, AllocationView, I>;

/**
 * Who gets what and why: formulas, their runs, and what became of the money. Every command may fail with `stale`, `refused` (see `refusal`), `forbidden`,
 * or `id-reused`.
 */
export interface Allocations extends RunCommands {
  /**
   * Allocation formulas that are loaded.
   *
   * @example
   * for await (const { code, version, currency } of jalon.allocations.formulas()) console.log(code, version, currency);
   */
  formulas(query?: FormulasQuery, options?: CallOptions): Paged<AllocationFormulaSummary>;
  /**
   * One version of a formula, whole: what `allocate` of `@jalon/core/allocation` reads.
   *
   * @example
   * const { windows, hash } = await jalon.allocations.formula('togo-fact-communes', '2026.1');
   *
   * @throws {JalonProblem} `not-found`.
   */
  formula(code: string, version: string, options?: CallOptions): Promise<LoadedAllocationFormula>;
  /**
   * Runs the caller may read, the last changed first. `cycle` is the exercise.
   *
   * @example
   * for await (const { id, name, status, given } of jalon.allocations.list({ programme: 'pacasen', cycle: '2026' })) console.log(id, name, status, given);
   *
   * @throws {JalonProblem} `not-signed-in`.
   */
  list(query?: AllocationRunsQuery, options?: CallOptions): Paged<AllocationRunSummary>;
  /**
   * A run as it is written. Asked again with `If-None-Match`; the object is frozen, and the same one when nothing changed.
   *
   * @example
   * const run = await jalon.allocations.get('pacasen-2026');
   * console.log(run.version, run.status, run.entrants.length);
   *
   * @throws {JalonProblem} `not-signed-in`, `forbidden`, `not-found`.
   */
  get(run: string, options?: CallOptions): Promise<AllocationRun>;
  /**
   * A run as a page shows it: envelopes, windows, and who gets what, column by column.
   *
   * @example
   * const { verdict, rows } = await jalon.allocations.view('pacasen-2026');
   * console.log(verdict.code, rows.name.map((name, row) => `${name} ${rows.net[row]}`));
   *
   * @throws {JalonProblem} `not-signed-in`, `forbidden`, `not-found`.
   */
  view(run: string, options?: CallOptions): Promise<AllocationView>;
  /**
   * All there is to say to one territory: why it gets what it gets, what one more point is worth, and what became of each amount.
   *
   * @example
   * const { windows, point, ladder } = await jalon.allocations.amounts('pacasen-2026', 'ansd:SN-KD-KD1-1');
   * console.log(windows.map(({ code, given }) => `${code} ${given}`), point?.amount, ladder[0]?.late);
   *
   * @throws {JalonProblem} `not-signed-in`, `forbidden`, `not-found`.
   */
  amounts(run: string, territory: TerritoryRef, options?: CallOptions): Promise<AllocationAmounts>;
  /**
   * What the caller may do with it, and the names of the people in it.
   *
   * @example
   * const { can } = await jalon.allocations.can('pacasen-2026');
   * if (can.decreeRun?.allowed) console.log('this person may decree it');
   *
   * @throws {JalonProblem} `not-signed-in`, `forbidden`, `not-found`.
   */
  can(run: string, options?: CallOptions): Promise<AllocationCan>;
  /**
   * Who changed what, newest first.
   *
   * @example
   * for await (const { at, by, type } of jalon.allocations.journal('pacasen-2026', { item: 'sn-kd-kd1-1' })) console.log(at, by.role, type);
   *
   * @throws {JalonProblem} `not-signed-in`, `forbidden`, `not-found`.
   */
  journal(run: string, query?: RunJournalQuery, options?: CallOptions): Paged<JournalEntry>;
  /**
   * Sends 1 to 200 commands as one: all are done, or none.
   *
   * @example
   * const { version } = await jalon.allocations.send('pacasen-2026-b', [
   *   { type: 'setRunName', base: 0, payload: { name: 'Enveloppe de 20 milliards' } },
   *   { type: 'setEnvelope', base: 0, payload: { envelope: 'national', amount: 20_000_000_000, broughtIn: null } },
   * ], { create: { programme: 'pacasen', exercise: '2026' } });
   *
   * @throws {JalonProblem} `stale`, `refused`, `id-reused`, `forbidden`, `invalid-request`; `command` says which one.
   */
  send<I extends 'view' | 'none' = 'none'>(run: string, commands: readonly RunCommandDraft[], options?: RunSendOptions<I>): Promise<RunSendResult<I>>;
  /**
   * Takes a gesture back by sending what its commands left as inverses, the last first, as one batch.
   *
   * @example
   * const { version, outcome } = await jalon.allocations.setRunName('pacasen-2026', { name: 'Projet' }, { base: 3 });
   * if (outcome.inverse) await jalon.allocations.undo('pacasen-2026', outcome.inverse, { base: version });
   *
   * @throws {JalonProblem} `stale`, naming whoever touched the same thing meanwhile.
   */
  undo<I extends 'view' | 'none' = 'none'>(run: string, inverses: RunInverse | readonly RunInverse[], options: Omit<RunEditOptions<I>, 'id' | 'create'>): Promise<RunSendResult<I>>;
  /**
   * Tells of each change of a run as it is written, until the signal is aborted; as `plans.follow` does.
   *
   * @example
   * const stop = new AbortController();
   * await jalon.allocations.follow('pacasen-2026', ({ type, item }) => console.log(type, item), { signal: stop.signal });
   *
   * @throws {JalonProblem} `not-signed-in`, `forbidden`, `token-expired` when a fresh one was not handed over.
   */
  follow(run: string, onChange: OnChange, options?: FollowOptions): Promise<void>;
}
