import type { Meta } from '@storybook/web-components-vite';
import { createClient } from '@jalon/client';
import { tokenOf } from '@jalon/testing';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { BASE_URL, inMay, KOLDA, type Situation, type SituationStory, whenShown } from './situation.ts';

export default { ...inMay, title: 'Fiche/Saisie' } satisfies Meta<Situation>;

const LONGEST = { timeout: 10_000 };

/** Opens the reasons of an item, then its form, with the keyboard. */
async function openForm(canvasElement: HTMLElement, code: string) {
  const { root } = await whenShown(canvasElement);
  root.querySelector<HTMLElement>(`#b-${code}`)?.focus();
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(root.querySelector(`#e-${code}`)).not.toBeNull(), LONGEST);
  root.querySelector<HTMLElement>(`#e-${code}`)?.focus();
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(root.querySelector(`#x-${code} form`)).not.toBeNull(), LONGEST);
  const form = root.querySelector<HTMLElement>(`#x-${code} form`)!;
  const fields = [...form.querySelectorAll<HTMLInputElement>('input[inputmode]')];
  return { root, form, fields, ui: within(root) };
}

async function fill(fields: readonly HTMLInputElement[], ...values: readonly string[]): Promise<void> {
  for (const [index, value] of values.entries()) {
    fields[index]?.focus();
    fields[index]?.select();
    await userEvent.keyboard(value);
  }
}

const earned = (root: HTMLElement): string => root.querySelector('[part=score] strong')?.textContent ?? '';

/** Une coach remplit un indicateur : ce que la réponse vaudrait se dit avant d’enregistrer. */
export const EditionEnCours: SituationStory = {
  name: 'Édition en cours',
  play: async ({ canvasElement }) => {
    const { form, fields } = await openForm(canvasElement, 'IDP-7');
    await fill(fields, '9', '12');
    await waitFor(() => expect(form).toHaveTextContent(/Avec ces données/), LONGEST);
  },
};

/** Enregistrer, annuler, enregistrer encore, sans souris : le score suit. */
export const EnregistrerEtAnnuler: SituationStory = {
  name: 'Enregistrer et annuler',
  play: async ({ canvasElement }) => {
    const { root, fields } = await openForm(canvasElement, 'IDP-7');
    const before = earned(root);
    await fill(fields, '9', '12');
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(root.querySelector('[part=undo]')).toHaveTextContent(/enregistrée/), LONGEST);
    const after = earned(root);
    await expect(after).not.toBe(before);
    await userEvent.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(root.querySelector('[part=undo]')).toHaveTextContent(/annulé/), LONGEST);
    await expect(earned(root)).toBe(before);
    await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    await waitFor(() => expect(root.querySelector('[part=undo]')).toHaveTextContent(/rétabli/), LONGEST);
    await expect(earned(root)).toBe(after);
  },
};

/** Un collègue a changé la même réponse pendant la saisie : il est nommé, les deux valeurs sont là, aucune n’est choisie d’avance. */
export const Conflit: SituationStory = {
  play: async ({ canvasElement }) => {
    const { root, fields, ui } = await openForm(canvasElement, 'IDP-10');
    await fill(fields, '3');
    const colleague = createClient({ baseUrl: new URL(BASE_URL, document.baseURI), getAccessToken: () => tokenOf('coach-kolda-2') });
    const card = await colleague.scorecards.get({ territory: KOLDA, programme: 'pacasen', cycle: '2025' });
    const [input = ''] = card.domains.flatMap(({ indicators }) => indicators).find(({ code }) => code === 'IDP-10')?.asks.inputs ?? [];
    await colleague.assessments.recordAnswer(card.assessmentId, { item: 'IDP-10', input: { [input]: 2 } }, { base: card.version });
    fields[0]?.focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(ui.getByRole('alertdialog')).toBeVisible(), LONGEST);
    await expect(root.querySelector('[role=alertdialog]')).toHaveTextContent(/: 3.*: 2/);
    await expect(ui.getByRole('alertdialog')).toHaveAccessibleName(/a changé cette réponse/);
  },
};

/** Ce qui n’est pas un nombre est dit à côté du champ ; ce qui a été tapé reste. */
export const ChiffreImpossible: SituationStory = {
  name: 'Chiffre impossible',
  play: async ({ canvasElement }) => {
    const { form, fields } = await openForm(canvasElement, 'IDP-10');
    await fill(fields, 'douze');
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(form).toHaveTextContent(/pas un nombre/), LONGEST);
    await expect(fields[0]).toHaveValue('douze');
    await expect(fields[0]).toBeInvalid();
  },
};

/** Une condition se prouve par des dates et des pièces. */
export const UneConditionEtSesPreuves: SituationStory = {
  name: 'Une condition et ses preuves',
  play: async ({ canvasElement }) => {
    const { form } = await openForm(canvasElement, 'CMO-4');
    await expect(form.querySelector('input[type=date]')).not.toBeNull();
    await expect(form).toHaveTextContent(/Joindre une preuve/);
  },
};
