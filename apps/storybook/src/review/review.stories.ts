import type { Meta } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { decidedElsewhere, reviewed, says, whenShown, type ReviewSituation, type ReviewStory } from './review-situation.ts';

export default { ...reviewed, title: 'Examen/Situations' } satisfies Meta<ReviewSituation>;

const by = { id: 'verifier', role: 'verifier' } as const;
const at = '2025-06-03T10:00:00.000Z';
const COACH = { id: 'coach-kolda', role: 'coach' } as const;
const decisions = [
  { item: 'CMO-1', stage: 'verification', decision: 'accepted', by, at, version: 1 },
  { item: 'IDP-2', stage: 'verification', decision: 'rejected', justification: 'Le compte administratif joint est celui de 2023.', by, at, version: 1 },
] as const;
const replies = [{ item: 'IDP-2', text: 'Le compte de 2024 est joint.', evidence: [{ id: 'ca-2024', kind: 'compte.administratif', title: 'Compte administratif 2024', pages: 'p. 12' }], by: { id: 'secretary-kolda', role: 'secretary' }, at: '2025-06-05T10:00:00.000Z', version: 1 }] as const;
const promises = [{ id: '6d1b1c1e-7d6a-4c1a-9a55-0c1d1a2b3c4d', item: 'CMO-4', text: 'Envoyer le récépissé du dépôt', due: '2025-06-01', by: COACH, at, done: false, version: 1 }];

/** La collectivité prépare : ce qui manque mène à chaque ligne, et le dépôt se confirme. */
export const AvantDeDeposer: ReviewStory = { name: 'Avant de déposer', args: { state: 'preparing' }, play: says(/Le dossier se prépare/, /Avant de déposer/, /Déposer le dossier/) };

/** Un dépôt ne se reprend pas : la confirmation dit qui est concerné. */
export const LeDepotSeConfirme: ReviewStory = {
  name: 'Le dépôt se confirme',
  args: { state: 'preparing' },
  play: async ({ canvasElement }) => {
    const { root } = await whenShown(canvasElement, '#act-fileDossier');
    await whenShown(canvasElement, '[part=items] tbody');
    root.querySelector<HTMLElement>('#act-fileDossier')?.focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(root.querySelector('dialog[open]')).toHaveTextContent(/ne pourront plus modifier leurs réponses/));
  },
};

/** Renvoyé : le motif, et le délai qui court. */
export const RenvoyePourComplement: ReviewStory = { name: 'Renvoyé pour complément', args: { state: 'returned' }, play: says(/renvoyé pour complément/, /Motif/, /Complément jusqu’au/) };

/** Le résultat provisoire et les jours qui restent pour le contester. */
export const ResultatProvisoire: ReviewStory = { name: 'Résultat provisoire', args: { state: 'provisional', review: { decisions: [...decisions], promises } }, play: says(/Observations jusqu’au 19 juin/, /Il reste 14 jours/, /Contester/) };

/** Une coach commente et note ce qui est promis ; elle ne vérifie pas, et sait pourquoi. */
export const LaCoach: ReviewStory = { name: 'La coach', args: { state: 'preparing', person: 'coach-kolda', review: { promises } }, play: says(/qui accompagne ne vérifie pas/, /en retard de 4 jours/) };

/** Le vérificateur décide, les valeurs côte à côte. */
export const LaVerification: ReviewStory = {
  name: 'La vérification',
  args: { state: 'desk', person: 'verifier', review: { decisions: [...decisions] } },
  play: async ({ canvasElement }) => {
    const { root } = await whenShown(canvasElement, '#decide-IDP-3');
    root.querySelector<HTMLElement>('#decide-IDP-3')?.focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(root.querySelector('form[data-item="IDP-3"]')).toHaveTextContent(/Justification/));
    await expect(root).toHaveTextContent(/2 sur 18 décidées|2 sur \d+ décidées/);
  },
};

/** Deux vérificateurs sur la même ligne : les deux décisions côte à côte, et rien n’est choisi. */
export const DeuxDecisions: ReviewStory = {
  name: 'Deux décisions',
  args: { state: 'desk', person: 'verifier' },
  play: async ({ canvasElement }) => {
    const { root } = await whenShown(canvasElement, '#decide-IDP-2');
    root.querySelector<HTMLElement>('#decide-IDP-2')?.click();
    await whenShown(canvasElement, '#decide-IDP-2-accepted');
    root.querySelector<HTMLElement>('#decide-IDP-2-accepted')?.click();
    await decidedElsewhere({ item: 'IDP-2', decision: 'rejected', justification: 'Le compte administratif joint est celui de 2023.' });
    root.querySelector<HTMLElement>('form[data-item="IDP-2"] button[type="submit"]')?.click();
    await whenShown(canvasElement, '#clash-IDP-2');
    await expect(root.querySelector('#clash-IDP-2')).toHaveTextContent(/Bineta Sarr a décidé de/);
  },
};

/** Une pièce que le serveur ne reçoit pas : pourquoi, et ce qui était saisi reste. */
export const PieceTropLourde: ReviewStory = {
  name: 'Pièce trop lourde',
  args: { state: 'provisional' },
  play: async ({ canvasElement }) => {
    const { root } = await whenShown(canvasElement, '#reply-CMO-1');
    root.querySelector<HTMLElement>('#reply-CMO-1')?.click();
    const { ui } = await whenShown(canvasElement, '#reply-CMO-1-file');
    await userEvent.type(ui.getByLabelText(/Ce que vous contestez/), 'La délibération est jointe.');
    await userEvent.upload(ui.getByLabelText('Fichier'), new File([new Uint8Array(20_000_001)], 'scan-complet.pdf'));
    root.querySelector<HTMLElement>('form[data-item="CMO-1"] button[type="submit"]')?.click();
    await waitFor(() => expect(root).toHaveTextContent(/Ce fichier est trop lourd/), { timeout: 10_000 });
  },
};

/** Ce qui est contesté attend une décision du recours. */
export const LesObservations: ReviewStory = { name: 'Les observations', args: { state: 'deciding', person: 'verifier', review: { decisions: [...decisions], replies: replies.map((reply) => ({ ...reply, evidence: [...reply.evidence] })) } }, play: says(/Les observations sont examinées/, /Contesté par la collectivité/, /1 contestation attend une décision/) };

/** La gestion du programme publie, avec le procès-verbal. */
export const LaPublication: ReviewStory = { name: 'La publication', args: { state: 'final', person: 'officer-adm' }, play: says(/Il n’est pas encore publié/, /Publier le résultat/) };

/** Rien n’a été déposé : ce n’est pas un zéro. */
export const NonDepose: ReviewStory = { name: 'Non déposé', args: { state: 'not-filed', person: 'officer-adm', now: '2025-07-05T10:00:00.000Z' }, play: says(/Ce n’est pas un zéro/) };

export const LectureSeule: ReviewStory = { name: 'Lecture seule', args: { isReadonly: true }, play: says(/Lecture seule/) };
export const SansConnexion: ReviewStory = { name: 'Sans connexion', args: { person: undefined }, play: says(/Ce résultat n’est pas publié/) };
