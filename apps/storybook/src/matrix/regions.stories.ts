import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { MatrixQuery, MatrixView } from '@jalon/core/assessment';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { StageGlobals } from '../stage/toolbars.values.ts';
import { country } from './matrix-situation.ts';

interface Regions {
  readonly query: MatrixQuery;
  /** What is changed in the view of the whole country. */
  readonly change: (view: MatrixView) => MatrixView;
}
type RegionsStory = StoryObj<Regions>;

export default {
  title: 'Matrice/Régions et fichiers',
  args: { query: {}, change: (view) => view },
  loaders: [country],
  render: ({ query, change }, { globals, loaded }) => {
    const { theme, density } = globals as unknown as StageGlobals;
    return html`<jalon-scorecard-matrix .matrixQuery=${query} .view=${change((loaded as { view: MatrixView }).view)} theme=${theme} density=${density} heading-level="1"></jalon-scorecard-matrix>`;
  },
} satisfies Meta<Regions>;

const matrixIn = (canvas: HTMLElement): ShadowRoot => canvas.querySelector('jalon-scorecard-matrix')!.shadowRoot!;
const part = (canvas: HTMLElement, selector: string): Promise<HTMLElement> => waitFor(() => {
  const found = matrixIn(canvas).querySelector<HTMLElement>(selector);
  expect(found).not.toBeNull();
  return found!;
}, { timeout: 10_000 });
const says = (...words: readonly RegExp[]): NonNullable<RegionsStory['play']> => async ({ canvasElement }) => {
  (await part(canvasElement, '[part=overview]')).scrollIntoView();
  await part(canvasElement, '.dist, .glance, [part=overview] > p');
  await waitFor(() => { for (const each of words) expect(matrixIn(canvasElement).querySelector<HTMLElement>('[part=overview]')?.innerText.replace(/\s+/g, ' ')).toMatch(each); }, { timeout: 10_000 });
};

/** Le pays en une phrase, puis chaque région : médiane, guichets, scores autour du seuil. */
export const LesRegions: RegionsStory = { name: 'Les régions', play: says(/Où en sont les régions/, /Médiane \d+/, /Ensemble/, /Ziguinchor/) };
/** Une région choisie : la matrice ne montre plus qu’elle. */
export const UneRegionChoisie: RegionsStory = {
  name: 'Une région choisie',
  play: async (context) => {
    await says(/Kolda/)(context);
    await userEvent.click([...matrixIn(context.canvasElement).querySelectorAll<HTMLElement>('.pick')].find(({ textContent }) => textContent.startsWith('Kolda'))!);
    await says(/Kolda/, /Ne plus filtrer/)(context);
  },
};
/** Un programme sans score : les guichets seuls sont comptés. */
export const SansScore: RegionsStory = { name: 'Sans score', args: { change: (view) => ({ ...view, score: null }) }, play: says(/seuls les guichets sont comptés/) };
/** Rien ne correspond : rien à répartir. */
export const RienAMontrer: RegionsStory = { name: 'Rien à montrer', args: { query: { filter: { q: 'zzz' } } }, play: says(/rien à répartir/) };
/** Le panneau des fichiers : ce qui est affiché, en CSV ou en classeur. */
export const Exporter: RegionsStory = {
  play: async ({ canvasElement }) => {
    await userEvent.click(await part(canvasElement, '#export'));
    expect((await part(canvasElement, '.xpanel')).innerText).toMatch(/lignes affichées[\s\S]*CSV[\s\S]*Excel \(XLSX\)/);
  },
};
