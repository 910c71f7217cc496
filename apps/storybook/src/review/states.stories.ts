import type { Meta } from '@storybook/web-components-vite';
import { createHandlers } from '@jalon/testing/msw';
import { expect } from 'storybook/test';
import { reviewed, rootOf, says, whenShown, type ReviewSituation, type ReviewStory } from './review-situation.ts';

export default { ...reviewed, title: 'Examen/États' } satisfies Meta<ReviewSituation>;

export const Chargement: ReviewStory = {
  args: { network: { slow: 60_000 } },
  play: async ({ canvasElement }) => {
    const { root } = await whenShown(canvasElement, '[part=loading]');
    await expect(root.querySelector('[part=loading]')).toHaveAttribute('aria-busy', 'true');
  },
};
/** Le serveur a un défaut : ce qui n’a pas marché, un bouton, le numéro à donner. */
export const Erreur: ReviewStory = { args: { network: { error: 'internal' } }, play: says(/Réessayer/, /Demande \S+/) };
export const AccesRefuse: ReviewStory = { name: 'Accès refusé', args: { network: 'forbidden' }, play: says(/ne vous est pas ouvert/) };
export const SansReponse: ReviewStory = { name: 'Sans réponse', args: { network: 'offline' }, play: says(/Réessayer/) };
/** Publié : le résultat se lit, et le recours est clos. */
export const Publie: ReviewStory = { name: 'Publié', args: { state: 'published', person: 'secretary-kolda', now: '2025-07-20T10:00:00.000Z' }, play: says(/publié/) };
/** Ce qui était lu reste, et se dit d’avant. */
export const Depasse: ReviewStory = {
  name: 'Dépassé',
  play: async (context) => {
    await says(/Observations jusqu’au 19 juin/)(context);
    context.msw.use(...createHandlers({ situation: { error: 'internal' } }));
    await context.canvasElement.querySelector('jalon-review')?.refresh();
    await whenShown(context.canvasElement, '[part=note]');
    await expect(rootOf(context.canvasElement)).toHaveTextContent(/Observations jusqu’au 19 juin/);
  },
};
export const SurUnTelephone: ReviewStory = {
  name: 'Sur un téléphone', globals: { width: '320' },
  play: async (context) => {
    await says(/Observations jusqu’au 19 juin/)(context);
    await expect(rootOf(context.canvasElement).scrollWidth).toBeLessThanOrEqual(320);
  },
};
