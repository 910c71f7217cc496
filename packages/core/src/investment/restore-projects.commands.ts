import { FACET_FIELDS, PROJECT_FACETS, type ProjectFacet } from './investment.values.ts';
import { draftLines, drafted, putLine, takeLine, type AddedLine, type LineDraft } from './line-draft.commands.ts';
import type { PayloadOf, PlanCommandBody } from './plan-command.schema.ts';
import { changedFacets, differingFacets, refusedPlan, touchedProject, unchangedPlan, writeFault, writerOf, type PlanCommandResult, type PlanContext, type RefusedPlanCommand } from './plan-change.commands.ts';
import type { PlanState, Project } from './plan.schema.ts';
import { canonicalProject, facetOf } from './project-facets.rules.ts';

type Restoring = PayloadOf<'restoreProjects'>;
type SetLine = Restoring['set'][number];

const settable = (line: SetLine): ProjectFacet[] => PROJECT_FACETS.filter((facet) => facet !== 'execution' && line[facet as keyof SetLine] !== undefined);

/** A line with whole facets in the place of its own. */
function withFacets(project: Project, line: SetLine): Project {
  const after: Record<string, unknown> = { ...project };
  for (const facet of settable(line)) {
    for (const field of FACET_FIELDS[facet]) delete after[field];
    Object.assign(after, line[facet as keyof SetLine]);
  }
  return canonicalProject(after as unknown as Project);
}

/** Writes whole facets of a line. Answers what puts them back, nothing where nothing differs, or why they stay. */
function setLine({ start, context, version, projects, changed }: LineDraft, line: SetLine, pointer: readonly string[]): SetLine | RefusedPlanCommand | undefined {
  const index = projects.findIndex(({ id }) => id === line.project);
  const before = projects[index];
  if (!before) return refusedPlan('no-such-project', [...pointer, 'project'], { project: line.project });
  const after = withFacets(before, line);
  const facets = differingFacets(before, after, settable(line));
  if (facets.length === 0) return undefined;
  const wrong = writeFault(start, before, after, context, facets, pointer);
  if (wrong) return wrong;
  projects[index] = touchedProject(before, after, facets, writerOf(context), version);
  changed.push(...changedFacets(projects[index], facets, version));
  return { project: line.project, ...Object.fromEntries(facets.map((facet) => [facet, facetOf(before, facet)])) };
}

/** What a gesture may not hold whatever its lines: lines that come or go once the plan is adopted, and one it both writes and takes out. */
function gestureFault({ adoption, status }: PlanState, { set, add, remove }: Restoring): RefusedPlanCommand | undefined {
  if (adoption && add.length + remove.length > 0) {
    return refusedPlan('wrong-plan-status', ['payload', add.length > 0 ? 'add' : 'remove'], { command: 'restoreProjects', status, statuses: 'draft, returned' });
  }
  const going = new Set(remove);
  const twice = set.findIndex(({ project }) => going.has(project));
  return twice < 0 ? undefined : refusedPlan('no-such-project', ['payload', 'set', String(twice), 'project'], { project: set[twice]!.project });
}

/** Carries out the gesture on its draft. Answers what takes it back, the last first, or the first refusal. */
function restored(draft: LineDraft, { set, add, remove }: Restoring): Restoring | RefusedPlanCommand {
  const back = { set: [] as SetLine[], add: [] as AddedLine[], remove: [] as string[] };
  for (const [at, line] of set.entries()) {
    const undone = setLine(draft, line, ['payload', 'set', String(at)]);
    if (undone && 'refusal' in undone) return undone;
    if (undone) back.set.push(undone);
  }
  for (const [at, id] of remove.entries()) {
    const undone = takeLine(draft, id, ['payload', 'remove', String(at)]);
    if ('refusal' in undone) return undone;
    back.add.push(undone);
  }
  for (const [at, line] of add.entries()) {
    const wrong = putLine(draft, line, ['payload', 'add', String(at), 'project']);
    if (wrong) return wrong;
    back.remove.push(line.project.id);
  }
  return { set: back.set.reverse(), add: back.add.reverse(), remove: back.remove.reverse() };
}

/**
 * Writes whole facets, takes lines out and puts lines in, in that order, under one version: what a gesture on several lines did, or what
 * takes it back; a paste of any length.
 */
export function restoreProjects(state: PlanState, gesture: Restoring, context: PlanContext): PlanCommandResult {
  const wrong = gestureFault(state, gesture);
  if (wrong) return wrong;
  const draft = draftLines(state, context);
  const back = restored(draft, gesture);
  if ('refusal' in back) return back;
  const inverse: PlanCommandBody = { type: 'restoreProjects', payload: back };
  return draft.changed.length === 0 ? unchangedPlan(state) : { ok: true, state: drafted(draft), changed: draft.changed, inverse };
}
