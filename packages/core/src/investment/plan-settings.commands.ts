import { sameValue } from '../shared/command/same-payload.rules.ts';
import { MAX_AMOUNT } from './investment.values.ts';
import { frozenYears } from './frozen-slice.rules.ts';
import type { PayloadOf } from './plan-command.schema.ts';
import { refusedPlan, unchangedPlan, writerOf, type PlanCommandResult, type PlanContext, type RefusedPlanCommand } from './plan-change.commands.ts';
import { PLAN_ENTITY, ceilingEntity } from './plan-entity.values.ts';
import { ceilingContent, findCeiling, headerOf, touchOf, touchedNow } from './plan-touch.rules.ts';
import type { PlanCeiling, PlanState } from './plan.schema.ts';

export function setPlanName(state: PlanState, { name }: PayloadOf<'setPlanName'>, context: PlanContext): PlanCommandResult {
  if (name === state.name) return unchangedPlan(state);
  const version = state.version + 1;
  const next: PlanState = { ...state, name, version, touched: { ...state.touched, [PLAN_ENTITY]: touchedNow(state.touched[PLAN_ENTITY], writerOf(context), version) } };
  return { ok: true, state: next, changed: [{ entity: PLAN_ENTITY, version, value: headerOf(next) }], inverse: { type: 'setPlanName', payload: { name: state.name } } };
}

function ceilingFault(state: PlanState, { source, year, ceiling }: PayloadOf<'setCeiling'>, { framework }: PlanContext): RefusedPlanCommand | undefined {
  if (framework && !framework.sources.some(({ code }) => code === source)) return refusedPlan('unknown-source', ['payload', 'source'], { source });
  if (frozenYears(state).includes(year)) {
    const { adoption } = state;
    return refusedPlan('frozen-slice', ['payload', 'year'], { year: String(year), field: 'ceiling', source, ...(adoption ? { reference: adoption.reference, on: adoption.on } : {}) });
  }
  const amount = ceiling?.amount ?? 0;
  return Number.isSafeInteger(amount) && amount >= 0 && amount <= MAX_AMOUNT ? undefined : refusedPlan('amount-out-of-range', ['payload', 'ceiling', 'amount'], { given: String(amount), max: String(MAX_AMOUNT) });
}

const byPlace = (a: PlanCeiling, b: PlanCeiling): number => (a.source < b.source ? -1 : a.source > b.source ? 1 : a.year - b.year);

/** Sets what may be expected of a source in a year, or says that nothing is known of it. */
export function setCeiling(state: PlanState, payload: PayloadOf<'setCeiling'>, context: PlanContext): PlanCommandResult {
  const wrong = ceilingFault(state, payload, context);
  if (wrong) return wrong;
  const { source, year, ceiling } = payload;
  const before = findCeiling(state, source, year);
  const now = before && ceilingContent(before);
  if (ceiling === null ? !before : now && sameValue(now, { source, year, ...ceiling })) return unchangedPlan(state);
  const entity = ceilingEntity(source, year);
  const version = state.version + 1;
  const touch = touchedNow(touchOf(state, entity), writerOf(context), version);
  const others = state.ceilings.filter((one) => one !== before);
  const { [entity]: _, ...touched } = state.touched;
  const value = ceiling && { source, year, ...ceiling };
  const next: PlanState = {
    ...state, version, ceilings: value ? [...others, { ...value, touched: touch }].sort(byPlace) : others, touched: value ? touched : { ...touched, [entity]: touch },
  };
  const back = now ? { amount: now.amount, basis: now.basis, ...(now.note === undefined ? {} : { note: now.note }) } : null;
  return { ok: true, state: next, changed: [{ entity, version, value }], inverse: { type: 'setCeiling', payload: { source, year, ceiling: back } } };
}
