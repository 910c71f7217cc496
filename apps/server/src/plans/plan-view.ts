import { createHash } from 'node:crypto';
import { ENGINE_VERSION } from '@jalon/core/assessment';
import { buildPlanView, checkPlan, recheckPlan, type CheckedPlan, type LoadedFramework, type PlanSetting, type PlanState, type PlanView } from '@jalon/core/investment';
import canonicalize from 'canonicalize';
import type { ShownView } from '../aggregates/aggregate-kind.ts';
import { contentTag } from '../http/etag.ts';
import { packed } from '../http/stored-bytes.ts';
import { serverVersion } from '../start/version.ts';
import { KNOWN_MIGRATIONS } from '../storage/migrate.ts';
import type { PlanSubject } from './plan-subject.ts';

/** A plan's view as bytes, ready to be stored and sent, with its line in a list. */
export interface StoredPlanView extends ShownView {
  readonly madeWith: string;
  /** As JSON text, without the territory's name. */
  readonly summary: string;
}

/** What was found of a state, for the one that follows it. */
const checkedOf = new WeakMap<PlanState, CheckedPlan>();

/** Checks a plan: again only what changed, where it follows a state that was checked against the same rules. */
export function checkedPlan(state: PlanState, framework: LoadedFramework, setting: PlanSetting, before?: PlanState): CheckedPlan {
  const known = checkedOf.get(state);
  if (known?.scene.framework === framework && known.scene.setting === setting) return known;
  const last = before && checkedOf.get(before);
  const checked = last?.scene.framework === framework && last.scene.setting === setting ? recheckPlan(last, state) : checkPlan(state, framework, setting);
  checkedOf.set(state, checked);
  return checked;
}

const ofCode = JSON.stringify([serverVersion(), ENGINE_VERSION, KNOWN_MIGRATIONS]);
const makers = new WeakMap<LoadedFramework, WeakMap<PlanSetting, string>>();

/** What the view of a plan is made with besides the plan, in 16 hexadecimal digits: this version of the server and of its engine, the framework, what is known of the territory. */
export function planMadeWith({ framework, setting }: Pick<PlanSubject, 'framework' | 'setting'>): string {
  const ofFramework = makers.get(framework) ?? new WeakMap<PlanSetting, string>();
  makers.set(framework, ofFramework);
  const known = ofFramework.get(setting) ?? createHash('sha256').update(`${ofCode} ${canonicalize([framework, setting])}`).digest('hex').slice(0, 16);
  ofFramework.set(setting, known);
  return known;
}

const summaryOf = ({ firstYear, years, framework: { code, version } }: PlanState, { plan, sums, rows, verdict }: PlanView, changedAt: string) => ({
  id: plan.id, programme: plan.programme, name: plan.name, status: plan.status, version: plan.version ?? 0, firstYear, years, basedOn: plan.basedOn, framework: { code, version }, changedAt, currency: plan.currency,
  cost: sums.cost, lines: rows.length, findings: verdict.counts, demonstration: plan.demonstration,
});

/** @param before the state it follows, where that was looked at lately: then only what changed is checked again */
export function makePlanView(state: PlanState, subject: PlanSubject, changedAt: string, before?: PlanState): StoredPlanView {
  const view = buildPlanView(checkedPlan(state, subject.framework, subject.setting, before), state.version);
  const bytes = Buffer.from(JSON.stringify(view));
  return { version: state.version, etag: contentTag(bytes, `${state.version}-`), madeWith: planMadeWith(subject), body: packed(bytes), plain: bytes, summary: JSON.stringify(summaryOf(state, view, changedAt)) };
}

/** Identity of a plan with what it is checked by: see getPlan. */
export const planTag = (state: Pick<PlanState, 'id' | 'version'>, subject: PlanSubject): string => `"${state.id.replaceAll(/[^\w~.-]/g, '_')}-${state.version}-${planMadeWith(subject)}"`;
