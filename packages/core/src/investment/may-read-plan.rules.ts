import type { GrantOf, GrantedPlace } from '../shared/command/grant.values.ts';
import { covers, isInForce } from '../shared/command/grants.rules.ts';
import type { PlainDate } from '../time/plain-date.values.ts';
import type { PlanStatus } from './investment.values.ts';

/** Whether a grant opens plans, when and where it holds: all roles do but that of whoever manages the grants. */
export const opensPlans = ({ role }: Pick<GrantOf<string>, 'role'>): boolean => role !== 'administrator';

/** How a plan stands that its council has adopted: acts of a council are public. One that is sent back is drafted again, and closed again. */
export const PUBLIC_PLAN_STATUSES = ['adopted', 'approved'] as const satisfies readonly PlanStatus[];

/** Whether anybody may read what a plan says, signed in or not. Never a draft, nor a scenario that no council adopted; who wrote it stays with those who may read plans of the territory. */
export const isPublicPlan = ({ status }: { readonly status: string }): boolean => PUBLIC_PLAN_STATUSES.some((one) => one === status);

/** Whether somebody with these grants may read the plans of a territory, drafts included: any role that opens plans, granted on it or above it, in force on the day. */
export const mayReadPlans = (grants: readonly GrantOf<string>[], place: GrantedPlace, day: PlainDate): boolean =>
  grants.some((grant) => opensPlans(grant) && isInForce(grant, day) && covers(grant, place));
