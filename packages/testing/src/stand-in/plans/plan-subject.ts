import { buildPlanView, checkPlan, findingsBy, isPublicPlan, mayReadPlans, planActorOn, type LoadedFramework, type PlanActor, type PlanContext, type PlanSetting, type PlanState, type PlanView } from '@jalon/core/investment';
import type { Territory } from '@jalon/core/territory';
import { dateInZone, type PlainDate } from '@jalon/core/time';
import type { Call } from '../operations.ts';
import { Refusal } from '../problem.ts';
import type { JalonStore } from '../store.ts';

/** What a plan is of, all of it known to exist. */
export interface PlanSubject {
  readonly territory: Territory;
  readonly framework: LoadedFramework;
  readonly setting: PlanSetting;
  /** Today in the zone of the framework. */
  readonly asOf: PlainDate;
}

export const unknownPlan = (id: string): Refusal => new Refusal('not-found', { errors: [{ code: 'unknown-plan', pointer: '/path/plan', figures: { value: id.slice(0, 100) } }] }, 'plan');

export function subjectOf({ store, now }: Call, ref: string, { code, version }: PlanState['framework'], root: string): PlanSubject {
  const territory = store.findTerritory(ref);
  if (!territory) throw new Refusal('not-found', { errors: [{ code: 'unknown-territory', pointer: `${root}/territory`, figures: { value: ref } }] }, 'plan');
  const framework = store.frameworks.find((one) => one.code === code && one.version === version);
  if (!framework) throw new Refusal('not-found', { errors: [{ code: 'unknown-framework', pointer: `${root}/framework`, figures: { value: `${code} ${version}` } }] }, 'plan');
  return { territory, framework, setting: store.settings[territory.id] ?? {}, asOf: dateInZone(now, framework.timeZone) };
}

export const mayReadPlan = ({ persona }: Call, { territory, asOf }: PlanSubject): boolean => mayReadPlans(persona?.grants ?? [], territory, asOf);

/** A plan the caller may read the view of: one a council adopted is for everybody. To somebody without a token the others are not known at all. */
export function openPlan(call: Call): { readonly subject: PlanSubject; readonly plan: PlanState } {
  const plan = call.store.plans.get(call.path['plan'] ?? '')?.state;
  if (plan && isPublicPlan(plan)) return { plan, subject: subjectOf(call, plan.territory, plan.framework, '') };
  if (!call.persona) throw new Refusal('not-signed-in');
  return readablePlan(call);
}

/** A plan the caller may read. */
export function readablePlan(call: Call): { readonly subject: PlanSubject; readonly plan: PlanState } {
  const { plan: id = '' } = call.path;
  const plan = call.store.plans.get(id)?.state;
  if (!plan) throw unknownPlan(id);
  const subject = subjectOf(call, plan.territory, plan.framework, '');
  if (!mayReadPlan(call, subject)) throw new Refusal('forbidden', { refusal: 'territory-not-granted' }, 'plan');
  return { subject, plan };
}

export const viewOf = (plan: PlanState, { framework, setting }: PlanSubject): PlanView => buildPlanView(checkPlan(plan, framework, setting), plan.version);

export function planActor({ persona }: Call, { territory, asOf }: PlanSubject): PlanActor {
  const { id, grants } = persona!;
  return planActorOn({ id, grants }, territory, asOf) ?? { id, role: 'reader', grants };
}

export function contextOf(call: Call, subject: PlanSubject, basis: PlanState | undefined): PlanContext {
  const { territory, framework, setting, asOf } = subject;
  return { actor: planActor(call, subject), now: call.now, asOf, territory, framework, findings: findingsBy(framework, setting), basis };
}

/** The plan another is based on, where the caller may read it. */
export function basisFor(call: Call, store: JalonStore, id: string | undefined): PlanState | undefined {
  const plan = id === undefined ? undefined : store.plans.get(id)?.state;
  return plan && mayReadPlan(call, subjectOf(call, plan.territory, plan.framework, '')) ? plan : undefined;
}
