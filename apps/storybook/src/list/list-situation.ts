import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { type PersonaName, tokenOf } from '@jalon/testing';
import { createHandlers, type Situation as Network } from '@jalon/testing/msw';
import { html, nothing } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { koldaAt } from '../review/review-situation.ts';
import { createDemonstration } from '../scorecard/demonstration-world.ts';
import { BASE_URL } from '../scorecard/situation.ts';
import type { StageGlobals } from '../stage/toolbars.values.ts';
import '@jalon/elements/define/provider';
import '@jalon/elements/define/scorecard-list';

export interface ListSituation {
  readonly cycle: string;
  readonly label?: string;
  readonly review?: string;
  readonly isLate: boolean;
  readonly isPromised: boolean;
  readonly search?: string;
  readonly isFilterable: boolean;
  readonly person?: PersonaName;
  readonly network: Network;
}
export type ListStory = StoryObj<ListSituation>;
const PROMISE = { id: '6d1b1c1e-7d6a-4c1a-9a55-0c1d1a2b3c4d', item: null, text: 'Envoyer le récépissé', due: '2025-07-01', by: { id: 'coach-kolda', role: 'coach' }, at: '2025-06-01T10:00:00.000Z', done: false, version: 1 } as const;

/** The dossiers of 2025 on 10 July, one of them under review: what a story changes is its situation. */
export const listed = {
  args: { cycle: '2025', isLate: false, isPromised: false, isFilterable: true, person: 'verifier', network: 'fine' },
  render: ({ cycle, label, review, isLate, isPromised, search, isFilterable, person }, { globals }) => {
    const { theme, density } = globals as unknown as StageGlobals;
    return html`<jalon-provider base-url=${BASE_URL} .getAccessToken=${person ? () => tokenOf(person) : () => null}>
      <jalon-scorecard-list programme="pacasen" cycle=${cycle} label=${label ?? nothing} review=${review ?? nothing} search=${search ?? nothing} ?late=${isLate} ?promised=${isPromised} ?filterable=${isFilterable} theme=${theme} density=${density} heading-level="1"></jalon-scorecard-list></jalon-provider>`;
  },
  beforeEach({ msw, args }) {
    const store = createDemonstration();
    const kolda = koldaAt('desk', { promises: [PROMISE] });
    store.assessments.set(kolda.id, kolda);
    msw.use(...createHandlers({ store, situation: (args as ListSituation).network, clock: () => '2025-07-10T10:00:00.000Z' }));
  },
} as const satisfies Meta<ListSituation>;

/** A play function that waits until the list says all of these. */
export const says = (...words: readonly RegExp[]): NonNullable<ListStory['play']> => async ({ canvasElement }) => {
  await waitFor(() => {
    const text = canvasElement.querySelector('jalon-scorecard-list')?.shadowRoot?.querySelector<HTMLElement>('.jalon')?.innerText ?? '';
    for (const each of words) expect(text).toMatch(each);
  }, { timeout: 10_000 });
};
