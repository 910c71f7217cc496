import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { meet, openBrowser } from './support/browser.ts';
import { card, origins, portalUrl } from './support/partner-page.ts';

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

const matrix = (page: Page) => page.locator('jalon-scorecard-matrix');
const rowOf = (page: Page, name: string) => matrix(page).getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });

it('shows an officer the whole country, finds one by name, keeps the choice in the address and opens its card', async () => {
  const officer = await meet(browser, origins(), { place: 'officer-adm' });
  const { page } = officer;
  await page.goto(`${portalUrl()}/matrice`);
  await matrix(page).getByRole('rowheader', { name: 'Kolda' }).first().waitFor();
  expect(await matrix(page).getByText('Données de démonstration').count()).toBeGreaterThan(0);
  await matrix(page).getByRole('searchbox').fill('kolda');
  await expect.poll(() => page.url()).toContain('kolda');
  await expect.poll(() => matrix(page).getByRole('rowheader').count()).toBeLessThan(5);
  await page.reload();
  await matrix(page).getByRole('rowheader', { name: 'Kolda' }).first().waitFor();
  expect(await matrix(page).getByRole('searchbox').inputValue()).toBe('kolda');
  await rowOf(page, 'Kolda').first().getByRole('rowheader').getByRole('button').or(rowOf(page, 'Kolda').first().getByRole('link')).first().click();
  await expect.poll(() => page.url()).toContain('/fiche#');
  await card(page).locator('#say').waitFor();
  expect(officer.faults).toEqual([]);
  await officer.leave();
});

it('shows a visitor who reads no draft the same country, told apart from a missing result', async () => {
  const visitor = await meet(browser, origins(), { place: 'visitor' });
  const { page } = visitor;
  await page.goto(`${portalUrl()}/matrice`);
  await matrix(page).getByRole('rowheader', { name: 'Louga' }).first().waitFor();
  expect(visitor.faults).toEqual([]);
  await visitor.leave();
});
