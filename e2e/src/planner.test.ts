import { readFile } from 'node:fs/promises';
import { createPlanning } from '@jalon/client';
import type { PlanCommandBody } from '@jalon/core/investment';
import type { Browser, Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { meet, openBrowser, type Person } from './support/browser.ts';
import { origins, portalUrl, serverUrl } from './support/partner-page.ts';

const DRAFT = 'kolda-pti-draft';

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

const planner = (page: Page): Locator => page.locator('jalon-pti-planner');
const sentence = (page: Page): Locator => planner(page).locator('.say').first();
const line = (page: Page, code: string): Locator => planner(page).locator('[part=row]').filter({ has: page.locator('.code', { hasText: new RegExp(`^\\s*${code}\\s*$`) }) });
const cell = (page: Page, code: string, column: string): Locator => line(page, code).locator(`[data-l="${column}"]`);
const head = (page: Page, name: string | RegExp): Locator => planner(page).getByRole('button', { name });
const dialog = (page: Page): Locator => planner(page).locator('dialog[open]');

/** Somebody on the agency's page of the plan; of the draft of Kolda unless told. With `writes`, once its cells are open. */
async function openPlan(place: string, { plan = DRAFT, writes = true } = {}): Promise<Person> {
  const person = await meet(browser, origins(), { place });
  const { page } = person;
  await page.goto(`${portalUrl()}/plan`);
  await planner(page).evaluate((element, id) => element.setAttribute('plan', id), plan);
  await cell(page, 'P-02', '2027').waitFor().catch((cause: unknown) => {
    throw new Error(['No plan.', ...person.faults].join('\n'), { cause });
  });
  if (writes) await planner(page).locator('[aria-readonly="false"]').first().waitFor();
  return person;
}

async function write(page: Page, code: string, column: string, typed: string): Promise<void> {
  await cell(page, code, column).focus();
  await page.keyboard.press('Enter');
  await planner(page).locator('.edit .in').fill(typed);
  await page.keyboard.press('Enter');
}

/** The words of a label, where a field that wants filling in bears one more. */
const named = (label: string): RegExp => new RegExp(`^${label}(obligatoire| obligatoire)?$`);

/** A cell says an amount, at once or as soon as it is told. */
const says = (page: Page, code: string, column: string, amount: string): Promise<void> => cell(page, code, column).filter({ hasText: new RegExp(`^\\s*${amount}\\s*$`) }).waitFor();
/** What was changed is kept by the server. */
const kept = (page: Page): Promise<void> => planner(page).locator('.undo kbd').first().waitFor();

async function leave(...people: Person[]): Promise<void> {
  for (const person of people) {
    expect(person.faults).toEqual([]);
    await person.leave();
  }
}

async function tokenOf(persona: string): Promise<string> {
  const answer = await fetch(`${serverUrl()}/demo/token`, { method: 'POST', body: new URLSearchParams({ grant_type: 'client_credentials' }), headers: { authorization: `Basic ${btoa(`${persona}:demonstration`)}` } });
  return ((await answer.json()) as { access_token: string }).access_token;
}

/** A plan of two purchases of services on own funds, which breaks no rule. Its id. */
async function soundPlan(): Promise<string> {
  const planning = createPlanning({ baseUrl: serverUrl(), getAccessToken: () => tokenOf('secretary-kolda') });
  const { code, version, hash } = await planning.planning.framework('sn-pti', '2026.1');
  const id = `essai-${crypto.randomUUID()}`;
  const amount = 20_000_000;
  const lines = ['P-01', 'P-02'].map((one) => ({
    type: 'addProject' as const, payload: { project: {
      id: `${id}-${one}`, code: one, title: `Étude ${one}`, sector: 'planning', marks: [], mode: 'MODir' as const, nature: 'services' as const, status: 'planned' as const, cost: amount, ap: amount, paid: 0, credits: { 2026: amount },
      funding: [{ source: 'own', year: 2026, amount }], execution: {}, schedule: { start: '2026-Q2' as const, end: '2026-Q3' as const }, procurement: { procedure: 'drp-simple', dates: { notice: '2026-01-20' as never } },
    } },
  }));
  const bodies = [
    { type: 'createPlan' as const, payload: { territory: 'sn-kd-kd1-1', programme: 'pacasen', name: 'Essai', firstYear: 2026, years: 3, currency: 'XOF', framework: { code, version, hash }, demonstration: true } },
    { type: 'setCeiling' as const, payload: { source: 'own', year: 2026, ceiling: { amount: 2_000_000_000, basis: 'estimated' as const } } }, ...lines,
  ];
  await planning.plans.send(id, bodies.map((body) => ({ ...body, id: crypto.randomUUID(), v: 1 as const, base: 0 })));
  return id;
}

it('two people work on one plan: each sees the other’s change without asking, and the plan says what it means', async () => {
  const [secretary, team] = [await openPlan('secretary-kolda'), await openPlan('team-kolda')];
  expect(await sentence(team.page).innerText()).toMatch(/^2027 dépasse son plafond/);
  await write(secretary.page, 'P-02', '2027', '60');
  await says(secretary.page, 'P-02', '2027', '60');
  await says(team.page, 'P-02', '2027', '60');
  expect(await sentence(team.page).innerText()).not.toMatch(/2027 dépasse/);
  await line(team.page, 'P-02').getByText(/Modifié par/).waitFor();
  expect(team.addresses.filter((address) => address.includes('/v1/changes/stream?about=plan'))).not.toEqual([]);
  await leave(secretary, team);
});

it('a change is taken back and done again in one step, on the page and on the server', async () => {
  const secretary = await openPlan('secretary-kolda');
  const { page } = secretary;
  const before = (await cell(page, 'P-04', '2027').innerText()).trim();
  await write(page, 'P-04', '2027', '77');
  await kept(page);
  await page.keyboard.press('Control+z');
  await says(page, 'P-04', '2027', before);
  await kept(page);
  await page.keyboard.press('Control+Shift+z');
  await says(page, 'P-04', '2027', '77');
  await kept(page);
  await page.reload();
  await planner(page).evaluate((element, id) => element.setAttribute('plan', id), DRAFT);
  await says(page, 'P-04', '2027', '77');
  await leave(secretary);
});

it('where two wrote the same, both values are shown, and nothing is lost until one is chosen', async () => {
  const [secretary, team] = [await openPlan('secretary-kolda'), await openPlan('team-kolda')];
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => { letGo = resolve; });
  await secretary.page.route(/\/v1\/plans\/[^/]+\/commands$/, async (route) => {
    await held;
    await route.continue();
  });
  await write(secretary.page, 'P-01', '2027', '61');
  await write(team.page, 'P-01', '2027', '62');
  await kept(team.page);
  letGo();
  const asked = planner(secretary.page).getByRole('alertdialog');
  await asked.waitFor();
  expect((await asked.innerText()).replace(/\s+/g, ' ')).toMatch(/61.*2027 : 62/);
  await asked.getByRole('button', { name: 'Garder le mien' }).click();
  await says(team.page, 'P-01', '2027', '61');
  // The browser itself tells of the answer that says there is another value.
  expect(secretary.faults.filter((fault) => !fault.includes('status of 409'))).toEqual([]);
  await secretary.leave();
  await leave(team);
});

