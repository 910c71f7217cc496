// What a webmaster counts on: the page stays hers, whatever happens to the script.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { meet, openBrowser, type Person } from './support/browser.ts';
import { card, KOLDA, LOUGA, openCard, origins, portalUrl, serverUrl } from './support/partner-page.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

interface Violation { readonly id: string; readonly nodes: readonly { readonly target: readonly unknown[] }[] }

/** What axe finds in a page and in the roots on it: "color-contrast at [...]". */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = (await page.evaluate('axe.run()')) as { violations: Violation[] };
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${JSON.stringify(target)}`));
}

const atHome = (options = {}): Promise<Person> => meet(browser, origins(), { place: 'coach-kolda', ...options });

it.each(['/', '/fiche', '/deux-langues', '/integrer', '/ar/fiche', '/en'])('is accessible, agency and card together: %s', async (path) => {
  const coach = await atHome();
  await coach.page.goto(`${portalUrl()}${path}#${KOLDA}`);
  if (/fiche|langues/.test(path)) await card(coach.page).last().locator('#say').waitFor();
  expect(await violations(coach.page)).toEqual([]);
  expect(coach.faults).toEqual([]);
  await coach.leave();
});

it('is accessible in dark too, with a form open', async () => {
  const coach = await atHome({ colorScheme: 'dark' });
  await openCard(coach);
  await card(coach.page).locator('#b-IDP-2').click();
  await card(coach.page).locator('#x-IDP-2').getByRole('button', { name: /^(Répondre|Modifier la réponse)$/ }).click();
  await card(coach.page).locator('#x-IDP-2 form').waitFor();
  expect(await violations(coach.page)).toEqual([]);
  await coach.leave();
});

it('shows the link of the page where scripts do not run', async () => {
  const reader = await meet(browser, origins(), { javaScriptEnabled: false });
  await reader.page.goto(`${portalUrl()}/deux-langues`);
  const link = reader.page.getByRole('link', { name: 'Ouvrir la fiche sur le site de Jalon' });
  expect(await link.getAttribute('href')).toBe(`${serverUrl()}/s/SN-KD-KD1-1`);
  await reader.leave();
});

it('refuses a widget that was changed on its way, and leaves the link', async () => {
  const reader = await atHome();
  await reader.page.route('**/cdn/**/scorecard.js', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: `${await answer.text()};document.title='changed'` });
  });
  await reader.page.goto(`${portalUrl()}/deux-langues`);
  await expect.poll(() => reader.faults.some((fault) => fault.includes('integrity'))).toBe(true);
  expect(await reader.page.title()).not.toBe('changed');
  expect(await reader.page.getByRole('link', { name: 'Ouvrir la fiche sur le site de Jalon' }).isVisible()).toBe(true);
  await reader.leave();
});

it('lets neither the page’s look into the card nor the card’s look into the page', async () => {
  const coach = await atHome();
  await openCard(coach);
  const fontOf = (selector: string) => coach.page.locator(selector).first().evaluate((element) => getComputedStyle(element).fontFamily);
  expect(await fontOf('main h1')).toContain('Georgia');
  expect(await fontOf('jalon-scorecard #say')).not.toContain('Georgia');
  await coach.leave();
});

it('follows the appearance chosen on the page, and keeps it on the next one', async () => {
  const coach = await atHome();
  await openCard(coach);
  await coach.page.getByLabel('Aspect').selectOption('dark');
  expect(await card(coach.page).getAttribute('theme')).toBe('dark');
  await coach.page.getByRole('link', { name: 'Deux langues' }).click();
  expect(await card(coach.page).first().getAttribute('theme')).toBe('dark');
  expect(coach.faults).toEqual([]);
  await coach.leave();
});

it('keeps the territory through the languages and the browser’s own buttons', async () => {
  const coach = await atHome();
  const { page } = coach;
  await openCard(coach);
  await page.goto(`${portalUrl()}/fiche#${LOUGA}`);
  await expect.poll(() => card(page).getByRole('heading', { level: 2 }).innerText()).toBe('Louga');
  await page.goBack();
  await expect.poll(() => card(page).getByRole('heading', { level: 2 }).innerText()).toBe('Kolda');
  await page.getByRole('link', { name: 'English' }).click();
  await card(page).locator('#say').waitFor();
  expect(page.url()).toBe(`${portalUrl()}/en/fiche#${KOLDA}`);
  expect(await card(page).locator('.jalon').getAttribute('lang')).toBe('en');
  expect(coach.faults).toEqual([]);
  await coach.leave();
});

it('shows another person what that person may see, in another tab of the same browser', async () => {
  const coach = await atHome();
  await openCard(coach);
  const tab = await coach.context.newPage();
  await tab.goto(`${portalUrl()}/`);
  await tab.getByRole('button', { name: /Prendre cette place \(Visiteur/ }).click();
  await tab.getByRole('button', { name: /Vous y êtes \(Visiteur/ }).waitFor();
  await tab.getByRole('link', { name: 'Kolda, 2025' }).click();
  await card(tab).getByText('Ce résultat n’est pas publié').waitFor();
  await coach.page.reload();
  await card(coach.page).locator('#say').waitFor();
  await coach.leave();
});
