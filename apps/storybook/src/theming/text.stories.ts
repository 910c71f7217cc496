import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import { inJuly } from '../allocation/allocation-situation.ts';
import { listed } from '../list/list-situation.ts';
import { ofTheCycle } from '../matrix/matrix-situation.ts';
import { reviewed } from '../review/review-situation.ts';
import { theDraft } from '../planner/planner-situation.ts';
import { inMay } from '../scorecard/situation.ts';
import { crowdedIn, space } from '../stage/crowding.ts';
import { WIDTHS } from '../stage/toolbars.values.ts';

/** Larger and spaced text, in each widget as most people see it first: WCAG 1.4.4 and 1.4.12, measured. */
export default { title: 'Aspect/Texte' } satisfies Meta;

const COLUMNS = Object.keys(WIDTHS).filter((width) => width !== 'all');

async function drawn(canvas: HTMLElement, tag: string, until: RegExp): Promise<Element> {
  const host = canvas.querySelector(tag)!;
  await waitFor(() => expect(host.shadowRoot?.querySelector<HTMLElement>('.jalon')?.innerText).toMatch(until), { timeout: 20_000 });
  return host;
}

/** Nothing is cut, stands out or is written over something else, in a column of each width. */
async function fitsColumns(canvas: HTMLElement, host: Element, columns: readonly string[]): Promise<void> {
  const stage = canvas.querySelector<HTMLElement>('.stage') ?? canvas.closest<HTMLElement>('.stage')!;
  const asked = stage.dataset.width;
  const faults: string[] = [];
  for (const width of columns) {
    stage.dataset.width = width;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    faults.push(...crowdedIn(host).map((fault) => `${width}: ${fault}`));
  }
  stage.dataset.width = asked ?? 'all';
  await expect(faults).toEqual([]);
}

const large = (of: object, name: string, tag: string, until: RegExp): StoryObj => ({
  ...of, name: `${name}, texte à 200 %`, globals: { text: '200', width: '768' },
  play: async ({ canvasElement }) => {
    const host = await drawn(canvasElement, tag, until);
    await expect(getComputedStyle(host.shadowRoot!.querySelector('.jalon')!).fontSize).toBe('32px');
    // Text twice as large on a screen of 320 pixels is beyond what the criterion asks.
    await fitsColumns(canvasElement, host, COLUMNS.slice(1));
  },
});

const spaced = (of: object, name: string, tag: string, until: RegExp): StoryObj => ({
  ...of, name: `${name}, texte espacé`, globals: { width: '768' },
  play: async ({ canvasElement }) => {
    const host = await drawn(canvasElement, tag, until);
    space(host.shadowRoot!);
    await expect(getComputedStyle(host.shadowRoot!.querySelector('.jalon')!).letterSpacing).toBe('1.92px');
    await fitsColumns(canvasElement, host, COLUMNS);
  },
});

const FICHE = [inMay, 'Fiche', 'jalon-scorecard', /Deux guichets/] as const;
const EXAMEN = [reviewed, 'Examen', 'jalon-review', /Ligne par ligne/] as const;
const DOSSIERS = [listed, 'Dossiers', 'jalon-scorecard-list', /Kolda/] as const;
const MATRICE = [ofTheCycle, 'Matrice', 'jalon-scorecard-matrix', /Kolda[\s\S]*Où en sont/] as const;
const PLAN = [theDraft, 'Plan', 'jalon-pti-planner', /Esplanade de Kolda[\s\S]*Ce que disent les règles/] as const;
const CALENDRIER = [{ ...theDraft, args: { ...theDraft.args, view: 'timeline' } }, 'Calendrier du plan', 'jalon-pti-planner', /Esplanade de Kolda[\s\S]*Ce que disent les règles/] as const;
const ARGENT = [{ ...theDraft, args: { ...theDraft.args, view: 'money' } }, 'Argent du plan', 'jalon-pti-planner', /Autorisations et crédits[\s\S]*Ce que disent les règles/] as const;
const REPARTITION = [inJuly, 'Répartition', 'jalon-allocation', /Qui reçoit quoi[\s\S]*Par région/] as const;

/** Deux fois plus grand, chaque widget se range comme dans une place deux fois plus étroite. */
export const FicheTexteA200 = large(...FICHE);
export const ExamenTexteA200 = large(...EXAMEN);
export const DossiersTexteA200 = large(...DOSSIERS);
export const MatriceTexteA200 = large(...MATRICE);
export const PlanTexteA200 = large(...PLAN);
export const CalendrierTexteA200 = large(...CALENDRIER);
export const ArgentTexteA200 = large(...ARGENT);
export const RepartitionTexteA200 = large(...REPARTITION);
/** Entre les lettres, les mots, les lignes et les paragraphes, l’espace que le critère 1.4.12 demande de supporter. */
export const FicheTexteEspace = spaced(...FICHE);
export const ExamenTexteEspace = spaced(...EXAMEN);
export const DossiersTexteEspace = spaced(...DOSSIERS);
export const MatriceTexteEspace = spaced(...MATRICE);
export const PlanTexteEspace = spaced(...PLAN);
export const CalendrierTexteEspace = spaced(...CALENDRIER);
export const ArgentTexteEspace = spaced(...ARGENT);
export const RepartitionTexteEspace = spaced(...REPARTITION);
