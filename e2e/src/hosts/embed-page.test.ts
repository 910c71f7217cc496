// The page for webmasters in front of one: it follows each choice, copies, and can be used by everybody.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { meet, openBrowser, type PersonOptions } from '../support/browser.ts';
import { serverUrl } from '../support/partner-page.ts';
import { printedFor, PUBLISHED } from './printed-page.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

const open = async (query: string, options: PersonOptions = {}) => {
  const webmaster = await meet(browser, [serverUrl()], options);
  await webmaster.page.goto(`${serverUrl()}/embed?${query}`);
  return webmaster;
};
const code = (page: Page, part: string): Promise<string> => page.locator(`#${part} pre code`).evaluate((element) => element.textContent ?? '');
const PREVIEW = 'jalon-scorecard #say';

it('follows each choice without asking again, and prints what the server would have', async () => {
  const webmaster = await open(`${PUBLISHED}&lang=fr`);
  const { page } = webmaster;
  await page.getByLabel('Votre site est fait avec').selectOption('frame');
  await page.getByLabel('Qui lit').selectOption('signed');
  await page.getByLabel('Adresse de votre site').fill('portail.example');
  await expect.poll(() => code(page, 'setting')).toBe('JALON_CORS_ORIGINS=https://portail.example');
  const printed = await printedFor(new URL(page.url()).search.slice(1));
  expect([await code(page, 'snippet'), await code(page, 'own'), await code(page, 'policy'), await code(page, 'style')]).toEqual([printed.snippet, printed.own, printed.policy, printed.style]);
  expect(await page.locator('#types').isVisible()).toBe(false);
  expect(webmaster.addresses.filter((address) => /\/embed\?/.test(address))).toHaveLength(1);
  expect(webmaster.faults).toEqual([]);
  await webmaster.leave();
});

it('finds a territory by its name, and shows its card', async () => {
  const webmaster = await open('cycle=pacasen~2021&lang=fr');
  const { page } = webmaster;
  const field = page.getByLabel('Collectivité ou territoire');
  await field.fill('fatick');
  await page.locator('#places option[value="ansd:SN-FK-FD1-1"]').waitFor({ state: 'attached' });
  await field.fill('ansd:SN-FK-FD1-1');
  await expect.poll(() => code(page, 'snippet')).toContain('Fiche de Fatick');
  await page.locator('#preview').scrollIntoViewIfNeeded();
  await page.frameLocator('#preview').locator(PREVIEW).first().waitFor();
  await expect.poll(() => page.locator('#preview').evaluate((frame) => (frame as HTMLIFrameElement).offsetHeight)).toBeGreaterThan(900);
  expect(webmaster.faults).toEqual([]);
  await webmaster.leave();
});

it('copies what is printed, and says so', async () => {
  const webmaster = await open(`${PUBLISHED}&lang=fr`, { permissions: ['clipboard-read', 'clipboard-write'] });
  const { page } = webmaster;
  await page.locator('#policy').getByRole('button', { name: 'Copier' }).click();
  await expect.poll(() => page.getByRole('status').innerText()).toBe('Copié (Politique de sécurité (CSP))');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await code(page, 'policy'));
  await webmaster.leave();
});

it('works without JavaScript: the form shows what is asked for', async () => {
  const webmaster = await open('lang=fr', { javaScriptEnabled: false });
  const { page } = webmaster;
  await page.getByLabel('Collectivité ou territoire').fill('kolda');
  await page.getByLabel('Programme et cycle').selectOption('pacasen~2025');
  await page.getByRole('button', { name: 'Montrer' }).click();
  await page.getByRole('button', { name: 'ansd:SN-KD-KD1-1' }).click();
  expect(await page.locator('#snippet pre').innerText()).toContain('territory="ansd:SN-KD-KD1-1" programme="pacasen" cycle="2025"');
  expect(await page.getByRole('button', { name: 'Copier' }).count()).toBe(0);
  await webmaster.leave();
});

it.each<[string, string, PersonOptions]>([
  ['in French', `/embed?${PUBLISHED}&lang=fr`, {}], ['in Arabic', `/embed?${PUBLISHED}&lang=ar&host=sharepoint`, {}],
  ['in the dark, where a name has several places', '/embed?territory=kolda&lang=en', { colorScheme: 'dark' }],
  ['on a phone', `/embed?${PUBLISHED}&lang=fr&host=frame&access=signed`, { viewport: { width: 320, height: 700 } }],
  ['as a table of results on a phone', '/m/pacasen/2021?lang=fr', { viewport: { width: 320, height: 700 } }],
  ['as a table of results in the dark', '/m/pacasen/2021?lang=ar', { colorScheme: 'dark' }],
  ['as a frame', '/frame/scorecard?territory=ansd:SN-FK-FD1-1&programme=pacasen&cycle=2021&lang=fr', {}],
])('can be read and used by everybody: %s', async (name, path, options) => {
  const reader = await meet(browser, [serverUrl()], options);
  const { page } = reader;
  await page.goto(serverUrl() + path);
  if (path.startsWith('/frame')) await page.locator(PREVIEW).first().waitFor();
  await page.evaluate(axe);
  const found = (await page.evaluate('axe.run({ iframes: false })')) as { violations: { id: string; nodes: { target: unknown[] }[] }[] };
  expect(found.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${JSON.stringify(target)}`))).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await reader.picture(`hosts-${name.replaceAll(/\W+/g, '-')}`);
  await reader.leave();
});
