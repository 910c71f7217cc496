import type { Ceiling, PlanContent, Project } from './plan.schema.ts';

/** The fields named, where they are there. Those of a later version are not: nobody has said that they are for everybody. */
const only = <T extends object, K extends keyof T>(value: T, fields: readonly K[]): Pick<T, K> =>
  Object.fromEntries(fields.filter((field) => value[field] !== undefined).map((field) => [field, value[field]])) as unknown as Pick<T, K>;

const openCeiling = (ceiling: Ceiling): Ceiling => only(ceiling, ['source', 'year', 'amount', 'basis']);

const FIELDS = ['id', 'code', 'title', 'sector', 'marks', 'rank', 'cost', 'ap', 'paid', 'credits', 'funding', 'schedule', 'mode', 'nature', 'status', 'maturity'] as const satisfies readonly (keyof Project)[];

function openProject(project: Project): Project {
  const { locality, recurrent, procurement, screening, land, origin, execution } = project;
  return {
    ...only(project, FIELDS), execution: Object.fromEntries(Object.entries(execution).map(([year, done]) => [year, only(done, ['paid', 'committed', 'sources'])])),
    ...(locality && { locality: only(locality, ['name']) }), ...(recurrent && { recurrent: only(recurrent, ['perYear', 'payer', 'from']) }), ...(procurement && { procurement: only(procurement, ['procedure', 'dates']) }),
    ...(screening && { screening: only(screening, ['status', 'class', 'on']) }), ...(land && { land: only(land, ['status']) }), ...(origin?.carried && { origin: { plan: '', year: origin.year, carried: origin.carried } }),
  };
}

/**
 * A plan reduced to what everybody may read of it once its council adopted it: what its view tells, and what its rules judge by, so that findings stay the same.
 * Without notes, who is responsible, conventions, land references, coordinates, who benefits, axes, notes of ceilings, and which plans it comes from.
 */
export function openPlanOf({ basedOn, ...plan }: PlanContent): PlanContent {
  const { adoption } = plan;
  return {
    ...plan, projects: plan.projects.map(openProject), ceilings: plan.ceilings.map(openCeiling), ...(adoption && { adoption: { ...adoption, ceilings: adoption.ceilings.map(openCeiling) } }),
    ...(basedOn?.as === 'roll-over' && { basedOn }),
  };
}
