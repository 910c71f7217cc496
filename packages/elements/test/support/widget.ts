import { createClient, type ClientOptions, type JalonClient, type JalonSource } from '@jalon/client';
import type { ScorecardView } from '@jalon/core/assessment';
import { createStandIn, createStore, tokenOf, worldInMay, type JalonStore, type PersonaName, type World } from '@jalon/testing';
import type { JalonScorecard } from '../../src/index.ts';
import '../../src/define/provider.ts';
import '../../src/define/scorecard.ts';
import { situation } from './witness.ts';

export const KOLDA = { territory: 'ansd:SN-KD-KD1-1', programme: 'pacasen', cycle: '2025' };

export type Fetch = typeof globalThis.fetch;
/** What stands between a client and the server in memory: slowness, faults, no network. */
export type Network = (request: Request, answer: () => Promise<Response>) => Promise<Response>;

let world: World | undefined;
/** A server in memory of its own, on the world of May 2025: that world is made once, each test changes only its own store. */
export const storeInMay = (): JalonStore => createStore((world ??= worldInMay()));

export interface Signed {
  readonly as?: PersonaName | null;
  readonly store?: JalonStore;
  readonly network?: Network;
  readonly now?: string;
  readonly options?: Partial<ClientOptions>;
}

/** A client whose server answers from memory by core's own rules. The coach of Kolda asks, unless told. */
export function clientIn({ as = 'coach-kolda', store = storeInMay(), network, now, options = {} }: Signed = {}): JalonClient {
  const standIn = createStandIn({ store, ...(now ? { clock: () => now } : {}) });
  const fetch: Fetch = network ? (input, init) => {
    const request = new Request(input, init);
    return network(request.clone(), () => standIn.fetch(request));
  } : standIn.fetch;
  return createClient({ baseUrl: 'https://jalon.example', fetch, retries: { max: 0 }, getAccessToken: () => (as ? tokenOf(as) : null), ...options });
}

type Settings = Partial<Pick<JalonScorecard, 'view' | 'client' | 'strings' | 'readonly' | 'searchable' | 'territory' | 'programme' | 'cycle' | 'theme' | 'density' | 'headingLevel' | 'numberingSystem' | 'lang' | 'dir'>>;

const mounted: Element[] = [];
afterEach(() => {
  for (const element of mounted.splice(0)) element.remove();
});

/** Puts an element in the page until the test ends. */
export function place<E extends Element>(element: E, inside: Element = document.body): E {
  inside.append(element);
  mounted.push(element);
  return element;
}

export function createCard(settings: Settings = {}): JalonScorecard {
  return Object.assign(document.createElement('jalon-scorecard'), settings);
}

/** The scorecard of a commune, in the page. Without a `view` it reads Kolda from the client. */
export function mount(settings: Settings = {}, inside?: Element): JalonScorecard {
  return place(createCard(settings.view ? settings : { ...KOLDA, ...settings }), inside);
}

/** Mounted, and shown with its tools. */
export async function shown(settings: Settings = {}, inside?: Element): Promise<JalonScorecard> {
  const card = mount(settings, inside);
  await until(() => $(card, '#say') && $(card, '.tools .btn'));
  return card;
}

/** Waits until something is there; what it is. */
export async function until<T>(find: () => T | null | undefined | false, what = String(find), ms = 20_000): Promise<T> {
  const end = performance.now() + ms;
  for (;;) {
    const found = find();
    if (found) return found;
    if (performance.now() > end) throw new Error(`It never came: ${what} (${situation()})`);
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A promise that is settled from outside. */
export function gate(): { readonly opened: Promise<void>; open(): void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}

export const rootOf = (card: JalonScorecard): ShadowRoot => card.shadowRoot!;
export const $ = <E extends HTMLElement = HTMLElement>(card: JalonScorecard, selector: string): E | null => rootOf(card).querySelector<E>(selector);
export const $$ = <E extends HTMLElement = HTMLElement>(card: JalonScorecard, selector: string): E[] => [...rootOf(card).querySelectorAll<E>(selector)];

/** The words of a part, spaces made plain. */
export function words(card: JalonScorecard, selector = '.jalon'): string {
  return ($(card, selector)?.textContent ?? '').replace(/[\u2066-\u2069\u200e\u200f]/g, '').replace(/\s+/g, ' ').trim();
}

/** The element with the focus, inside the widget. */
export const focused = (card: JalonScorecard): Element | null => rootOf(card).activeElement;

export function buttonNamed(card: JalonScorecard, name: RegExp | string, inside = '.jalon'): HTMLButtonElement | undefined {
  return $$<HTMLButtonElement>(card, `${inside} button`).find((button) => (typeof name === 'string' ? button.textContent.trim() === name : name.test(button.textContent)));
}

/** A source that answers one view whatever is asked. */
export const sourceOf = (get: JalonSource['scorecards']['get']): JalonSource => ({ ...clientIn(), scorecards: { ...clientIn().scorecards, get } });

export const itemsOf = (view: ScorecardView) => [...view.gates, ...view.domains.flatMap(({ indicators }) => indicators)];
