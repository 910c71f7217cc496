import type { PlanAct, PlanStatus } from './investment.values.ts';
import { approvalOn, tacitDay } from './approval.engine.ts';
import type { PayloadOf } from './plan-command.schema.ts';
import { refusedPlan, writerOf, type PlanCommandResult, type PlanContext, type RefusedPlanCommand } from './plan-change.commands.ts';
import { PLAN_ENTITY } from './plan-entity.values.ts';
import { judgeBlocking, type Override } from './plan-guards.rules.ts';
import { PLAN_WORKFLOW } from './plan-rights.values.ts';
import { ceilingContent, headerOf, touchedNow } from './plan-touch.rules.ts';
import type { AdoptedLine, PlanProject, PlanState, PlanStep } from './plan.schema.ts';

type StepMore = Partial<Pick<PlanStep, 'motive' | 'reference' | 'overridden' | 'override' | 'year' | 'rephasings'>>;

const given = <T extends object>(fields: T): Partial<T> => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;

/** The status an act leads to from the one it finds. */
export function statusAfter(act: PlanAct, status: PlanStatus): PlanStatus {
  return PLAN_WORKFLOW.find((one) => one.act === act && one.from.includes(status))?.to ?? status;
}

/** One act more in the history of the plan, one version later. */
export function stepped(state: PlanState, act: PlanAct, context: PlanContext, more: StepMore, fields: Partial<PlanState> = {}): PlanCommandResult {
  const version = state.version + 1;
  const by = writerOf(context);
  const to = statusAfter(act, state.status);
  const step: PlanStep = { act, from: state.status, to, by, at: context.now, version, on: context.asOf, ...given(more) };
  const touched = { ...state.touched, [PLAN_ENTITY]: touchedNow(state.touched[PLAN_ENTITY], by, version) };
  const next: PlanState = { ...state, ...fields, status: to, version, touched, steps: [...state.steps, step] };
  return { ok: true, state: next, changed: [{ entity: PLAN_ENTITY, version, value: headerOf(next) }], inverse: null };
}

/** The rules set aside, or why the plan may not go on. */
function passed(state: PlanState, act: PlanAct, override: Override | undefined, { findings, asOf }: PlanContext): readonly string[] | RefusedPlanCommand {
  if (override?.on !== undefined && override.on > asOf) return refusedPlan('date-out-of-range', ['payload', 'override', 'on'], { given: override.on, max: asOf });
  const judged = judgeBlocking(act, findings?.(state), override);
  return judged.ok ? judged.overridden : refusedPlan(judged.refusal, judged.refusal === 'not-overridable' ? ['payload', 'override', 'rules'] : ['type'], judged.figures);
}

const isRefusal = (value: readonly string[] | RefusedPlanCommand): value is RefusedPlanCommand => 'refusal' in value;
function setAside(rules: readonly string[], override: Override | undefined): StepMore {
  if (rules.length === 0 || !override) return {};
  const { motive, reference, on } = override;
  return { overridden: [...rules], override: { motive, ...given({ reference, on }) } };
}

export function proposePlan(state: PlanState, { motive, override }: PayloadOf<'proposePlan'>, context: PlanContext): PlanCommandResult {
  const rules = passed(state, 'proposePlan', override, context);
  return isRefusal(rules) ? rules : stepped(state, 'proposePlan', context, { motive: override?.motive ?? motive, reference: override?.reference, ...setAside(rules, override) });
}

/** Sends it back to be drafted again. What was adopted is adopted no more; the history says it was, and how it had been rephased. */
export function returnPlan(state: PlanState, { motive, reference }: PayloadOf<'returnPlan'>, context: PlanContext): PlanCommandResult {
  const { state: standing, approvedOn } = approvalOn(state, context.asOf);
  if (standing === 'tacit') return refusedPlan('too-late', ['type'], { due: approvedOn ?? '' });
  const { adoption: _, approval: __, rephasings, ...open } = state;
  return stepped({ ...open, rephasings: [] }, 'returnPlan', context, { motive, reference, ...(rephasings.length > 0 ? { rephasings } : {}) });
}

