import type { Meta } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { inMay, rootOf, says, type Situation, type SituationStory, whenShown } from './situation.ts';

export default { ...inMay, title: 'Fiche/Situations' } satisfies Meta<Situation>;

/** La commune en mai : deux guichets à gagner d’ici à la clôture. Le verdict, puis les gestes, puis les conditions et les indicateurs. */
export const DeuxGuichetsAGagner: SituationStory = {
  name: 'Deux guichets à gagner',
  play: async ({ canvasElement }) => {
    const { root, text } = await whenShown(canvasElement);
    await expect(root.querySelector('#say')).toHaveTextContent(/Deux guichets restent à gagner d’ici au 30 juin/);
    await expect(text()).toMatch(/Données de démonstration/);
    const parts = [...root.querySelectorAll('section')].map((section) => section.getAttribute('part'));
    await expect(parts).toEqual(['verdict', 'steps', 'gates', 'domains']);
  },
};

/** Les raisons d’un chiffre s’ouvrent sous sa ligne, au clavier. */
export const LesRaisonsDUnChiffre: SituationStory = {
  name: 'Les raisons d’un chiffre',
  play: async ({ canvasElement }) => {
    const { root } = await whenShown(canvasElement);
    root.querySelector<HTMLElement>('#b-IDP-2')?.focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(root.querySelector('#x-IDP-2')).toHaveTextContent(/Recettes recouvrées/), { timeout: 15_000 });
    await expect(root.querySelector('#b-IDP-2')).toHaveAttribute('aria-expanded', 'true');
  },
};

/** Un geste à faire mène à sa ligne. */
export const DUnGesteASaLigne: SituationStory = {
  name: 'D’un geste à sa ligne',
  play: async ({ canvasElement }) => {
    const { root } = await whenShown(canvasElement);
    const link = root.querySelector<HTMLElement>('[part=steps] button.link');
    const code = link?.textContent?.trim() ?? '';
    link?.focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect((root.getRootNode() as ShadowRoot).activeElement).toHaveAttribute('id', `b-${code}`));
    await expect(root.querySelector(`#x-${CSS.escape(code)}`)).not.toBeNull();
  },
};

/** Toutes les conditions remplies, le seuil atteint. */
export const ToutOuvert: SituationStory = {
  name: 'Tout est ouvert',
  args: { territory: 'ansd:SN-SE-SD1-1', person: 'verifier' },
  play: says(/Tous les guichets sont ouverts/),
};

/** Le seuil est manqué de si peu que l’arrondi le cacherait : la fiche montre les décimales qu’il faut. */
export const ManqueDePeu: SituationStory = {
  name: 'Manqué de quelques dixièmes',
  args: { territory: 'ansd:SN-KA-KA1-1', person: 'verifier' },
  play: says(/69,\d/, /70/),
};

/** Résultat publié : 69 points, 70 requis. Ce qui n’est pas publié n’est pas inventé. */
export const Louga69Sur70: SituationStory = {
  name: 'Louga, 69 sur 70',
  args: { territory: 'ansd:SN-LG-LD1-1', person: undefined },
  play: says(/69/, /70/, /Fermé/, /Source/),
};

/** Malika, 2021 : aucun dossier. Ce n’est pas un zéro. */
export const NonDepose: SituationStory = {
  name: 'Non déposé',
  args: { territory: 'ansd:SN-DK-KM2-1', cycle: '2021', person: undefined },
  play: async ({ canvasElement }) => {
    const { root } = await whenShown(canvasElement);
    await expect(root.querySelector('#say')).toHaveTextContent(/Aucun dossier n’a été déposé/);
    await expect(root.querySelector('[part=score] strong')).toBeNull();
  },
};

/** Le seuil de 2021, fixé par acte : qui, quand, pourquoi. */
export const SeuilFixeParActe: SituationStory = {
  name: 'Seuil fixé par acte',
  args: { territory: 'ansd:SN-FK-FD1-1', cycle: '2021', person: undefined },
  play: says(/68/, /58/, /par acte/),
};

/** Personne n’a encore rien écrit. */
export const RienEncore: SituationStory = {
  name: 'Rien encore',
  args: { territory: 'ansd:SN-DB-DD1-1', person: 'verifier' },
  play: says(/Rien n’a encore été déposé/),
};

