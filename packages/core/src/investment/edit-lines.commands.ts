import { draftLines, drafted, placeBefore, putLine, takeLine } from './line-draft.commands.ts';
import type { PayloadOf } from './plan-command.schema.ts';
import { refusedPlan, unchangedPlan, writerOf, type PlanCommandResult, type PlanContext } from './plan-change.commands.ts';
import { ORDER_ENTITY } from './plan-entity.values.ts';
import { touchedNow } from './plan-touch.rules.ts';
import type { PlanState } from './plan.schema.ts';

/** Puts a line in, before another or last. */
export function addProject(state: PlanState, line: PayloadOf<'addProject'>, context: PlanContext): PlanCommandResult {
  const draft = draftLines(state, context);
  const wrong = putLine(draft, line, ['payload', 'project']);
  return wrong ?? { ok: true, state: drafted(draft), changed: draft.changed, inverse: { type: 'removeProject', payload: { project: line.project.id } } };
}

/** Takes a line out. Its inverse puts all of it back where it stood. */
export function removeProject(state: PlanState, { project: id }: PayloadOf<'removeProject'>, context: PlanContext): PlanCommandResult {
  const draft = draftLines(state, context);
  const back = takeLine(draft, id, ['payload', 'project']);
  return 'refusal' in back ? back : { ok: true, state: drafted(draft), changed: draft.changed, inverse: { type: 'addProject', payload: back } };
}

type Move = PayloadOf<'reorderProjects'>['moves'][number];

/** Moves lines one after the other. Its inverse moves them back, the last first. */
export function reorderProjects(state: PlanState, { moves }: PayloadOf<'reorderProjects'>, context: PlanContext): PlanCommandResult {
  const { projects, ids } = draftLines(state, context);
  const back: Move[] = [];
  for (const [at, { project, before }] of moves.entries()) {
    const missing = ids.has(project) ? (before !== null && (before === project || !ids.has(before)) ? before : undefined) : project;
    if (missing !== undefined) return refusedPlan('no-such-project', ['payload', 'moves', String(at), ids.has(project) ? 'before' : 'project'], { project: missing });
    const from = projects.findIndex(({ id }) => id === project);
    back.push({ project, before: projects[from + 1]?.id ?? null });
    const [line] = projects.splice(from, 1);
    projects.splice(placeBefore({ projects, ids }, before), 0, line!);
  }
  if (projects.every(({ id }, index) => id === state.projects[index]!.id)) return unchangedPlan(state);
  const version = state.version + 1;
  const touch = touchedNow(state.touched[ORDER_ENTITY], writerOf(context), version);
  const next: PlanState = { ...state, version, projects, touched: { ...state.touched, [ORDER_ENTITY]: touch } };
  return { ok: true, state: next, changed: [{ entity: ORDER_ENTITY, version, value: { moves } }], inverse: { type: 'reorderProjects', payload: { moves: back.reverse() } } };
}
