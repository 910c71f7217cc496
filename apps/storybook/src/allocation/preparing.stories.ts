import type { Meta } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { type AllocationSituation, type AllocationStory, allocationIn, fill, inJuly, press, says, SCENARIO } from './allocation-situation.ts';

export default { ...inJuly, title: 'Répartition/Préparer' } satisfies Meta<AllocationSituation>;

const TABLE = ['Collectivité;Population;Score IDP', 'Kolda;110 000;71,5', 'Sédhiou;beaucoup;', 'Nulle part;5;', 'Bakel;;'].join('\n');

/** Rien n’est préparé pour cet exercice : la chargée de programme commence. */
export const DepuisRien: AllocationStory = { name: 'Depuis rien', args: { cycle: '2031' }, play: async (context) => {
  await press(context.canvasElement, '#do-begin', '#f-formula');
  await says(/Préparer la répartition/)(context);
} };
/** Les étapes, de la formule à l’arrêté. */
export const Etapes: AllocationStory = { name: 'Les étapes', args: { run: SCENARIO }, play: says(/1\. Formule/, /Régler Guichet de performance 1/, /6\. Arrêté/) };
/** Les parts d’un guichet, réglées pour cet exercice. */
export const Guichet: AllocationStory = { name: 'Régler un guichet', args: { run: SCENARIO }, play: async (context) => {
  await press(context.canvasElement, '#do-window-base', '#f-weight-equal');
  fill(context.canvasElement, '#f-weight-equal', '50');
  await says(/41,7 % du guichet/)(context);
} };
/** Ce qui est collé se lit ligne par ligne avant d’être écrit. */
export const Liste: AllocationStory = { name: 'La liste collée', args: { run: SCENARIO }, play: async (context) => {
  const { canvasElement } = context;
  await press(canvasElement, '#do-list', '#l-text');
  fill(canvasElement, '#l-text', TABLE);
  await press(canvasElement, '#l-read', '#l-write');
  await says(/Aucune collectivité ne s’appelle/, /103.574 → 110.000/)(context);
  await expect(allocationIn(canvasElement).querySelector('dialog')!.open).toBe(true);
} };
