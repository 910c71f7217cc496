import { territorialRelation, type Actor, type Grant, type GrantedPlace, type Role } from '@jalon/core/assessment';
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
  if (grants.length === 0) return PUBLIC_AUDIENCE;
  const places = grants.map(({ territoryId, from, to }) => `${territoryId ?? '*'}:${from ?? ''}:${to ?? ''}`);
  return `granted ${[...new Set(places)].sort().join(' ')}`;
}

export const audienceOfCaller = (caller: Caller): string => (caller.kind === 'person' ? caller.audience : PUBLIC_AUDIENCE);

/** Grants in force on a day. */
export const grantsOn = (grants: readonly Grant[], day: PlainDate): Grant[] => grants.filter(({ from, to }) => (from ?? day) <= day && day <= (to ?? day));

/** Territories a caller may read the working drafts of, on a day; `null` among them means everywhere. */
export function placesOf(caller: Caller, day: PlainDate): (string | null)[] {
  return caller.kind === 'person' ? [...new Set(grantsOn(caller.person.grants, day).map(({ territoryId }) => territoryId))] : [];
}

/** Whether a caller may read the working draft of a territory: any role will do, granted on it or above it. */
export function mayRead(caller: Caller, { id, path }: GrantedPlace, day: PlainDate): boolean {
  return placesOf(caller, day).some((place) => place === null || place === id || path.includes(place));
}

/** Roles by what they may change, the one to act in first where somebody holds several. */
const ACTING_ORDER: readonly Role[] = ['coach', 'secretary', 'verifier', 'officer', 'service', 'reader'];

/** The person in the role they act in on a territory: one in force there, else the one that explains the refusal best. */
export function actorOn({ id, grants }: Person, place: GrantedPlace, day: PlainDate): Actor | null {
  const inRole = (role: Role): Actor => ({ id, role, grants });
  const held = ACTING_ORDER.filter((role) => grants.some((grant) => grant.role === role));
  for (const relation of ['granted', 'expired', 'not-yet', 'outside'] as const) {
    const role = held.find((one) => territorialRelation(inRole(one), place, day) === relation);
    if (role) return inRole(role);
  }
  return null;
}
