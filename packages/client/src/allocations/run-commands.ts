import type { RunCommand, RunCommandType } from '@jalon/core/allocation';
import type { RunEditOptions, RunEdited } from './allocations.ts';

type Payload<T extends RunCommandType> = Extract<RunCommand, { readonly type: T }>['payload'];
/** Carries out one command on the run of that id. */
export type RunVerb<T extends RunCommandType> = (run: string, payload: Payload<T>, options: RunEditOptions) => Promise<RunEdited>;

/**
 * A verb for each command of an allocation run. Edits have an inverse in `outcome.inverse`; acts are facts, corrected by later ones. All may fail with `stale`, with `current` and
 * `changedBy`, and with `refused`, whose `refusal` is worded by `describeRunRefusal` of `@jalon/core/messages`.
 */
export interface RunCommands {
  /** Calls the run otherwise. */
  readonly setRunName: RunVerb<'setRunName'>;
  /** Chooses the formula it is computed by. */
  readonly chooseFormula: RunVerb<'chooseFormula'>;
  /** Says of one window otherwise than the formula: weights of its parts, floor, cap, rounding. `null` leaves it as published. */
  readonly setWindow: RunVerb<'setWindow'>;
  /** Sets the money to share out, and what is brought in from before. `null` leaves what the formula publishes. */
  readonly setEnvelope: RunVerb<'setEnvelope'>;
  /** Puts territories on the list, or takes them off; 2,000 a command. */
  readonly setEntrants: RunVerb<'setEntrants'>;
  /** Sets one column of figures; 2,000 lines a command. */
  readonly setData: RunVerb<'setData'>;
  /**
   * Computes with what stands in the run.
   *
   * @example
   * const { view } = await jalon.allocations.computeRun('pacasen-2026', {}, { base: 8, include: 'view' });
   * console.log(view?.verdict.code);
   *
   * @throws {JalonProblem} `stale` as soon as anything changed; `refused` with `not-computable`, which names the first reason.
   */
  readonly computeRun: RunVerb<'computeRun'>;
  /** Grants what was computed, by an act. */
  readonly decreeRun: RunVerb<'decreeRun'>;
  /** Grants an amount that was held, by an act of its own. */
  readonly decreeAmount: RunVerb<'decreeAmount'>;
  /** Tells a payment order. */
  readonly orderAmount: RunVerb<'orderAmount'>;
  /** Tells a payment: granted is not paid. */
  readonly recordPayment: RunVerb<'recordPayment'>;
  /** Tells that it was entered in the budget. */
  readonly recordBudgeted: RunVerb<'recordBudgeted'>;
  /** Tells that it was spent. */
  readonly recordSpent: RunVerb<'recordSpent'>;
  /** Corrects an amount or a day that was told, with its motive; what stood stays beside it. */
  readonly correctMovement: RunVerb<'correctMovement'>;
  /** Takes a decree or a sum back while no money of it was ordered or paid. */
  readonly reopenRun: RunVerb<'reopenRun'>;
}
