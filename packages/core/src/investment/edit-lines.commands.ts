import { MAX_PROJECTS, PROJECT_FACETS, type ProjectFacet } from './investment.values.ts';
import type { PayloadOf } from './plan-command.schema.ts';
import { indexOf, refusedPlan, unchangedPlan, writeFault, writerOf, type ChangedPlanEntity, type PlanCommandResult, type PlanContext } from './plan-change.commands.ts';
import { ORDER_ENTITY, projectEntity } from './plan-entity.values.ts';
import { facetEntities, touchOf, touchedNow } from './plan-touch.rules.ts';
import type { PlanProject, PlanState, Project, Touch } from './plan.schema.ts';
import { canonicalProject, contentOf } from './project-facets.rules.ts';

/** A line with a mark on every facet. */
export function markedProject(project: Project, mark: (facet: ProjectFacet) => Touch): PlanProject {
  return { ...project, touched: Object.fromEntries(PROJECT_FACETS.map((facet) => [facet, mark(facet)])) };
}

const placeBefore = (projects: readonly PlanProject[], before: string | null | undefined): number => {
  const at = before ? projects.findIndex(({ id }) => id === before) : -1;
  return at < 0 ? projects.length : at;
};

/** The state with a line more, marked at a version. */
export function withProject(state: PlanState, project: Project, before: string | null | undefined, context: PlanContext, version: number): PlanState {
  const marked = markedProject(project, (facet) => touchedNow(touchOf(state, projectEntity(project.id, facet)), writerOf(context), version));
  const touched = { ...state.touched };
  for (const entity of facetEntities(project.id)) delete touched[entity];
  return { ...state, version, touched, projects: state.projects.toSpliced(placeBefore(state.projects, before), 0, marked) };
}

/** The state with a line less; who took it out is remembered. */
export function withoutProject(state: PlanState, index: number, context: PlanContext, version: number): PlanState {
  const touched = { ...state.touched };
  for (const entity of facetEntities(state.projects[index]!.id)) touched[entity] = touchedNow(touchOf(state, entity), writerOf(context), version);
  return { ...state, version, touched, projects: state.projects.toSpliced(index, 1) };
}

/** What keeps a line from being added. */
export function addFault(state: PlanState, project: Project, context: PlanContext, pointer: readonly string[]): PlanCommandResult | undefined {
  const wrong = writeFault(state, null, project, context, undefined, pointer);
  if (wrong) return wrong;
  if (state.projects.length >= MAX_PROJECTS) return refusedPlan('too-many-projects', pointer, { max: String(MAX_PROJECTS) });
  const exists = state.projects.some(({ id }) => id === project.id);
  return exists ? refusedPlan('project-exists', [...pointer, 'id'], { project: project.code, id: project.id }) : undefined;
}

/** Puts a line in, before another or last. */
export function addProject(state: PlanState, { project: asked, before }: PayloadOf<'addProject'>, context: PlanContext): PlanCommandResult {
  // Sent by a page that holds the line with its marks, they are not part of it.
  const { touched: _, ...given } = asked as Project & { touched?: unknown };
  const wrong = addFault(state, given, context, ['payload', 'project']);
  if (wrong) return wrong;
  const project = canonicalProject(given);
  const version = state.version + 1;
  const changed: ChangedPlanEntity[] = [{ entity: projectEntity(project.id), version, value: project }];
  return { ok: true, state: withProject(state, project, before, context, version), changed, inverse: { type: 'removeProject', payload: { project: project.id } } };
}

/** Takes a line out. Its inverse puts all of it back where it stood. */
export function removeProject(state: PlanState, { project: id }: PayloadOf<'removeProject'>, context: PlanContext): PlanCommandResult {
  const index = indexOf(state, id);
  if (typeof index !== 'number') return index;
  const project = contentOf(state.projects[index]!);
  const wrong = writeFault(state, project, null, context, [], ['payload', 'project']);
  if (wrong) return wrong;
  const version = state.version + 1;
  const inverse = { type: 'addProject', payload: { project, before: state.projects[index + 1]?.id ?? null } } as const;
  return { ok: true, state: withoutProject(state, index, context, version), changed: [{ entity: projectEntity(id), version, value: null }], inverse };
}

type Move = PayloadOf<'reorderProjects'>['moves'][number];

/** Moves lines one after the other. Its inverse moves them back, the last first. */
export function reorderProjects(state: PlanState, { moves }: PayloadOf<'reorderProjects'>, context: PlanContext): PlanCommandResult {
  const projects = [...state.projects];
  const back: Move[] = [];
  for (const [at, { project, before }] of moves.entries()) {
    const from = projects.findIndex(({ id }) => id === project);
    const missing = from < 0 ? project : before !== null && (before === project || !projects.some(({ id }) => id === before)) ? before : undefined;
    if (missing !== undefined) return refusedPlan('no-such-project', ['payload', 'moves', String(at), from < 0 ? 'project' : 'before'], { project: missing });
    back.unshift({ project, before: projects[from + 1]?.id ?? null });
    const [line] = projects.splice(from, 1);
    projects.splice(placeBefore(projects, before), 0, line!);
  }
  if (projects.every(({ id }, index) => id === state.projects[index]!.id)) return unchangedPlan(state);
  const version = state.version + 1;
  const touch = touchedNow(state.touched[ORDER_ENTITY], writerOf(context), version);
  const next: PlanState = { ...state, version, projects, touched: { ...state.touched, [ORDER_ENTITY]: touch } };
  return { ok: true, state: next, changed: [{ entity: ORDER_ENTITY, version, value: { moves } }], inverse: { type: 'reorderProjects', payload: { moves: back } } };
}
