import type { GrantOf, GrantedPlace } from '../shared/command/grant.values.ts';
import { covers, isInForce } from '../shared/command/grants.rules.ts';
import type { PlainDate } from '../time/plain-date.values.ts';

/** Whether a grant opens plans, when and where it holds: all roles do but that of whoever manages the grants. */
export const opensPlans = ({ role }: Pick<GrantOf<string>, 'role'>): boolean => role !== 'administrator';

/** Whether somebody with these grants may read the plans of a territory, drafts included: any role that opens plans, granted on it or above it, in force on the day. */
export const mayReadPlans = (grants: readonly GrantOf<string>[], place: GrantedPlace, day: PlainDate): boolean =>
  grants.some((grant) => opensPlans(grant) && isInForce(grant, day) && covers(grant, place));
