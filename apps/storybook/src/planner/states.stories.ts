import type { Meta } from '@storybook/web-components-vite';
import { PLANS_OF_KOLDA, koldaPlanView, planOfLines, planViewOf } from '@jalon/testing';
import { createHandlers } from '@jalon/testing/msw';
import { expect, waitFor } from 'storybook/test';
import { plannerIn, type PlanSituation, type PlanStory, says, theDraft } from './planner-situation.ts';

export default { ...theDraft, title: 'Planificateur/Situations' } satisfies Meta<PlanSituation>;

export const Chargement: PlanStory = {
  args: { network: { slow: 60_000 } },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(plannerIn(canvasElement).querySelector('[part=loading]')).not.toBeNull());
  },
};
/** Le serveur a un défaut : ce qui n’a pas marché, un bouton, le numéro à donner. */
export const Erreur: PlanStory = { args: { network: { error: 'internal' } }, play: says(/Le plan n’a pas pu être chargé/, /Réessayer/) };
export const AccesRefuse: PlanStory = { name: 'Accès refusé', args: { network: 'forbidden' }, play: says(/Ce plan ne vous est pas ouvert/) };
export const SansReponse: PlanStory = { name: 'Sans réponse', args: { network: 'offline' }, play: says(/Le plan n’a pas pu être chargé/, /Réessayer/) };
/** Personne n’a commencé de plan ici. */
export const Absent: PlanStory = { args: { network: 'empty', plan: undefined, territory: 'ansd:SN-KD-KD1-1' }, play: says(/n’a pas encore de plan/) };
/** Le réseau s’en va après une première lecture : ce qui était lu reste. */
export const Depasse: PlanStory = {
  name: 'Dépassé', args: { isReadonly: true },
  play: async (context) => {
    await says(/Esplanade de Kolda/)(context);
    context.msw.use(...createHandlers({ situation: { error: 'internal' } }));
    await context.canvasElement.querySelector('jalon-pti-planner')?.refresh();
    await says(/Esplanade de Kolda/, /Ce qui est affiché est ce qui a été lu en dernier/)(context);
  },
};
/** Un lecteur : tout se lit, rien ne s’écrit. */
export const LectureSeule: PlanStory = { name: 'Lecture seule', args: { person: 'reader' }, play: says(/Esplanade de Kolda/, /Ce que disent les règles/) };
/** Adopté et approuvé ; une ligne rephasée depuis. */
export const Adopte: PlanStory = { name: 'Adopté', args: { plan: PLANS_OF_KOLDA.adopted }, play: says(/Approuvé|Adopté/, /Plan adopté à côté/) };
/** Un plan que la page a déjà : aucun serveur n’est demandé. */
export const Publie: PlanStory = { name: 'Publié', loaders: [() => ({ view: koldaPlanView('draft') })], args: { plan: undefined, network: 'offline' }, play: says(/2027 dépasse son plafond de 40 millions/) };
/** Soixante lignes, avec une erreur de chaque sorte. */
export const SoixanteLignes: PlanStory = { name: '60 lignes', args: { plan: PLANS_OF_KOLDA.sixty }, play: says(/règles bloquent/) };
/** 2 000 lignes : celles en vue sont dans la page, les autres non ; leur nombre est dit. */
export const DeuxMilleLignes: PlanStory = {
  name: '2 000 lignes', loaders: [() => ({ view: planViewOf(planOfLines(2000)) })], args: { plan: undefined, network: 'offline' },
  play: async (context) => {
    await says(/PTI 2026–2028 de Kolda/)(context);
    await expect(plannerIn(context.canvasElement).querySelectorAll('[part=row]').length).toBeLessThan(120);
  },
};
/** Sur un téléphone : une carte par ligne. */
export const Telephone: PlanStory = {
  name: 'Téléphone', globals: { width: '320' },
  play: async (context) => {
    await says(/Esplanade de Kolda/)(context);
    await expect(context.canvasElement.querySelector('jalon-pti-planner')!.scrollWidth).toBeLessThanOrEqual(320);
  },
};
