import { FACET_FIELDS, PROJECT_FACETS, type ProjectFacet } from './investment.values.ts';
import { addFault, withProject, withoutProject } from './edit-lines.commands.ts';
import type { PayloadOf, PlanCommandBody } from './plan-command.schema.ts';
import {
  changedFacets, differingFacets, indexOf, refusedPlan, touchedProject, unchangedPlan, writeFault, writerOf, type ChangedPlanEntity, type PlanCommandResult, type PlanContext, type RefusedPlanCommand,
} from './plan-change.commands.ts';
import { projectEntity } from './plan-entity.values.ts';
import type { PlanState, Project } from './plan.schema.ts';
import { canonicalProject, contentOf, facetOf } from './project-facets.rules.ts';

type Restoring = PayloadOf<'restoreProjects'>;
type SetLine = Restoring['set'][number];
type AddLine = Restoring['add'][number];

/** What a step of the gesture leaves, and what takes it back. */
interface Progress {
  readonly state: PlanState;
  readonly changed: readonly ChangedPlanEntity[];
  readonly back: Restoring;
}

const refusedAlready = (step: Progress | RefusedPlanCommand): step is RefusedPlanCommand => 'refusal' in step;

/** A line with whole facets in the place of its own. */
export function withFacets(project: Project, line: SetLine): Project {
  const after: Record<string, unknown> = { ...project };
  for (const facet of settable(line)) {
    for (const field of FACET_FIELDS[facet]) delete after[field];
    Object.assign(after, line[facet as keyof SetLine]);
  }
  return canonicalProject(after as unknown as Project);
}

const settable = (line: SetLine): ProjectFacet[] => PROJECT_FACETS.filter((facet) => facet !== 'execution' && line[facet as keyof SetLine] !== undefined);

function setLine({ state, changed, back }: Progress, line: SetLine, at: number, context: PlanContext, version: number): Progress | RefusedPlanCommand {
  const pointer = ['payload', 'set', String(at)];
  const index = indexOf(state, line.project, [...pointer, 'project']);
  if (typeof index !== 'number') return index;
  const before = state.projects[index]!;
  const after = withFacets(before, line);
  const facets = differingFacets(before, after, settable(line));
  if (facets.length === 0) return { state, changed, back };
  const wrong = writeFault(state, before, after, context, facets, pointer);
  if (wrong) return wrong;
  const project = touchedProject(before, after, facets, writerOf(context), version);
  const undone = { project: line.project, ...Object.fromEntries(facets.map((facet) => [facet, facetOf(before, facet)])) } as SetLine;
  return {
    state: { ...state, version, projects: state.projects.with(index, project) }, changed: [...changed, ...changedFacets(project, facets, version)], back: { ...back, set: [undone, ...back.set] },
  };
}

function removeLine({ state, changed, back }: Progress, id: string, at: number, context: PlanContext, version: number): Progress | RefusedPlanCommand {
  const pointer = ['payload', 'remove', String(at)];
  const index = indexOf(state, id, pointer);
  if (typeof index !== 'number') return index;
  const project = contentOf(state.projects[index]!);
  const wrong = writeFault(state, project, null, context, [], pointer);
  if (wrong) return wrong;
  const undone: AddLine = { project, before: state.projects[index + 1]?.id ?? null };
  return {
    state: withoutProject(state, index, context, version), changed: [...changed, { entity: projectEntity(id), version, value: null }], back: { ...back, add: [undone, ...back.add] },
  };
}

function addLine({ state, changed, back }: Progress, { project: asked, before }: AddLine, at: number, context: PlanContext, version: number): Progress | RefusedPlanCommand {
  const wrong = addFault(state, asked, context, ['payload', 'add', String(at), 'project']);
  if (wrong) return wrong as RefusedPlanCommand;
  const project = canonicalProject(asked);
  return {
    state: withProject(state, project, before, context, version), changed: [...changed, { entity: projectEntity(project.id), version, value: project }],
    back: { ...back, remove: [project.id, ...back.remove] },
  };
}

/**
 * Writes whole facets, takes lines out and puts lines in, in that order, under one version: what a gesture on several lines did, or what
 * takes it back.
 */
export function restoreProjects(state: PlanState, { set, add, remove }: Restoring, context: PlanContext): PlanCommandResult {
  const settled = state.adoption && add.length + remove.length > 0;
  if (settled) return refusedPlan('wrong-plan-status', ['payload', add.length > 0 ? 'add' : 'remove'], { command: 'restoreProjects', status: state.status, statuses: 'draft, returned' });
  const twice = set.findIndex(({ project }) => remove.includes(project));
  if (twice >= 0) return refusedPlan('no-such-project', ['payload', 'set', String(twice), 'project'], { project: set[twice]!.project });
  const version = state.version + 1;
  let step: Progress = { state, changed: [], back: { set: [], add: [], remove: [] } };
  const steps = [
    ...set.map((line, at) => (now: Progress) => setLine(now, line, at, context, version)), ...remove.map((id, at) => (now: Progress) => removeLine(now, id, at, context, version)),
    ...add.map((line, at) => (now: Progress) => addLine(now, line, at, context, version)),
  ];
  for (const take of steps) {
    const next = take(step);
    if (refusedAlready(next)) return next;
    step = next;
  }
  const inverse: PlanCommandBody = { type: 'restoreProjects', payload: step.back };
  return step.changed.length === 0 ? unchangedPlan(state) : { ok: true, state: step.state, changed: step.changed, inverse };
}
