import type { Meta } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { country, matrixIn, type MatrixSituation, type MatrixStory, ofTheCycle, says } from './matrix-situation.ts';

export default { ...ofTheCycle, title: 'Matrice/Matrice nationale' } satisfies Meta<MatrixSituation>;

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
    // Asked for each time: a row that is drawn again may be another element.
    const row = () => [...root.querySelectorAll<HTMLElement>('[part=row]')].find(({ innerText }) => innerText.startsWith('Kolda'))!;
    await waitFor(() => expect(row()).toBeDefined(), { timeout: 10_000 });
    const box = () => row().querySelector('input')!;
    await waitFor(async () => {
      if (!box().checked) await userEvent.click(box());
      await expect(box().checked).toBe(true);
    }, { timeout: 10_000 });
    await says(/1 choisie : Kolda/)(context);
    await userEvent.click(row().querySelector<HTMLElement>('.v')!);
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
