import { PLAN_COMMAND_TYPES, canSendPlanCommand, isPublicPlan, planActorOn, totalsOf, type PlanState } from '@jalon/core/investment';
import { foldName } from '@jalon/core/territory';
import type { JournalEntry, Page, PlanCan, PlanInFull, PlanSummary } from '@jalon/contract';
import { journalOf } from '../carry-out.ts';
import type { Call } from '../operations.ts';
import { byText, pageOf } from '../pages.ts';
import { Refusal } from '../problem.ts';
import type { Kept } from '../../scenarios/play-gestures.ts';
import { mayReadPlan, openPlan, readablePlan, subjectOf, viewOf, type PlanSubject } from './plan-subject.ts';

interface ListQuery {
  readonly territory?: string;
  readonly programme?: string;
  readonly status?: string;
  readonly limit?: number;
  readonly cursor?: string;
}

function summaryOf({ state, changedAt }: Kept<PlanState>, subject: PlanSubject): PlanSummary {
  const { territory } = subject;
  const { verdict, plan: { basedOn } } = viewOf(state, subject);
  return {
    id: state.id, territory: { id: territory.id, name: territory.name, kind: territory.kind }, programme: state.programme ?? null, name: state.name, status: state.status, version: state.version,
    firstYear: state.firstYear, years: state.years, basedOn, framework: { code: state.framework.code, version: state.framework.version }, changedAt, currency: state.currency,
    cost: totalsOf(state).cost, lines: state.projects.length, findings: verdict.counts, demonstration: state.demonstration,
  };
}

export function listPlans(call: Call): Page<PlanSummary> {
  const { territory, programme, status, limit, cursor } = call.query as ListQuery;
  const asked = status?.split(',');
  const place = territory === undefined ? undefined : call.store.findTerritory(territory);
  if (territory !== undefined && !place) throw new Refusal('not-found', { errors: [{ code: 'unknown-territory', pointer: '/query/territory', figures: { value: territory } }] });
  const lines = [...call.store.plans.values()].flatMap((kept) => {
    const { state } = kept;
    const subject = subjectOf(call, state.territory, state.framework, '');
    const isAsked = (!place || subject.territory.id === place.id || subject.territory.path.includes(place.id)) && (programme === undefined || state.programme === programme) && (!asked || asked.includes(state.status));
    return isAsked && (isPublicPlan(state) || mayReadPlan(call, subject)) ? [summaryOf(kept, subject)] : [];
  });
  lines.sort((a, b) => byText(foldName(a.territory.name), foldName(b.territory.name)) || byText(a.territory.id, b.territory.id) || b.firstYear - a.firstYear || byText(a.id, b.id));
  return pageOf(lines, `plans ${JSON.stringify({ territory: place?.id, programme, status })}`, { limit, cursor });
}

export function getPlan(call: Call): PlanInFull {
  const { subject: { setting, territory }, plan } = readablePlan(call);
  return { plan, setting: { ...setting, classes: [...(setting.classes ?? [])], paid: [...(setting.paid ?? [])] }, place: { id: territory.id, path: [...territory.path] } } as PlanInFull;
}

export function getPlanView(call: Call) {
  const { subject, plan } = openPlan(call);
  return viewOf(plan, subject);
}

/** Everyone who left a mark in a plan. */
function writersOf({ touched, projects, ceilings, steps }: PlanState): Set<string> {
  const marks = [...Object.values(touched), ...projects.flatMap((line) => Object.values(line.touched)), ...ceilings.map((ceiling) => ceiling.touched)];
  return new Set([...marks, ...steps].flatMap((mark) => mark?.by.id ?? []));
}

export function getPlanCan(call: Call): PlanCan {
  const { subject: { territory, asOf }, plan } = readablePlan(call);
  const { id, grants } = call.persona!;
  const actor = planActorOn({ id, grants }, territory, asOf);
  const writers = writersOf(plan);
  const people = Object.fromEntries(call.personas.filter((one) => writers.has(one.id)).map((one) => [one.id, { name: one.name, role: one.grants[0]?.role ?? 'reader' }]));
  const can = Object.fromEntries(PLAN_COMMAND_TYPES.map((type) => [type, canSendPlanCommand(type, actor, { territory, asOf, status: plan.status })])) as PlanCan['can'];
  return { planId: plan.id, role: actor?.role ?? null, person: id, can, people };
}

export function listPlanJournal(call: Call): Page<JournalEntry> {
  const { plan } = readablePlan(call);
  const { item, ...page } = call.query as { readonly item?: string; readonly limit?: number; readonly cursor?: string };
  return pageOf(journalOf(call, 'plan', plan.id, item), `journal plan ${plan.id} ${item ?? ''}`, page);
}

