// Asks axe about each widget in Storybook, in every look, and keeps what it applied and found: the sheet is written from it.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type axe from 'axe-core';
import type { Browser } from 'playwright';
import { buildBook, serveBook } from '../pictures/book.ts';
import { LOOKS } from '../pictures/looks.values.ts';
import { openBrowser, showing } from '../pictures/take.ts';

export const WIDGETS = ['fiche', 'examen', 'dossiers', 'matrice', 'plan', 'repartition'] as const;
export type Widget = (typeof WIDGETS)[number];

/** What a run found, widget by widget. */
export interface Found {
  readonly on: string;
  readonly axe: string;
  readonly browser: string;
  readonly widgets: Readonly<Record<Widget, { readonly passed: readonly string[]; readonly violated: readonly string[] }>>;
}

export const FOUND = join(import.meta.dirname, 'found.json');
export const readFound = (): Found => JSON.parse(readFileSync(FOUND, 'utf8')) as Found;

const STORIES: Readonly<Record<Widget, readonly string[]>> = {
  fiche: ['fiche-situations--deux-guichets-a-gagner', 'fiche-situations--les-raisons-d-un-chiffre', 'fiche-situations--a-chercher', 'fiche-saisie--chiffre-impossible', 'fiche-saisie--conflit'],
  examen: ['examen-situations--resultat-provisoire', 'examen-situations--le-depot-se-confirme', 'examen-situations--la-verification'],
  dossiers: ['dossiers-listes--mes-collectivites', 'dossiers-situations--erreur'],
  matrice: ['matrice-matrice-nationale--le-cycle', 'matrice-régions-et-fichiers--exporter'],
  plan: ['brouillon', 'calendrier', 'argent', 'une-ligne', 'formulaire', 'un-acte', 'table-collee', 'scenarios', 'refus'].map((name) => `planificateur-plan-de-kolda--${name}`),
  repartition: ['une-commune', 'arreter', 'cote-a-cote'].map((name) => `répartition-répartition-pacasen-2022--${name}`),
};
const LOOKED_AT = ['wide', 'dark', 'forced', 'phone', 'arabic'] as const;
const SOURCE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface Heard { readonly passed: string[]; readonly violated: string[] }

async function ask(browser: Browser, frame: string, story: string, look: (typeof LOOKED_AT)[number]): Promise<Heard> {
  return showing(browser, frame, story, LOOKS[look], async (page) => {
    await page.addScriptTag({ path: SOURCE });
    return page.evaluate(async () => {
      const checker = (globalThis as unknown as { axe: typeof axe }).axe;
      const { passes, violations } = await checker.run({ include: document.body, exclude: [{ fromShadowDom: ['jalon-scorecard-matrix', '[part~="row"]:nth-child(n+13)'] }] }, { rules: { region: { enabled: false }, 'target-size': { enabled: true } } });
      return { passed: passes.map(({ id }) => id), violated: violations.map(({ id }) => id) };
    });
  });
}

async function hear(browser: Browser, frame: string, widget: Widget): Promise<Heard> {
  const heard: Heard = { passed: [], violated: [] };
  const left = STORIES[widget].flatMap((story) => LOOKED_AT.map((look) => ({ story, look })));
  const lane = async (): Promise<void> => {
    for (let next = left.shift(); next; next = left.shift()) {
      const { story, look } = next;
      const { passed, violated } = await ask(browser, frame, story, look);
      console.log(`${story}, ${look}: ${passed.length} rules passed${violated.length > 0 ? `, violated: ${violated.join(', ')}` : ''}`);
      heard.passed.push(...passed);
      heard.violated.push(...violated);
    }
  };
  await Promise.all([lane(), lane(), lane()]);
  return { passed: [...new Set(heard.passed)].sort(), violated: [...new Set(heard.violated)].sort() };
}

/** Runs axe and writes what it found beside this file. */
export async function run(): Promise<Found> {
  await buildBook();
  const book = await serveBook();
  const browser = await openBrowser();
  try {
    const widgets: Partial<Record<Widget, Heard>> = {};
    for (const widget of WIDGETS) widgets[widget] = await hear(browser, book.frame, widget);
    const { version } = JSON.parse(readFileSync(join(SOURCE, '../package.json'), 'utf8')) as { version: string };
    const found: Found = { on: new Date().toISOString().slice(0, 10), axe: version, browser: `Chromium ${browser.version().split('.')[0] ?? ''}`, widgets: widgets as Found['widgets'] };
    writeFileSync(FOUND, `${JSON.stringify(found, undefined, 2)}\n`);
    return found;
  } finally {
    await browser.close();
    book.close();
  }
}
