import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { createHandlers } from '@jalon/testing/msw';
import { tokenOf } from '@jalon/testing';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { createDemonstration } from '../scorecard/demonstration-world.ts';
import { BASE_URL, KOLDA } from '../scorecard/situation.ts';
import type { StageGlobals } from '../stage/toolbars.values.ts';
import '@jalon/elements/define/provider';
import '@jalon/elements/define/scorecard';
import '@jalon/elements/define/scorecard-list';
import './hosts.css';

interface Host {
  readonly look: 'sober' | 'town';
  readonly name: string;
}
type HostStory = StoryObj<Host>;

export default {
  title: 'Aspect/Chez un hôte',
  render: ({ look, name }, { globals }) => {
    const { theme, density } = globals as unknown as StageGlobals;
    return html`<div class="host ${look}"><header><strong>${name}</strong><span>Une page qui n’est pas la nôtre</span></header><div>
      <jalon-provider base-url=${BASE_URL} .getAccessToken=${() => tokenOf('coach-kolda')}>
        <jalon-scorecard-list programme="pacasen" cycle="2025" label="Mes collectivités" theme=${theme} density=${density}></jalon-scorecard-list>
        <jalon-scorecard territory=${KOLDA} programme="pacasen" cycle="2025" theme=${theme} density=${density}></jalon-scorecard></jalon-provider></div></div>`;
  },
  beforeEach: ({ msw }) => void msw.use(...createHandlers({ store: createDemonstration(), clock: () => '2025-05-12T10:00:00.000Z' })),
} satisfies Meta<Host>;

/** The colour a page gave is the one the card acts with. */
const wears = (accent: string, radius: string): NonNullable<HostStory['play']> => async ({ canvasElement }) => {
  const card = () => canvasElement.querySelector('jalon-scorecard')!.shadowRoot!;
  await waitFor(() => expect(card().querySelector('#b-IDP-2')).not.toBeNull(), { timeout: 10_000 });
  await expect(getComputedStyle(card().querySelector('#b-IDP-2')!).color).toBe(accent);
  await waitFor(() => expect(card().querySelector('.btn')).not.toBeNull(), { timeout: 10_000 });
  await expect(getComputedStyle(card().querySelector('.btn')!).borderRadius).toBe(radius);
};

/** Un ministère : gris, carré, sobre. Des jetons seulement, aucune règle sur le widget. */
export const Ministere: HostStory = { name: 'Un ministère', args: { look: 'sober', name: 'Ministère de l’exemple' }, globals: { theme: 'light' }, play: wears('rgb(38, 65, 95)', '0px') };
export const MinistereSombre: HostStory = { name: 'Un ministère, sombre', args: { look: 'sober', name: 'Ministère de l’exemple' }, globals: { theme: 'dark' }, play: wears('rgb(169, 198, 232)', '0px') };
/** Une ville : un fond chaud, une police à empattements, des angles ronds, un texte plus grand. */
export const Ville: HostStory = { name: 'Une ville', args: { look: 'town', name: 'Ville d’exemple' }, globals: { theme: 'light' }, play: wears('rgb(20, 96, 60)', '11.8125px') };
export const VilleSombre: HostStory = { name: 'Une ville, sombre', args: { look: 'town', name: 'Ville d’exemple' }, globals: { theme: 'dark' }, play: wears('rgb(127, 211, 164)', '11.8125px') };
