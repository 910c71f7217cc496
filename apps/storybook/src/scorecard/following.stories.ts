import type { Meta } from '@storybook/web-components-vite';
import { worldOverYears } from '@jalon/testing';
import { expect, userEvent, waitFor } from 'storybook/test';
import { inMay, rootOf, type Situation, type SituationStory, whenShown } from './situation.ts';

/** What the demonstration has besides: the dossiers of 2023, made up and published. */
const past = worldOverYears().assessments.filter(({ id, demonstration }) => demonstration && id.startsWith('pacasen~2023~'));

export default { ...inMay, title: 'Fiche/D’une année à l’autre', args: { ...inMay.args, world: { assessments: past } } } satisfies Meta<Situation>;

/** Opens the other years as a hand does; gives what they say. */
async function opened(canvasElement: HTMLElement): Promise<() => string> {
  const { root } = await whenShown(canvasElement, '#years');
  await userEvent.click(root.querySelector('#years')!);
  await waitFor(() => expect(root.querySelector('.yr-glance')).not.toBeNull(), { timeout: 10_000 });
  return () => rootOf(canvasElement).querySelector<HTMLElement>('#years-in')!.innerText;
}

/** Un score publié par la presse sur 84, un autre sur 100, un brouillon : trois cycles de Kolda, et ses pairs de 2023. */
export const Kolda: SituationStory = {
  name: 'Kolda, trois cycles',
  play: async ({ canvasElement }) => {
    const text = await opened(canvasElement);
    await expect(text()).toMatch(/59 sur 84/);
    await expect(text()).toMatch(/Ligne retirée/);
    await expect(text()).toMatch(/Rang \d sur 6/);
  },
};

/** Deux maxima : l’écart en points ne se lit pas, la part du maximum si. */
export const DeuxMaxima: SituationStory = {
  name: 'Deux maxima',
  args: { cycle: '2023' },
  play: async ({ canvasElement }) => expect((await opened(canvasElement))()).toMatch(/les maxima diffèrent/),
};

/** Qui n’est pas connecté lit ce qui est publié, et qu’il y a un dossier dont rien ne l’est. */
export const Visiteur: SituationStory = {
  name: 'Vu sans connexion',
  args: { cycle: '2021', person: undefined },
  play: async ({ canvasElement }) => expect((await opened(canvasElement))()).toMatch(/Non publié/),
};

/** Une commune de Tunisie : le programme a deux cycles, elle n’a de résultat que dans l’un. */
export const UnSeulResultat: SituationStory = {
  name: 'Un seul résultat',
  args: { territory: 'tn-bouarada', programme: 'pdugl', cycle: '2019', person: undefined },
  play: async ({ canvasElement }) => {
    const text = await opened(canvasElement);
    await expect(text()).toMatch(/Aucun autre cycle n’a de résultat/);
    await expect(text()).toMatch(/97 sur 100/);
  },
};

/** En arabe, de droite à gauche : le plus ancien est à droite. */
export const Arabe: SituationStory = {
  name: 'En arabe',
  globals: { locale: 'ar' },
  play: async ({ canvasElement }) => {
    await opened(canvasElement);
    const columns = [...rootOf(canvasElement).querySelectorAll('svg.plot > svg')].map((column) => parseFloat(column.getAttribute('x')!));
    await expect(columns).toEqual([...columns].sort((a, b) => b - a));
  },
};
