import { PLAN_COMMAND_TYPES, PLAN_ROLES, type PlanRole } from '../investment/investment.values.ts';
import { statusesFor } from '../investment/plan-rights.values.ts';

/** Who may send a type of command on a plan, by the table of rights. Empty for a type this version does not know. */
export function planRolesAllowed(command: string | undefined): readonly PlanRole[] {
  const type = PLAN_COMMAND_TYPES.find((known) => known === command);
  return type ? PLAN_ROLES.filter((role) => statusesFor(type, role).length > 0) : [];
}
