import type { Meta } from '@storybook/web-components-vite';
import { PLANS_OF_KOLDA } from '@jalon/testing';
import { expect, userEvent, waitFor } from 'storybook/test';
import { found, opened, plannerIn, type PlanSituation, type PlanStory, rowOf, says, theDraft } from './planner-situation.ts';

export default { ...theDraft, title: 'Planificateur/Plan de Kolda' } satisfies Meta<PlanSituation>;

/** Waits until the planner says all of these, and all of it has come. */
const whole = (...words: readonly RegExp[]): NonNullable<PlanStory['play']> => async (context) => {
  await opened(context.canvasElement);
  await says(...words)(context);
};
const cellOf = async (canvas: HTMLElement, code: string, column: string): Promise<HTMLElement> => {
  const row = await rowOf(canvas, code);
  return [...row.cells].find(({ dataset }) => dataset['l'] === column)!;
};
const button = (canvas: HTMLElement, words: RegExp): Promise<HTMLButtonElement> => found<HTMLButtonElement>(canvas, 'button', words);

/** Le brouillon, tel que le secrétariat l’ouvre : la phrase, les années, les lignes et ce que disent les règles. */
export const Brouillon: PlanStory = { play: whole(/2027 dépasse son plafond de 40 millions/, /Esplanade de Kolda/, /Ce que disent les règles/) };
/** Par localité. */
export const ParLocalite: PlanStory = { name: 'Par localité', args: { group: 'locality' }, play: whole(/Esplanade de Kolda/) };
/** Les trimestres. */
export const Calendrier: PlanStory = { args: { view: 'timeline' }, play: whole(/T1/, /Esplanade de Kolda/) };
/** Les sources face aux plafonds. */
export const Argent: PlanStory = { args: { view: 'money' }, play: whole(/Guichet de performance 2/) };
/** Une ligne choisie : ce qu’elle dit, ce qu’en disent les règles, et ce qui la change. */
export const UneLigne: PlanStory = {
  name: 'Une ligne',
  play: async ({ canvasElement }) => {
    await opened(canvasElement);
    (await rowOf(canvasElement, 'P-10')).cells[0]!.click();
    await found(canvasElement, '.parts');
    await says(/Procédure trop légère/, /Bloque la proposition au conseil/)({ canvasElement } as never);
  },
};
/** Une case en cours d’écriture. */
export const UneCase: PlanStory = {
  name: 'Une case',
  play: async ({ canvasElement }) => {
    await opened(canvasElement);
    const cell = await cellOf(canvasElement, 'P-02', '2027');
    cell.focus();
    await userEvent.keyboard('{F2}');
    await found(canvasElement, '.edit');
    await expect(plannerIn(canvasElement).querySelector<HTMLInputElement>('.edit .in')!.value).toBe('100');
  },
};
/** Un geste, une étape d’annulation. */
export const UnGeste: PlanStory = {
  name: 'Un geste',
  play: async ({ canvasElement }) => {
    await opened(canvasElement);
    (await cellOf(canvasElement, 'P-02', '2027')).focus();
    await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}');
    await found(canvasElement, '.undo kbd');
    await says(/P-02 déplacé d’un an plus tard/)({ canvasElement } as never);
  },
};
/** Coûts, crédits, sources, calendrier : une partie à la fois. */
export const Formulaire: PlanStory = {
  play: async ({ canvasElement }) => {
    await opened(canvasElement);
    (await rowOf(canvasElement, 'P-02')).cells[0]!.click();
    (await button(canvasElement, /^Sources$/)).click();
    await found(canvasElement, '.gridform');
  },
};
/** Ce qui a été payé, source par source, à côté de ce qui était prévu. */
export const Execution: PlanStory = {
  name: 'Exécution', args: { plan: PLANS_OF_KOLDA.adopted },
  play: async ({ canvasElement }) => {
    await opened(canvasElement);
    (await rowOf(canvasElement, 'P-09')).cells[0]!.click();
    (await button(canvasElement, /^(Exécution|Execution|التنفيذ)$/)).click();
    const source = await found<HTMLInputElement>(canvasElement, '#f-s-window-2-2026');
    await userEvent.type(source, '32');
    await found(canvasElement, '#note-s-window-2-2026', /2 .*(plus|more|زيادة)/);
  },
};
/** Ce qui a été engagé et payé d’une ligne, par année et par source. */
export const UneLignePayee: PlanStory = {
  name: 'Une ligne payée', args: { plan: PLANS_OF_KOLDA.adopted },
  play: async (context) => {
    const { canvasElement } = context;
    await Execution.play!(context);
    await userEvent.type(await found<HTMLInputElement>(canvasElement, '#f-c2026'), '40');
    await userEvent.type(await found<HTMLInputElement>(canvasElement, '#f-s-own-2026'), '4');
    await userEvent.click(await found<HTMLButtonElement>(canvasElement, '.pform .primary'));
    await found(canvasElement, '.facts table', /36/);
  },
};
/** Le premier plan d’une collectivité : ses années, et un fichier de lignes si on en a un. */
export const Commencer: PlanStory = {
  args: { plan: undefined, territory: 'sn-lg-ld1-1', person: 'secretary-louga' },
  play: async ({ canvasElement }) => {
    (await button(canvasElement, /^(Commencer le plan|Begin the plan|بدء الخطة)$/)).click();
    await found(canvasElement, '.pform');
  },
};
/** Une règle que son cadre permet de dépasser, par un acte qui reste en vue. */
export const PasserOutre: PlanStory = {
  name: 'Passer outre', args: { plan: PLANS_OF_KOLDA.sixty },
  play: async ({ canvasElement }) => {
    await opened(canvasElement);
    (await button(canvasElement, /^(Passer outre par un acte|Set aside by an act|التجاوز بقرار)$/)).click();
    await found(canvasElement, 'dialog[open] .pform');
  },
};
/** Ce que l’acte fige se dit avant. */
export const UnActe: PlanStory = {
  name: 'Un acte',
  play: async ({ canvasElement }) => {
    await opened(canvasElement);
    (await button(canvasElement, /^Proposer au conseil$/)).click();
    await found(canvasElement, 'dialog[open]', /Le plan part au conseil/);
  },
};
/** Une table collée : rien n’est écrit avant qu’on accepte. */
export const TableCollee: PlanStory = {
  name: 'Table collée',
  play: async ({ canvasElement }) => {
    await opened(canvasElement);
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'Code\tIntitulé\tDomaine\tCoût (millions)\t2027\nN-01\tForage de Sikilo\tEnvironnement et ressources naturelles, eau\t12,5\t12,5\nN-02\tSans domaine\tinconnu\t3\t3');
    (await cellOf(canvasElement, 'P-01', '2026')).dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, composed: true, cancelable: true }));
    await found(canvasElement, 'dialog[open] .report', /refusée/);
  },
};
/** Trois plans côte à côte. */
export const Scenarios: PlanStory = {
  name: 'Scénarios',
  play: async ({ canvasElement }) => {
    await opened(canvasElement);
    (await button(canvasElement, /^Comparer$/)).click();
    await found(canvasElement, 'dialog[open] .cmp', /Règles qui bloquent/);
    // The dialog grew while the plans came: the edge of a ring on half a pixel falls on either side, and a picture of it would be another each time.
    (plannerIn(canvasElement).activeElement as HTMLElement | null)?.blur();
  },
};
/** Adopté : ce qui est figé ne change que par un rephasage, avec son motif. */
export const Refus: PlanStory = {
  args: { plan: PLANS_OF_KOLDA.adopted, person: 'mayor-kolda' },
  play: async ({ canvasElement }) => {
    await opened(canvasElement);
    (await cellOf(canvasElement, 'P-04', '2026')).focus();
    await userEvent.keyboard('{F2}');
    await found(canvasElement, '.edit');
    await waitFor(() => expect(plannerIn(canvasElement).activeElement?.matches('.in')).toBe(true));
    await userEvent.keyboard('1{Enter}');
    await found(canvasElement, '.note.err', /Changement refusé/);
  },
};
