import { sameValue } from '../../shared/command/same-payload.rules.ts';
import { FACET_FIELDS, PROJECT_FACETS } from '../investment.values.ts';
import type { PlanCommandBody } from '../plan-command.schema.ts';
import type { Project } from '../plan.schema.ts';
import { canonicalProject, facetOf } from '../project-facets.rules.ts';

/** Facets in which two versions of a line differ. */
export function differingFacetsOf(before: Project, after: Project): (typeof PROJECT_FACETS)[number][] {
  const [from, to] = [canonicalProject(before), canonicalProject(after)];
  return PROJECT_FACETS.filter((facet) => !sameValue(facetOf(from, facet), facetOf(to, facet)));
}

/** The command that writes a line of a file into a plan: adds it, or sets the facets in which it differs. What was really spent is recorded by acts, never by a file. */
export function commandFor(before: Project | undefined, after: Project): PlanCommandBody | undefined {
  if (!before) return { type: 'addProject', payload: { project: canonicalProject(after) } };
  const facets = differingFacetsOf(before, after).filter((facet) => facet !== 'execution');
  if (facets.length === 0) return undefined;
  const line = canonicalProject(after);
  const set = { project: before.id, ...Object.fromEntries(facets.map((facet) => [facet, facetOf(line, facet)])) };
  return { type: 'restoreProjects', payload: { set: [set], add: [], remove: [] } };
}

/** Whether a table of lines carries a field: anything else of a line is lost in it. */
export const isCarried = (field: string): boolean => field === 'id' || Object.values(FACET_FIELDS).flat().some((one) => one === field);
