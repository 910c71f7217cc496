import { movePhasing, type CarryBasis, type FundingLine, type PlanAct, type PlanCommandBody, type PlanProject, type PlanView, type Schedule } from '@jalon/core/investment';
import { isolate } from '../../language/format.ts';
import { inWords } from '../verdict.ts';
import type { PlannerScene } from '../scene.ts';
import type { PlanSession } from '../session/session.ts';
import type { Field, FormPlan, Written } from './form.ts';

/** What a person may do with a plan as a whole, besides editing it. */
export type ActName = Exclude<PlanAct, 'createPlan' | 'recordExecution' | 'rephaseProject'> | 'rollOver' | 'scenario';

/** An act asked for, with what it changes for good said before it is done. */
export interface ActForm extends Omit<FormPlan, 'done'> {
  readonly title: string;
  readonly warning: string | undefined;
  body(written: Written): PlanCommandBody;
  /** Of a new plan: its id. */
  readonly newPlan?: string;
}

const text = (name: string, label: string, more: Partial<Field> = {}): Field => ({ name, label, kind: 'text', value: '', ...more });
const given = <K extends string>(name: K, value: string): { readonly [P in K]?: string } => (value === '' ? {} : ({ [name]: value } as { [P in K]: string }));

/** Acts this person may do with the plan as it stands, in the order they come. */
export function actsOpen({ view: { plan } }: PlannerScene, session: PlanSession): ActName[] {
  const all: ActName[] = ['proposePlan', 'adoptPlan', 'returnPlan', 'sendPlan', 'approvePlan', 'closeYear'];
  const own = all.filter((act) => session.may(act as PlanAct));
  // Of another plan than this one: how this one stands is no reason.
  const { createPlan } = session.can.can;
  const mayBegin = createPlan && (createPlan.allowed || createPlan.reason === 'wrong-plan-status');
  return [...own, ...(mayBegin ? ['scenario' as const, ...(plan.status === 'adopted' || plan.status === 'approved' ? ['rollOver' as const] : [])] : [])];
}

export function actName({ say, view }: PlannerScene, act: ActName): string {
  const first = view.years[0]?.year ?? 0;
  if (act === 'closeYear') return say('planner.act.closeYear', { year: String(first) });
  return act === 'rollOver' ? say('planner.act.rollOver', { first: String(first + 1), last: String(first + view.years.length) }) : say(`planner.act.${act}`);
}

/** Rules that block may be set aside by act, where the framework says so. */
function blocked({ say, view: { verdict: { counts } } }: PlannerScene): string | undefined {
  return counts.blocks > 0 ? say('planner.act.blocked', { count: counts.blocks }) : undefined;
}

function newPlan({ view: { plan, years, framework } }: PlannerScene, name: string, as: 'scenario' | 'roll-over', carry?: CarryBasis): PlanCommandBody {
  const firstYear = (years[0]?.year ?? 0) + (as === 'roll-over' ? 1 : 0);
  const { code, version, hash } = framework;
  return {
    type: 'createPlan',
    payload: { territory: plan.territory, ...(plan.programme && { programme: plan.programme }), name, firstYear, years: years.length, currency: plan.currency, framework: { code, version, hash }, basedOn: { plan: plan.id, version: plan.version ?? 1, as }, ...(carry && { carry }) },
  };
}

const slice = ({ years, rows }: PlanView): { readonly year: number; readonly count: number; readonly credits: number } => ({ year: years[0]?.year ?? 0, count: rows.filter(({ sums }) => (sums.credits[0] ?? 0) > 0).length, credits: years[0]?.credits ?? 0 });

/** What an act asks, and what it says it will do. `today`: the day the person is on. */
export function actForm(scene: PlannerScene, act: ActName, today: string): ActForm {
  const { say, view, unit } = scene;
  const title = actName(scene, act);
  const base = { title, save: title, cancel: say('planner.act.cancel'), warning: undefined };
  const reference = text('reference', say('planner.act.reference'));
  const on = text('on', say('planner.act.on'), { kind: 'date', value: today, required: true });
  const { year, count, credits } = slice(view);
  switch (act) {
    case 'proposePlan': return { ...base, hint: say('planner.act.proposePlan.say'), warning: blocked(scene), fields: [text('motive', say('planner.act.motiveOptional'), { kind: 'words' })], body: (w) => ({ type: act, payload: given('motive', w.text('motive')) }) };
    case 'returnPlan': return { ...base, hint: say('planner.act.returnPlan.say'), fields: [text('motive', say('planner.act.motive'), { kind: 'words', required: true }), reference], body: (w) => ({ type: act, payload: { motive: w.text('motive'), ...given('reference', w.text('reference')) } }) };
    case 'adoptPlan': return {
      ...base, warning: blocked(scene), hint: say('planner.act.adoptPlan.say', { year: String(year), count, amount: `${inWords(say, unit, credits)} ${say.format.currency(view.plan.currency)}` }),
      fields: [{ ...reference, required: true }, on, text('session', say('planner.act.session'))],
      body: (w) => ({ type: act, payload: { reference: w.text('reference'), on: w.text('on'), ...given('session', w.text('session')) } }),
    };
    case 'sendPlan': return { ...base, hint: say('planner.act.sendPlan.say'), fields: [{ ...on, name: 'received', label: say('planner.act.received') }, reference], body: (w) => ({ type: act, payload: { received: w.text('received'), ...given('reference', w.text('reference')) } }) };
    case 'approvePlan': return {
      ...base, hint: say('planner.act.approvePlan.say'), fields: [on, text('tacit', say('planner.act.tacit'), { kind: 'check' }), reference],
      body: (w) => ({ type: act, payload: { on: w.text('on'), ...(w.isChecked('tacit') && { tacit: true }), ...given('reference', w.text('reference')) } }),
    };
    case 'closeYear': return { ...base, hint: say('planner.act.closeYear.say', { year: String(year) }), fields: [], body: () => ({ type: act, payload: { year } }) };
    case 'rollOver': return rollOverForm(scene, base, year);
    case 'scenario': return { ...base, newPlan: crypto.randomUUID(), hint: say('planner.act.scenario.say'), fields: [text('name', say('planner.act.name'), { required: true })], body: (w) => newPlan(scene, w.text('name'), 'scenario') };
  }
}

