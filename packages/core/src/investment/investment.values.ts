import { DIRECTORY_ROLES, type DirectoryRole } from '../shared/command/grant.values.ts';

/** Most lines a plan may hold. */
export const MAX_PROJECTS = 2000;
/** Most one amount may be, in minor units: sums over a whole plan stay exact integers. */
export const MAX_AMOUNT = 1_000_000_000_000;

/** Years a plan may speak of. */
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2200;

/** `returned`: sent back with a motive, by whoever was to adopt or to approve it; it is then drafted again. */
export const PLAN_STATUSES = ['draft', 'proposed', 'adopted', 'approved', 'returned'] as const;
export type PlanStatus = (typeof PLAN_STATUSES)[number];

/** Who holds the contracts: the commune itself, the commune with assistance, or a body it delegates to by convention. */
export const DELIVERY_MODES = ['MODir', 'AMO', 'MOD'] as const;
export type DeliveryMode = (typeof DELIVERY_MODES)[number];

/** What is bought. Thresholds and delays of procurement are by nature. */
export const PROJECT_NATURES = ['works', 'goods', 'services', 'consultancy'] as const;
export type ProjectNature = (typeof PROJECT_NATURES)[number];

export const PROJECT_STATUSES = ['planned', 'ongoing', 'done', 'dropped'] as const;
export type ProjectStatus = (typeof PROJECT_STATUSES)[number];

/** From the first thought to the keys handed over: idea, feasibility study, preliminary and detailed design, tender documents, works, reception. */
export const MATURITIES = ['idea', 'study', 'design', 'tender', 'works', 'delivered'] as const;
export type Maturity = (typeof MATURITIES)[number];

/** Environmental and social screening. `not-needed` where the class of the project asks for none. */
export const SCREENING_STATUSES = ['to-do', 'under-way', 'done', 'not-needed'] as const;
export type ScreeningStatus = (typeof SCREENING_STATUSES)[number];

export const LAND_STATUSES = ['not-secured', 'under-way', 'secured', 'not-needed'] as const;
export type LandStatus = (typeof LAND_STATUSES)[number];

/** What a ceiling rests on: the mean of what was paid, what was granted, or an estimate. */
export const CEILING_BASES = ['average-paid', 'granted', 'estimated'] as const;
export type CeilingBasis = (typeof CEILING_BASES)[number];

/**
 * The parts of a line that are versioned apart: two people on two facets never disturb each other. `execution` holds what was really
 * committed and paid; the others hold what is planned.
 */
export const PROJECT_FACETS = ['identity', 'costs', 'funding', 'schedule', 'delivery', 'readiness', 'execution'] as const;
export type ProjectFacet = (typeof PROJECT_FACETS)[number];

/** Which fields of a project stand in which facet. A field of another version of this schema is part of the identity. */
export const FACET_FIELDS = {
  identity: ['code', 'title', 'sector', 'locality', 'axis', 'beneficiaries', 'rank', 'note', 'responsible', 'marks', 'origin'],
  costs: ['cost', 'ap', 'paid', 'credits', 'recurrent'],
  funding: ['funding'],
  schedule: ['schedule'],
  delivery: ['mode', 'convention', 'nature', 'procurement'],
  readiness: ['status', 'maturity', 'screening', 'land'],
  execution: ['execution'],
} as const satisfies Readonly<Record<ProjectFacet, readonly string[]>>;

/** Why an amount stands in a year other than the one it was planned for. */
export const CARRY_REASONS = ['unpaid', 'paid-ahead', 'not-started'] as const;
export type CarryReason = (typeof CARRY_REASONS)[number];

/**
 * What a year of the old plan counts for in the new one: what was recorded as paid (`paid`), or, while the year still runs, what was planned
 * as if it will be paid (`planned`).
 */
export const CARRY_BASES = ['paid', 'planned'] as const;
export type CarryBasis = (typeof CARRY_BASES)[number];

/** Roles of people and services on a plan. The mayor and the drafting team belong to the commune; the representative is the State's. */
export const PLAN_ROLES = DIRECTORY_ROLES;
export type PlanRole = DirectoryRole;

/** Commands that change what is planned. Each has an inverse in the same list. */
export const PLAN_EDITS = [
  'setPlanName', 'setCeiling', 'addProject', 'removeProject', 'describeProject', 'setCosts', 'setCredits', 'setFunding', 'setSchedule', 'setDelivery', 'setReadiness',
  'moveProject', 'splitProject', 'reorderProjects', 'restoreProjects',
] as const;
export type PlanEdit = (typeof PLAN_EDITS)[number];

/** Commands that are facts once done: a later act corrects them, with a motive. */
export const PLAN_ACTS = ['createPlan', 'proposePlan', 'returnPlan', 'adoptPlan', 'sendPlan', 'approvePlan', 'rephaseProject', 'recordExecution', 'closeYear'] as const;
export type PlanAct = (typeof PLAN_ACTS)[number];

export const PLAN_COMMAND_TYPES = [...PLAN_EDITS, ...PLAN_ACTS] as const;
export type PlanCommandType = (typeof PLAN_COMMAND_TYPES)[number];

/** Quarters of a year, as a schedule counts them. */
export const QUARTERS = 4;

/** A quarter as text, `"2026-Q3"`: it sorts as time does. */
export type Quarter = string;

/** Quarters since year 0. `"2026-Q3"` → 8106. */
export const quarterIndex = (quarter: Quarter): number => Number(quarter.slice(0, 4)) * QUARTERS + Number(quarter.slice(6)) - 1;

/** The quarter so many quarters after year 0. Throws a RangeError outside the years 1000 to 9999. */
export function quarterAt(index: number): Quarter {
  const year = Math.floor(index / QUARTERS);
  if (!(year >= 1000 && year <= 9999)) throw new RangeError(`outside the years 1000 to 9999: quarter ${index}`);
  return `${year}-Q${index - year * QUARTERS + 1}`;
}

/** Amounts by year, `{ "2026": 60, "2027": 48 }`, in minor units. No year is written twice, none at zero. */
export type YearAmounts = Readonly<Record<string, number>>;

/** The sum of amounts by year. */
export function sumOfYears(amounts: YearAmounts): number {
  let sum = 0;
  for (const year in amounts) sum += amounts[year]!;
  return sum;
}

/** The same amounts without the years at zero. */
export function withoutZeros(amounts: YearAmounts): YearAmounts {
  return Object.fromEntries(Object.entries(amounts).filter(([, amount]) => amount !== 0));
}
