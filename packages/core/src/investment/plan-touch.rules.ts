import { runSince } from '../shared/command/staleness.rules.ts';
import { PROJECT_FACETS, type ProjectFacet } from './investment.values.ts';
import type { Ceiling, PlanContent, PlanCeiling, PlanProject, PlanState, Project, Touch } from './plan.schema.ts';
import { PLAN_ENTITY, ceilingEntity, parsePlanEntity, projectEntity } from './plan-entity.values.ts';
import { contentOf, facetOf } from './project-facets.rules.ts';

/** The content of an entity: one facet, a whole line, a ceiling, the plan's own words, the order of its lines; `null` where there is none. */
export type PlanEntityValue = Readonly<Record<string, unknown>> | Project | Ceiling | PlanHeader | null;

/** What a plan says of itself besides its lines. */
export type PlanHeader = Pick<PlanContent, 'name' | 'status' | 'firstYear' | 'years'>;

export const headerOf = ({ name, status, firstYear, years }: PlanContent): PlanHeader => ({ name, status, firstYear, years });

export const findProject = (state: PlanState, id: string): PlanProject | undefined => state.projects.find((project) => project.id === id);
export const findCeiling = (state: PlanState, source: string, year: number): PlanCeiling | undefined => state.ceilings.find((one) => one.source === source && one.year === year);

/** A ceiling without who touched it. */
export function ceilingContent({ touched: _, ...content }: PlanCeiling): Ceiling {
  return content;
}

/** Who last changed an entity; what was removed is remembered. A line as a whole is asked about facet by facet: {@link grainOf}. */
export function touchOf(state: PlanState, entity: string): Touch | undefined {
  const named = parsePlanEntity(entity);
  if (named?.kind === 'project' && named.facet) {
    const project = findProject(state, named.project);
    return (project ? project.touched : state.removed[named.project])?.[named.facet];
  }
  return named?.kind === 'ceiling' ? (findCeiling(state, named.source, named.year)?.touched ?? state.touched[entity]) : state.touched[entity];
}

/** What an entity is versioned by: a line as a whole by all of its facets, anything else by itself. */
export function grainOf(entity: string): readonly string[] {
  const named = parsePlanEntity(entity);
  return named?.kind === 'project' && !named.facet ? facetEntities(named.project) : [entity];
}

/** What an entity holds now. */
export function entityValueOf(state: PlanState, entity: string): PlanEntityValue {
  const named = parsePlanEntity(entity);
  if (named?.kind === 'plan') return headerOf(state);
  if (named?.kind === 'order') return { projects: state.projects.map(({ id }) => id) };
  if (named?.kind === 'ceiling') {
    const ceiling = findCeiling(state, named.source, named.year);
    return ceiling ? ceilingContent(ceiling) : null;
  }
  const project = named && findProject(state, named.project);
  return project ? (named.facet ? facetOf(project, named.facet) : contentOf(project)) : null;
}

/** The mark of a change by somebody, at a version. */
export function touchedNow(last: Touch | undefined, by: Touch['by'], version: number): Touch {
  const since = runSince(last?.version ?? 0, last && { id: last.by.id, since: last.since }, by.id);
  return { version, by: { id: by.id, role: by.role }, since };
}

/** The marks of a line all of whose facets change at once, after those it had. */
export function markedAll(last: PlanProject['touched'] | undefined, by: Touch['by'], version: number): PlanProject['touched'] {
  return Object.fromEntries(PROJECT_FACETS.map((facet) => [facet, touchedNow(last?.[facet], by, version)]));
}

/** Names of the facets of a line. */
export const facetEntities = (id: string, facets: readonly ProjectFacet[] = PROJECT_FACETS): string[] => facets.map((facet) => projectEntity(id, facet));

const facetAt = (touched: PlanProject['touched'], version: number): ProjectFacet | undefined => PROJECT_FACETS.find((facet) => touched[facet]?.version === version);

/** The entity that changed at the state's own version, where one did. */
export function lastChanged(state: PlanState): string {
  const { version } = state;
  for (const [id, touched] of [...state.projects.map((line) => [line.id, line.touched] as const), ...Object.entries(state.removed)]) {
    const facet = facetAt(touched, version);
    if (facet) return projectEntity(id, facet);
  }
  const ceiling = state.ceilings.find(({ touched }) => touched.version === version);
  if (ceiling) return ceilingEntity(ceiling.source, ceiling.year);
  return Object.keys(state.touched).find((entity) => state.touched[entity]?.version === version) ?? PLAN_ENTITY;
}
