import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { createClient } from '@jalon/client';
import type { MatrixQuery, MatrixView } from '@jalon/core/assessment';
import { createStandIn, type PersonaName, tokenOf, type World } from '@jalon/testing';
import { createHandlers, type Situation as Network } from '@jalon/testing/msw';
import { html, nothing } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { createDemonstration } from '../scorecard/demonstration-world.ts';
import { filedTowns } from '../scorecard/filed-towns.ts';
import { BASE_URL } from '../scorecard/situation.ts';
import type { StageGlobals } from '../stage/toolbars.values.ts';
import { wholeCountry } from './country.ts';
import '@jalon/elements/define/provider';
import '@jalon/elements/define/scorecard-matrix';

export interface MatrixSituation {
  readonly label?: string;
  readonly cycle: string;
  readonly within?: string;
  readonly query: MatrixQuery;
  readonly view?: MatrixView;
  readonly person?: PersonaName;
  readonly network: Network;
  /** What the memory holds beside the demonstration: most towns with a dossier, unless told. */
  readonly world?: () => Partial<World>;
  /** The instant it is; 12 May 2025 unless told. */
  readonly now?: string;
}
export type MatrixStory = StoryObj<MatrixSituation>;

const NOW = '2025-05-12T10:00:00.000Z';

/** The cycle of 2025 on 12 May, seen by who verifies: what a story changes is its situation. */
export const ofTheCycle = {
  args: { cycle: '2025', query: {}, person: 'verifier', network: 'fine' },
  render: ({ label, cycle, within, query, view, person }, { globals, loaded }) => {
    const { theme, density } = globals as unknown as StageGlobals;
    const given = view ?? (loaded as { view?: MatrixView }).view;
    return html`<jalon-provider base-url=${BASE_URL} .getAccessToken=${person ? () => tokenOf(person) : () => null}>
      <jalon-scorecard-matrix programme="pacasen" cycle=${cycle} within=${within ?? nothing} label=${label ?? nothing} filterable .view=${given} .matrixQuery=${query} theme=${theme} density=${density} heading-level="1"></jalon-scorecard-matrix></jalon-provider>`;
  },
  beforeEach({ msw, args }) {
    const { network, world = filedTowns, now = NOW } = args as MatrixSituation;
    msw.use(...createHandlers({ store: createDemonstration(world()), situation: network, clock: () => now }));
  },
} as const satisfies Meta<MatrixSituation>;

export const matrixIn = (canvas: HTMLElement): ShadowRoot => canvas.querySelector('jalon-scorecard-matrix')!.shadowRoot!;
/** A play function that waits until the matrix says all of these. */
export const says = (...words: readonly RegExp[]): NonNullable<MatrixStory['play']> => async ({ canvasElement }) => {
  await waitFor(() => {
    const text = matrixIn(canvasElement).querySelector<HTMLElement>('.jalon')?.innerText.replace(/\s+/g, ' ') ?? '';
    for (const each of words) expect(text).toMatch(each);
  }, { timeout: 10_000 });
};
/** The whole country, for the loaders of a story. */
export const country = async (): Promise<{ view: MatrixView }> => {
  const { fetch } = createStandIn({ store: createDemonstration(filedTowns()), clock: () => NOW });
  const client = createClient({ baseUrl: 'https://demonstration.example', fetch, getAccessToken: () => tokenOf('verifier') });
  return { view: wholeCountry(await client.scorecards.matrix({ programme: 'pacasen', cycle: '2025' })) };
};
