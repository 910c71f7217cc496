import { grantsOn, mayReadDraft, opensDrafts, type Grant, type GrantedPlace } from '@jalon/core/assessment';
import { mayReadPlans as mayReadPlansWith, opensPlans } from '@jalon/core/investment';
import type { PlainDate } from '@jalon/core/time';

/** A person of the people table, with all that was granted to them. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly organisation: { readonly id: string; readonly name: string } | null;
  readonly demonstration: boolean;
  readonly grants: readonly Grant[];
}

/** Who asks. */
export type Caller =
  | { readonly kind: 'anonymous' }
  /** A valid token of somebody who is not in the people table. */
  | { readonly kind: 'unknown'; readonly subject: string }
  | { readonly kind: 'person'; readonly person: Person; readonly audience: string };

/** What everybody may read. */
export const PUBLIC_AUDIENCE = 'public';
export const ANONYMOUS: Caller = { kind: 'anonymous' };

/** People with the same grants read the same lists: one name for what they read together. */
export function audienceOf(grants: readonly Grant[]): string {
  const reading = grants.filter(opensDrafts);
  if (reading.length === 0) return PUBLIC_AUDIENCE;
  const places = reading.map(({ territoryId, from, to }) => `${territoryId ?? '*'}:${from ?? ''}:${to ?? ''}`);
  return `granted ${[...new Set(places)].sort().join(' ')}`;
}

export const audienceOfCaller = (caller: Caller): string => (caller.kind === 'person' ? caller.audience : PUBLIC_AUDIENCE);

/** Territories on which a caller holds a grant that opens something, in force on all of these days; `null` among them means everywhere. */
export function grantedOn(caller: Caller, days: readonly PlainDate[], opens: (grant: Grant) => boolean): (string | null)[] {
  if (caller.kind !== 'person') return [];
  const standing = caller.person.grants.filter((grant) => opens(grant) && days.every((day) => grantsOn([grant], day).length > 0));
  return [...new Set(standing.map(({ territoryId }) => territoryId))];
}

/** Territories a caller may read the working drafts of, on a day; `null` among them means everywhere. */
export const placesOf = (caller: Caller, day: PlainDate): (string | null)[] => grantedOn(caller, [day], opensDrafts);

/** Territories a caller may read the plans of, on a day; `null` among them means everywhere. */
export const planPlacesOf = (caller: Caller, day: PlainDate): (string | null)[] => grantedOn(caller, [day], opensPlans);

/** Whether a caller may read the working draft of a territory. */
export function mayRead(caller: Caller, place: GrantedPlace, day: PlainDate): boolean {
  return caller.kind === 'person' && mayReadDraft(caller.person.grants, place, day);
}

/** Whether a caller may read the plans of a territory, drafts included. */
export function mayReadPlans(caller: Caller, place: GrantedPlace, day: PlainDate): boolean {
  return caller.kind === 'person' && mayReadPlansWith(caller.person.grants, place, day);
}
