import type { Meta } from '@storybook/web-components-vite';
import type { MatrixView } from '@jalon/core/assessment';
import { createHandlers } from '@jalon/testing/msw';
import { expect, waitFor } from 'storybook/test';
import { townsAtStages } from '../scorecard/filed-towns.ts';
import { repeated } from './country.ts';
import { country, matrixIn, type MatrixSituation, type MatrixStory, ofTheCycle, says } from './matrix-situation.ts';

export default { ...ofTheCycle, title: 'Matrice/Situations' } satisfies Meta<MatrixSituation>;

const rows = (canvas: HTMLElement): number => matrixIn(canvas).querySelectorAll('[part~=row]').length;
const many = (count: number) => async (): Promise<{ view: MatrixView }> => ({ view: repeated((await country()).view, count) });

export const Chargement: MatrixStory = {
  args: { network: { slow: 60_000 } },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(matrixIn(canvasElement).querySelector('[part=loading]')).not.toBeNull());
  },
};
/** Le serveur a un défaut : ce qui n’a pas marché, un bouton, le numéro à donner. */
export const Erreur: MatrixStory = { args: { network: { error: 'internal' } }, play: says(/La matrice n’a pas pu être chargée/, /Réessayer/, /Demande \S+/) };
export const AccesRefuse: MatrixStory = { name: 'Accès refusé', args: { network: 'forbidden' }, play: says(/Cette matrice ne vous est pas ouverte/) };
export const SansReponse: MatrixStory = { name: 'Sans réponse', args: { network: 'offline' }, play: says(/La matrice n’a pas pu être chargée/, /Réessayer/) };
/** Le réseau s’en va après une première lecture : ce qui était lu reste, et se dit d’avant. */
export const HorsLigne: MatrixStory = {
  name: 'Hors ligne',
  play: async (context) => {
    await says(/Kolda/)(context);
    context.msw.use(...createHandlers({ situation: 'offline' }));
    await context.canvasElement.querySelector('jalon-scorecard-matrix')?.refresh();
    await says(/Kolda/, /Les valeurs affichées sont celles du/)(context);
  },
};
/** Des dossiers à chaque étape : en préparation, déposés, en instruction, provisoires, définitifs, publiés. */
export const EtapesDeLInstruction: MatrixStory = {
  name: 'Étapes de l’instruction', args: { world: townsAtStages, now: '2025-07-20T10:00:00.000Z', query: { group: 'review', sort: { by: 'score', descending: true } } },
  play: says(/En préparation/, /Déposé/, /collectivités? · guichets? ouverts?/),
};
/** Une condition remplie parce qu’un acte a donné plus de temps : sa forme, sa lettre, et le mot dans la légende. */
export const RemplieParActe: MatrixStory = { name: 'Remplie par acte', args: { query: { filter: { items: [{ states: ['act'] }] } } }, play: says(/A remplie par acte/, /collectivités sur 63/) };
/** Un dossier commencé : ce qui manque n’est pas un zéro. */
export const Incomplet: MatrixStory = { args: { query: { filter: { q: 'Kolda' } } }, play: says(/N non déposée/, /I en instruction/, /62,2/) };
/** Rien n’a été déposé : ni note ni zéro. */
export const NonDepose: MatrixStory = { name: 'Non déposé', args: { query: { filter: { notFiled: true } } }, play: says(/non noté/, /N non déposée/) };
/** Un visiteur : rien à faire, et seul ce qui est publié se lit. */
export const LectureSeule: MatrixStory = { name: 'Lecture seule', args: { person: undefined, world: townsAtStages, now: '2025-07-20T10:00:00.000Z' }, play: says(/\? non publiée/, /Louga/) };
/** Personne n’est dans ce cycle : ce que la matrice sera se dit. */
export const AucuneLigne: MatrixStory = { name: 'Aucune ligne', loaders: [many(0)], play: says(/Aucune collectivité n’est dans ce cycle/) };
/** 600 lignes : celles en vue sont dans la page, les autres non ; le compte est dit à qui ne voit pas. */
export const SixCentsLignes: MatrixStory = {
  name: '600 lignes', loaders: [many(600)],
  play: async (context) => {
    await says(/600 collectivités/)(context);
    await expect(rows(context.canvasElement)).toBeLessThan(120);
    await expect(matrixIn(context.canvasElement).querySelector('[role=grid], [role=table], table')).toHaveAttribute('aria-rowcount', expect.stringMatching(/^60\d$/));
  },
};
/** 35 000 lignes, comme en France. */
export const TrenteCinqMilleLignes: MatrixStory = {
  name: '35 000 lignes', loaders: [many(35_000)],
  play: async (context) => {
    await says(/35\s000 collectivités/)(context);
    await expect(rows(context.canvasElement)).toBeLessThan(120);
  },
};
/** Ce qui était lu reste, daté. */
export const Depasse: MatrixStory = {
  name: 'Dépassé',
  play: async (context) => {
    await says(/Kolda/)(context);
    context.msw.use(...createHandlers({ situation: { error: 'internal' } }));
    await context.canvasElement.querySelector('jalon-scorecard-matrix')?.refresh();
    await says(/Les valeurs affichées sont celles du/)(context);
  },
};
/** Des noms aussi longs qu’ils peuvent l’être, sur un téléphone. */
export const NomsLongs: MatrixStory = {
  name: 'Noms longs', globals: { width: '320' },
  loaders: [async () => {
    const view = repeated((await country()).view, 40);
    return { view: { ...view, rows: { ...view.rows, name: view.rows.name.map((name) => `Communauté de communes des Hautes-Terres-et-du-Val-d’Amont-${name}`) } } };
  }],
  play: async (context) => {
    await says(/Hautes-Terres/)(context);
    await expect(context.canvasElement.querySelector('jalon-scorecard-matrix')!.scrollWidth).toBeLessThanOrEqual(320);
  },
};