it('takes the plan out as a workbook, and reads it back: line by line, nothing written until it is agreed', async () => {
  const secretary = await openPlan('secretary-kolda');
  const { page } = secretary;
  await head(page, 'Exporter').click();
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: 60_000 }), dialog(page).getByRole('button', { name: 'Préparer le fichier' }).click()]);
  const path = await download.path();
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
  expect((await readFile(path)).subarray(0, 2).toString()).toBe('PK');
  await dialog(page).getByRole('button', { name: 'Fermer' }).click();
  const amounts = await planner(page).locator('[part=row]').allInnerTexts();
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), head(page, 'Importer').click()]);
  await chooser.setFiles({ name: download.suggestedFilename(), mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: await readFile(path) });
  await dialog(page).getByText('Aucune ligne à écrire.').waitFor({ timeout: 60_000 });
  expect(await dialog(page).locator('tbody tr').filter({ hasText: 'sans changement' }).count()).toBeGreaterThanOrEqual(10);
  await dialog(page).getByRole('button', { name: 'Ne rien écrire' }).click();
  const title = await line(page, 'P-02').locator('.t').innerText();
  const csv = Buffer.from(`Code;Intitulé;CP 2027 (en millions de F CFA)\nP-02;${title};59\nP-99;Sans domaine;5\n`);
  const [second] = await Promise.all([page.waitForEvent('filechooser'), head(page, 'Importer').click()]);
  await second.setFiles({ name: 'lignes.csv', mimeType: 'text/csv', buffer: csv });
  await dialog(page).locator('tbody tr').first().waitFor({ timeout: 60_000 });
  expect(await dialog(page).locator('tbody tr').filter({ hasText: 'refusée' }).count()).toBe(1);
  expect(await planner(page).locator('[part=row]').allInnerTexts()).toEqual(amounts);
  await dialog(page).getByRole('button', { name: /^Écrire/ }).click();
  await says(page, 'P-02', '2027', '59');
  await kept(page);
  await leave(secretary);
});

