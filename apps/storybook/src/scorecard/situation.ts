import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { type PersonaName, tokenOf, type World } from '@jalon/testing';
import { createHandlers, type Situation as Network } from '@jalon/testing/msw';
import { html, nothing } from 'lit';
import { expect, waitFor, within } from 'storybook/test';
import type { StageGlobals } from '../stage/toolbars.values.ts';
import { createDemonstration } from './demonstration-world.ts';
import '@jalon/elements/define/provider';
import '@jalon/elements/define/scorecard';

/** What a story sets: whose card, who looks at it, and how the network is. */
export interface Situation {
  readonly territory?: string;
  readonly programme: string;
  readonly cycle: string;
  /** Nobody signed in where absent. */
  readonly person?: PersonaName;
  readonly network: Network;
  /** The instant it is; 12 May 2025 unless told. */
  readonly now?: string;
  /** What the memory holds beside the demonstration. */
  readonly world?: Partial<World>;
  readonly isReadonly: boolean;
  readonly isSearchable: boolean;
}

export type SituationStory = StoryObj<Situation>;
type Play = NonNullable<SituationStory['play']>;

/** Beside the story itself, so that a page with a strict policy may ask there; the handlers answer before any network. */
export const BASE_URL = './';
const LONGEST = { timeout: 10_000 };

export const KOLDA = 'ansd:SN-KD-KD1-1';

/** A card as a page embeds it. */
export const embedded = ({ territory, programme, cycle, person, isReadonly, isSearchable }: Situation, { theme, density }: StageGlobals, lang?: string) => html`
  <jalon-provider base-url=${BASE_URL} .getAccessToken=${person ? () => tokenOf(person) : () => null}>
    <jalon-scorecard territory=${territory ?? nothing} programme=${programme} cycle=${cycle} lang=${lang ?? nothing} theme=${theme} density=${density} heading-level="1"
      ?readonly=${isReadonly} ?searchable=${isSearchable}><a href="#fiche">La fiche entière</a></jalon-scorecard>
  </jalon-provider>`;

/** The commune of Kolda on 12 May 2025, seen by its coach, on a network that works: what a story changes is its situation. */
export const inMay = {
  args: { territory: KOLDA, programme: 'pacasen', cycle: '2025', person: 'coach-kolda', network: 'fine', isReadonly: false, isSearchable: false },
  render: (situation, { globals }) => embedded(situation, globals as unknown as StageGlobals),
  beforeEach({ msw, args }) {
    const { now, network, world } = args as Situation;
    msw.use(...createHandlers({ store: createDemonstration(world), situation: network, ...(now ? { clock: () => now } : {}) }));
  },
} as const satisfies Meta<Situation>;

/** The root of the nth card on the stage. */
export function rootOf(canvasElement: HTMLElement, nth = 0): HTMLElement {
  const root = canvasElement.querySelectorAll('jalon-scorecard')[nth]?.shadowRoot?.querySelector<HTMLElement>('.jalon');
  if (!root) throw new Error('The card has not drawn itself.');
  return root;
}

/** Waits for something of the card; gives queries inside it. */
export async function whenShown(canvasElement: HTMLElement, selector = '#say', nth = 0) {
  await waitFor(() => expect(rootOf(canvasElement, nth).querySelector(selector)).not.toBeNull(), LONGEST);
  const root = rootOf(canvasElement, nth);
  return { root, ui: within(root), text: () => root.innerText };
}

/** A play function that waits until the card says all of these. */
export const says = (...words: readonly RegExp[]): Play => async ({ canvasElement }) => {
  await waitFor(() => {
    const text = rootOf(canvasElement).innerText;
    for (const each of words) expect(text).toMatch(each);
  }, LONGEST);
};
