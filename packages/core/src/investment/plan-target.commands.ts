import type { PlanCommand, PlanCommandBody } from './plan-command.schema.ts';
import { ORDER_ENTITY, PLAN_ENTITY, ceilingEntity, projectEntity } from './plan-entity.values.ts';
import { facetEntities } from './plan-touch.rules.ts';
import { PROJECT_FACETS } from './investment.values.ts';

type Body = Pick<PlanCommand, 'type' | 'payload'>;
const PHASED = ['costs', 'funding', 'schedule'] as const;
type Restoring = Extract<PlanCommandBody, { readonly type: 'restoreProjects' }>['payload'];

function restored({ set, add, remove }: Restoring): string[] {
  const facets = set.flatMap((line) => PROJECT_FACETS.filter((facet) => line[facet as keyof typeof line] !== undefined).map((facet) => projectEntity(line.project, facet)));
  return [...facets, ...add.map(({ project }) => projectEntity(project.id)), ...remove.map((id) => projectEntity(id))];
}

/** All that a command changes, or copies, by entity; `null` for an act on the whole plan. A split copies the whole line into its phases. */
export function planEntitiesOf(body: Body): readonly string[] | null {
  const { type, payload } = body as PlanCommandBody;
  switch (type) {
    case 'setPlanName': return [PLAN_ENTITY];
    case 'setCeiling': return [ceilingEntity(payload.source, payload.year)];
    case 'addProject': return [projectEntity(payload.project.id)];
    case 'removeProject': return [projectEntity(payload.project)];
    case 'describeProject': return [projectEntity(payload.project, 'identity')];
    case 'setCosts': case 'setCredits': return [projectEntity(payload.project, 'costs')];
    case 'setFunding': return [projectEntity(payload.project, 'funding')];
    case 'setSchedule': return [projectEntity(payload.project, 'schedule')];
    case 'setDelivery': return [projectEntity(payload.project, 'delivery')];
    case 'setReadiness': return [projectEntity(payload.project, 'readiness')];
    case 'moveProject': case 'rephaseProject': return facetEntities(payload.project, PHASED);
    case 'splitProject': return [payload.project, ...payload.phases.slice(1).map(({ id }) => id)].map((id) => projectEntity(id));
    case 'reorderProjects': return [ORDER_ENTITY];
    case 'restoreProjects': return restored(payload);
    case 'recordExecution': return [projectEntity(payload.project, 'execution')];
    default: return null;
  }
}
