// Keeps pictures of the partner's page under e2e/shots, to be looked at by a person; checks what a program can see of them.
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { meet, openBrowser, type PersonOptions } from './support/browser.ts';
import { collisions } from './support/collisions.ts';
import { card, LOUGA, openCard, origins, portalUrl } from './support/partner-page.ts';

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

const viewport = (width: number) => ({ viewport: { width, height: 900 } });
const overflow = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

const PICTURES: { name: string; path: string; options: PersonOptions }[] = [
  { name: 'fiche-1200', path: '/fiche', options: viewport(1200) },
  { name: 'fiche-768', path: '/fiche', options: viewport(768) },
  { name: 'fiche-320', path: '/fiche', options: viewport(320) },
  { name: 'fiche-en-1200', path: '/en/fiche', options: viewport(1200) },
  { name: 'fiche-ar-1200', path: '/ar/fiche', options: viewport(1200) },
  { name: 'fiche-ar-320', path: '/ar/fiche', options: viewport(320) },
  { name: 'fiche-dark-1200', path: '/fiche', options: { ...viewport(1200), colorScheme: 'dark' } },
  { name: 'fiche-dark-320', path: '/fiche', options: { ...viewport(320), colorScheme: 'dark' } },
  { name: 'fiche-forced-1200', path: '/fiche', options: { ...viewport(1200), forcedColors: 'active' } },
];

it.each(PICTURES)('fits its width, and no words stand on others: $name', async ({ name, path, options }) => {
  const person = await meet(browser, origins(), { place: 'coach-kolda', ...options });
  await openCard(person, undefined, path);
  await person.picture(name);
  expect(await overflow(person.page)).toBeLessThanOrEqual(0);
  expect(await collisions(person.page)).toEqual([]);
  expect(person.faults).toEqual([]);
  await person.leave();
});

it.each([['indicator', 'IDP-2'], ['condition', 'CMO-1']])('fits its width with the reasons of a row open: %s', async (kind, code) => {
  const person = await meet(browser, origins(), { place: 'coach-kolda', ...viewport(320) });
  await openCard(person);
  await card(person.page).locator(`#b-${code}`).click();
  await card(person.page).locator(`#x-${code}`).getByRole('button', { name: /^(Répondre|Modifier la réponse)$/ }).click();
  await card(person.page).locator(`#x-${code} form`).waitFor();
  await person.picture(`reasons-${kind}-320`);
  expect(await collisions(person.page)).toEqual([]);
  expect(await overflow(person.page)).toBeLessThanOrEqual(0);
  await person.page.setViewportSize({ width: 1200, height: 900 });
  await person.picture(`reasons-${kind}-1200`);
  expect(await collisions(person.page)).toEqual([]);
  await person.leave();
});

it('pictures the published card of a visitor, the search, and the two languages', async () => {
  const visitor = await meet(browser, origins(), { place: 'visitor', ...viewport(1200) });
  await openCard(visitor, LOUGA);
  await visitor.picture('louga-visitor-1200');
  await visitor.page.goto(`${portalUrl()}/fiche`);
  await card(visitor.page).getByRole('combobox', { name: 'Nom ou code' }).pressSequentially('kolda');
  await card(visitor.page).locator('[role=option]').first().waitFor();
  await visitor.picture('search-1200');
  await visitor.leave();
  const secretary = await meet(browser, origins(), { place: 'secretary-kolda', ...viewport(1200) });
  await secretary.page.goto(`${portalUrl()}/deux-langues`);
  await card(secretary.page).nth(1).locator('#say').waitFor();
  await card(secretary.page).nth(0).locator('#say').waitFor();
  await secretary.picture('two-languages-1200');
  await secretary.leave();
});

it('prints the card without the agency’s furniture', async () => {
  const secretary = await meet(browser, origins(), { place: 'secretary-kolda', ...viewport(794) });
  await openCard(secretary);
  await secretary.page.emulateMedia({ media: 'print' });
  await secretary.picture('fiche-print');
  for (const chrome of ['header', 'footer']) expect(await secretary.page.locator(`body > ${chrome}`).isVisible()).toBe(false);
  expect(await card(secretary.page).locator('[part=tools]').isVisible()).toBe(false);
  expect(await card(secretary.page).locator('#say').isVisible()).toBe(true);
  await secretary.leave();
});
