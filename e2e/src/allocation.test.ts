import type { Browser, Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildWorkbook } from '@jalon/testing';
import { meet, openBrowser, type Person } from './support/browser.ts';
import { origins, portalUrl } from './support/partner-page.ts';

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

const grants = (page: Page): Locator => page.locator('jalon-allocation');
const button = (page: Page, name: string | RegExp): Locator => grants(page).getByRole('button', { name });
const dialog = (page: Page): Locator => grants(page).locator('dialog[open]');
const row = (page: Page, name: string): Locator => grants(page).locator('[part=row]').filter({ has: page.getByRole('button', { name, exact: true }) });
const step = (page: Page, name: string): Locator => grants(page).locator('.way > li').filter({ hasText: name });

/** The officer of the programme on the agency's page of grants; of an exercise, where one is told. */
async function openGrants(exercise?: string, place = 'officer-adm', expectedStatuses: readonly number[] = []): Promise<Person> {
  const person = await meet(browser, origins(), { place, expectedStatuses });
  const { page } = person;
  await page.goto(`${portalUrl()}/dotations${exercise === undefined ? '' : `?exercice=${exercise}`}`);
  await grants(page).locator('.jalon h2').first().waitFor().catch((cause: unknown) => {
    throw new Error(['No grants.', ...person.faults].join('\n'), { cause });
  });
  return person;
}

/** Answers what a dialog asks, and waits until it is carried out. */
async function answer(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(fields)) await dialog(page).getByLabel(label, { exact: true }).fill(value);
  await dialog(page).getByRole('button', { name: 'Confirmer', exact: true }).click();
  await dialog(page).waitFor({ state: 'detached' });
}

async function leave(...people: Person[]): Promise<void> {
  for (const person of people) {
    expect(person.faults).toEqual([]);
    await person.leave();
  }
}

const TABLE = [
  'Collectivité;Classes et listes;base;G1;G2;Population;Score IDP', 'Commune de Kolda;base G1 G2;ouvert;ouvert;ouvert;103 574;71,5', 'Commune de Sédhiou;base G1;ouvert;ouvert;fermé;30 000;', 'Commune de Bakel;base;ouvert;fermé;fermé;19 000;', 'Nulle part;base;ouvert;;;5;',
].join('\n');

it('an officer prepares an exercise from nothing: formula, windows, envelopes, a pasted list, the sum, the decree', async () => {
  const officer = await openGrants('2031');
  const { page } = officer;
  await button(page, 'Préparer la répartition').click();
  await answer(page, { Nom: 'Répartition 2031' });
  await grants(page).getByRole('heading', { name: 'Répartition 2031' }).waitFor();
  expect(await grants(page).locator('[aria-current=step] .h5').innerText()).toContain('3. Enveloppes');

  await button(page, 'Fixer les enveloppes…').click();
  const amounts = dialog(page).getByLabel('Montant, en F CFA');
  for (const [at, amount] of ['6 000 000 000', '3 000 000 000', '1000000000'].entries()) await amounts.nth(at).fill(amount);
  await answer(page, {});
  await step(page, 'Enveloppes').getByText('3 fixées sur 3').waitFor();

  await button(page, 'Liste et données…').click();
  await dialog(page).getByLabel('Coller ici les cellules copiées').fill(TABLE);
  await dialog(page).getByRole('button', { name: 'Lire le tableau' }).click();
  await dialog(page).getByText('3 ajoutées').waitFor();
  expect(await dialog(page).locator('tr.refused').innerText()).toContain('Aucune collectivité ne s’appelle');
  await dialog(page).getByRole('button', { name: 'Écrire 3 lignes' }).click();
  await dialog(page).waitFor({ state: 'detached' });
  await row(page, 'Kolda').waitFor();
  expect(await grants(page).locator('[part=row]').count()).toBe(3);

  // 30 % of 6 thousand million in equal shares, 70 % by people: 103 574 of 152 574.
  const before = await row(page, 'Bakel').locator('.c-window').first().innerText();
  await button(page, 'Régler Dotation de base du FECT…').click();
  await dialog(page).getByText('30 % du guichet. Publié : 30.').waitFor();
  await answer(page, { 'Poids de Part égale': '60', 'Poids de Part selon la population': '40' });
  await step(page, 'Guichets').getByText('Réglé pour cet exercice').waitFor();
  const digits = (text: string): number => Number(text.replace(/\D/g, ''));
  expect(digits(await row(page, 'Bakel').locator('.c-window').first().innerText())).toBeGreaterThan(digits(before));

  await button(page, 'Calculer…').click();
  await answer(page, {});
  await button(page, 'Arrêter les montants…').click();
  await answer(page, { 'Référence de l’acte': 'Arrêté n° 31', 'Date de l’acte': '2031-02-03' });
  await grants(page).locator('[part=ladder]').getByText('Arrêté n° 31').waitFor();
  await leave(officer);
});