/** A line as the council saw it. */
function adoptedLine({ id, code, title, sector, cost, ap, paid, credits, funding, schedule, status }: PlanProject): AdoptedLine {
  return { id, code, title, sector, cost, ap, paid, credits, funding, status, ...(schedule ? { schedule } : {}) };
}

/** The council adopts the plan and, with it, its first year: from then on that year stands as adopted. */
export function adoptPlan(state: PlanState, { reference, on, session, override }: PayloadOf<'adoptPlan'>, context: PlanContext): PlanCommandResult {
  if (on > context.asOf) return refusedPlan('date-out-of-range', ['payload', 'on'], { given: on, max: context.asOf });
  const rules = passed(state, 'adoptPlan', override, context);
  if (isRefusal(rules)) return rules;
  const adoption = {
    reference, on, ...given({ session }), year: state.firstYear, lines: state.projects.map(adoptedLine), ceilings: state.ceilings.map(ceilingContent), by: writerOf(context), at: context.now,
    version: state.version + 1,
  };
  return stepped(state, 'adoptPlan', context, { motive: override?.motive, reference, ...setAside(rules, override) }, { adoption });
}

/** Records the day the State's representative received what was adopted: silence counts from it. */
export function sendPlan(state: PlanState, { received, reference }: PayloadOf<'sendPlan'>, context: PlanContext): PlanCommandResult {
  const [min, max] = [state.adoption!.on, context.asOf];
  if (received < min || received > max) return refusedPlan('date-out-of-range', ['payload', 'received'], { given: received, min, max });
  const months = context.framework?.silenceMonths;
  const approval = { received, ...given({ reference }), ...(months === undefined ? {} : { tacitOn: tacitDay(received, months) }) };
  return stepped(state, 'sendPlan', context, { reference }, { approval });
}

function approvalFault({ approval }: PlanState, { on, tacit }: PayloadOf<'approvePlan'>, { asOf, actor }: PlanContext): RefusedPlanCommand | undefined {
  if (!approval) return refusedPlan('not-received', ['type'], {});
  if (!tacit && actor.role !== 'representative') return refusedPlan('role-not-allowed', ['payload', 'tacit'], { command: 'approvePlan', role: actor.role });
  if (on < approval.received || on > asOf) return refusedPlan('date-out-of-range', ['payload', 'on'], { given: on, min: approval.received, max: asOf });
  if (!tacit) return undefined;
  if (approval.tacitOn === undefined) return refusedPlan('silence-unknown', ['payload', 'tacit'], {});
  return on < approval.tacitOn ? refusedPlan('too-early', ['payload', 'on'], { given: on, due: approval.tacitOn }) : undefined;
}

/** The State's representative approves, or their silence is recorded by the commune once it has lasted. */
export function approvePlan(state: PlanState, payload: PayloadOf<'approvePlan'>, context: PlanContext): PlanCommandResult {
  const wrong = approvalFault(state, payload, context);
  if (wrong) return wrong;
  const { on, tacit = false, reference } = payload;
  const approved = { on, tacit, ...given({ reference }), by: writerOf(context), at: context.now, version: state.version + 1 };
  return stepped(state, 'approvePlan', context, { reference }, { approval: { ...state.approval!, approved } });
}

/** Closes a year once it is over: what was paid in it changes only with a motive, what was planned in it no more. */
export function closeYear(state: PlanState, { year }: PayloadOf<'closeYear'>, context: PlanContext): PlanCommandResult {
  if (state.closedYears.some((one) => one.year === year)) return refusedPlan('year-closed', ['payload', 'year'], { year: String(year) });
  if (year < state.firstYear || year >= state.firstYear + state.years) {
    return refusedPlan('year-out-of-range', ['payload', 'year'], { year: String(year), min: String(state.firstYear), max: String(state.firstYear + state.years - 1) });
  }
  if (context.asOf <= `${year}-12-31`) return refusedPlan('year-not-over', ['payload', 'year'], { year: String(year), due: `${year + 1}-01-01` });
  const closed = { year, on: context.asOf, by: writerOf(context), at: context.now, version: state.version + 1 };
  return stepped(state, 'closeYear', context, { year }, { closedYears: [...state.closedYears, closed] });
}
