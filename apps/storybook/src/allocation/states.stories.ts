import type { Meta } from '@storybook/web-components-vite';
import { type AllocationSituation, type AllocationStory, inJuly, says } from './allocation-situation.ts';

export default { ...inJuly, title: 'Répartition/États' } satisfies Meta<AllocationSituation>;

/** Rien n’est ouvert pour cet exercice. */
export const RienEncore: AllocationStory = { name: 'Rien encore', args: { cycle: '2031' }, play: says(/Rien n’est encore préparé/) };
/** Une répartition que personne ne connaît. */
export const Inconnue: AllocationStory = { args: { run: 'nulle-part' }, play: says(/ne connaît pas cette répartition/) };
/** Personne n’est connecté. */
export const SansConnexion: AllocationStory = { name: 'Sans connexion', args: { person: undefined }, play: says(/Connectez-vous au site/) };
