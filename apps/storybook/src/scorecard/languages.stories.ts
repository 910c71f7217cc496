import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import type { StageGlobals } from '../stage/toolbars.values.ts';
import { embedded, inMay, type Situation, type SituationStory, whenShown } from './situation.ts';

export default { ...inMay, title: 'Fiche/Langues' } satisfies Meta<Situation>;

const ARABIC = /[\u0621-\u064a]{3}/;

/** De droite à gauche : la mire et les barres se retournent ; chiffres, codes et dates non. */
export const Arabe: SituationStory = {
  globals: { locale: 'ar' },
  play: async ({ canvasElement }) => {
    const { root } = await whenShown(canvasElement);
    await expect(root).toHaveAttribute('dir', 'rtl');
    await expect(root.querySelector('#say')?.textContent).toMatch(ARABIC);
    await expect(root.innerText).not.toMatch(/[\u0660-\u0669]/);
  },
};

export const Anglais: SituationStory = {
  globals: { locale: 'en' },
  play: async ({ canvasElement }) => {
    const { root } = await whenShown(canvasElement);
    await expect(root).toHaveAttribute('lang', 'en');
    await expect(root.querySelector('#say')).toHaveTextContent(/30 June/);
  },
};

/** Deux fiches, deux langues, une page. */
export const DeuxLangues: SituationStory = {
  name: 'Deux langues',
  globals: { width: 'all' },
  render: (situation, { globals }) => {
    const stage = globals as unknown as StageGlobals;
    return html`${embedded(situation, stage, 'fr')}${embedded(situation, stage, 'ar')}`;
  },
  play: async ({ canvasElement }) => {
    const french = await whenShown(canvasElement, '#say', 0);
    const arabic = await whenShown(canvasElement, '#say', 1);
    await expect(french.root).toHaveAttribute('lang', 'fr');
    await expect(arabic.root).toHaveAttribute('lang', 'ar');
    await expect(french.root.querySelector('#say')?.textContent).not.toMatch(ARABIC);
    await expect(arabic.root.querySelector('#say')?.textContent).toMatch(ARABIC);
  },
};