it('is proposed, adopted and frozen; what is frozen changes by an act with its motive alone', async () => {
  const plan = await soundPlan();
  const mayor = await openPlan('mayor-kolda', { plan });
  const { page } = mayor;
  const act = async (name: string, fields: Readonly<Record<string, string>>): Promise<void> => {
    await head(page, name).first().click();
    for (const [label, value] of Object.entries(fields)) await dialog(page).getByLabel(named(label)).fill(value);
    await dialog(page).getByRole('button', { name, exact: true }).click();
    await dialog(page).waitFor({ state: 'detached' });
  };
  await act('Proposer au conseil', {});
  await act('Enregistrer l’adoption', { 'Délibération ou acte': 'Délibération 12/2025', 'Le': '2025-05-12' });
  const secretary = await openPlan('secretary-kolda', { plan });
  const [year = ''] = (await planner(secretary.page).locator('.year .y').first().innerText()).match(/\d{4}/) ?? [];
  const before = (await cell(secretary.page, 'P-02', year).innerText()).trim();
  await write(secretary.page, 'P-02', year, '1');
  const refused = planner(secretary.page).locator('.note.err').first();
  await refused.getByText(/Changement refusé/).waitFor();
  await says(secretary.page, 'P-02', year, before);
  await refused.getByRole('button', { name: /Rephaser/ }).click();
  await dialog(secretary.page).getByLabel(named('Motif')).fill('La tranche 2 attend le terrain.');
  await dialog(secretary.page).getByRole('button', { name: /Rephaser/ }).click();
  await says(secretary.page, 'P-02', year, '1');
  await says(page, 'P-02', year, '1');
  await leave(mayor, secretary);
});

it('a visitor reads what the council adopted, takes it out, and is offered nothing to change', async () => {
  const visitor = await meet(browser, origins(), { place: 'visitor' });
  const { page } = visitor;
  await page.goto(`${portalUrl()}/plan`);
  await cell(page, 'P-02', '2027').waitFor();
  await planner(page).getByText(/adopté le 28 mai 2024, Délibération n° 14/).waitFor();
  await head(page, 'Exporter').click();
  const file = page.waitForEvent('download');
  await dialog(page).getByRole('button', { name: 'Préparer le fichier' }).click();
  expect((await file).suggestedFilename()).toMatch(/\.(xlsx|pdf|docx|csv)$/);
  expect(await planner(page).locator('[aria-readonly="false"], .btn.add').count()).toBe(0);
  await leave(visitor);
});

it('a municipality without a plan begins one: its secretary chooses its years, and writes the first line; others are told who can', async () => {
  const reader = await meet(browser, origins(), { place: 'reader' });
  await reader.page.goto(`${portalUrl()}/plan`);
  await planner(reader.page).evaluate((element) => { element.removeAttribute('plan'); element.setAttribute('territory', 'ansd:SN-LG-LD1-1'); });
  await planner(reader.page).getByText(/Le secrétariat, l’équipe, le maire ou le coach de la collectivité peuvent le commencer/).waitFor();
  const secretary = await meet(browser, origins(), { place: 'secretary-louga' });
  const { page } = secretary;
  await page.goto(`${portalUrl()}/plan`);
  await planner(page).getByText(/Louga.* n’a pas encore de plan/).waitFor();
  await head(page, 'Commencer le plan').click();
  expect(await planner(page).getByLabel('Années du plan').locator('option:checked').innerText()).toBe('2026 à 2028');
  await page.keyboard.press('Tab');
  await page.keyboard.type('PTI de Louga');
  await page.keyboard.press('Enter');
  await planner(page).getByRole('heading', { name: 'PTI de Louga' }).first().waitFor();
  await planner(page).locator('.btn.add:focus').waitFor();
  await page.keyboard.press('Enter');
  await dialog(page).getByLabel('Intitulé').fill('Marché central');
  await dialog(page).getByLabel(named('Coût')).fill('30');
  await page.keyboard.press('Enter');
  await line(page, 'P-01').getByText('Marché central').waitFor();
  await kept(page);
  await page.reload();
  await line(page, 'P-01').getByText('Marché central').waitFor();
  await leave(reader, secretary);
});