const BOOK = Buffer.from(buildWorkbook([{ name: 'À lire', rows: [['Programme', '2022']] }, { name: 'Liste', rows: [['Collectivité', 'Population', 'Mis à jour le'], ['Kolda', 111_111, { day: '2022-04-15' }], ['Nulle part', 5, ''], ['Bakel', 'beaucoup', '']] }, { name: 'Réserve', rows: [['Commune'], ['Louga']] }]));
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

it('an officer brings a workbook, sees line by line what it would change, and writes what could be read', async () => {
  // A file that is cut short is refused as unreadable.
  const officer = await openGrants(undefined, 'officer-adm', [422]);
  const { page } = officer;
  await grants(page).evaluate((element) => element.setAttribute('run', 'pacasen-2022-window-2'));
  await step(page, 'Calcul').waitFor();
  await button(page, 'Liste et données…').click();
  const file = dialog(page).getByLabel('Choisir un fichier (.xlsx, .csv)');
  await file.setInputFiles({ name: 'Liste 2022.xlsx', mimeType: XLSX, buffer: BOOK.subarray(0, 900) });
  await dialog(page).getByText('Il est abîmé ou incomplet.').waitFor();
  await file.setInputFiles({ name: 'Liste 2022.xlsx', mimeType: XLSX, buffer: BOOK });
  await dialog(page).getByText('1 modifiée · 2 refusées').waitFor();
  expect(await dialog(page).getByLabel('Feuille lue dans').inputValue()).toBe('Liste');
  expect(await dialog(page).locator('tr.changed').innerText()).toMatch(/Population.*103\s574.*111\s111/);
  expect(await dialog(page).locator('tr.refused').first().innerText()).toContain('Aucune collectivité ne s’appelle');
  await dialog(page).getByText('La colonne').filter({ hasText: 'Mis à jour le' }).waitFor();
  await dialog(page).getByLabel('Feuille lue dans').selectOption('Réserve');
  await dialog(page).getByText('1 sans changement · 0 refusée').waitFor();
  await dialog(page).getByLabel('Feuille lue dans').selectOption('Liste');
  await dialog(page).getByRole('button', { name: 'Écrire 1 ligne' }).click();
  await dialog(page).waitFor({ state: 'detached' });
  await button(page, 'Liste et données…').click();
  await dialog(page).getByLabel('Nom ou code').fill('Kolda');
  expect((await dialog(page).getByLabel('Kolda, Population').inputValue()).replace(/\s/g, '')).toBe('111111');
  await dialog(page).getByRole('button', { name: 'Fermer' }).click();
  await leave(officer);
});

it('two officers’ pages follow one another, and what is being typed stays', async () => {
  const [one, other] = [await openGrants(), await openGrants()];
  // A scenario: what is granted keeps its name.
  for (const { page } of [one, other]) await grants(page).evaluate((element) => element.setAttribute('run', 'pacasen-2022-window-2'));
  for (const { page } of [one, other]) await step(page, 'Calcul').waitFor();
  await button(other.page, 'Renommer…').click();
  await dialog(other.page).getByLabel('Nom').fill('À moitié');
  await button(one.page, 'Renommer…').click();
  await answer(one.page, { Nom: 'Scénario relu' });
  await grants(other.page).getByRole('heading', { name: 'Scénario relu' }).waitFor();
  expect(await dialog(other.page).getByLabel('Nom').inputValue()).toBe('À moitié');
  await leave(one, other);
});

it('a scenario is prepared from what is shown, computed, and set beside it', async () => {
  const officer = await openGrants();
  const { page } = officer;
  await button(page, 'Préparer une autre répartition…').click();
  await answer(page, { Nom: 'Sans le guichet 2' });
  await grants(page).getByRole('heading', { name: 'Sans le guichet 2' }).waitFor();
  await button(page, 'Fixer les enveloppes…').click();
  await dialog(page).getByLabel('Montant, en F CFA').nth(2).fill('0');
  await answer(page, {});
  await button(page, 'Calculer…').click();
  await answer(page, {});
  await grants(page).getByLabel('Comparer avec').selectOption({ index: 1 });
  await grants(page).locator('.cmp').first().waitFor();
  expect(await grants(page).locator('[part=compare] .lead').innerText()).toMatch(/de plus|de moins/);
  await leave(officer);
});

it('whoever may not prepare an exercise is told who does', async () => {
  const coach = await openGrants('2032', 'coach-kolda');
  await grants(coach.page).getByText('La gestion du programme la prépare').waitFor();
  expect(await button(coach.page, 'Préparer la répartition').count()).toBe(0);
  await leave(coach);
});
