import type { Meta } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import { createHandlers } from '@jalon/testing/msw';
import { listed, type ListSituation, type ListStory, says } from './list-situation.ts';

export default { ...listed, title: 'Dossiers/Situations' } satisfies Meta<ListSituation>;

/** La première lecture : la place est gardée. */
export const Chargement: ListStory = {
  args: { network: { slow: 60_000 } },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(canvasElement.querySelector('jalon-scorecard-list')?.shadowRoot?.querySelector('[part=loading]')).not.toBeNull());
  },
};
/** Rien n’est encore écrit dans ce cycle : ce n’est pas un défaut. */
export const AucunDossier: ListStory = { name: 'Aucun dossier', args: { network: 'empty' }, play: says(/Aucun dossier pour ce cycle/) };
/** Le serveur a un défaut : ce qui n’a pas marché, un bouton, le numéro à donner. */
export const Erreur: ListStory = { args: { network: { error: 'internal' } }, play: says(/La liste n’a pas pu être chargée/, /Réessayer/, /Demande \S+/) };
export const AccesRefuse: ListStory = { name: 'Accès refusé', args: { network: 'forbidden' }, play: says(/Cette liste ne vous est pas ouverte/) };
export const SansReponse: ListStory = { name: 'Sans réponse', args: { network: 'offline' }, play: says(/La liste n’a pas pu être chargée/, /Réessayer/) };
export const CycleInconnu: ListStory = { name: 'Cycle inconnu', args: { cycle: '1999' }, play: says(/Le serveur ne connaît pas ce programme, ce cycle ou ce territoire/) };
/** Ce qui était lu reste, et se dit d’avant. */
export const Depasse: ListStory = {
  name: 'Dépassé',
  play: async (context) => {
    await says(/Kolda/)(context);
    context.msw.use(...createHandlers({ situation: { error: 'internal' } }));
    await context.canvasElement.querySelector('jalon-scorecard-list')?.refresh();
    await says(/Ce qui est affiché date de la lecture précédente/, /Kolda/)(context);
  },
};
/** Sur un téléphone, chaque dossier devient un bloc. */
export const SurUnTelephone: ListStory = {
  name: 'Sur un téléphone', globals: { width: '320' }, args: { person: 'verifier' },
  play: async (context) => {
    await says(/Kolda/)(context);
    await expect(context.canvasElement.querySelector('jalon-scorecard-list')!.scrollWidth).toBeLessThanOrEqual(320);
  },
};
