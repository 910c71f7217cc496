import type { ActorOf, GrantOf } from '../shared/command/grant.values.ts';
import { PLAN_EDITS, type PlanAct, type PlanCommandType, type PlanEdit, type PlanRole, type PlanStatus } from './investment.values.ts';

export type PlanGrant = GrantOf<PlanRole>;
export type PlanActor = ActorOf<PlanRole>;

/** Whoever drafts: the commune's people, and its coach on request. */
const DRAFTERS: readonly PlanRole[] = ['secretary', 'team', 'mayor', 'coach'];
const HEADS: readonly PlanRole[] = ['secretary', 'mayor'];

/** One way from a status to another, or an act that leaves it as it is. */
export interface PlanTransition {
  readonly act: PlanAct;
  readonly from: readonly PlanStatus[];
  /** Where absent, the status stays. */
  readonly to?: PlanStatus;
  /** Who may, within their granted subtree. */
  readonly roles: readonly PlanRole[];
}

/**
 * What may be done with a plan and by whom; what is not written here cannot be done. The council adopts: its secretary or its mayor
 * records it. Silence of the State's representative is recorded by them too.
 */
export const PLAN_WORKFLOW: readonly PlanTransition[] = [
  { act: 'createPlan', from: ['draft'], roles: DRAFTERS },
  { act: 'proposePlan', from: ['draft', 'returned'], to: 'proposed', roles: HEADS },
  { act: 'returnPlan', from: ['proposed'], to: 'returned', roles: HEADS },
  { act: 'returnPlan', from: ['adopted'], to: 'returned', roles: ['representative'] },
  { act: 'adoptPlan', from: ['proposed'], to: 'adopted', roles: HEADS },
  { act: 'sendPlan', from: ['adopted'], roles: HEADS },
  { act: 'approvePlan', from: ['adopted'], to: 'approved', roles: ['representative', ...HEADS] },
  { act: 'rephaseProject', from: ['adopted', 'approved'], roles: HEADS },
  { act: 'recordExecution', from: ['adopted', 'approved'], roles: ['secretary', 'team', 'mayor', 'service'] },
  { act: 'closeYear', from: ['adopted', 'approved'], roles: HEADS },
];

/** Acts about one line. The others are about the whole plan: they need it as it stands. */
export const LINE_ACTS: readonly PlanCommandType[] = ['rephaseProject', 'recordExecution'];

/** Edits of a plan already adopted: what a line is and how ready; amounts of the years that adoption did not freeze. */
const AFTER_ADOPTION: readonly PlanEdit[] = [
  'setCeiling', 'describeProject', 'setCosts', 'setCredits', 'setFunding', 'setSchedule', 'setDelivery', 'setReadiness', 'moveProject', 'restoreProjects',
];
const DRAFTING: readonly PlanStatus[] = ['draft', 'returned'];
const RUNNING: readonly PlanStatus[] = [...DRAFTING, 'adopted', 'approved'];

/** Commands that set a value whatever it was: a service may send them with `base: "any"`. */
export const PLAN_SET_COMMANDS: readonly PlanCommandType[] = ['setCeiling', 'recordExecution'];

/** In which statuses one role may send a command; empty where it never may. */
export function statusesFor(type: PlanCommandType, role: PlanRole): readonly PlanStatus[] {
  const edit = PLAN_EDITS.find((one) => one === type);
  if (!edit) return PLAN_WORKFLOW.filter(({ act, roles }) => act === type && roles.includes(role)).flatMap(({ from }) => from);
  const may = DRAFTERS.includes(role) || (role === 'service' && edit === 'setCeiling');
  return may ? (AFTER_ADOPTION.includes(edit) ? RUNNING : DRAFTING) : [];
}
