import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { readTokens, type Token } from './read-tokens.ts';
import { TOKEN_NOTES } from './token-notes.values.ts';
import './tokens.css';

const sheets = import.meta.glob<Record<string, { cssText: string } | readonly { cssText: string }[]>>('../../../../packages/elements/src/**/*.css.ts', { eager: true });
const texts = Object.values(sheets).flatMap((module) => Object.values(module).flat().map(({ cssText }) => cssText));
/** The sheet that declares the defaults comes first. */
const tokens = readTokens(texts.toSorted((a, b) => Number(b.includes('--_d-surface:')) - Number(a.includes('--_d-surface:'))));

const isColour = (value: string | undefined): value is string => /^#[0-9a-f]{3,8}$/i.test(value ?? '');

const swatch = (value: string | undefined) =>
  isColour(value) ? html`<svg viewBox="0 0 2 1" aria-hidden="true"><rect width="2" height="1" fill=${value}></rect></svg> <code>${value}</code>` : html`<code>${value ?? '='}</code>`;

const row = ({ name, light, dark }: Token) => html`<tr><th scope="row"><code>${name}</code></th><td>${TOKEN_NOTES[name]}</td><td>${swatch(light)}</td><td>${swatch(dark)}</td></tr>`;

const meta: Meta = {
  title: 'Aspect/Jetons',
  globals: { locale: 'fr', theme: 'light' },
  render: () => html`<article class="tokens">
    <h1>Jetons</h1>
    <p>Ce qu’une page peut régler, une fois, sur n’importe quel ancêtre de la fiche. Une valeur donnée par la page vaut pour les deux aspects ;
      une page qui en veut deux les pose sous son propre sélecteur de thème. <code>--jalon-*</code> vaut pour tout, <code>--jalon-scorecard-*</code> pour la fiche seule.</p>
    <table>
      <thead><tr><th scope="col">Jeton</th><th scope="col">Pour</th><th scope="col">Clair</th><th scope="col">Sombre</th></tr></thead>
      <tbody>${tokens.map(row)}</tbody>
    </table>
  </article>`,
};
export default meta;

/** Every token of the sheets is listed and explained; nothing is explained that no sheet reads. */
export const TousLesJetons: StoryObj = {
  name: 'Tous les jetons',
  play: async () => {
    await expect(tokens.length).toBeGreaterThan(20);
    await expect(tokens.map(({ name }) => name).toSorted()).toEqual(Object.keys(TOKEN_NOTES).toSorted());
  },
};
