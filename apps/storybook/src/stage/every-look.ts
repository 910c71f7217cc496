/// <reference types="@vitest/browser-playwright" />
// Loaded by the tests alone: the same story again, in the dark and in forced colours, before the next one.
import axe from 'axe-core';
import { afterEach, expect } from 'vitest';
import { cdp } from 'vitest/browser';
import { AXE_EXCLUDES } from './axe-rules.values.ts';
import { widgetsIn } from './stage.ts';

interface Look {
  readonly name: string;
  readonly theme: 'light' | 'dark';
  readonly forced: 'active' | 'none';
}

/** Light is checked by Storybook itself, after each story. */
const OTHERS: readonly Look[] = [
  { name: 'sombre', theme: 'dark', forced: 'none' },
  { name: 'couleurs imposées', theme: 'light', forced: 'active' },
];

async function wear({ theme, forced }: Omit<Look, 'name'>): Promise<void> {
  await cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: forced }] });
  for (const stage of document.querySelectorAll<HTMLElement>('.stage')) stage.dataset.theme = theme;
  for (const widget of widgetsIn(document)) widget.setAttribute('theme', theme);
  // The frame after next: the sheets hold, and what moves with them has been told not to.
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}

/** What axe finds by looking at colours. Names, roles and order are the same in every look, and were checked in the first. */
async function faults(): Promise<string[]> {
  const { violations } = await axe.run({ include: document.body, exclude: AXE_EXCLUDES }, { resultTypes: ['violations'], runOnly: ['cat.color'] });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.flat().join(' ')} ${failureSummary}`));
}

afterEach(async () => {
  try {
    for (const look of OTHERS) {
      await wear(look);
      if (look.forced === 'active') expect(matchMedia('(forced-colors: active)').matches).toBe(true);
      expect(await faults(), look.name).toEqual([]);
    }
  } finally {
    await wear({ theme: 'light', forced: 'none' });
  }
});
