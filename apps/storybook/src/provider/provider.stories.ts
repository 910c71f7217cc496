import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { createHandlers } from '@jalon/testing/msw';
import { EXPIRED_TOKEN, tokenOf } from '@jalon/testing';
import { html, nothing } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { createDemonstration } from '../scorecard/demonstration-world.ts';
import { BASE_URL, KOLDA } from '../scorecard/situation.ts';
import type { StageGlobals } from '../stage/toolbars.values.ts';
import '@jalon/elements/define/provider';
import '@jalon/elements/define/scorecard';
import '@jalon/elements/define/scorecard-list';

interface Provided {
  readonly getAccessToken: () => string | null;
  /** Of the provider, for all it holds. */
  readonly lang?: string;
  readonly isProvided: boolean;
}
type ProviderStory = StoryObj<Provided>;

const widgets = ({ theme, density }: StageGlobals) => html`
  <jalon-scorecard-list programme="pacasen" cycle="2025" theme=${theme} density=${density} heading-level="1"></jalon-scorecard-list>
  <jalon-scorecard territory=${KOLDA} programme="pacasen" cycle="2025" theme=${theme} density=${density} heading-level="1"></jalon-scorecard>`;

export default {
  title: 'Fournisseur/Situations',
  args: { getAccessToken: () => tokenOf('verifier'), isProvided: true },
  render: ({ getAccessToken, lang, isProvided }, { globals }) => {
    const inside = widgets(globals as unknown as StageGlobals);
    return isProvided ? html`<jalon-provider base-url=${BASE_URL} lang=${lang ?? nothing} .getAccessToken=${getAccessToken}>${inside}</jalon-provider>` : inside;
  },
  beforeEach: ({ msw }) => void msw.use(...createHandlers({ store: createDemonstration(), clock: () => '2025-05-12T10:00:00.000Z' })),
} satisfies Meta<Provided>;

const said = (canvas: HTMLElement, tag: string): string => canvas.querySelector(tag)?.shadowRoot?.querySelector<HTMLElement>('.jalon')?.innerText ?? '';
const says = (list: RegExp, card: RegExp): NonNullable<ProviderStory['play']> => async ({ canvasElement }) => {
  await waitFor(() => {
    expect(said(canvasElement, 'jalon-scorecard-list')).toMatch(list);
    expect(said(canvasElement, 'jalon-scorecard')).toMatch(card);
  }, { timeout: 10_000 });
};

/** Une adresse et un jeton, donnés une fois pour tous les widgets de la page. */
export const DeuxWidgets: ProviderStory = { name: 'Deux widgets', play: says(/Kolda/, /Deux guichets restent à gagner/) };
/** La langue du fournisseur vaut pour tout ce qu’il contient. */
export const SaLangue: ProviderStory = { name: 'Sa langue', args: { lang: 'en' }, play: says(/Score/, /30 June/) };
/** Personne n’est connecté : seul ce qui est publié se lit. */
export const SansConnexion: ProviderStory = { name: 'Sans connexion', args: { getAccessToken: () => null }, play: says(/Louga/, /n’est pas publié/) };
/** Le jeton a expiré et la page n’en donne pas d’autre : qui lit est invité à se reconnecter, là où il est. */
export const JetonExpire: ProviderStory = { name: 'Jeton expiré', args: { getAccessToken: () => EXPIRED_TOKEN }, play: says(/Connectez-vous/, /Connectez-vous|connexion|session/i) };
/** La page a oublié le fournisseur : chaque widget le dit, avec ce qu’il faut écrire. */
export const SansFournisseur: ProviderStory = { name: 'Sans fournisseur', args: { isProvided: false }, play: says(/jalon-provider/, /jalon-provider/) };
