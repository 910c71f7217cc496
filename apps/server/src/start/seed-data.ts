import type { AssessmentCommand } from '@jalon/core/assessment';
import type { RunBody } from '@jalon/core/allocation';
import type { PlanCommandBody, PlanSetting } from '@jalon/core/investment';
import type { Territory } from '@jalon/core/territory';
import type { PeopleToStore } from '../identity/store-people.ts';

/** What plans and allocations are judged by. */
export interface PlanningData {
  readonly frameworks: readonly unknown[];
  readonly formulas: readonly unknown[];
}

/** What rules must know of a territory, and its plans do not hold. */
export interface SeedSetting {
  /** Own id. */
  readonly territory: string;
  readonly setting: PlanSetting;
}

/** What a server is given to know: territories, grids, cycles. Documents are checked as they are taken in. */
export interface ReferenceData {
  readonly territories: readonly Territory[];
  readonly referentials: readonly unknown[];
  readonly cycles: readonly unknown[];
  readonly planning?: PlanningData;
}

/** A command somebody is said to have sent. Its id stays the same, so that beginning again writes nothing twice. */
export interface SeedCommand extends Pick<AssessmentCommand, 'id' | 'type' | 'payload'> {
  /** Subject of the person who sends it. */
  readonly by: string;
  /** When, in UTC; the moment it is taken in where absent. */
  readonly at?: string;
}

/** What was done to one assessment, in order. */
export interface SeedAssessment {
  readonly programme: string;
  readonly cycle: string;
  /** Any reference of the territory. */
  readonly territory: string;
  readonly commands: readonly SeedCommand[];
}

/** A gesture on a plan or a run. Its id stays the same, so that beginning again writes nothing twice. */
export interface SeedGesture<B extends { readonly type: string; readonly payload: unknown }> {
  readonly id: string;
  readonly type: B['type'];
  readonly payload: B['payload'];
  /** Subject of the person who sends it. */
  readonly by: string;
  /** When, in UTC. */
  readonly at: string;
}

/** What was done to one plan, in order. */
export interface SeedPlan {
  readonly id: string;
  readonly commands: readonly SeedGesture<PlanCommandBody>[];
}

/** What was done to one allocation run, in order. */
export interface SeedRun {
  readonly id: string;
  readonly programme: string;
  readonly exercise: string;
  readonly commands: readonly SeedGesture<RunBody>[];
}

/** What a demonstration begins with. */
export interface DemonstrationData {
  readonly people: readonly PeopleToStore[];
  readonly assessments: readonly SeedAssessment[];
  readonly settings?: readonly SeedSetting[];
  /** A plan stands after the one it is based on. */
  readonly plans?: readonly SeedPlan[];
  readonly runs?: readonly SeedRun[];
}

export interface SeedData {
  readonly reference: ReferenceData;
  /** Only taken in by demonstrations. */
  readonly demonstration?: DemonstrationData;
}
