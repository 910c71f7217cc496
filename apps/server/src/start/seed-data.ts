import type { AssessmentCommand } from '@jalon/core/assessment';
import type { PlanSetting } from '@jalon/core/investment';
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

/** What a demonstration begins with. */
export interface DemonstrationData {
  readonly people: readonly PeopleToStore[];
  readonly assessments: readonly SeedAssessment[];
  readonly settings?: readonly SeedSetting[];
}

export interface SeedData {
  readonly reference: ReferenceData;
  /** Only taken in by demonstrations. */
  readonly demonstration?: DemonstrationData;
}
