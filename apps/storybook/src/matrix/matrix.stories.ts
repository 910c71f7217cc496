import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { createClient } from '@jalon/client';
import type { MatrixQuery, MatrixView } from '@jalon/core/assessment';
import { createStandIn, type PersonaName, tokenOf } from '@jalon/testing';
import { createHandlers, type Situation as Network } from '@jalon/testing/msw';
import { html, nothing } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import { createDemonstration } from '../scorecard/demonstration-world.ts';
import { BASE_URL } from '../scorecard/situation.ts';
import type { StageGlobals } from '../stage/toolbars.values.ts';
import { wholeCountry } from './country.ts';
import '@jalon/elements/define/provider';
import '@jalon/elements/define/scorecard-matrix';

interface MatrixSituation {
  readonly label?: string;
  readonly cycle: string;
  readonly within?: string;
  readonly query: MatrixQuery;
  readonly view?: MatrixView;
  readonly person?: PersonaName;
  readonly network: Network;
}
type MatrixStory = StoryObj<MatrixSituation>;

const NOW = '2025-05-12T10:00:00.000Z';

export default {
  title: 'Matrice/Matrice nationale',
  args: { cycle: '2025', query: {}, person: 'verifier', network: 'fine' },
  render: ({ label, cycle, within, query, view, person }, { globals, loaded }) => {
    const { theme, density } = globals as unknown as StageGlobals;
    const given = view ?? (loaded as { view?: MatrixView }).view;
    return html`<jalon-provider base-url=${BASE_URL} .getAccessToken=${person ? () => tokenOf(person) : () => null}>
      <jalon-scorecard-matrix programme="pacasen" cycle=${cycle} within=${within ?? nothing} label=${label ?? nothing} filterable .view=${given} .matrixQuery=${query} theme=${theme} density=${density} heading-level="1"></jalon-scorecard-matrix></jalon-provider>`;
  },
  beforeEach({ msw, args }) {
    msw.use(...createHandlers({ store: createDemonstration(), situation: (args as MatrixSituation).network, clock: () => NOW }));
  },
} satisfies Meta<MatrixSituation>;

const matrixIn = (canvas: HTMLElement): ShadowRoot => canvas.querySelector('jalon-scorecard-matrix')!.shadowRoot!;
const says = (...words: readonly RegExp[]): NonNullable<MatrixStory['play']> => async ({ canvasElement }) => {
  await waitFor(() => {
    const text = matrixIn(canvasElement).querySelector<HTMLElement>('.jalon')?.innerText.replace(/\s+/g, ' ') ?? '';
    for (const each of words) expect(text).toMatch(each);
  }, { timeout: 10_000 });
};
const country = async (): Promise<{ view: MatrixView }> => {
  const { fetch } = createStandIn({ store: createDemonstration(), clock: () => NOW });
  const client = createClient({ baseUrl: 'https://demonstration.example', fetch, getAccessToken: () => tokenOf('verifier') });
  return { view: wholeCountry(await client.scorecards.matrix({ programme: 'pacasen', cycle: '2025' })) };
};

/** Toutes les collectivités du cycle, par ordre de nom. */
export const LeCycle: MatrixStory = { name: 'Le cycle', play: says(/Matrice nationale/, /Kolda/) };
/** Par région, ce qui demande l’attention d’abord. */
export const ParRegion: MatrixStory = { name: 'Par région', args: { query: { group: 'area', sort: { by: 'score', descending: true } } }, play: says(/Kaffrine/, /collectivités · guichets ouverts/) };
/** Une région seule. */
export const UneRegion: MatrixStory = { name: 'Une région', args: { within: 'iso3166-2:SN-KD', label: 'Région de Kolda' }, play: says(/Région de Kolda/, /Vélingara|Kolda/) };
/** Des cases choisies, une ligne cochée. */
export const UneCase: MatrixStory = {
  name: 'Une case, une ligne',
  play: async (context) => {
    await says(/Kolda/)(context);
    const root = matrixIn(context.canvasElement);
    const row = [...root.querySelectorAll<HTMLElement>('[part=row]')].find(({ innerText }) => innerText.startsWith('Kolda'))!;
    await userEvent.click(row.querySelector('input')!);
    await userEvent.click(row.querySelector<HTMLElement>('.v')!);
    await says(/1 choisie : Kolda/, /Kolda, IDP-2/)(context);
  },
};
/** 558 communes et villes : ce qui n’est pas en vue n’est pas dans la page. */
export const ToutLePays: MatrixStory = { name: 'Tout le pays', loaders: [country], args: { label: 'Tout le pays, valeurs de démonstration' }, play: says(/Données de démonstration/, /Adéane/) };
/** Rien ne correspond à ce qui est demandé. */
export const RienNeCorrespond: MatrixStory = { name: 'Rien ne correspond', args: { query: { filter: { q: 'zzz' } } }, play: says(/Aucune collectivité ne correspond/) };
/** Personne n’est connecté : seul ce qui est publié se lit. */
export const SansConnexion: MatrixStory = { name: 'Sans connexion', args: { person: undefined }, play: says(/Louga/) };
export const CycleInconnu: MatrixStory = { name: 'Cycle inconnu', args: { cycle: '1999' }, play: says(/Le serveur ne connaît pas ce cycle/) };
