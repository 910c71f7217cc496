import type { Meta } from '@storybook/web-components-vite';
import { listed, type ListSituation, type ListStory, says } from './list-situation.ts';

export default { ...listed, title: 'Dossiers/Listes' } satisfies Meta<ListSituation>;

/** Une coach suit ses communes. */
export const MesCollectivites: ListStory = { name: 'Mes collectivités', args: { label: 'Mes collectivités', person: 'coach-kolda' }, play: says(/Mes collectivités/, /Kolda/, /1 engagement/) };
/** Ce qui attend la vérification. */
export const AVerifier: ListStory = { name: 'À vérifier', args: { label: 'À vérifier', review: 'filed,desk,field' }, play: says(/Kolda/, /lignes à décider/) };
/** Le délai est passé. */
export const EnRetard: ListStory = { name: 'En retard', args: { label: 'En retard', isLate: true }, play: says(/en retard de 10 jours/) };
/** Ce qui a été promis. */
export const Promis: ListStory = { args: { label: 'Engagements', isPromised: true }, play: says(/1 engagement, le 1er juillet/) };
export const RienNeCorrespond: ListStory = { name: 'Rien ne correspond', args: { search: 'zzz' }, play: says(/Aucun dossier ne correspond/) };
