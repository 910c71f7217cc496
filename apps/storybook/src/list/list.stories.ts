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

interface ListSituation {
  readonly label?: string;
  readonly review?: string;
  readonly isLate: boolean;
  readonly isPromised: boolean;
  readonly search?: string;
  readonly isFilterable: boolean;
  readonly person?: PersonaName;
  readonly network: Network;
}
type ListStory = StoryObj<ListSituation>;
const PROMISE = { id: '6d1b1c1e-7d6a-4c1a-9a55-0c1d1a2b3c4d', item: null, text: 'Envoyer le récépissé', due: '2025-07-01', by: { id: 'coach-kolda', role: 'coach' }, at: '2025-06-01T10:00:00.000Z', done: false, version: 1 } as const;

export default {
  title: 'Dossiers/Listes',
  args: { isLate: false, isPromised: false, isFilterable: true, person: 'verifier', network: 'fine' },
  render: ({ label, review, isLate, isPromised, search, isFilterable, person }, { globals }) => {
    const { theme, density } = globals as unknown as StageGlobals;
    return html`<jalon-provider base-url=${BASE_URL} .getAccessToken=${person ? () => tokenOf(person) : () => null}>
      <jalon-scorecard-list programme="pacasen" cycle="2025" label=${label ?? nothing} review=${review ?? nothing} search=${search ?? nothing} ?late=${isLate} ?promised=${isPromised} ?filterable=${isFilterable} theme=${theme} density=${density} heading-level="1"></jalon-scorecard-list></jalon-provider>`;
  },
  beforeEach({ msw, args }) {
    const store = createDemonstration();
    const kolda = koldaAt('desk', { promises: [PROMISE] });
    store.assessments.set(kolda.id, kolda);
    msw.use(...createHandlers({ store, situation: (args as ListSituation).network, clock: () => '2025-07-10T10:00:00.000Z' }));
  },
} satisfies Meta<ListSituation>;

const says = (...words: readonly RegExp[]): NonNullable<ListStory['play']> => async ({ canvasElement }) => {
  await waitFor(() => {
    const text = canvasElement.querySelector('jalon-scorecard-list')?.shadowRoot?.querySelector<HTMLElement>('.jalon')?.innerText ?? '';
    for (const each of words) expect(text).toMatch(each);
  }, { timeout: 10_000 });
};

/** Une coach suit ses communes. */
export const MesCollectivites: ListStory = { name: 'Mes collectivités', args: { label: 'Mes collectivités', person: 'coach-kolda' }, play: says(/Mes collectivités/, /Kolda/, /1 engagement/) };
/** Ce qui attend la vérification. */
export const AVerifier: ListStory = { name: 'À vérifier', args: { label: 'À vérifier', review: 'filed,desk,field' }, play: says(/Kolda/, /lignes à décider/) };
/** Le délai est passé. */
export const EnRetard: ListStory = { name: 'En retard', args: { label: 'En retard', isLate: true }, play: says(/en retard de 10 jours/) };
/** Ce qui a été promis. */
export const Promis: ListStory = { args: { label: 'Engagements', isPromised: true }, play: says(/1 engagement, le 1er juillet/) };
export const RienNeCorrespond: ListStory = { name: 'Rien ne correspond', args: { search: 'zzz' }, play: says(/Aucun dossier ne correspond/) };
