import { lastGrantedDay } from '../shared/command/grants.rules.ts';
import { isPast } from '../shared/command/staleness.rules.ts';
import { canSendPlanCommand } from './can-send-plan-command.rules.ts';
import type { PlanCommand } from './plan-command.schema.ts';
import { refusedPlan, type PlanCommandResult, type PlanContext, type RefusedPlanCommand } from './plan-change.commands.ts';
import { parsePlanEntity } from './plan-entity.values.ts';
import type { PlanRefusal } from './plan-refusals.values.ts';
import { PLAN_SET_COMMANDS, statusesFor } from './plan-rights.values.ts';
import { planEntitiesOf } from './plan-target.commands.ts';
import { entityValueOf, findProject, grainOf, lastChanged, touchOf } from './plan-touch.rules.ts';
import type { PlanState } from './plan.schema.ts';

/** What the command speaks of, for the sentence. */
function aboutOf(state: PlanState, entity: string): Readonly<Record<string, string>> {
  const named = parsePlanEntity(entity);
  if (named?.kind === 'project') return { project: findProject(state, named.project)?.code ?? named.project, ...(named.facet ? { facet: named.facet } : {}) };
  return named?.kind === 'ceiling' ? { source: named.source, year: String(named.year) } : { facet: named?.kind ?? entity };
}

function staleOf(state: PlanState, seen: PlanState, command: PlanCommand, entity: string): RefusedPlanCommand {
  const touch = touchOf(seen, entity);
  const entityVersion = touch?.version ?? 0;
  const figures = { ...aboutOf(state, entity), command: command.type, base: String(command.base), version: String(seen.version), entityVersion: String(entityVersion), ...(touch ? { role: touch.by.role } : {}) };
  return { ...refusedPlan('stale', ['base'], figures), current: { entity, entityVersion, value: entityValueOf(state, entity), by: touch ? { id: touch.by.id, role: touch.by.role } : null } };
}

/**
 * A command is stale when somebody else changed an entity it names after the version its sender saw, or when that version does not exist
 * yet. An act on the whole plan is stale as soon as anything changed, by whomever.
 */
function staleness(state: PlanState, seen: PlanState, command: PlanCommand, { actor }: PlanContext): RefusedPlanCommand | undefined {
  const { base } = command;
  if (base === 'any') return undefined;
  const entities = planEntitiesOf(command);
  if (entities === null || base > seen.version) return base === seen.version ? undefined : staleOf(state, seen, command, entities?.flatMap(grainOf)[0] ?? lastChanged(seen));
  const past = (entity: string): boolean => {
    const touch = touchOf(seen, entity);
    return touch !== undefined && isPast(touch.version, { id: touch.by.id, since: touch.since }, base, actor.id);
  };
  const moved = entities.flatMap(grainOf).find(past);
  return moved === undefined ? undefined : staleOf(state, seen, command, moved);
}

function refuseRight(reason: PlanRefusal, state: PlanState, command: PlanCommand, { actor, territory }: PlanContext): RefusedPlanCommand {
  const { type } = command;
  if (reason === 'wrong-plan-status') return refusedPlan(reason, ['type'], { command: type, status: state.status, statuses: statusesFor(type, actor.role).join(', ') });
  const until = reason === 'grant-expired' ? lastGrantedDay(actor, territory) : undefined;
  return refusedPlan(reason, reason === 'role-not-allowed' ? ['type'] : [], { command: type, role: actor.role, territory: territory.id, ...(until ? { until } : {}) });
}

/** What keeps somebody from sending a command at all. */
function rightFault(state: PlanState, command: PlanCommand, context: PlanContext): RefusedPlanCommand | undefined {
  const { actor, territory, asOf } = context;
  if (territory.id !== state.territory || (command.type === 'createPlan' && command.payload.territory !== territory.id)) return refuseRight('territory-not-granted', state, command, context);
  const verdict = canSendPlanCommand(command.type, actor, { territory, asOf });
  if (!verdict.allowed) return refuseRight(verdict.reason, state, command, context);
  const blind = command.base === 'any' && !(actor.role === 'service' && PLAN_SET_COMMANDS.includes(command.type));
  return blind ? refusedPlan('role-not-allowed', ['base'], { command: command.type, role: actor.role, base: 'any' }) : undefined;
}

/** Judges a command by rights, staleness and status, then carries it out. Every way to apply a command goes through here. */
export function judgedPlan<C extends PlanCommand>(
  state: PlanState, command: C, context: PlanContext, seen: PlanState, carryOut: (state: PlanState, command: C, context: PlanContext) => PlanCommandResult,
): PlanCommandResult {
  const wrong = rightFault(state, command, context);
  if (wrong) return wrong;
  if (state.version === 0 && command.type !== 'createPlan') return refusedPlan('no-such-plan', [], { plan: state.id });
  if (state.version > 0 && command.type === 'createPlan') return refusedPlan('plan-exists', [], { plan: state.id });
  const stale = staleness(state, seen, command, context);
  if (stale) return stale;
  const verdict = canSendPlanCommand(command.type, context.actor, { territory: context.territory, asOf: context.asOf, status: state.status });
  return verdict.allowed ? carryOut(state, command, context) : refuseRight(verdict.reason, state, command, context);
}
