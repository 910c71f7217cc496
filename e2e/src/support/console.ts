import type { Locator } from 'playwright';
import type { Person } from './browser.ts';

/** What the console's own pages say; the widgets in it answer by their tags. */
export const review = ({ page }: Person): Locator => page.locator('jalon-review');
export const scorecard = ({ page }: Person): Locator => page.locator('jalon-scorecard');
export const pageTitle = ({ page }: Person): Locator => page.locator('#console h1');

/** Opens the console at one of its addresses and waits for the page's title. */
export async function openConsole(person: Person, portalUrl: string, at = '', language = ''): Promise<void> {
  await person.page.goto(`${portalUrl}${language}/console${at}`);
  await person.page.locator('#console nav').first().waitFor().catch((cause: unknown) => {
    throw new Error([`No console at ${at}.`, ...person.faults].join('\n'), { cause });
  });
}

/** Asks for an act in the review, says why where that is asked, and confirms it. */
export async function act(person: Person, name: RegExp, motive?: string): Promise<void> {
  const { page } = person;
  await review(person).getByRole('button', { name }).click();
  const dialog = review(person).locator('dialog[open]');
  await dialog.waitFor();
  if (motive !== undefined) await dialog.locator('textarea').fill(motive);
  await dialog.getByRole('button', { name: 'Confirmer' }).click();
  await dialog.waitFor({ state: 'detached' }).catch(() => page.locator('jalon-review dialog:not([open])').waitFor({ state: 'attached' }));
}

/** What the first sentence of the review says now. */
export const standsAt = (person: Person, words: RegExp): Promise<void> => review(person).locator('[part=standing]').getByText(words).first().waitFor();
