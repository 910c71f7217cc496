import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { meet, openBrowser } from './support/browser.ts';
import { card, origins, portalUrl } from './support/partner-page.ts';

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

const matrix = (page: Page) => page.locator('jalon-scorecard-matrix');
const named = (page: Page, name: string) => matrix(page).getByRole('rowheader', { name }).first();

it('shows an officer the whole country, finds one by name, keeps the choice in the address and opens its card', async () => {
  const officer = await meet(browser, origins(), { place: 'officer-adm' });
  const { page } = officer;
  await page.goto(`${portalUrl()}/matrice`);
  await named(page, 'Kolda').waitFor();
  expect(await matrix(page).getByText(/lignes? de démonstration/).count()).toBe(1);
  await matrix(page).getByRole('searchbox').fill('kolda');
  await expect.poll(() => page.url()).toContain('#jalon=q=kolda');
  await expect.poll(() => matrix(page).getByRole('rowheader').count()).toBeLessThan(5);
  await page.reload();
  await named(page, 'Kolda').waitFor();
  await expect.poll(() => matrix(page).getByRole('searchbox').inputValue()).toBe('kolda');
  await named(page, 'Kolda').getByRole('button').click();
  await expect.poll(() => page.url()).toContain('/fiche#sn-kd-kd1-1');
  await card(page).locator('#say').waitFor();
  expect(officer.faults).toEqual([]);
  await officer.leave();
});

it('shows a visitor who reads no draft the same country, told apart from a missing result', async () => {
  const visitor = await meet(browser, origins(), { place: 'visitor' });
  const { page } = visitor;
  await page.goto(`${portalUrl()}/matrice`);
  await named(page, 'Louga').waitFor();
  expect(await matrix(page).getByText(/lignes? de démonstration/).count()).toBe(1);
  const row = matrix(page).getByRole('row').filter({ hasText: 'Dagana' });
  expect(await row.innerText()).not.toMatch(/14,6/);
  expect(visitor.faults).toEqual([]);
  await visitor.leave();
});
