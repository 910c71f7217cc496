import type { Meta } from '@storybook/web-components-vite';
import type { Review } from '@jalon/core/assessment';
import { expect, userEvent, waitFor } from 'storybook/test';
import { koldaAt } from '../review/review-situation.ts';
import { inMay, says, type Situation, type SituationStory, whenShown } from './situation.ts';

export default { ...inMay, title: 'Fiche/À côté de la lecture' } satisfies Meta<Situation>;

const LONGEST = { timeout: 10_000 };
const NOW = '2025-06-04T10:00:00.000Z';
const commented: Partial<Review> = {
  comments: [
    { id: 'one', item: 'IDP-7', text: 'Il manque la page 4 du procès-verbal de réception.', by: { id: 'verifier', role: 'verifier' }, at: '2025-06-03T09:00:00.000Z', version: 900 },
    { id: 'two', item: null, text: 'Dossier bien tenu, pièces numérotées.', by: { id: 'officer-adm', role: 'officer' }, at: '2025-06-03T10:00:00.000Z', version: 901 },
  ],
};

/** Opens a tool of the head with the keyboard. */
async function use(canvasElement: HTMLElement, id: string, opens: string): Promise<HTMLElement> {
  const { root } = await whenShown(canvasElement);
  await waitFor(() => expect(root.querySelector(`#${id}`)).not.toBeNull(), LONGEST);
  root.querySelector<HTMLElement>(`#${id}`)?.focus();
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(root.querySelector(opens)).not.toBeNull(), LONGEST);
  return root;
}

/** Une coach cherche ce qui ouvrirait les guichets : rien n’est enregistré, et tout dit que c’est un essai. */
export const EtSi: SituationStory = {
  name: 'Et si… ?',
  play: async ({ canvasElement }) => {
    const root = await use(canvasElement, 'try', '[part=simulation]');
    for (let button = root.querySelector<HTMLElement>('.path .btn'); button; button = root.querySelector<HTMLElement>('.path .btn')) await userEvent.click(button);
    await expect(root.querySelector('[part=comparison]')).toHaveTextContent(/s’ouvre/);
    await expect(root.querySelector('[part=simulation-banner]')).toHaveTextContent(/pas un résultat/);
  },
};

/** Un résultat repris de la presse : ses données ne sont pas ici, et la fiche le dit. */
export const RienAEssayer: SituationStory = {
  name: 'Rien à essayer',
  args: { territory: 'ansd:SN-LG-LD1-1', person: undefined },
  play: async ({ canvasElement }) => {
    const root = await use(canvasElement, 'try', '[part=note]');
    await expect(root.querySelector('[part=note]')).toHaveTextContent(/publié ailleurs/);
  },
};

/** Toutes les pièces du dossier, ligne par ligne. */
export const Preuves: SituationStory = {
  play: async ({ canvasElement }) => {
    const root = await use(canvasElement, 'list-proofs', '[part=proofs]');
    await expect(root.querySelectorAll('.proof-list tbody tr').length).toBeGreaterThan(5);
  },
};

/** Les commentaires de l’examen, sous les indicateurs. */
export const Commentaires: SituationStory = {
  args: { now: NOW, world: { assessments: [koldaAt('desk', commented)] } },
  play: async ({ canvasElement }) => {
    const root = await use(canvasElement, 'comments', '[part=comments] .entries');
    await expect(root.querySelector('[part=comments]')).toHaveTextContent(/page 4/);
  },
};

/** Renvoyé pour complément : la coach répond de nouveau. */
export const ACompleter: SituationStory = {
  name: 'À compléter',
  args: { now: NOW, world: { assessments: [koldaAt('returned')] } },
  play: says(/À compléter/),
};
