import type { AllocationRun, LoadedAllocationFormula } from '@jalon/core/allocation';
import { buildPlanView, checkPlan, PROJECT_FACETS, type LoadedFramework, type PlanProject, type PlanSetting, type PlanState, type PlanView } from '@jalon/core/investment';
import { loadAllocationFormula, loadFramework } from '@jalon/core/schemas';
import type { Territory } from '@jalon/core/territory';
import { allocationFormulas, demonstrationAllocation, demonstrationPlanning, planningFrameworks, territories } from '@jalon/referentials';
import type { PlanningWorld } from '../stand-in/store.ts';
import { playPlan, playRun, type Kept } from './play-gestures.ts';

/** Plans of Kolda, by the situation each shows. */
export const PLANS_OF_KOLDA = {
  /** Adopted by its council and approved; one line rephased since. 342, 498 and 150 million. */
  adopted: 'kolda-pti-adopted',
  /** The revision being drafted: 547 million in 2027 where 507 are expected. One rule blocks, three warn. */
  draft: 'kolda-pti-draft',
  /** A scenario of that draft: the esplanade waits for 2028, and every year is under its ceiling. */
  esplanade: 'kolda-pti-esplanade-2028',
  /** A draft of sixty lines, with a mistake of every kind. */
  sixty: 'kolda-pti-sixty',
} as const;
export type PlanOfKolda = keyof typeof PLANS_OF_KOLDA;

function valueOf<T>(loaded: { readonly ok: boolean; readonly value?: T; readonly issues: readonly unknown[] }): T {
  if (!loaded.ok || loaded.value === undefined) throw new Error(`It does not load: ${JSON.stringify(loaded.issues)}`);
  return loaded.value;
}
/** Made when it is first asked for, and kept. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
const placeOf = (id: string): Territory | undefined => territories.find((one) => one.id === id);

const frameworks = once(() => planningFrameworks.map((json): LoadedFramework => valueOf(loadFramework(json))));
const formulas = once(() => allocationFormulas.map((json): LoadedAllocationFormula => valueOf(loadAllocationFormula(json))));

/** The rules of plans in Senegal, as published by `@jalon/referentials`: checked once. */
export const senegalesePlanning = (): LoadedFramework => frameworks()[0]!;

/** What rules know of Kolda beside its plans. */
export const KOLDA_SETTING: PlanSetting = demonstrationPlanning.setting;

const plansOfKolda = once(() => demonstrationPlanning.plans.reduce<Kept<PlanState>[]>((played, one) => {
  const stage = { territory: placeOf(one.territory)!, framework: senegalesePlanning(), setting: KOLDA_SETTING, basis: (id: string) => played.find(({ state }) => state.id === id)?.state };
  return [...played, playPlan(stage, one)];
}, []));

/** A plan of Kolda, as the gestures of the demonstration make it. Invented around three published lines, and marked so. */
export const koldaPlan = (which: PlanOfKolda = 'draft'): PlanState => plansOfKolda().find(({ state }) => state.id === PLANS_OF_KOLDA[which])!.state;

/** What a reader of a plan is shown: the checks and sums are core's own. */
export const planViewOf = (plan: PlanState, setting: PlanSetting = KOLDA_SETTING): PlanView => buildPlanView(checkPlan(plan, senegalesePlanning(), setting), plan.version);

export const koldaPlanView = (which?: PlanOfKolda): PlanView => planViewOf(koldaPlan(which));

/**
 * A draft of so many lines: those of the sixty again and again, with ids, codes and titles of their own. Ceilings grow with them.
 *
 * @example
 * planViewOf(planOfLines(2000));
 */
export function planOfLines(count: number): PlanState {
  const sixty = koldaPlan('sixty');
  const times = Math.max(1, Math.ceil(count / sixty.projects.length));
  const by = sixty.touched['plan']!.by;
  const touched = Object.fromEntries(PROJECT_FACETS.map((facet) => [facet, { version: 1, by, since: 0 }]));
  const projects = Array.from({ length: count }, (_, at): PlanProject => {
    const model = sixty.projects[at % sixty.projects.length]!;
    const round = Math.floor(at / sixty.projects.length);
    const number = String(at + 1).padStart(4, '0');
    return { ...model, id: `line-${number}`, code: `P-${number}`, title: round === 0 ? model.title : `${model.title}, ${round + 1}`, touched };
  });
  return { ...sixty, id: `kolda-pti-${count}`, name: `PTI 2026–2028 de Kolda, ${count} lignes`, version: 1, projects, ceilings: sixty.ceilings.map((ceiling) => ({ ...ceiling, amount: ceiling.amount * times })) };
}

const runs = once(() => {
  const formula = formulas().find(({ code }) => code === 'pacasen')!;
  return demonstrationAllocation.runs.map((run) => playRun({ formula, place: placeOf('sn')!, placeOf }, run));
});

/** The allocation of 2022 as it went, granted, ordered and paid in part; or the scenario with more in the second window. Invented around published scores. */
export const pacasenRun = (which: 'granted' | 'scenario' = 'granted'): AllocationRun => runs()[which === 'granted' ? 0 : 1]!.state;
/** The illustrative formula of PACASEN. */
export const pacasenFormula = (): LoadedAllocationFormula => formulas().find(({ code }) => code === 'pacasen')!;

/**
 * Frameworks, formulas, the plans of Kolda and the runs of 2022, for a store.
 *
 * @example
 * createStore({ ...worldInMay(), ...planningWorld() });
 */
export function planningWorld(): PlanningWorld {
  return { frameworks: frameworks(), formulas: formulas(), plans: plansOfKolda(), runs: runs(), settings: { 'sn-kd-kd1-1': KOLDA_SETTING } };
}
