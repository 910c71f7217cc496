// What stands beside the reading of a card: other answers tried, proofs, comments. On a product of its own: what is brought stays.
import type { Locator, Page } from 'playwright';
import { expect, it } from 'vitest';
import type { Person } from './support/browser.ts';
import { ownConsole } from './support/own-console.ts';
import { card, earned, item, KOLDA, words } from './support/partner-page.ts';

const { portalUrl, meetOne } = ownConsole(4640);

async function openFor(place: string): Promise<Person> {
  const person = await meetOne({ place });
  await person.page.goto(`${portalUrl()}/fiche#${KOLDA}`);
  await card(person.page).locator('#say').first().waitFor();
  await card(person.page).locator('#try').waitFor();
  return person;
}

/** The browser's own reader of PDF is one of its extensions. */
const OWN_READER = 'request elsewhere: chrome-extension://';

async function leave(person: Person): Promise<void> {
  expect(person.faults.filter((fault) => !fault.startsWith(OWN_READER))).toEqual([]);
  await person.leave();
}

/** What has the focus, in the widget where it is there: its id, else its name. */
const focused = (page: Page): Promise<string> => page.evaluate(() => {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return (active?.id || active?.getAttribute('aria-label') || (active?.textContent ?? '').trim() || (active?.tagName ?? '')).replace(/[\u2066-\u2069]/g, '');
});

/** Goes with the Tab key until it stands on what is asked; `back` the other way. */
async function tabTo(page: Page, wanted: string | RegExp, { back = false } = {}): Promise<void> {
  for (let pressed = 0; pressed < 150; pressed += 1) {
    const now = await focused(page);
    if (typeof wanted === 'string' ? now === wanted : wanted.test(now)) return;
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
  }
  throw new Error(`The Tab key never came to ${String(wanted)}, but to ${await focused(page)}.`);
}

const form = (page: Page, code: string): Locator => card(page).locator(`#form-${code}`);

/** Opens the form of an item. */
async function openForm(page: Page, code: string): Promise<Locator> {
  const title = item(page, code).getByRole('button').first();
  if ((await title.getAttribute('aria-expanded')) !== 'true') await title.click();
  await card(page).locator(`#e-${code}`).click();
  await form(page, code).waitFor();
  return form(page, code);
}
const said = (page: Page, what: RegExp): Promise<void> => card(page).locator('[part=undo]').getByText(what).waitFor();

it('tries other answers with the keyboard alone, tells score and window, asks and sends nothing, and gives the card back', async () => {
  const secretary = await openFor('secretary-kolda');
  const { page } = secretary;
  const before = await earned(page);
  const simulation = card(page).locator('[part=simulation]');
  await tabTo(page, 'try');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('what-if');
  expect(await card(page).locator('[part=simulation-banner]').innerText()).toMatch(/Simulation, pas un résultat/);
  const asked = secretary.addresses.length;

  await tabTo(page, 'b-IDP-7');
  await page.keyboard.press('Enter');
  await tabTo(page, /^f-IDP-7-/);
  await page.keyboard.type('9');
  await page.keyboard.press('Tab');
  await page.keyboard.type('12');
  const trial = simulation.locator('[part=comparison] .side').last();
  await expect.poll(async () => (await trial.innerText()).replace(/\s+/g, ' ')).toMatch(/68,2 points acquis sur 100/);
  expect(await simulation.locator('[part=supposed]').innerText()).toMatch(/IDP-7[\s\S]*0 sur 8[\s\S]*6 sur 8[\s\S]*\+ 6/);

  await tabTo(page, /CMO-4 et CMO-6$/, { back: true });
  await page.keyboard.press('Enter');
  const first = simulation.locator('[part=comparison] tbody tr').filter({ hasText: 'Guichet de performance 1' });
  await expect.poll(async () => (await first.innerText()).replace(/\s+/g, ' ')).toMatch(/Indéterminé Ouvert s’ouvre/);
  await expect.poll(() => simulation.getByRole('status').first().innerText()).toMatch(/Guichet de performance 1/);
  // Whoever pressed it is on what is supposed now, not at the top of the page.
  expect(await focused(page)).toBe('what-supposed');

  await tabTo(page, 'Tout remettre', { back: true });
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await trial.innerText()).replace(/\s+/g, ' ')).toMatch(new RegExp(`${before} points acquis`));
  expect(await focused(page)).toBe('Tout remettre');
  await tabTo(page, 'Revenir à la fiche');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('try');
  expect(await simulation.count()).toBe(0);
  expect(await earned(page)).toBe(before);
  expect(secretary.addresses.slice(asked)).toEqual([]);
  await leave(secretary);
});