/** Acts on a plan as somebody. */
const planningAs = (persona: string) => createPlanning({ baseUrl: serverUrl(), getAccessToken: () => tokenOf(persona) });

it('what looks like one need split in two is set aside by an act, which stays beside what was found', async () => {
  const plan = await soundPlan();
  const { plans } = planningAs('secretary-kolda');
  const { plan: before } = await plans.get(plan);
  await plans.send(plan, before.projects.map(({ id }) => ({ type: 'setCosts' as const, payload: { project: id, set: { cost: 30_000_000, ap: 30_000_000 } }, base: before.version })));
  const secretary = await openPlan('secretary-kolda', { plan });
  const { page } = secretary;
  await head(page, 'Passer outre par un acte').first().click();
  await dialog(page).getByLabel('Pourquoi passer outre').fill('Deux quartiers, deux besoins.');
  await dialog(page).getByLabel('Acte qui le décide').fill('Avis n° 7');
  await dialog(page).getByRole('button', { name: 'Passer outre et proposer au conseil' }).click();
  await dialog(page).waitFor({ state: 'detached' });
  const told = /Passé outre, Avis n° 7, le 12 mai 2025\s*: Deux quartiers, deux besoins\./;
  await planner(page).locator('[part=finding]').filter({ hasText: told }).first().waitFor();
  const mayor = await openPlan('mayor-kolda', { plan, writes: false });
  await mayor.page.locator('jalon-pti-planner [part=finding]').filter({ hasText: told }).first().waitFor();
  expect((await plans.view(plan)).verdict.counts.blocks).toBe(0);
  await leave(secretary, mayor);
});

it('what was paid is recorded beside what was planned, and what was not follows the line into the next plan, with the alarm of article 197', async () => {
  const plan = await soundPlan();
  const { plans } = planningAs('mayor-kolda');
  const { plan: before } = await plans.get(plan);
  const first = before.projects[0]!.id;
  const acts: readonly PlanCommandBody[] = [
    { type: 'setFunding', payload: { project: first, funding: [{ source: 'own', year: 2026, amount: 0 }, { source: 'window-1', year: 2026, amount: 20_000_000 }] } },
    { type: 'setCeiling', payload: { source: 'window-1', year: 2026, ceiling: { amount: 200_000_000, basis: 'granted' } } }, { type: 'proposePlan', payload: {} },
    { type: 'adoptPlan', payload: { reference: 'Délibération 12/2025', on: '2025-05-12' as never } },
  ];
  await plans.send(plan, acts.map((act) => ({ ...act, base: before.version })));
  const team = await openPlan('team-kolda', { plan });
  await line(team.page, 'P-01').locator('th').click();
  await head(team.page, 'Exécution').click();
  await planner(team.page).getByLabel('Engagé, 2026').fill('18');
  await planner(team.page).getByLabel('Payé, 2026').fill('4,5');
  await team.page.keyboard.press('Enter');
  await cell(team.page, 'P-01', '2026').getByText('payé : 4,5').waitFor();
  const mayor = await openPlan('mayor-kolda', { plan });
  await cell(mayor.page, 'P-01', '2026').getByText('payé : 4,5').waitFor();
  await head(mayor.page, 'Actes').click();
  await dialog(mayor.page).getByRole('button', { name: 'Préparer 2027–2029' }).click();
  await dialog(mayor.page).getByRole('button', { name: 'Préparer 2027–2029' }).last().click();
  await line(mayor.page, 'P-01').getByText('Fonds de l’État à engager en 2027').waitFor();
  await says(mayor.page, 'P-01', '2027', '15,5');
  await leave(team, mayor);
});
