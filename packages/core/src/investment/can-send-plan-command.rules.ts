import type { GrantedPlace } from '../shared/command/grant.values.ts';
import { actorAmong } from '../shared/command/acting-role.rules.ts';
import { RELATION_REFUSALS, territorialRelation } from '../shared/command/grants.rules.ts';
import { allow, refuse, type Verdict } from '../shared/verdict.values.ts';
import type { PlainDate } from '../time/plain-date.values.ts';
import type { PlanCommandType, PlanRole, PlanStatus } from './investment.values.ts';
import type { PlanRefusal } from './plan-refusals.values.ts';
import { statusesFor, type PlanActor } from './plan-rights.values.ts';

/** What a command is about, as far as rights go. */
export interface PlanTarget {
  readonly territory: GrantedPlace;
  /** The day the rights are asked for, in the programme's zone. */
  readonly asOf: PlainDate;
  /** How the plan stands; absent to ask about rights alone. */
  readonly status?: PlanStatus | undefined;
}

/**
 * Whether somebody may send a command of this type: yes, or no with the first reason that holds. Denies by default. Used by
 * `applyPlanCommand` and by the `can` resource, so that a button and the server never disagree.
 *
 * @param actor `null` for somebody who is not signed in
 */
export function canSendPlanCommand(type: PlanCommandType, actor: PlanActor | null, { territory, asOf, status }: PlanTarget): Verdict<PlanRefusal> {
  if (!actor) return refuse('not-signed-in');
  const statuses = statusesFor(type, actor.role);
  if (statuses.length === 0) return refuse('role-not-allowed');
  const relation = territorialRelation(actor, territory, asOf);
  if (relation !== 'granted') return refuse(RELATION_REFUSALS[relation]);
  return status === undefined || statuses.includes(status) ? allow : refuse('wrong-plan-status');
}

/** Roles by what they may change in a plan. */
const ACTING_ORDER: readonly PlanRole[] = ['mayor', 'secretary', 'representative', 'team', 'coach', 'service', 'officer', 'verifier', 'reader', 'administrator'];

/** Somebody in the role they act in on a territory's plans, on a day. `null` for somebody to whom nothing was granted. */
export function planActorOn(person: Pick<PlanActor, 'id' | 'grants'>, place: GrantedPlace, day: PlainDate): PlanActor | null {
  return actorAmong(ACTING_ORDER, person, place, day);
}
