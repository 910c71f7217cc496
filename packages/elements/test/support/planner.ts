import { createClient, type JalonSource } from '@jalon/client';
import { PLANS_OF_KOLDA, createStandIn, createStore, planningWorld, tokenOf, worldInMay, type JalonStore, type PersonaName, type PlanningWorld, type World } from '@jalon/testing';
import { buildPlanView, checkPlan, type LoadedFramework, type PlanContent, type PlanView } from '@jalon/core/investment';
import { loadFramework, planContentSchema } from '@jalon/core/schemas';
import { demonstrationPlans, planningFrameworks } from '@jalon/referentials';
import type { JalonPtiPlanner } from '../../src/planner/jalon-pti-planner.ts';
import '../../src/define/provider.ts';
import '../../src/define/pti-planner.ts';
import { place, until, type Fetch, type Signed } from './widget.ts';

/** What the law and the programme ask of a plan in Senegal. */
export const senegal: LoadedFramework = (() => {
  const loaded = loadFramework(planningFrameworks.find(({ code }) => code === 'sn-pti'));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues));
  return loaded.value;
})();

/** The plan of Kolda that starts in a year: 14 lines in 2025, 60 in 2026. */
export const koldaPlan = (firstYear: 2025 | 2026 = 2026): PlanContent => planContentSchema.parse(demonstrationPlans.plans.find((plan) => plan.firstYear === firstYear)) as PlanContent;

/** A plan as a reader gets it. */
export const viewOf = (plan: PlanContent, version = 14): PlanView => buildPlanView(checkPlan(plan, senegal, demonstrationPlans.setting), version);

/** The plan of Kolda with its lines over and over, until there are as many. */
export function manyLines(count: number): PlanContent {
  const plan = koldaPlan();
  const projects = Array.from({ length: count }, (_, at) => {
    const from = plan.projects[at % plan.projects.length]!;
    return at < plan.projects.length ? from : { ...from, id: `${from.id}-${at}`, code: `L-${at}` };
  });
  return { ...plan, projects };
}

export type PlannerSettings = Partial<Pick<JalonPtiPlanner, 'planView' | 'client' | 'view' | 'group' | 'plan' | 'territory' | 'programme' | 'lang' | 'dir' | 'theme' | 'density' | 'label' | 'strings'>>;

export const mountPlanner = (settings: PlannerSettings, inside?: Element): JalonPtiPlanner => place(Object.assign(document.createElement('jalon-pti-planner'), { lang: 'fr' }, settings), inside);

/** A planner in the page, with its lines, and what answers hands and says what rules found. */
export async function planner(settings: PlannerSettings = { planView: viewOf(koldaPlan()) }, inside?: Element): Promise<JalonPtiPlanner> {
  const element = mountPlanner(settings, inside);
  await until(() => element.shadowRoot!.querySelector('#rules'), 'the plan and what rules say of it');
  await element.updateComplete;
  return element;
}

export const $ = <E extends HTMLElement = HTMLElement>(element: Element, selector: string): E | null => element.shadowRoot!.querySelector<E>(selector);
export const $$ = <E extends HTMLElement = HTMLElement>(element: Element, selector: string): E[] => [...element.shadowRoot!.querySelectorAll<E>(selector)];
export const words = (of: Element | null | undefined): string => (of?.textContent ?? '').replace(/[\u2066-\u2069\u200e\u200f]/g, '').replace(/\s+/g, ' ').trim();
export const rowNamed = (element: Element, code: string): HTMLElement => {
  const found = $$(element, '[part=row]').find((row) => words(row.querySelector('.code')) === code);
  if (!found) throw new Error(`no line ${code}`);
  return found;
};
export const press = (target: Element, key: string, more: KeyboardEventInit = {}): boolean => target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true, ...more }));

export interface PlanSigned extends Omit<Signed, 'as'> {
  readonly as?: PersonaName | null;
}

let world: (World & PlanningWorld) | undefined;
/** A server in memory of its own, with the plans of Kolda. */
export const storeWithPlans = (): JalonStore => createStore((world ??= { ...worldInMay(), ...planningWorld() }));

/** A client of that server: the secretary of Kolda asks, unless told. */
export function planClient({ as = 'secretary-kolda', store = storeWithPlans(), network, now = '2025-05-12T10:00:00Z' }: PlanSigned = {}): JalonSource {
  const standIn = createStandIn({ store, clock: () => now });
  const fetch: Fetch = network ? (input, init) => {
    const request = new Request(input, init);
    return network(request.clone(), () => standIn.fetch(request));
  } : standIn.fetch;
  const options = { baseUrl: 'https://jalon.example', fetch, retries: { max: 0 }, getAccessToken: () => (as ? tokenOf(as) : null) };
  return createClient(options);
}

/** A planner that is opened to be changed. */
export async function writer(settings: PlannerSettings = {}, signed: PlanSigned = {}): Promise<JalonPtiPlanner> {
  const element = await planner({ client: planClient(signed), plan: PLANS_OF_KOLDA.draft, ...settings });
  await until(() => element.shadowRoot!.querySelector('[aria-readonly="false"]'), 'cells to write into');
  return element;
}