/** The next plan. Once something was recorded as paid, that is what its lines go on from: what lapses shows there. */
function rollOverForm(scene: PlannerScene, base: Pick<ActForm, 'title' | 'save' | 'cancel' | 'warning'>, year: number): ActForm {
  const { say, view, plan } = scene;
  const isRecorded = plan?.closedYears.some((closed) => closed.year === year) || view.rows.some(({ executed }) => executed?.some((one) => one.year === year));
  const carry = (basis: CarryBasis): readonly [string, string] => [basis, say(`planner.act.carry.${basis}`, { year: String(year) })];
  return {
    ...base, newPlan: crypto.randomUUID(), hint: say('planner.act.rollOver.say', { count: view.years.length }),
    fields: [text('name', say('planner.act.name'), { value: `PTI ${year + 1}–${year + view.years.length}`, required: true }), text('carry', say('planner.act.carry', { year: String(year) }), { kind: 'choice', value: isRecorded ? 'paid' : 'planned', options: [carry('paid'), carry('planned')] })],
    body: (w) => newPlan(scene, w.text('name'), 'roll-over', w.text('carry') as CarryBasis),
  };
}

/** A change of what adoption froze, from the edits that were refused, with its motive. */
export function rephaseForm(scene: PlannerScene, project: string, bodies: readonly PlanCommandBody[]): ActForm {
  const { say, view } = scene;
  const code = view.rows.find(({ id }) => id === project)?.code ?? '';
  const title = say('planner.act.rephaseProject', { code: isolate(code) });
  return {
    title, save: title, cancel: say('planner.act.cancel'), warning: undefined, hint: say('planner.act.rephaseProject.say'), fields: [text('motive', say('planner.act.motive'), { kind: 'words', required: true }), text('reference', say('planner.act.reference'))],
    body: (w) => ({ type: 'rephaseProject', payload: { project, motive: w.text('motive'), ...given('reference', w.text('reference')), ...rephasedBy(bodies, project, scene) } }),
  };
}

/** What of a line its edits would have changed: credits, sources, schedule. */
function rephasedBy(bodies: readonly PlanCommandBody[], project: string, { plan }: PlannerScene): Pick<Extract<PlanCommandBody, { type: 'rephaseProject' }>['payload'], 'credits' | 'funding' | 'schedule'> {
  const line = plan?.projects.find(({ id }) => id === project);
  const changed: { credits?: Record<string, number>; funding?: { source: string; year: number; amount: number }[]; schedule?: { start: string; end: string } } = {};
  for (const { type, payload } of bodies) {
    if (type === 'setCredits') changed.credits = { ...changed.credits, ...payload.credits };
    if (type === 'setFunding') changed.funding = [...(changed.funding ?? []), ...payload.funding];
    if (type === 'setSchedule' && payload.schedule) changed.schedule = payload.schedule;
    if (type === 'moveProject' && line) Object.assign(changed, movedAs(line, payload.quarters));
  }
  return changed;
}

/** A move as what it does to credits, sources and schedule: years it leaves are named with zero. */
function movedAs(line: PlanProject, by: number): { credits: Record<string, number>; funding: FundingLine[]; schedule?: Schedule } {
  const moved = movePhasing(line, by);
  const zeros = Object.fromEntries(Object.keys(line.credits).map((year) => [year, 0]));
  const left = line.funding.filter(({ source, year }) => !moved.funding.some((one) => one.source === source && one.year === year)).map((one) => ({ ...one, amount: 0 }));
  return { credits: { ...zeros, ...moved.credits }, funding: [...left, ...moved.funding], ...(moved.schedule && { schedule: moved.schedule }) };
}
