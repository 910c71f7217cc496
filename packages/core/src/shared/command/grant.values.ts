/** A right given to somebody: a role, on a territory and all below it, from one day to another, both included. */
export interface GrantOf<R extends string> {
  readonly role: R;
  /** Own id of the top of the subtree; `null` means everywhere. */
  readonly territoryId: string | null;
  /** A date, `"2025-01-01"`. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Who acts, in which of their roles, and all that was granted to them. */
export interface ActorOf<R extends string> {
  readonly id: string;
  readonly role: R;
  readonly grants: readonly GrantOf<R>[];
}

/** A territory as rights need it: its id, and the ids above it from the country down. */
export interface GrantedPlace {
  readonly id: string;
  readonly path: readonly string[];
}

/** How somebody's grants in the role they act in stand to a territory on a day. Only `granted` lets anything through. */
export const TERRITORIAL_RELATIONS = ['granted', 'expired', 'not-yet', 'outside'] as const;
export type TerritorialRelation = (typeof TERRITORIAL_RELATIONS)[number];
