import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { MatrixView } from '@jalon/core/assessment';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { StageGlobals } from '../stage/toolbars.values.ts';
import { country } from './matrix-situation.ts';

interface Choice {
  /** A saved view, as text. */
  readonly query: string;
}
type ChoiceStory = StoryObj<Choice>;

export default {
  title: 'Matrice/Choisir parmi les lignes',
  args: { query: '' },
  loaders: [country],
  render: ({ query }, { globals, loaded }) => {
    const { theme, density } = globals as unknown as StageGlobals;
    return html`<jalon-scorecard-matrix query=${query} filterable .view=${(loaded as { view: MatrixView }).view} theme=${theme} density=${density} heading-level="1"></jalon-scorecard-matrix>`;
  },
} satisfies Meta<Choice>;

const matrixIn = (canvas: HTMLElement): ShadowRoot => canvas.querySelector('jalon-scorecard-matrix')!.shadowRoot!;
const summary = (canvas: HTMLElement): string => matrixIn(canvas).querySelector<HTMLElement>('[part=summary]')?.innerText.replace(/\s+/g, ' ') ?? '';
const field = (canvas: HTMLElement, name: string): Promise<HTMLElement> => waitFor(() => {
  const found = matrixIn(canvas).querySelector<HTMLElement>(`#${name}`);
  expect(found).not.toBeNull();
  return found!;
}, { timeout: 10_000 });
const says = (...words: readonly RegExp[]): NonNullable<ChoiceStory['play']> => async ({ canvasElement }) => {
  await field(canvasElement, 'q');
  await waitFor(() => { for (const each of words) expect(summary(canvasElement)).toMatch(each); }, { timeout: 10_000 });
};

/** Rien n’est encore choisi : la phrase dit le pays. */
export const ToutLePays: ChoiceStory = { name: 'Tout le pays', play: says(/^\d+ collectivités : guichet de performance 1 ouvert pour \d+/) };
/** Ce qui est près du seuil, par région : une vue enregistrée, en une ligne de texte. */
export const PresDuSeuil: ChoiceStory = { name: 'Près du seuil', args: { query: 'gap=-4..0&sort=-gap&group=area' }, play: says(/collectivités sur \d+ :/, /à 4 points ou moins du seuil sans l’atteindre/) };
/** Un nom tapé, sans ses accents. */
export const UnNom: ChoiceStory = {
  name: 'Un nom',
  play: async (context) => {
    await userEvent.type(await field(context.canvasElement, 'q'), 'medina yoro');
    await says(/^1 collectivité sur \d+/)(context);
  },
};
/** Les critères moins courants sont ouverts quand la vue en use. */
export const AutresCriteres: ChoiceStory = { name: 'Autres critères', args: { query: 'window=G1:undetermined&item=late' }, play: says(/indéterminé pour \d+/) };
