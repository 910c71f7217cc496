import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';
import type { StageGlobals } from '../stage/toolbars.values.ts';
import { TOKEN_NOTES } from '../theming/token-notes.values.ts';
import { PART_NOTES } from './part-notes.values.ts';
import { type PartsBench, tagOf } from './parts-bench.ts';

export interface Bench { readonly tag: string }
export type BenchStory = StoryObj<Bench>;

/** A page of parts and tokens for one widget. */
export const benchOf = (tag: string) => ({
  args: { tag },
  render: (_, { globals }) => {
    const { theme, density } = globals as unknown as StageGlobals;
    return html`<parts-bench tag=${tag} theme=${theme} density=${density}></parts-bench>`;
  },
}) satisfies Meta<Bench>;

const benchIn = async (canvas: HTMLElement): Promise<PartsBench> => {
  const bench = canvas.querySelector<PartsBench>('parts-bench')!;
  await bench.updateComplete;
  return bench;
};
const names = (list: readonly { readonly name: string }[]): string[] => list.map(({ name }) => name).toSorted();

/** Each part of the manifest has a note and is found in its example; no note is about a part that is not. */
export const everyPart: NonNullable<BenchStory['play']> = async ({ canvasElement, args: { tag } }) => {
  const bench = await benchIn(canvasElement);
  const { cssParts } = tagOf(tag);
  await expect(names(cssParts)).toEqual(Object.keys(PART_NOTES[tag] ?? {}).toSorted());
  for (const { name } of cssParts) await expect(await bench.choose(name), name).toBeGreaterThan(0);
  const [{ name: first } = { name: '' }] = cssParts;
  await userEvent.click([...bench.querySelectorAll('button')].find(({ textContent }) => textContent === `::part(${first})`)!);
  await expect(bench.querySelector('[aria-pressed=true]')).toHaveTextContent(first);
};

/** Each token of the manifest has a note; one that is set holds at once, and is given up again. */
export const everyToken: NonNullable<BenchStory['play']> = async ({ canvasElement, args: { tag } }) => {
  const bench = await benchIn(canvasElement);
  await expect(names(tagOf(tag).cssProperties).filter((name) => !(name in TOKEN_NOTES))).toEqual([]);
  await bench.choose('root');
  const root = bench.querySelector(tag)!.shadowRoot!.querySelector('[part~=root]')!;
  const ink = bench.querySelector<HTMLInputElement>('input[name="--jalon-ink"]')!;
  const before = getComputedStyle(root).color;
  ink.value = '#123456';
  ink.dispatchEvent(new Event('input', { bubbles: true }));
  await expect(getComputedStyle(root).color).toBe('rgb(18, 52, 86)');
  await userEvent.click([...bench.querySelectorAll('button')].find(({ textContent }) => textContent === 'Tout remettre')!);
  await expect(getComputedStyle(root).color).toBe(before);
};
