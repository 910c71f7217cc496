import type { PlanCommand, PlanCommandType } from '@jalon/core/investment';
import type { PlanEditOptions, PlanEdited } from './plans.ts';

type Payload<T extends PlanCommandType> = Extract<PlanCommand, { readonly type: T }>['payload'];
/** Carries out one command on the plan of that id. */
export type PlanVerb<T extends PlanCommandType> = (plan: string, payload: Payload<T>, options: PlanEditOptions) => Promise<PlanEdited>;

/**
 * A verb for each command of a plan. Edits have an inverse in `outcome.inverse`; acts are facts, corrected by later ones. All may fail with `stale`, with `current` and `changedBy`,
 * and with `refused`, whose `refusal` is worded by `describePlanRefusal` of `@jalon/core/messages`.
 */
export interface PlanCommands {
  /** Calls the plan otherwise. */
  readonly setPlanName: PlanVerb<'setPlanName'>;
  /** Says what may be expected of a source in a year, or nothing any more (`null`). */
  readonly setCeiling: PlanVerb<'setCeiling'>;
  /** Adds a line. Its id is made by you, a UUID for one. */
  readonly addProject: PlanVerb<'addProject'>;
  /** Takes a line out, with all it holds; the inverse puts it back. */
  readonly removeProject: PlanVerb<'removeProject'>;
  /**
   * Changes what a line is: code, title, sector, place, beneficiaries, rank.
   *
   * @example
   * await jalon.plans.describeProject('kolda-2026', { project: 'p-04', set: { title: 'Marché central, phase 2', rank: 3 } }, { base: 12 });
   *
   * @throws {JalonProblem} `stale`; `refused` with `unknown-sector`.
   */
  readonly describeProject: PlanVerb<'describeProject'>;
  /** Changes cost, commitment ceiling (AP), what is already paid, and what it costs to run. */
  readonly setCosts: PlanVerb<'setCosts'>;
  /** Sets the payment credits (CP) of the years named; the others stay. */
  readonly setCredits: PlanVerb<'setCredits'>;
  /**
   * Sets what comes from each source in the years named; the others stay.
   *
   * @example
   * await jalon.plans.setFunding('kolda-2026', { project: 'p-04', funding: [{ source: 'own', year: 2026, amount: 12_000_000 }] }, { base: 12 });
   *
   * @throws {JalonProblem} `stale`; `refused` with `unknown-source`, `duplicate-funding` or `frozen-slice`.
   */
  readonly setFunding: PlanVerb<'setFunding'>;
  /** Sets first and last quarter, or takes them away (`null`). Money stays where it is: see `moveProject`. */
  readonly setSchedule: PlanVerb<'setSchedule'>;
  /** Changes who holds the contracts, by which convention, and how it is procured. */
  readonly setDelivery: PlanVerb<'setDelivery'>;
  /** Changes status, maturity, screening and land. */
  readonly setReadiness: PlanVerb<'setReadiness'>;
  /**
   * Moves a line by so many quarters, earlier where negative; credits and funding go with it.
   *
   * @example
   * const { version } = await jalon.plans.moveProject('kolda-2026', { project: 'p-04', quarters: 4 }, { base: 12 });
   *
   * @throws {JalonProblem} `stale`; `refused` with `move-out-of-range` or `frozen-slice`.
   */
  readonly moveProject: PlanVerb<'moveProject'>;
  /** Splits a line into phases whose AP add up to its own. */
  readonly splitProject: PlanVerb<'splitProject'>;
  /** Puts lines before others. */
  readonly reorderProjects: PlanVerb<'reorderProjects'>;
  /** Sets whole parts of lines, puts lines back and takes lines out, at once: what undoes a gesture, and what a file brings. */
  readonly restoreProjects: PlanVerb<'restoreProjects'>;
  /**
   * Begins a plan, empty or from another: the id is yours, the `base` is 0.
   *
   * @example
   * const { framework } = (await jalon.plans.get('kolda-2026')).plan;
   * await jalon.plans.createPlan('kolda-2026-b', {
   *   territory: 'sn-kd-kd1-1', name: 'Sans le marché', firstYear: 2026, years: 3, currency: 'XOF', framework, basedOn: { plan: 'kolda-2026', version: 12, as: 'scenario' },
   * }, { base: 0 });
   *
   * @throws {JalonProblem} `refused` with `plan-exists` or `basis-unknown`.
   */
  readonly createPlan: PlanVerb<'createPlan'>;
  /** Puts the plan before the council. Refused with `blocked` while a rule blocks and no act sets it aside. */
  readonly proposePlan: PlanVerb<'proposePlan'>;
  /** Sends it back with a motive. */
  readonly returnPlan: PlanVerb<'returnPlan'>;
  /**
   * Records that the council adopted it: its first year is frozen.
   *
   * @example
   * await jalon.plans.adoptPlan('kolda-2026', { reference: 'Délibération n° 12', on: '2025-12-18' }, { base: 40 });
   *
   * @throws {JalonProblem} `stale` as soon as anything changed; `refused` with `blocked` or `not-overridable`.
   */
  readonly adoptPlan: PlanVerb<'adoptPlan'>;
  /** Records the day on the receipt of the State's representative. */
  readonly sendPlan: PlanVerb<'sendPlan'>;
  /** Records an approval, or a month of silence (`tacit`). */
  readonly approvePlan: PlanVerb<'approvePlan'>;
  /** Changes what adoption froze, with its motive; the adopted plan stays beside it. */
  readonly rephaseProject: PlanVerb<'rephaseProject'>;
  /** Records what was really committed and paid in a year. */
  readonly recordExecution: PlanVerb<'recordExecution'>;
  /** Closes a year that is over. */
  readonly closeYear: PlanVerb<'closeYear'>;
}
