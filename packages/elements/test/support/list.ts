import type { JalonStore } from '@jalon/testing';
import type { JalonScorecardList } from '../../src/scorecard-list/jalon-scorecard-list.ts';
import '../../src/define/scorecard-list.ts';
import { $, $$, KOLDA_ID, words } from './review.ts';
import { clientIn, place, storeInMay, until, type Network, type Signed } from './widget.ts';

export const NOW = '2025-07-10T10:00:00.000Z';
export const PROMISE = { id: '6d1b1c1e-7d6a-4c1a-9a55-0c1d1a2b3c4d', item: null, text: 'Envoyer le récépissé', due: '2025-07-01', by: { id: 'coach-kolda', role: 'coach' as const }, at: '2025-06-01T10:00:00.000Z', done: false, version: 1 };

export type Settings = Partial<Pick<JalonScorecardList, 'review' | 'late' | 'promised' | 'search' | 'within' | 'filterable' | 'lang' | 'theme' | 'programme' | 'cycle'>>;

export function mountList(settings: Settings = {}, signed: Signed = {}, inside?: Element): JalonScorecardList {
  return place(Object.assign(document.createElement('jalon-scorecard-list'), { programme: 'pacasen', cycle: '2025', lang: 'fr', client: clientIn({ as: 'verifier', now: NOW, ...signed }), ...settings }), inside);
}

export async function list(settings: Settings = {}, signed: Signed = {}, inside?: Element): Promise<JalonScorecardList> {
  const element = mountList(settings, signed, inside);
  await until(() => $(element, '[part=line]'));
  return element;
}

export const names = (element: Element): string[] => $$(element, '[part=line] button').map(({ textContent }) => textContent.trim());
export const told = (element: Element): string => words(element, '[part=count]');

/** As somebody does: with a key for each letter, or a choice. */
export function set(element: Element, selector: string, value: string | boolean, event = selector === '#search' ? 'input' : 'change'): void {
  const field = $<HTMLInputElement>(element, selector)!;
  if (typeof value === 'boolean') field.checked = value;
  else field.value = value;
  field.dispatchEvent(new Event(event, { bubbles: true }));
}

/** What was asked for after the `?`, call by call, and whether somebody still waits for it. */
export function listening(network: Network = (_, answer) => answer()): { readonly network: Network; readonly asked: URLSearchParams[]; readonly requests: Request[] } {
  const asked: URLSearchParams[] = [];
  const requests: Request[] = [];
  return { asked, requests, network: (request, answer) => {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname !== '/v1/scorecards') return answer();
    asked.push(searchParams);
    requests.push(request);
    return network(request, answer);
  } };
}

/** The dossier of Kolda in as many communes: several pages. */
export function storeOfMany(count: number): JalonStore {
  const store = storeInMay();
  const kolda = store.assessments.get(KOLDA_ID)!;
  for (const { id } of store.territories.filter(({ kind }) => kind === 'commune').slice(0, count)) store.assessments.set(`pacasen~2025~${id}`, { ...kolda, id: `pacasen~2025~${id}`, territory: id });
  return store;
}
