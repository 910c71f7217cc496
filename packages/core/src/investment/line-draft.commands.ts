import { MAX_PROJECTS } from './investment.values.ts';
import { refusedPlan, writeFault, writerOf, type ChangedPlanEntity, type PlanContext, type RefusedPlanCommand } from './plan-change.commands.ts';
import { projectEntity } from './plan-entity.values.ts';
import { markedAll } from './plan-touch.rules.ts';
import type { PlanProject, PlanState, Project } from './plan.schema.ts';
import { canonicalProject, contentOf } from './project-facets.rules.ts';

/** A line to put in, and the one it comes to stand before. */
export interface AddedLine {
  readonly project: Project;
  readonly before?: string | null | undefined;
}

/** Lines that come and go under one version: the lists are this gesture's own, the lines in them the plan's. */
export interface LineDraft {
  readonly start: PlanState;
  readonly context: PlanContext;
  readonly version: number;
  readonly projects: PlanProject[];
  readonly ids: Set<string>;
  readonly removed: PlanState['removed'];
  readonly changed: ChangedPlanEntity[];
}

export const draftLines = (start: PlanState, context: PlanContext): LineDraft => ({
  start, context, version: start.version + 1, projects: [...start.projects], ids: new Set(start.projects.map(({ id }) => id)), removed: { ...start.removed }, changed: [],
});

/** The plan with what was drafted. */
export const drafted = ({ start, version, projects, removed }: LineDraft): PlanState => ({ ...start, version, projects, removed });

/** Where a line stands that is put before another; last where there is none, or it is gone. */
export function placeBefore({ projects, ids }: Pick<LineDraft, 'projects' | 'ids'>, before: string | null | undefined): number {
  return before && ids.has(before) ? projects.findIndex(({ id }) => id === before) : projects.length;
}

/** Puts a line in, or says why not. */
export function putLine(draft: LineDraft, { project: asked, before }: AddedLine, pointer: readonly string[]): RefusedPlanCommand | undefined {
  // Sent by a page that holds the line with its marks, they are not part of it.
  const { touched: _, ...given } = asked as Project & { touched?: unknown };
  const { start, context, version, projects, ids, removed, changed } = draft;
  const wrong = writeFault(start, null, given, context, undefined, pointer);
  if (wrong) return wrong;
  if (projects.length >= MAX_PROJECTS) return refusedPlan('too-many-projects', pointer, { max: String(MAX_PROJECTS) });
  if (ids.has(given.id)) return refusedPlan('project-exists', [...pointer, 'id'], { project: given.code, id: given.id });
  const project = canonicalProject(given);
  projects.splice(placeBefore(draft, before), 0, { ...project, touched: markedAll(removed[project.id], writerOf(context), version) });
  ids.add(project.id);
  delete removed[project.id];
  changed.push({ entity: projectEntity(project.id), version, value: project });
  return undefined;
}

/** Takes a line out; who took it out is remembered. Answers what puts it back, or why it stays. */
export function takeLine({ start, context, version, projects, ids, removed, changed }: LineDraft, id: string, pointer: readonly string[]): AddedLine | RefusedPlanCommand {
  const index = ids.has(id) ? projects.findIndex((project) => project.id === id) : -1;
  const line = projects[index];
  if (!line) return refusedPlan('no-such-project', pointer, { project: id });
  const project = contentOf(line);
  const wrong = writeFault(start, project, null, context, [], pointer);
  if (wrong) return wrong;
  projects.splice(index, 1);
  ids.delete(id);
  removed[id] = markedAll(line.touched, writerOf(context), version);
  changed.push({ entity: projectEntity(id), version, value: null });
  return { project, before: projects[index]?.id ?? null };
}