it('brings a file from the card, by the browser’s own window, then the same document under a second line, and finds both again', async () => {
  const secretary = await openFor('secretary-kolda');
  const { page } = secretary;
  const first = await openForm(page, 'CMO-4');
  await first.getByLabel('Nouveau fichier').setInputFiles({ name: 'deliberation-12.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n%%EOF\n', 'latin1') });
  await first.getByLabel('Pages (facultatif)').fill('p. 2');
  await first.getByRole('button', { name: 'Joindre' }).press('Enter');
  await said(page, /CMO-4.*preuve jointe/);
  expect(await card(page).locator('#x-CMO-4 .files').innerText()).toMatch(/deliberation-12\.pdf/);

  const second = await openForm(page, 'IDP-12');
  await second.getByLabel('Pièce déjà apportée au dossier').selectOption({ index: 1 });
  expect(await second.getByLabel('Intitulé').inputValue()).toBe('deliberation-12.pdf');
  await second.getByLabel('Pages (facultatif)').fill('p. 5');
  await second.getByRole('button', { name: 'Joindre' }).press('Enter');
  await said(page, /IDP-12.*preuve jointe/);
  expect(secretary.addresses.filter((address) => /\/v1\/files\/[0-9a-f]{64}$/.test(address)).length).toBe(1);

  await page.reload();
  await card(page).locator('#list-proofs').click();
  const lines = card(page).locator('.proof-list tbody tr').filter({ hasText: 'deliberation-12.pdf' });
  await expect.poll(async () => (await lines.allInnerTexts()).map((text) => text.replace(/\s+/g, ' '))).toEqual([expect.stringMatching(/p\. 2.*CMO-4.*PDF/), expect.stringMatching(/p\. 5.*IDP-12.*PDF/)]);
  const hashes = await lines.locator('[title]').evaluateAll((all) => all.map((each) => each.getAttribute('title')));
  expect(new Set(hashes).size).toBe(1);

  await lines.first().getByRole('button', { name: /^Voir/ }).click();
  const tab = page.waitForEvent('popup');
  await card(page).locator('[part=proof]').getByRole('link', { name: /^Ouvrir/ }).press('Enter');
  expect((await tab).url()).toMatch(/^blob:/);
  await leave(secretary);
});

it('shows to the secretary what the coach wrote about a line, under that line', async () => {
  const coach = await openFor('coach-kolda');
  const comment = 'Le reçu de la préfecture est à scanner des deux côtés.';
  await item(coach.page, 'CMO-2').getByRole('button').first().click();
  await card(coach.page).locator('#n-CMO-2').click();
  await card(coach.page).locator('#x-CMO-2').getByLabel('Votre commentaire').fill(comment);
  await card(coach.page).locator('#x-CMO-2').getByRole('button', { name: 'Ajouter le commentaire' }).press('Enter');
  await card(coach.page).locator('#x-CMO-2 .entries bdi').getByText(comment).waitFor();
  await leave(coach);

  const secretary = await openFor('secretary-kolda');
  await item(secretary.page, 'CMO-2').getByRole('button').first().click();
  await card(secretary.page).locator('#n-CMO-2').getByText('Commentaires (1)').waitFor();
  await card(secretary.page).locator('#n-CMO-2').click();
  await card(secretary.page).locator('#x-CMO-2 .entries bdi').getByText(comment).waitFor();
  expect(await card(secretary.page).locator('#x-CMO-2 .entries').innerText()).toMatch(/coach|Aïssatou/i);
  await leave(secretary);

  const visitor = await meetOne({ place: 'visitor', expectedStatuses: [401, 403, 404] });
  await visitor.page.goto(`${portalUrl()}/fiche#${KOLDA}`);
  await card(visitor.page).locator('.jalon').first().waitFor();
  await expect.poll(() => words(visitor.page)).not.toContain(comment);
  await visitor.leave();
});
