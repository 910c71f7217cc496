/**
 * Roles somebody may be granted. Rights of each: `assessment-rights.values.ts`, `plan-rights.values.ts`, `run.values.ts`. The secretary, the team and the
 * mayor belong to the local government, the representative to the State; `administrator` manages who has which role and reads nothing else.
 */
export const DIRECTORY_ROLES = ['secretary', 'team', 'mayor', 'coach', 'representative', 'verifier', 'officer', 'reader', 'service', 'administrator'] as const;
export type DirectoryRole = (typeof DIRECTORY_ROLES)[number];

/** A right given to somebody: a role, on a territory and all below it, from one day to another, both included. */
export interface GrantOf<R extends string> {
  readonly role: R;
  /** Own id of the top of the subtree; `null` means everywhere. */
  readonly territoryId: string | null;
  /** A date, `"2025-01-01"`. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Who acts, in which of their roles, and all that was granted to them, in roles that count for nothing here too. */
export interface ActorOf<R extends string> {
  readonly id: string;
  readonly role: R;
  readonly grants: readonly GrantOf<string>[];
}

/** A territory as rights need it: its id, and the ids above it from the country down. */
export interface GrantedPlace {
  readonly id: string;
  readonly path: readonly string[];
}

/** How somebody's grants in the role they act in stand to a territory on a day. Only `granted` lets anything through. */
export const TERRITORIAL_RELATIONS = ['granted', 'expired', 'not-yet', 'outside'] as const;
export type TerritorialRelation = (typeof TERRITORIAL_RELATIONS)[number];
