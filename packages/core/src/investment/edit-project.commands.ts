import { FACET_FIELDS, type ProjectFacet } from './investment.values.ts';
import type { PayloadOf, PlanCommandBody } from './plan-command.schema.ts';
import { faultOf, indexOf, refusedPlan, writeProject, type PlanCommandResult, type PlanContext } from './plan-change.commands.ts';
import type { PlanState, Project } from './plan.schema.ts';
import { fundingFault, withCredits, withFunding } from './project-facets.rules.ts';

type Patch = Readonly<Record<string, unknown>>;
type PatchCommand = 'describeProject' | 'setCosts' | 'setDelivery' | 'setReadiness';

const FACET_OF: Readonly<Record<PatchCommand, ProjectFacet>> = { describeProject: 'identity', setCosts: 'costs', setDelivery: 'delivery', setReadiness: 'readiness' };

/** Fields of a facet that this command may not write: credits have their own command, and where a line comes from is not the drafter's to say. */
const NOT_HERE: readonly string[] = ['credits', 'origin'];

const mayWrite = (type: PatchCommand, field: string): boolean => (FACET_FIELDS[FACET_OF[type]] as readonly string[]).includes(field) && !NOT_HERE.includes(field);

/** Writes the fields named of one facet; `null` takes one away. The inverse names the same fields. */
export function patchProject(state: PlanState, type: PatchCommand, { project: id, set }: { readonly project: string; readonly set: Patch }, context: PlanContext): PlanCommandResult {
  const index = indexOf(state, id);
  if (typeof index !== 'number') return index;
  const before = state.projects[index]!;
  const named = Object.keys(set).filter((field) => set[field] !== undefined && mayWrite(type, field));
  if (named.length === 0) return refusedPlan('nothing-to-change', ['payload', 'set'], { project: before.code });
  const after: Record<string, unknown> = { ...before };
  const back: Record<string, unknown> = {};
  for (const field of named) {
    back[field] = (before as Patch)[field] ?? null;
    if (set[field] === null) delete after[field];
    else after[field] = set[field];
  }
  const inverse = (): PlanCommandBody => ({ type, payload: { project: id, set: back } }) as PlanCommandBody;
  return writeProject(state, context, index, after as unknown as Project, [FACET_OF[type]], ['payload', 'set'], inverse);
}

/** Writes the credits of the years named. */
export function setCredits(state: PlanState, { project: id, credits }: PayloadOf<'setCredits'>, context: PlanContext): PlanCommandResult {
  const index = indexOf(state, id);
  if (typeof index !== 'number') return index;
  const before = state.projects[index]!;
  const back = Object.fromEntries(Object.keys(credits).map((year) => [year, before.credits[year] ?? 0]));
  const after = { ...before, credits: withCredits(before.credits, credits) };
  return writeProject(state, context, index, after, ['costs'], ['payload'], () => ({ type: 'setCredits', payload: { project: id, credits: back } }));
}

/** Writes what is expected of the sources and years named. */
export function setFunding(state: PlanState, { project: id, funding }: PayloadOf<'setFunding'>, context: PlanContext): PlanCommandResult {
  const index = indexOf(state, id);
  if (typeof index !== 'number') return index;
  const before = state.projects[index]!;
  const wrong = fundingFault(funding, context.framework);
  if (wrong) return faultOf(wrong, before, ['payload']);
  const back = funding.map(({ source, year }) => before.funding.find((one) => one.source === source && one.year === year) ?? { source, year, amount: 0 });
  const after = { ...before, funding: withFunding(before.funding, funding) };
  return writeProject(state, context, index, after, ['funding'], ['payload'], () => ({ type: 'setFunding', payload: { project: id, funding: back } }));
}

export function setSchedule(state: PlanState, { project: id, schedule }: PayloadOf<'setSchedule'>, context: PlanContext): PlanCommandResult {
  const index = indexOf(state, id);
  if (typeof index !== 'number') return index;
  const before = state.projects[index]!;
  const { schedule: earlier, ...rest } = before;
  const after = schedule ? { ...rest, schedule } : rest;
  return writeProject(state, context, index, after, ['schedule'], ['payload'], () => ({ type: 'setSchedule', payload: { project: id, schedule: earlier ?? null } }));
}
