import type { PayloadOf } from './plan-command.schema.ts';
import { refusedPlan, writerOf, type PlanCommandResult, type PlanContext } from './plan-change.commands.ts';
import { PLAN_ENTITY } from './plan-entity.values.ts';
import { headerOf, markedAll } from './plan-touch.rules.ts';
import type { Ceiling, PlanState, PlanStep, Project } from './plan.schema.ts';
import { canonicalProject } from './project-facets.rules.ts';
import { rollOver } from './roll-over.engine.ts';

/** A plan nobody has made yet, at version 0: what reading its id answers, and what `createPlan` is carried out on. */
export function noPlan(id: string, territory: string): PlanState {
  return {
    id, territory, name: '', firstYear: 0, years: 0, currency: '', framework: { code: '', version: '', hash: '' }, status: 'draft', ceilings: [], projects: [], rephasings: [], closedYears: [],
    steps: [], demonstration: false, version: 0, touched: {}, removed: {},
  };
}

interface Start {
  readonly firstYear: number;
  readonly projects: readonly Project[];
  readonly ceilings: readonly Ceiling[];
}

/** What a scenario, or a plan that follows another, begins with. */
function startOf({ basedOn, firstYear, carry }: PayloadOf<'createPlan'>, basis: PlanState | undefined): Start {
  if (!basedOn || !basis) return { firstYear, projects: [], ceilings: [] };
  return basedOn.as === 'scenario' ? basis : rollOver(basis, carry ?? 'paid');
}

function basisFault({ basedOn, firstYear, currency }: PayloadOf<'createPlan'>, territory: string, basis: PlanState | undefined): PlanCommandResult | undefined {
  if (!basedOn) return undefined;
  const figures = { plan: basedOn.plan, version: String(basedOn.version) };
  const isIt = basis?.id === basedOn.plan && basis.version === basedOn.version && basis.territory === territory && basis.currency === currency;
  if (!isIt) return refusedPlan('basis-unknown', ['payload', 'basedOn'], figures);
  const expected = basedOn.as === 'scenario' ? basis.firstYear : basis.firstYear + 1;
  return firstYear === expected ? undefined : refusedPlan('year-out-of-range', ['payload', 'firstYear'], { year: String(firstYear), min: String(expected), max: String(expected) });
}

/** Makes a plan: empty, as a scenario of another, or as what follows another. */
export function createPlan(state: PlanState, payload: PayloadOf<'createPlan'>, context: PlanContext): PlanCommandResult {
  if (state.version > 0) return refusedPlan('plan-exists', [], { plan: state.id });
  const wrong = basisFault(payload, state.territory, context.basis);
  if (wrong) return wrong;
  const by = writerOf(context);
  const touch = { version: 1, by, since: 0 };
  const { carry: _, territory: __, ...header } = payload;
  const start = startOf(payload, context.basis);
  const step: PlanStep = { act: 'createPlan', from: 'draft', to: 'draft', by, at: context.now, version: 1, on: context.asOf };
  const next: PlanState = {
    ...state, ...header, demonstration: payload.demonstration ?? context.basis?.demonstration ?? false, version: 1, steps: [step], touched: { [PLAN_ENTITY]: touch },
    ceilings: start.ceilings.map((ceiling) => ({ ...ceiling, touched: touch })), projects: start.projects.map((project) => ({ ...canonicalProject(withoutMarks(project)), touched: markedAll(undefined, by, 1) })),
  };
  return { ok: true, state: next, changed: [{ entity: PLAN_ENTITY, version: 1, value: headerOf(next) }], inverse: null };
}

function withoutMarks(project: Project): Project {
  const { touched: _, ...content } = project as Project & { touched?: unknown };
  return content;
}
