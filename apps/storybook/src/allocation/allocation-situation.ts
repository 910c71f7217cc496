import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { createClient, getAllocationView } from '@jalon/client';
import type { AllocationView } from '@jalon/core/allocation';
import { createStandIn, createStore, planningWorld, type PersonaName, tokenOf, worldInMay } from '@jalon/testing';
import { createHandlers, type Situation as Network } from '@jalon/testing/msw';
import { html, nothing } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { BASE_URL } from '../scorecard/situation.ts';
import type { StageGlobals } from '../stage/toolbars.values.ts';
import '@jalon/elements/define/provider';
import '@jalon/elements/define/allocation';

/** What a story sets: which run, who looks at it, what is open, and how the network is. */
export interface AllocationSituation {
  readonly cycle?: string;
  readonly run?: string;
  readonly compare?: string;
  readonly territory?: string;
  readonly person?: PersonaName;
  readonly network: Network;
  readonly isReadonly: boolean;
}
export type AllocationStory = StoryObj<AllocationSituation>;

/** After the last day to pay what was granted in February. */
const NOW = '2022-07-15T10:00:00.000Z';
const world = { ...worldInMay(), ...planningWorld() };
export const SCENARIO = 'pacasen-2022-window-2';

/** The allocation of 2022 in July, seen by an officer of the programme: what a story changes is its situation. */
export const inJuly = {
  args: { cycle: '2022', person: 'officer-adm', network: 'fine', isReadonly: false },
  render: ({ cycle, run, compare, territory, person, isReadonly }, { globals, loaded }) => {
    const { theme, density } = globals as unknown as StageGlobals;
    return html`<jalon-provider base-url=${BASE_URL} .getAccessToken=${person ? () => tokenOf(person) : () => null}>
      <jalon-allocation programme="pacasen" cycle=${cycle ?? nothing} run=${run ?? nothing} compare=${compare ?? nothing} territory=${territory ?? nothing} ?readonly=${isReadonly} .view=${(loaded as { view?: AllocationView }).view} theme=${theme} density=${density} heading-level="1"></jalon-allocation></jalon-provider>`;
  },
  beforeEach({ msw, args }) {
    const { network } = args as AllocationSituation;
    msw.use(...createHandlers({ store: createStore(world), situation: network, clock: () => NOW }));
  },
} as const satisfies Meta<AllocationSituation>;

export const allocationIn = (canvas: HTMLElement): ShadowRoot => canvas.querySelector('jalon-allocation')!.shadowRoot!;

/** A play function that waits until the widget says all of these; in another language, until all of it has come. */
export const says = (...words: readonly RegExp[]): NonNullable<AllocationStory['play']> => async ({ canvasElement, globals }) => {
  const { locale } = globals as { readonly locale?: string };
  if (locale !== undefined && locale !== 'fr') return waitFor(() => { expect(allocationIn(canvasElement).querySelector('[part=filters], [part~=note]')).not.toBeNull(); }, { timeout: 10_000 });
  await waitFor(() => {
    const text = allocationIn(canvasElement).querySelector<HTMLElement>('.jalon')?.innerText.replace(/\s+/g, ' ') ?? '';
    for (const each of words) expect(text).toMatch(each);
  }, { timeout: 10_000 });
};

/** Presses something of the widget once it is there, and waits for what it brings. */
export async function press(canvas: HTMLElement, selector: string, brings: string): Promise<void> {
  const root = allocationIn(canvas);
  const found = (): HTMLButtonElement => { const button = root.querySelector<HTMLButtonElement>(selector); expect(button).not.toBeNull(); expect(button!.disabled).toBe(false); return button!; };
  await waitFor(found, { timeout: 10_000 });
  found().click();
  await waitFor(() => expect(root.querySelector(brings)).not.toBeNull(), { timeout: 10_000 });
}

/** Fills in a field of the widget. */
export function fill(canvas: HTMLElement, selector: string, words: string): void {
  const field = allocationIn(canvas).querySelector<HTMLTextAreaElement>(selector)!;
  field.value = words;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** 560 local governments, each the figures of another under a name of its own. */
export async function wholeCountry(): Promise<{ view: AllocationView }> {
  const { fetch } = createStandIn({ store: createStore(world), clock: () => NOW });
  const client = createClient({ baseUrl: 'https://demonstration.example', fetch, getAccessToken: () => tokenOf('officer-adm') });
  const view = await getAllocationView(client, 'pacasen-2022');
  const spread = <T>(column: readonly T[]): T[] => Array.from({ length: 560 }, (_, at) => column[at % view.count]!);
  const { rows } = view;
  const columns = Object.fromEntries(Object.entries(rows).map(([key, column]) => [key, key === 'given' || key === 'held' ? (column as number[][]).map(spread) : key === 'standings' ? (column as string[]).map((letters) => spread([...letters]).join('')) : spread(column as unknown[])])) as unknown as AllocationView['rows'];
  return { view: { ...view, count: 560, rows: { ...columns, id: columns.id.map((id, at) => `${id}-${at}`), name: columns.name.map((name, at) => (at < view.count ? name : `${name} ${Math.floor(at / view.count) + 1}`)) } } };
}