/** Rien n’est choisi : la fiche dit ce qu’il y aura, et propose de chercher. Un nom désigne plusieurs lieux, la nature les distingue. */
export const AChercher: SituationStory = {
  name: 'À chercher',
  args: { territory: undefined, isSearchable: true },
  play: async ({ canvasElement }) => {
    const { root, ui } = await whenShown(canvasElement, '#find');
    await userEvent.type(ui.getByRole('combobox', { name: 'Nom ou code' }), 'kolda');
    const kinds = () => ui.queryAllByRole('option').map((option) => option.textContent?.replace(/\s+/g, ' ').trim() ?? '');
    await waitFor(() => {
      expect(kinds()).toContainEqual(expect.stringMatching(/^Kolda ?Commune/));
      expect(kinds()).toContainEqual(expect.stringMatching(/^Kolda ?Département/));
    }, { timeout: 5000 });
    const commune = kinds().findIndex((text) => /^Kolda ?Commune/.test(text));
    await userEvent.keyboard(`{ArrowDown>${commune + 1}/}{Enter}`);
    await waitFor(() => expect(root.querySelector('h2')).toHaveTextContent('Kolda'), { timeout: 5000 });
  },
};

/** La première fois, un squelette à la hauteur de la fiche : rien ne sautera. */
export const Chargement: SituationStory = {
  args: { network: { slow: 60_000 } },
  play: async ({ canvasElement }) => {
    const { root } = await whenShown(canvasElement, '[part=loading]');
    await expect(root.querySelector('[part=loading]')).toHaveAttribute('aria-busy', 'true');
  },
};

/** Le serveur a un défaut : ce qui n’a pas marché, un bouton, le numéro à donner. */
export const Erreur: SituationStory = {
  args: { network: { error: 'internal' } },
  play: async ({ canvasElement }) => {
    const { ui, text } = await whenShown(canvasElement, '[role=alert]');
    await expect(ui.getByRole('button', { name: 'Réessayer' })).toBeVisible();
    await expect(text()).toMatch(/Demande \S+/);
  },
};

/** Ces droits-là ne couvrent pas cette commune : la fiche dit à qui s’adresser. */
export const AccesRefuse: SituationStory = {
  name: 'Accès refusé',
  args: { network: 'forbidden' },
  play: says(/ne vous est pas ouverte/),
};

/** Le brouillon d’une commune, sans identification : rien de lui ne se montre. */
export const PasPublie: SituationStory = {
  name: 'Pas publié',
  args: { person: undefined },
  play: async ({ canvasElement }) => {
    const { root } = await whenShown(canvasElement, '[part=note]');
    await expect(root).toHaveTextContent(/n’est pas publié/);
    await expect(root.querySelector('[part=score]')).toBeNull();
  },
};

/** Le réseau s’en va : les chiffres de la dernière lecture restent, datés. */
export const HorsLigne: SituationStory = {
  name: 'Hors ligne',
  beforeEach: () => () => void Reflect.deleteProperty(navigator, 'onLine'),
  play: async ({ canvasElement }) => {
    const { root } = await whenShown(canvasElement);
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
    globalThis.dispatchEvent(new Event('offline'));
    await waitFor(() => expect(root).toHaveTextContent(/Hors ligne depuis/));
    await expect(root.querySelector('[part=score] strong')).not.toBeNull();
  },
};

/** Le serveur ne répond pas : rien n’est perdu, un bouton pour recommencer. */
export const SansReponse: SituationStory = {
  name: 'Sans réponse',
  args: { network: 'offline' },
  play: async ({ canvasElement }) => {
    const { ui } = await whenShown(canvasElement, '[role=alert]');
    await expect(ui.getByRole('button', { name: 'Réessayer' })).toBeVisible();
  },
};

/** La page a voulu une fiche qui se lit seulement, quels que soient les droits. */
export const LectureSeule: SituationStory = {
  name: 'Lecture seule',
  args: { isReadonly: true },
  play: async ({ canvasElement }) => {
    const { root, ui } = await whenShown(canvasElement);
    await expect(root).toHaveTextContent(/Lecture seule/);
    root.querySelector<HTMLElement>('#b-IDP-7')?.click();
    await waitFor(() => expect(root.querySelector('#x-IDP-7')).not.toBeNull());
    await expect(ui.queryByRole('button', { name: /Répondre|Modifier la réponse/ })).toBeNull();
  },
};

/** Un mois plus tard, après la clôture : ce qui n’a pas été déposé ne se rattrape plus. */
export const ApresLaCloture: SituationStory = {
  name: 'Après la clôture',
  args: { now: '2025-07-01T09:00:00.000Z' },
  play: async ({ canvasElement }) => {
    const { root } = await whenShown(canvasElement);
    await expect(root.querySelector('#say')).not.toHaveTextContent(/restent à gagner/);
  },
};

/** À 320 de large, chaque ligne devient un bloc, et rien ne déborde. */
export const SurUnTelephone: SituationStory = {
  name: 'Sur un téléphone',
  globals: { width: '320' },
  play: async ({ canvasElement }) => {
    const { root } = await whenShown(canvasElement);
    await expect(rootOf(canvasElement)).toBe(root);
    await expect(root.scrollWidth).toBeLessThanOrEqual(320);
  },
};
