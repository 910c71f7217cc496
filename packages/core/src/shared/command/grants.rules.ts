import type { ActorOf, GrantedPlace, TerritorialRelation } from './grant.values.ts';

/** Whether a grant reaches a territory: given on it, above it or everywhere. */
export const covers = ({ territoryId }: { readonly territoryId: string | null }, { id, path }: GrantedPlace): boolean => territoryId === null || territoryId === id || path.includes(territoryId);

export const isInForce = ({ from, to }: { readonly from?: string | undefined; readonly to?: string | undefined }, day: string): boolean => (from ?? day) <= day && day <= (to ?? day);

/** How the actor's grants, in the role they act in, stand to a territory on a day. A grant in another role counts for nothing here. */
export function territorialRelation<R extends string>(actor: ActorOf<R>, territory: GrantedPlace, asOf: string): TerritorialRelation {
  const grants = actor.grants.filter((grant) => grant.role === actor.role && covers(grant, territory));
  if (grants.length === 0) return 'outside';
  if (grants.some((grant) => isInForce(grant, asOf))) return 'granted';
  return grants.some(({ to }) => (to ?? asOf) < asOf) ? 'expired' : 'not-yet';
}

/** Why a relation other than `granted` refuses. */
export const RELATION_REFUSALS = { expired: 'grant-expired', 'not-yet': 'territory-not-granted', outside: 'territory-not-granted' } as const;

/** The last day of the latest grant that covered the territory, for the sentence. */
export function lastGrantedDay<R extends string>({ role, grants }: ActorOf<R>, territory: GrantedPlace): string | undefined {
  return grants.filter((grant) => grant.role === role && covers(grant, territory)).flatMap(({ to }) => to ?? []).sort().at(-1);
}
