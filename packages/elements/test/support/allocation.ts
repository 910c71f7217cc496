import { createStore, planningWorld, worldInMay, type JalonStore, type World } from '@jalon/testing';
import type { AllocationView } from '@jalon/core/allocation';
import type { JalonSource } from '@jalon/client';
import type { JalonAllocation } from '../../src/allocation/jalon-allocation.ts';
import '../../src/define/provider.ts';
import '../../src/define/allocation.ts';
import { clientIn, place, until, type Signed } from './widget.ts';

let world: World | undefined;
/** A store of its own with the runs of 2022, granted and scenario. */
export const storeOfRuns = (): JalonStore => createStore((world ??= { ...worldInMay(), ...planningWorld() } as World));
/** After the last day to pay. */
export const IN_JULY = '2022-07-15T10:00:00.000Z';
export const GRANTED = 'pacasen-2022';
export const SCENARIO = 'pacasen-2022-window-2';
export const officer = (signed: Signed = {}): ReturnType<typeof clientIn> => clientIn({ as: 'officer-adm', store: storeOfRuns(), now: IN_JULY, ...signed });

export type Settings = Partial<Pick<JalonAllocation, 'programme' | 'cycle' | 'run' | 'compare' | 'territory' | 'label' | 'readonly' | 'view' | 'client' | 'lang' | 'theme' | 'density' | 'strings'>>;
export const mountAllocation = (settings: Settings = {}, inside?: Element): JalonAllocation => place(Object.assign(document.createElement('jalon-allocation'), { lang: 'fr' }, settings), inside);

/** An allocation in the page, its rows drawn, and what stands around them. */
export async function allocation(settings: Settings = {}, inside?: Element): Promise<JalonAllocation> {
  const element = mountAllocation({ ...(settings.view ? {} : { programme: 'pacasen', cycle: '2022', client: officer() }), ...settings }, inside);
  await until(() => $(element, '[part=row]') && $(element, '[part=filters]'), 'the rows and what stands around them', 8_000);
  return element;
}

export const $ = <E extends HTMLElement = HTMLElement>(element: Element, selector: string): E | null => element.shadowRoot!.querySelector<E>(selector);
export const $$ = <E extends HTMLElement = HTMLElement>(element: Element, selector: string): E[] => [...element.shadowRoot!.querySelectorAll<E>(selector)];
export const words = (of: Element | null | undefined): string => (of?.textContent ?? '').replace(/[\u2066-\u2069\u200e\u200f]/g, '').replace(/\s+/g, ' ').trim();
export const rowsOf = (element: Element): HTMLElement[] => $$(element, '[part=row]');
export const namesOf = (element: Element): string[] => rowsOf(element).map((row) => words(row.querySelector('bdi')));
export const openButton = (element: Element, name: string): HTMLButtonElement => rowsOf(element).find((row) => words(row.querySelector('bdi')) === name)!.querySelector<HTMLButtonElement>('.open')!;

/** The same view with so many territories, each another's figures under a name of its own. */
export function manyRows(view: AllocationView, count: number): AllocationView {
  const { rows } = view;
  const from = (at: number): number => at % view.count;
  const spread = <T>(column: readonly T[]): T[] => Array.from({ length: count }, (_, at) => column[from(at)]!);
  const columns = Object.fromEntries(Object.entries(rows).map(([key, column]) => [key, key === 'given' || key === 'held' ? (column as number[][]).map(spread) : key === 'standings' ? (column as string[]).map((letters) => spread([...letters]).join('')) : spread(column as unknown[])])) as unknown as AllocationView['rows'];
  return { ...view, count, rows: { ...columns, id: Array.from({ length: count }, (_, at) => `t-${at}`), ref: Array.from({ length: count }, (_, at) => `x:${at}`), name: Array.from({ length: count }, (_, at) => `Commune ${String(at).padStart(5, '0')}`) } };
}

export const viewOf = async (client: JalonSource = officer(), run = GRANTED): Promise<AllocationView> => (await import('@jalon/client')).getAllocationView(client, run);
