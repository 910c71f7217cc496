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

const part = (hex: string, at: number): number => {
  const full = hex.length === 4 ? hex.replace(/[0-9a-f]/gi, '$&$&') : hex;
  const share = Number.parseInt(full.slice(at, at + 2), 16) / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};
const luminance = (hex: string): number => 0.2126 * part(hex, 1) + 0.7152 * part(hex, 3) + 0.0722 * part(hex, 5);
/** As WCAG 2 counts it, from 1 to 21. */
const ratio = (one: string, other: string): number => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};
const TEXT = ['ink', 'ink-2', 'ink-3', 'accent', 'met', 'unmet', 'late', 'pending'];
const MARKS = ['line-strong', 'rod-a', 'rod-b', 'post'];

/** Les couleurs d’origine, mesurées : 4,5 au moins pour du texte, 3 pour le bord d’une commande ou un dessin, dans les deux aspects. */
export const Contrastes: StoryObj = {
  play: async () => {
    const of = (name: string, aspect: 'light' | 'dark'): string => tokens.find((token) => token.name === `--jalon-${name}`)?.[aspect] ?? '';
    const low: string[] = [];
    for (const aspect of ['light', 'dark'] as const) {
      for (const ground of ['surface', 'surface-sunken']) {
        for (const [names, least] of [[TEXT, 4.5], [MARKS, 3]] as const) {
          for (const name of names) if (!(ratio(of(name, aspect), of(ground, aspect)) >= least)) low.push(`${name} sur ${ground}, ${aspect}`);
        }
      }
    }
    await expect(low).toEqual([]);
    await expect(ratio('#fff', '#000')).toBe(21);
  },
};
