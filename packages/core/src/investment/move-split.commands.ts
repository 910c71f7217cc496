import { FIRST_YEAR, LAST_YEAR, type ProjectFacet } from './investment.values.ts';
import { movePhasing } from './move-phasing.engine.ts';
import type { PayloadOf, PlanCommandBody } from './plan-command.schema.ts';
import { indexOf, refusedPlan, writeProject, type PlanCommandResult, type PlanContext, type RefusedPlanCommand } from './plan-change.commands.ts';
import type { PlanProject, PlanState, Project } from './plan.schema.ts';
import { facetOf } from './project-facets.rules.ts';
import { restoreProjects } from './restore-projects.commands.ts';
import { splitPhases } from './split-phases.engine.ts';

const MOVED_FACETS = ['costs', 'funding', 'schedule'] as const;

/** Where a move would take the line out of the years a plan can hold. */
function outOfRange({ code, credits, funding, schedule }: Project, quarters: number, firstYear: number): RefusedPlanCommand | undefined {
  const years = [...Object.keys(credits).map(Number), ...funding.map(({ year }) => year), ...(schedule ? [Number(schedule.start.slice(0, 4)), Number(schedule.end.slice(0, 4))] : [])];
  const [first, last] = [Math.min(...years) + Math.floor(quarters / 4), Math.max(...years) + Math.ceil(quarters / 4)];
  if (years.length === 0 || (first >= FIRST_YEAR && last <= LAST_YEAR)) return undefined;
  return refusedPlan('move-out-of-range', ['payload', 'quarters'], { project: code, quarters: String(quarters), min: String(firstYear) });
}

/** What running the thing costs begins as many years later as the works end. */
function movedRecurrent({ schedule, recurrent }: Project, end: string | undefined): Pick<Project, 'recurrent'> {
  if (!recurrent || recurrent.from === undefined || !schedule || !end) return recurrent ? { recurrent } : {};
  return { recurrent: { ...recurrent, from: recurrent.from + Number(end.slice(0, 4)) - Number(schedule.end.slice(0, 4)) } };
}

/** Whole facets of a line as they stand, for a command that puts them back. */
const asTheyStand = (project: PlanProject, facets: readonly ProjectFacet[]): Record<string, unknown> => Object.fromEntries(facets.map((facet) => [facet, facetOf(project, facet)]));

/** The same work later or earlier: schedule, credits and funding move together. */
export function moveProject(state: PlanState, { project: id, quarters }: PayloadOf<'moveProject'>, context: PlanContext): PlanCommandResult {
  const index = indexOf(state, id);
  if (typeof index !== 'number') return index;
  const before = state.projects[index]!;
  const wrong = outOfRange(before, quarters, state.firstYear);
  if (wrong) return wrong;
  const moved = movePhasing(before, quarters);
  const early = Object.keys(moved.credits).find((year) => Number(year) < state.firstYear);
  if (early !== undefined) return refusedPlan('move-out-of-range', ['payload', 'quarters'], { project: before.code, quarters: String(quarters), min: String(state.firstYear), year: early });
  const after = { ...before, ...moved, ...movedRecurrent(before, moved.schedule?.end) };
  const inverse = (): PlanCommandBody => ({ type: 'restoreProjects', payload: { set: [{ project: id, ...asTheyStand(before, MOVED_FACETS) }], add: [], remove: [] } });
  return writeProject(state, context, index, after, MOVED_FACETS, ['payload'], inverse);
}

/** One line as several phases. The first keeps the line and what was done on it; the others stand after it. */
export function splitProject(state: PlanState, { project: id, phases }: PayloadOf<'splitProject'>, context: PlanContext): PlanCommandResult {
  const index = indexOf(state, id);
  if (typeof index !== 'number') return index;
  const before = state.projects[index]!;
  if (phases[0]?.id !== id) return refusedPlan('no-such-project', ['payload', 'phases', '0', 'id'], { project: phases[0]?.id ?? '' });
  const given = phases.reduce((sum, { ap }) => sum + ap, 0);
  if (given !== before.ap) return refusedPlan('wrong-sum', ['payload', 'phases'], { project: before.code, given: String(given), expected: String(before.ap) });
  const { touched: _, ...content } = before;
  const [first, ...others] = splitPhases(content, phases);
  const next = state.projects[index + 1]?.id ?? null;
  const set = { project: id, ...Object.fromEntries((['identity', 'costs', 'funding', 'schedule'] as const).map((facet) => [facet, facetOf(first!, facet)])) };
  const body = { set: [set], add: others.map((project) => ({ project, before: next })), remove: [] } as PayloadOf<'restoreProjects'>;
  const result = restoreProjects(state, body, context);
  return result.ok ? result : { ...result, pointer: '/payload/phases' };
}
