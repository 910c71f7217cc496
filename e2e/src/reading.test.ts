import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { meet, openBrowser, putAway } from './support/browser.ts';
import { card, FATICK_2021, item, LOUGA, MALIKA_2021, openCard, origins, portalUrl, sections, words } from './support/partner-page.ts';

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

it('lets a secretary find her commune among several places of one name, with the keyboard alone', async () => {
  const secretary = await meet(browser, origins(), { place: 'secretary-kolda' });
  const { page } = secretary;
  await page.goto(`${portalUrl()}/fiche`);
  const finder = card(page).getByRole('combobox', { name: 'Nom ou code' });
  await finder.focus();
  await page.keyboard.type('kolda');
  const options = card(page).getByRole('option');
  const offered = () => options.allInnerTexts().then((texts) => texts.map((text) => text.replace(/\s+/g, ' ').trim()));
  await expect.poll(async () => (await offered()).filter((text) => /^Kolda (Commune|Département)/.test(text)).length).toBe(2);
  const active = card(page).locator('[role=option][aria-selected=true]');
  for (let pressed = 0; pressed < 10 && !/^Kolda\s+Commune/.test((await active.allInnerTexts())[0]?.trim() ?? ''); pressed += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await card(page).locator('#say').waitFor();
  await expect.poll(() => page.url()).toContain('#sn-kd-kd1-1');
  expect(await card(page).getByRole('heading', { level: 2 }).innerText()).toBe('Kolda');
  expect(secretary.faults).toEqual([]);
  await secretary.leave();
});

it('says the verdict first, then what to do, then each condition and each indicator', async () => {
  const secretary = await meet(browser, origins(), { place: 'secretary-kolda' });
  await openCard(secretary);
  const parts = await sections(secretary.page).evaluateAll((all) => all.map((section) => section.getAttribute('part')));
  // What stands beside the reading follows it, once it is there.
  expect(parts.slice(0, 4)).toEqual(['verdict', 'steps', 'gates', 'domains']);
  expect(await card(secretary.page).locator('#say').innerText()).toMatch(/guichets restent à gagner d’ici au 30 juin/);
  expect(await card(secretary.page).getByText('Données de démonstration').count()).toBe(1);
  expect(secretary.faults).toEqual([]);
  await secretary.leave();
});

it('opens the reasons of a figure under its row, and closes them again', async () => {
  const secretary = await meet(browser, origins(), { place: 'secretary-kolda' });
  await openCard(secretary);
  for (const code of ['CMO-1', 'IDP-1']) {
    const button = item(secretary.page, code).getByRole('button').first();
    await button.press('Enter');
    const reasons = card(secretary.page).locator(`#x-${code}`);
    await reasons.getByText(/Source/).first().waitFor();
    expect(await reasons.innerText()).toMatch(/Source/);
    expect(await button.getAttribute('aria-expanded')).toBe('true');
    await button.press('Enter');
    await reasons.waitFor({ state: 'detached' });
  }
  expect(secretary.faults).toEqual([]);
  await secretary.leave();
});

it('gives every point of the total a place: what the rows say adds up', async () => {
  const secretary = await meet(browser, origins(), { place: 'secretary-kolda' });
  await openCard(secretary);
  const number = (text: string) => Math.round(Number(text.replace(',', '.')) * 1000);
  const read = async (rows: string) =>
    (await card(secretary.page).locator(`${rows} td.num`).allInnerTexts()).map(number);
  const total = await read('.idp tfoot tr');
  const domains = await read('.idp tr.dom');
  const sums = [0, 1, 2, 3].map((column) => domains.filter((_, index) => index % 4 === column).reduce((sum, each) => sum + each, 0));
  expect(sums).toEqual(total);
  expect((total[0] ?? 0) + (total[1] ?? 0) + (total[2] ?? 0)).toBe(total[3]);
  await secretary.leave();
});

it('follows Kolda over three cycles for its secretary: what the press published, what was computed, and her draft', async () => {
  const secretary = await meet(browser, origins(), { place: 'secretary-kolda' });
  await openCard(secretary);
  await card(secretary.page).locator('#years').click();
  const years = card(secretary.page).locator('#years-in');
  await years.locator('.yr-glance').waitFor();
  const said = (await years.innerText()).replace(/\s+/g, ' ');
  expect(said).toMatch(/2021 .*59 sur 84.*2023 .* sur 100.*2025 .*Brouillon/);
  expect(said).toMatch(/Données de démonstration/i);
  expect(said).toMatch(/Chef-lieu de région, cycle 2023/);
  expect(secretary.faults).toEqual([]);
  await secretary.leave();
});

it('shows a visitor the published result of Louga: one point short, window closed', async () => {
  const visitor = await meet(browser, origins(), { place: 'visitor' });
  await openCard(visitor, LOUGA);
  const said = await words(visitor.page);
  expect(said).toMatch(/69[\s\S]*70/);
  expect(said).toMatch(/Fermé/);
  expect(said).toMatch(/allafrica/i);
  expect(visitor.tokens).toEqual([]);
  expect(visitor.faults).toEqual([]);
  await visitor.leave();
});

it('does not show a visitor the draft of Kolda, and says who may read it', async () => {
  const visitor = await meet(browser, origins(), { place: 'visitor', expectedStatuses: [401, 403, 404] });
  await visitor.page.goto(`${portalUrl()}/fiche#ansd:SN-KD-KD1-1`);
  await card(visitor.page).getByText('Ce résultat n’est pas publié').waitFor();
  expect(await card(visitor.page).locator('[part=score]').count()).toBe(0);
  expect(visitor.faults).toEqual([]);
  await visitor.leave();
});

it('closes the draft of Kolda to the secretary of another commune', async () => {
  const other = await meet(browser, origins(), { place: 'secretary-louga', expectedStatuses: [401, 403, 404] });
  await other.page.goto(`${portalUrl()}/fiche#ansd:SN-KD-KD1-1`);
  await card(other.page).locator('[part=note]').waitFor();
  expect(await card(other.page).locator('[part=score]').count()).toBe(0);
  expect(other.faults).toEqual([]);
  await other.leave();
});

it('tells a commune that filed nothing from one that scored nothing', async () => {
  const visitor = await meet(browser, origins(), { place: 'visitor' });
  await openCard(visitor, MALIKA_2021);
  expect(await card(visitor.page).locator('#say').innerText()).toMatch(/Aucun dossier n’a été déposé/);
  expect(await card(visitor.page).locator('[part=score] strong').count()).toBe(0);
  await openCard(visitor, FATICK_2021);
  expect(await words(visitor.page)).toMatch(/68[\s\S]*58/);
  expect(visitor.faults).toEqual([]);
  await visitor.leave();
});

it('speaks French and Arabic side by side on one page', async () => {
  const secretary = await meet(browser, origins(), { place: 'secretary-kolda' });
  const { page } = secretary;
  await page.goto(`${portalUrl()}/deux-langues`);
  const [french, arabic] = [card(page).nth(0), card(page).nth(1)];
  await french.locator('#say').waitFor();
  await arabic.locator('#say').waitFor();
  expect(await french.locator('#say').innerText()).toMatch(/[a-zé]{4}/);
  expect(await arabic.locator('#say').innerText()).toMatch(/[\u0621-\u064a]{3}/);
  expect(await arabic.locator('.jalon').getAttribute('dir')).toBe('rtl');
  expect(await french.locator('.jalon').getAttribute('dir')).toBe('ltr');
  expect(secretary.faults).toEqual([]);
  await secretary.leave();
});

it('keeps tokens out of addresses and of everything a browser puts away', async () => {
  const coach = await meet(browser, origins(), { place: 'coach-kolda' });
  await openCard(coach);
  expect(coach.tokens).not.toHaveLength(0);
  const stored = await putAway(coach);
  for (const token of coach.tokens) {
    expect(coach.addresses.filter((address) => address.includes(token))).toEqual([]);
    expect(stored).not.toContain(token);
  }
  await coach.leave();
});
