import type { Browser, Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { meet, openBrowser } from './support/browser.ts';
import { card, earned, item, openCard, origins } from './support/partner-page.ts';

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

/** Opens the reasons of an item, then the form in them, and answers its fields. */
async function openForm(page: Page, code: string): Promise<Locator> {
  const title = item(page, code).getByRole('button').first();
  if ((await title.getAttribute('aria-expanded')) !== 'true') await title.click();
  await card(page).locator(`#x-${code}`).getByRole('button', { name: /^(Répondre|Modifier la réponse)$/ }).click();
  const form = card(page).locator(`#x-${code} form`);
  await form.waitFor();
  return form;
}

/** Types into the number fields of a form, in their order, and sends it with Enter. */
async function answer(form: Locator, ...values: string[]): Promise<void> {
  const fields = form.locator('input[inputmode]');
  for (const [index, value] of values.entries()) await fields.nth(index).fill(value);
  await fields.last().press('Enter');
}

const undoLine = (page: Page): Locator => card(page).locator('[part=undo]');
const said = (page: Page, words: string | RegExp): Promise<void> => undoLine(page).getByText(words).waitFor();

it('moves the score at once when a coach records, goes back when undone, and keeps what is recorded again', async () => {
  const coach = await meet(browser, origins(), { place: 'coach-kolda' });
  const { page } = coach;
  await openCard(coach);
  const before = await earned(page);

  await answer(await openForm(page, 'IDP-7'), '9', '12');
  await said(page, 'IDP-7');
  const after = await earned(page);
  expect(after).not.toBe(before);

  await undoLine(page).getByRole('button', { name: 'Annuler' }).click();
  await said(page, /annulé/);
  expect(await earned(page)).toBe(before);

  await answer(await openForm(page, 'IDP-7'), '9', '12');
  await said(page, /enregistrée/);
  expect(await earned(page)).toBe(after);

  await page.reload();
  await card(page).locator('#say').waitFor();
  expect(await earned(page)).toBe(after);
  expect(coach.faults).toEqual([]);
  await coach.leave();
});

it('shows what an answer would change before it is recorded, and records nothing when the form is closed', async () => {
  const coach = await meet(browser, origins(), { place: 'coach-kolda' });
  const { page } = coach;
  await openCard(coach);
  const before = await earned(page);
  const form = await openForm(page, 'IDP-10');
  await form.locator('input[inputmode]').first().fill('1');
  await form.getByText(/Avec ces données/).waitFor();
  await form.getByRole('button', { name: 'Fermer sans enregistrer' }).click();
  await form.waitFor({ state: 'detached' });
  expect(await earned(page)).toBe(before);
  expect(coach.faults).toEqual([]);
  await coach.leave();
});

it('says what is wrong with a figure, beside it, and keeps what was typed', async () => {
  const coach = await meet(browser, origins(), { place: 'coach-kolda' });
  const { page } = coach;
  await openCard(coach);
  const form = await openForm(page, 'IDP-10');
  await answer(form, 'douze');
  const field = form.locator('input[inputmode]').first();
  await form.getByText(/pas un nombre/).waitFor();
  expect(await field.inputValue()).toBe('douze');
  expect(await field.getAttribute('aria-invalid')).toBe('true');
  expect(coach.faults).toEqual([]);
  await coach.leave();
});

it('names the colleague who changed the same item meanwhile, and loses neither value', async () => {
  const first = await meet(browser, origins(), { place: 'coach-kolda', expectedStatuses: [409] });
  const second = await meet(browser, origins(), { place: 'coach-kolda-2' });
  await openCard(first);
  await openCard(second);
  const mine = await openForm(first.page, 'IDP-10');
  await mine.locator('input[inputmode]').first().fill('3');

  await answer(await openForm(second.page, 'IDP-10'), '2');
  await said(second.page, 'IDP-10');

  await mine.locator('input[inputmode]').first().press('Enter');
  const conflict = card(first.page).getByRole('alertdialog');
  await conflict.waitFor();
  const words = await conflict.innerText();
  expect(words).toMatch(/Mamadou Diallo/);
  expect(words).toMatch(/: 3/);
  expect(words).toMatch(/: 2/);
  await first.picture('conflict-1200', { fullPage: false });

  await conflict.getByRole('button', { name: 'Garder la mienne' }).click();
  await said(first.page, /enregistrée/);
  await second.page.reload();
  await card(second.page).locator('#say').waitFor();
  await item(second.page, 'IDP-10').getByRole('button').first().click();
  await expect.poll(() => card(second.page).locator('#x-IDP-10').innerText()).toMatch(/3/);
  expect([...first.faults, ...second.faults]).toEqual([]);
  await first.leave();
  await second.leave();
});

it('keeps an answer typed while the network is away, and sends it when it comes back', async () => {
  const coach = await meet(browser, origins(), { place: 'coach-kolda' });
  const { page } = coach;
  await openCard(coach);
  const form = await openForm(page, 'IDP-10');
  await coach.context.setOffline(true);
  await answer(form, '4');
  await card(page).getByText(/Hors ligne depuis/).waitFor();
  await coach.context.setOffline(false);
  await said(page, /enregistrée/);
  await page.reload();
  await item(page, 'IDP-10').getByRole('button').first().click();
  await expect.poll(() => card(page).locator('#x-IDP-10').innerText()).toMatch(/4/);
  await coach.leave();
});

it('gives a verifier no form to write as a coach, and a reader none at all', async () => {
  const reader = await meet(browser, origins(), { place: 'reader' });
  await openCard(reader);
  await item(reader.page, 'IDP-10').getByRole('button').first().click();
  await card(reader.page).locator('#x-IDP-10').waitFor();
  expect(await card(reader.page).getByRole('button', { name: /Répondre|Modifier la réponse/ }).count()).toBe(0);
  expect(reader.faults).toEqual([]);
  await reader.leave();
});
