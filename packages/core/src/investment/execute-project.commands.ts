import { sameValue } from '../shared/command/same-payload.rules.ts';
import { MAX_AMOUNT, type ProjectFacet } from './investment.values.ts';
import type { PayloadOf } from './plan-command.schema.ts';
import {
  changedFacets, differingFacets, faultOf, indexOf, refusedPlan, touchedProject, unchangedPlan, writerOf, type PlanCommandResult, type PlanContext, type RefusedPlanCommand,
} from './plan-change.commands.ts';
import type { Executed, Phasing, PlanProject, PlanState, Project, Rephasing } from './plan.schema.ts';
import { fundingFault, projectFault, withCredits, withFunding } from './project-facets.rules.ts';

const PHASED: readonly ProjectFacet[] = ['costs', 'funding', 'schedule'];

const phasingOf = ({ credits, funding, schedule }: Project): Phasing => ({ credits, funding, ...(schedule ? { schedule } : {}) });

/** What a rephasing would alter of a year already closed. */
function closedFault({ closedYears }: PlanState, before: Project, after: Project): RefusedPlanCommand | undefined {
  const inYear = (project: Project, year: number): unknown => [project.credits[year] ?? 0, project.funding.filter((line) => line.year === year)];
  const closed = closedYears.find(({ year }) => !sameValue(inYear(before, year), inYear(after, year)));
  return closed && refusedPlan('year-closed', ['payload'], { year: String(closed.year), project: before.code });
}

/** Writes a line as an act does: no inverse, and whatever else of the plan it changes. */
function written(state: PlanState, context: PlanContext, index: number, after: Project, facets: readonly ProjectFacet[], more: (version: number) => Partial<PlanState>): PlanCommandResult {
  const version = state.version + 1;
  const project = touchedProject(state.projects[index]!, after, facets, writerOf(context), version);
  const next: PlanState = { ...state, ...more(version), version, projects: state.projects.with(index, project) };
  return { ok: true, state: next, changed: changedFacets(project, facets, version), inverse: null };
}

/** Changes what adoption froze, with its motive. What was adopted stays the baseline; each change is kept. */
export function rephaseProject(state: PlanState, { project: id, motive, reference, credits, funding, schedule }: PayloadOf<'rephaseProject'>, context: PlanContext): PlanCommandResult {
  const index = indexOf(state, id);
  if (typeof index !== 'number') return index;
  const before = state.projects[index]!;
  const misfunded = fundingFault(funding ?? [], context.framework);
  if (misfunded) return faultOf(misfunded, before, ['payload']);
  if (!state.adoption?.lines.some((line) => line.id === id)) return refusedPlan('not-frozen', ['payload', 'project'], { project: before.code });
  const after: PlanProject = {
    ...before, credits: withCredits(before.credits, credits ?? {}), funding: withFunding(before.funding, funding ?? []), ...(schedule ? { schedule } : {}),
  };
  const facets = differingFacets(before, after, PHASED);
  if (facets.length === 0) return refusedPlan('nothing-to-change', ['payload'], { project: before.code });
  const wrong = projectFault(after, state, context.framework, facets);
  if (wrong) return faultOf(wrong, after, ['payload']);
  const closed = closedFault(state, before, after);
  if (closed) return closed;
  const line = (version: number): Rephasing => ({
    project: id, from: phasingOf(before), to: phasingOf(after), motive, on: context.asOf, by: writerOf(context), at: context.now, version, ...(reference === undefined ? {} : { reference }),
  });
  return written(state, context, index, after, facets, (version) => ({ rephasings: [...state.rephasings, line(version)] }));
}

function executionFault(state: PlanState, { code, execution }: Project, payload: PayloadOf<'recordExecution'>): RefusedPlanCommand | undefined {
  const { year, paid, committed, sources, motive } = payload;
  const last = state.firstYear + state.years - 1;
  if (year < state.firstYear || year > last) return refusedPlan('year-out-of-range', ['payload', 'year'], { project: code, year: String(year), min: String(state.firstYear), max: String(last) });
  const amounts = [['paid', paid], ['committed', committed ?? 0], ...Object.entries(sources ?? {})] as const;
  const wrong = amounts.find(([, amount]) => !Number.isSafeInteger(amount) || amount < 0 || amount > MAX_AMOUNT);
  if (wrong) return refusedPlan('amount-out-of-range', ['payload', wrong[0]], { project: code, given: String(wrong[1]), max: String(MAX_AMOUNT) });
  const sum = Object.values(sources ?? {}).reduce((total, amount) => total + amount, 0);
  if (sources && sum !== paid) return refusedPlan('wrong-sum', ['payload', 'sources'], { project: code, given: String(sum), expected: String(paid) });
  const corrects = execution[year] !== undefined && state.closedYears.some((one) => one.year === year);
  return corrects && !motive ? refusedPlan('motive-missing', ['payload', 'motive'], { command: 'recordExecution', project: code, year: String(year) }) : undefined;
}

/** Records what was committed and paid in a year. A later record takes the place of an earlier one; of a year already closed, only with a motive. */
export function recordExecution(state: PlanState, payload: PayloadOf<'recordExecution'>, context: PlanContext): PlanCommandResult {
  const index = indexOf(state, payload.project);
  if (typeof index !== 'number') return index;
  const before = state.projects[index]!;
  const wrong = executionFault(state, before, payload);
  if (wrong) return wrong;
  const { year, paid, committed, sources, motive } = payload;
  const executed: Executed = { paid, ...(committed === undefined ? {} : { committed }), ...(sources === undefined ? {} : { sources }), ...(motive === undefined ? {} : { motive }) };
  const after = { ...before, execution: { ...before.execution, [year]: executed } };
  return differingFacets(before, after, ['execution']).length === 0 ? unchangedPlan(state) : written(state, context, index, after, ['execution'], () => ({}));
}
