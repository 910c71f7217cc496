import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { meet, openBrowser, type Person, type PersonOptions } from './support/browser.ts';
import { origins, serverUrl } from './support/partner-page.ts';
import { freshDataFolder } from './support/product.ts';

const RESULT = '/r/pacasen/2021/ansd:SN-FK-FD1-1';
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
const folder = freshDataFolder();
beforeAll(async () => void (browser = await openBrowser()));
afterAll(async () => {
  await browser.close();
  folder.remove();
});

const anybody = (options?: PersonOptions): Promise<Person> => meet(browser, origins(), options);
const open = ({ page }: Person, path: string) => page.goto(serverUrl() + path);
const answer = (page: Page) => page.locator('#answer');
const verdict = async (page: Page): Promise<string> => answer(page).locator('h2').innerText();

/** The file a reader saves from the page of a result. */
async function saveSheet(person: Person): Promise<string> {
  await open(person, RESULT);
  const [download] = await Promise.all([person.page.waitForEvent('download'), person.page.locator('a[download]').click()]);
  const path = join(folder.path, 'sheet.json');
  await download.saveAs(path);
  return path;
}

/** What axe finds wrong. The pages' own policy lets nothing in: it is read beside the page. */
async function faultsOf(path: string, options: PersonOptions): Promise<string[]> {
  const person = await anybody({ ...options, bypassCSP: true });
  await open(person, path);
  await person.page.addScriptTag({ content: AXE });
  const found = await person.page.evaluate(async () => (await (globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } }).axe.run()).violations.map(({ id }) => id));
  await person.leave();
  return found;
}

it('leads from the code on a printed result to its verification, and says that the figures must be the same', async () => {
  const reader = await anybody();
  await open(reader, RESULT);
  expect(await reader.page.locator('svg.qr').getAttribute('role')).toBe('img');
  await reader.page.locator('.proof a').first().click();
  await answer(reader.page).locator('h2').waitFor();
  expect(await verdict(reader.page)).toMatch(/Feuille authentique/);
  expect(await answer(reader.page).innerText()).toMatch(/Fatick[^]*68 sur 84[^]*Comparez ces chiffres/);
  expect(reader.faults).toEqual([]);
  await reader.leave();
});

it('says of a code with another hash that it is not the published result', async () => {
  const reader = await anybody();
  await open(reader, `/verify?result=pacasen~2021~sn-fk-fd1-1&hash=sha256-${'0'.repeat(64)}&lang=en`);
  await answer(reader.page).locator('h2').waitFor();
  expect(await verdict(reader.page)).toMatch(/Not the published result/);
  expect(await answer(reader.page).getByRole('link', { name: 'The result published today' }).getAttribute('href')).toContain('/r/pacasen/2021/sn-fk-fd1-1');
  expect(reader.faults).toEqual([]);
  await reader.leave();
});

it('verifies a file with the keyboard and without a network, and tells one that was altered, in three languages', async () => {
  const reader = await anybody();
  const path = await saveSheet(reader);
  const altered = JSON.parse(readFileSync(path, 'utf8')) as { sheet: { score: { earned: string } } };
  altered.sheet.score.earned = '86';
  const forged = join(folder.path, 'forged.json');
  writeFileSync(forged, JSON.stringify(altered));
  for (const [language, good, bad] of [['fr', /Feuille authentique/, /Feuille modifiée/], ['en', /Authentic sheet/, /Altered sheet/], ['ar', /ورقة صحيحة/, /ورقة معدّلة/]] as const) {
    const { page } = reader;
    await open(reader, `/verify?lang=${language}`);
    // Somebody listens before the key is pressed: the driver asks for such events only then, and late on a busy machine.
    page.on('filechooser', () => undefined);
    await page.locator('#file').focus();
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Space')]);
    await chooser.setFiles(path);
    await expect.poll(() => verdict(page).catch(() => '')).toMatch(good);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('answer');
    await page.locator('#file').setInputFiles(forged);
    await expect.poll(() => verdict(page).catch(() => '')).toMatch(bad);
    expect(await answer(page).innerText()).not.toMatch(/86/);
  }
  expect(reader.faults).toEqual([]);
  await reader.context.setOffline(true);
  await reader.page.locator('#file').setInputFiles(path);
  await expect.poll(() => verdict(reader.page).catch(() => '')).toMatch(/ورقة صحيحة/);
  expect(await answer(reader.page).innerText()).toContain('من دون اتصال');
  await reader.leave();
});

it('takes a file that is dropped', async () => {
  const reader = await anybody();
  const path = await saveSheet(reader);
  await open(reader, '/verify?lang=en');
  const transfer = await reader.page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'sheet.json', { type: 'application/json' }));
    return data;
  }, readFileSync(path, 'utf8'));
  await reader.page.locator('#verify').dispatchEvent('drop', { dataTransfer: transfer });
  await expect.poll(() => verdict(reader.page).catch(() => '')).toMatch(/Authentic sheet/);
  expect(reader.faults).toEqual([]);
  await reader.leave();
});

it('reads well on a telephone, in Arabic, in the dark and on paper', async () => {
  const phone: PersonOptions = { viewport: { width: 320, height: 800 } };
  for (const path of [RESULT, '/verify?result=pacasen~2021~sn-fk-fd1-1&hash=x']) {
    const address = (language: string): string => `${path}${path.includes('?') ? '&' : '?'}lang=${language}`;
    const reader = await anybody(phone);
    await open(reader, address('ar'));
    if (path !== RESULT) await answer(reader.page).locator('h2').waitFor();
    expect(await reader.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    expect(reader.faults).toEqual([]);
    await reader.leave();
    for (const options of [phone, { colorScheme: 'dark' }] as const) expect(await faultsOf(address('ar'), options)).toEqual([]);
  }
  const printer = await anybody();
  await open(printer, RESULT);
  const pdf = (await printer.page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  // A4, in points.
  expect(pdf).toMatch(/\/MediaBox\s*\[0 0 59[45][.\d]* 84[12][.\d]*\]/);
  await printer.leave();
});
