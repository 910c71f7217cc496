import type { PlainDate } from '../time/plain-date.values.ts';
import type { Grant } from './assessment-rights.values.ts';
import { covers, isInForce, type GrantedPlace } from './can-send-command.rules.ts';

/** Grants in force on a day of the programme's zone. */
export const grantsOn = (grants: readonly Grant[], day: PlainDate): Grant[] => grants.filter((grant) => isInForce(grant, day));

/** Whether a grant opens dossiers, when and where it holds: all roles do but that of whoever manages the grants. */
export const opensDrafts = ({ role }: Grant): boolean => role !== 'administrator';

/** Whether somebody with these grants may read the working draft of a territory: any role that opens dossiers, granted on it or above it, in force on the day. */
export function mayReadDraft(grants: readonly Grant[], place: GrantedPlace, day: PlainDate): boolean {
  return grantsOn(grants, day).some((grant) => opensDrafts(grant) && covers(grant, place));
}
