import type { Meta } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { allocationIn, type AllocationSituation, type AllocationStory, inJuly, says, SCENARIO, wholeCountry } from './allocation-situation.ts';

export default { ...inJuly, title: 'Répartition/Répartition PACASEN 2022' } satisfies Meta<AllocationSituation>;

/** Arrêtée en février, versée en partie, en retard depuis le 31 mars. */
export const EnRetard: AllocationStory = { name: 'Arrêtée, pas versée', play: says(/9,82 milliards de F CFA arrêtés ne sont pas versés/, /Kolda/, /Par région/) };
/** Le calcul d’une commune, refait dans la page, et ce que son argent est devenu. */
export const UneCommune: AllocationStory = { name: 'Une commune, son calcul', args: { territory: 'ansd:SN-KD-KD1-1' }, play: says(/Kolda reçoit 228 763 000/, /Refait dans cette page/) };
/** Une commune dont un montant est réservé. */
export const MontantReserve: AllocationStory = { name: 'Un montant réservé', args: { territory: 'sn-tc-td1-1' }, play: says(/sont réservés/, /En attente/) };
/** Un scénario : calculé, que rien n’accorde encore. */
export const Scenario: AllocationStory = { name: 'Un scénario calculé', args: { run: SCENARIO }, play: says(/Aucun arrêté ne les accorde encore/, /Conduire la répartition/) };
/** Deux répartitions côte à côte. */
export const CoteACote: AllocationStory = { name: 'Deux côte à côte', args: { compare: SCENARIO }, play: says(/8 collectivités y gagnent, 49 y perdent/) };
/** Ce qui est demandé avant d’arrêter les montants. */
export const Arreter: AllocationStory = {
  name: 'Arrêter les montants', args: { run: SCENARIO },
  play: async (context) => {
    await says(/Arrêter les montants/)(context);
    const root = allocationIn(context.canvasElement);
    await userEvent.click(root.querySelector<HTMLElement>('#do-decree')!);
    await waitFor(() => expect(root.querySelector('dialog')!.open).toBe(true));
    await says(/Après l’arrêté, rien ne se recalcule/)(context);
  },
};
/** 560 collectivités : ce qui n’est pas en vue n’est pas dans la page. */
export const ToutLePays: AllocationStory = { name: 'Tout le pays', loaders: [wholeCountry], play: says(/560 collectivités/) };
/** En lecture seule. */
export const EnLecture: AllocationStory = { name: 'En lecture', args: { isReadonly: true }, play: says(/Qui reçoit quoi/) };
