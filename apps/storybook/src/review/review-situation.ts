import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { createClient } from '@jalon/client';
import type { AssessmentState, DecideItemPayload, Review, ReviewState } from '@jalon/core/assessment';
import { type PersonaName, tokenOf, townInMay } from '@jalon/testing';
import { createHandlers, type Situation as Network } from '@jalon/testing/msw';
import { html } from 'lit';
import { expect, waitFor, within } from 'storybook/test';
import { createDemonstration } from '../scorecard/demonstration-world.ts';
import { BASE_URL, KOLDA } from '../scorecard/situation.ts';
import type { StageGlobals } from '../stage/toolbars.values.ts';
import { atStage } from './at-stage.ts';
import '@jalon/elements/define/provider';
import '@jalon/elements/define/review';

/** What a story of a review sets: where the dossier of Kolda stands, who looks at it, on which day, and how the network is. */
export interface ReviewSituation {
  readonly state: ReviewState;
  readonly review?: Partial<Review>;
  /** Nobody signed in where absent. */
  readonly person?: PersonaName;
  readonly network: Network;
  readonly now: string;
  readonly isReadonly: boolean;
}

export type ReviewStory = StoryObj<ReviewSituation>;
type Play = NonNullable<ReviewStory['play']>;
const LONGEST = { timeout: 10_000 };

/** The dossier of Kolda as if the acts that lead there had been done. */
export const koldaAt = (state: ReviewState, overrides: Partial<Review> = {}): AssessmentState => atStage(townInMay().state, state, overrides);

export const reviewed = {
  args: { state: 'provisional', person: 'secretary-kolda', network: 'fine', now: '2025-06-05T10:00:00.000Z', isReadonly: false },
  render: ({ person, isReadonly }, { globals }) => {
    const { theme, density } = globals as unknown as StageGlobals;
    return html`<jalon-provider base-url=${BASE_URL} .getAccessToken=${person ? () => tokenOf(person) : () => null}>
      <jalon-review territory=${KOLDA} programme="pacasen" cycle="2025" theme=${theme} density=${density} heading-level="1" ?readonly=${isReadonly}><a href="#fiche">La fiche entière</a></jalon-review></jalon-provider>`;
  },
  beforeEach({ msw, args }) {
    const { state, review, network, now } = args as ReviewSituation;
    const store = createDemonstration();
    const kolda = koldaAt(state, review);
    store.assessments.set(kolda.id, kolda);
    msw.use(...createHandlers({ store, situation: network, clock: () => now }));
  },
} as const satisfies Meta<ReviewSituation>;

export function rootOf(canvasElement: HTMLElement): HTMLElement {
  const root = canvasElement.querySelector('jalon-review')?.shadowRoot?.querySelector<HTMLElement>('.jalon');
  if (!root) throw new Error('The review has not drawn itself.');
  return root;
}

/** Waits for something of the review; gives queries inside it. */
export async function whenShown(canvasElement: HTMLElement, selector: string) {
  await waitFor(() => expect(rootOf(canvasElement).querySelector(selector)).not.toBeNull(), LONGEST);
  const root = rootOf(canvasElement);
  return { root, ui: within(root) };
}

/** The other verifier decides on the dossier of Kolda, in a window of their own. */
export async function decidedElsewhere(decision: DecideItemPayload): Promise<void> {
  const { assessments, scorecards } = createClient({ baseUrl: BASE_URL, getAccessToken: () => tokenOf('verifier-2') });
  const { assessmentId, version } = await scorecards.get({ territory: KOLDA, programme: 'pacasen', cycle: '2025' });
  await assessments.decideItem(assessmentId, decision, { base: version });
}

/** A play function that waits until the review says all of these. */
export const says = (...words: readonly RegExp[]): Play => async ({ canvasElement }) => {
  await waitFor(() => {
    const text = rootOf(canvasElement).innerText;
    for (const each of words) expect(text).toMatch(each);
  }, LONGEST);
};
