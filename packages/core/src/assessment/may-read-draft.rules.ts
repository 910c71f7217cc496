import type { GrantOf, GrantedPlace } from '../shared/command/grant.values.ts';
import { covers, isInForce } from '../shared/command/grants.rules.ts';
import type { PlainDate } from '../time/plain-date.values.ts';

/** Grants in force on a day of the programme's zone. */
export const grantsOn = <G extends GrantOf<string>>(grants: readonly G[], day: PlainDate): G[] => grants.filter((grant) => isInForce(grant, day));

/** Whether a grant opens dossiers, when and where it holds: not that of whoever manages the grants, nor of the State's representative, who is sent plans. */
export const opensDrafts = ({ role }: Pick<GrantOf<string>, 'role'>): boolean => role !== 'administrator' && role !== 'representative';

/** Whether somebody with these grants may read the working draft of a territory: any role that opens dossiers, granted on it or above it, in force on the day. */
export function mayReadDraft(grants: readonly GrantOf<string>[], place: GrantedPlace, day: PlainDate): boolean {
  return grantsOn(grants, day).some((grant) => opensDrafts(grant) && covers(grant, place));
}
