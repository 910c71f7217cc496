import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Person } from './support/browser.ts';
import { act, openConsole, pageTitle, review, scorecard, standsAt } from './support/console.ts';
import { ownConsole } from './support/own-console.ts';

const DOSSIER = '#/dossier/pacasen/2025/sn-kd-kd1-1';
const GRID = readFileSync(join(import.meta.dirname, '../../packages/referentials/data/grids/pacasen-2025.1.json'), 'utf8');

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds on the page and in the widgets: "color-contrast at …". */
async function axeFinds({ page }: Person): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = (await page.evaluate('axe.run()')) as { violations: { id: string; nodes: { target: unknown }[] }[] };
  return violations.map(({ id, nodes }) => `${id} at ${JSON.stringify(nodes.map(({ target }) => target))}`);
}

// A year closes the dossier the other files work on.
const { as, meetOne, portalUrl } = ownConsole(4650, { viewport: { width: 1400, height: 900 } });

/** The verifier decides line by line with the keyboard: the first form is opened by hand, each record opens the next. */
async function decideAll(person: Person): Promise<number> {
  const { page } = person;
  await review(person).locator('[id^="decide-"][aria-expanded]').first().click();
  let decided = 0;
  for (; decided < 60; decided += 1) {
    const form = review(person).locator('form[data-item]').first();
    if (!(await form.isVisible())) break;
    const code = await form.getAttribute('data-item');
    await form.locator('input[type=radio]').first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Control+Enter');
    await review(person).locator(`form[data-item="${code}"]`).waitFor({ state: 'detached' });
  }
  return decided;
}

it('carries a dossier through its whole year, each in their place', async () => {
  await as('secretary-kolda', DOSSIER, async (secretary) => {
    await standsAt(secretary, /Le dossier se prépare/);
    await act(secretary, /Déposer le dossier/);
    await standsAt(secretary, /Le dossier est déposé/);
    await secretary.picture('console-filed');
  });

  await as('coach-kolda', DOSSIER, async (coach) => {
    await standsAt(coach, /Le dossier est déposé/);
    await review(coach).getByText(/Pourquoi vous ne vérifiez pas ici/).waitFor();
    await review(coach).getByText(/286/).first().waitFor();
    expect(await review(coach).getByRole('button', { name: /Recevoir le dossier/ }).count()).toBe(0);
  });

  await as('verifier', '', async (verifier) => {
    const list = verifier.page.locator('jalon-scorecard-list');
    await list.getByRole('button', { name: /Kolda/ }).or(list.getByRole('link', { name: /Kolda/ })).first().click();
    await standsAt(verifier, /Le dossier est déposé/);
    expect(await pageTitle(verifier).innerText()).toBe('Dossier PACASEN 2025');
    await act(verifier, /Recevoir le dossier/);
    await standsAt(verifier, /examiné sur pièces/);
    expect(await decideAll(verifier)).toBeGreaterThan(15);
    await act(verifier, /Notifier le résultat provisoire/);
    await standsAt(verifier, /résultat provisoire/);
    // What the review wrote, the card beside it shows.
    await scorecard(verifier).getByText('Fermé').first().waitFor();
    await verifier.picture('console-provisional');
    await review(verifier).getByRole('button', { name: 'IDP-2', exact: true }).first().click();
    await scorecard(verifier).locator('#x-IDP-2').waitFor();
  });

  await as('secretary-kolda', DOSSIER, async (secretary) => {
    await review(secretary).locator('#reply-IDP-2').click();
    await review(secretary).locator('#reply-IDP-2-text').fill('Le compte administratif montre un autre montant.');
    await review(secretary).getByRole('button', { name: 'Envoyer la contestation' }).click();
    await review(secretary).getByText('Contesté par la collectivité').first().waitFor();
    await act(secretary, /Clore les observations/);
    await standsAt(secretary, /observations sont examinées/);
  });

  await as('verifier', DOSSIER, async (verifier) => {
    expect(await decideAll(verifier)).toBe(1);
    await act(verifier, /Arrêter le résultat définitif/);
    await standsAt(verifier, /résultat est définitif/);
  });

  await as('officer-adm', DOSSIER, async (officer) => {
    await act(officer, /Publier le résultat/, 'Procès-verbal du comité du 12 mai 2025');
    await standsAt(officer, /Le résultat est publié/);
    await scorecard(officer).locator('#say').first().waitFor();
  });
}, 240_000);

it('gives a verifier who arrives a queue, in each dossier what everyone says of a line, and the coach who is late and what was promised', async () => {
  await as('verifier', '', async (verifier) => {
    const lines = verifier.page.locator('jalon-scorecard-list').locator('[part=line]');
    await lines.filter({ hasText: 'Kaolack' }).waitFor();
    expect((await lines.locator('button').allInnerTexts()).sort()).toEqual(['Bambey', 'Bignona', 'Kaolack', 'Mbour', 'Tambacounda', 'Tivaouane']);
    expect(await lines.filter({ hasText: 'démonstration' }).count()).toBe(6);
    expect(await lines.filter({ hasText: 'Kaolack' }).innerText()).toMatch(/Examen sur pièces.*10 lignes à décider.*1 engagement, le 14 mai/s);
    await verifier.picture('console-queue');

    await lines.locator('button').filter({ hasText: 'Kaolack' }).click();
    await standsAt(verifier, /examiné sur pièces/);
    const line = (code: string) => review(verifier).locator('[part=item]').filter({ has: verifier.page.getByRole('button', { name: code, exact: true }) });
    const said = (await line('IDP-2').getByRole('cell').allInnerTexts()).map((text) => text.replaceAll(/\s/g, ' '));
    expect(said).toEqual([/612 000 000/, /588 000 000/, /574 000 000/, /Le compte de gestion donne 574 millions/].map((words) => expect.stringMatching(words) as string));
    expect(await line('IDP-12').innerText()).toContain('Les photos ne sont pas datées');
    // What was drawn for a visit is read beside the card, and may come after it.
    await expect.poll(() => line('IDP-7').innerText()).toMatch(/PIA-2024-\d\d.*kaolack-2025-05-05/s);
    await review(verifier).getByText('10 lignes attendent une décision.').waitFor();
    await review(verifier).getByText('Données de démonstration').first().waitFor();
  });

  await as('coach-kolda', '', async (coach) => {
    const list = coach.page.locator('jalon-scorecard-list');
    await list.locator('[part=line]').filter({ hasText: 'Vélingara' }).getByText('1 engagement, le 15 mai').waitFor();
    await list.getByLabel('En retard seulement').check();
    await list.locator('[part=line]').filter({ hasText: 'Vélingara' }).waitFor({ state: 'detached' });
    expect(await list.locator('[part=line]').allInnerTexts()).toEqual([expect.stringMatching(/Médina Yoro Foulah.*À compléter.*8 mai.*en retard de 4 jours.*2 engagements, le 6 mai/s)]);
    await coach.picture('console-late');
  });
}, 120_000);

it('reads a grid in words to the officer, compares it, tries it on dossiers, and says whom an act affects before it is taken', async () => {
  await as('officer-adm', '#/programme', async (officer) => {
    const { page } = officer;
    const part = page.getByRole('region', { name: 'Grille' });
    const text = part.getByLabel('Ou son texte');
    await text.fill('{ "format": 1,');
    await part.getByRole('button', { name: 'Lire la grille' }).click();
    await part.getByRole('alert').getByText(/pas du JSON/).waitFor();

    const grid = JSON.parse(GRID) as { version: string; indicators: { code: string; points?: unknown; domain: string }[] };
    const wrong = structuredClone(grid);
    wrong.indicators[0]!.domain = 'NOWHERE';
    await text.fill(JSON.stringify(wrong));
    await part.getByRole('button', { name: 'Lire la grille' }).click();
    await part.getByText('La grille ne peut pas servir telle quelle.').waitFor();
    expect(await part.locator('.issues li').first().innerText()).toMatch(/^À corriger · .*NOWHERE.*\/indicators\/0\/domain/s);

    await text.fill(JSON.stringify({ ...grid, version: '2026.1' }));
    await part.getByRole('button', { name: 'Lire la grille' }).click();
    await part.getByText('La grille se lit.').waitFor();
    await part.getByRole('button', { name: 'Comparer avec pacasen 2025.1' }).click();
    await part.getByRole('heading', { name: /Changements|Les deux grilles/ }).or(part.getByText('Les deux grilles disent la même chose.')).first().waitFor();
    await part.getByRole('button', { name: 'Essayer sur les dossiers du cycle' }).click();
    await part.getByText(/^Dossiers.*dont \d+ que cela change/).waitFor();
    await officer.picture('console-grid');

    const next = page.getByRole('region', { name: 'Cycle suivant' });
    await next.getByRole('button', { name: 'Préparer ce cycle' }).click();
    await next.getByLabel('Nom de la liste ou de la classe').fill('essai');
    await next.getByLabel('Références, une par ligne').fill('ansd:SN-KD-KD1-1\nKolda\n');
    await next.getByRole('button', { name: 'Enregistrer le brouillon' }).click();
    await next.getByRole('alert').getByText(/ligne 2/).waitFor();
    await next.getByLabel('Références, une par ligne').fill('ansd:SN-KD-KD1-1');
    await next.getByRole('button', { name: 'Enregistrer le brouillon' }).click();
    await next.getByText('Brouillon enregistré (1).').waitFor();
    await officer.picture('console-next-cycle');

    const acts = page.getByRole('region', { name: 'Actes' });
    await acts.getByLabel('Nature').selectOption('neutralise');
    await acts.getByLabel('Sur quoi').fill('IDP-2');
    await acts.getByLabel('Motif').fill('Données indisponibles pour tous');
    await acts.getByLabel('Autorité').fill('Comité de pilotage');
    await acts.getByLabel('Date de l’acte').fill('2025-05-12');
    await acts.getByRole('button', { name: 'Voir qui est concerné' }).click();
    const dialog = page.locator('dialog[open]');
    await dialog.getByText(/Dossiers que cela change.*\d/).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await acts.getByText('Aucun acte n’a été pris sur ce cycle.').waitFor();
    expect(await acts.getByLabel('Motif').inputValue()).toBe('Données indisponibles pour tous');
  }, { expectedStatuses: [404] });
});

it('refuses those pages to others, with who may', async () => {
  await as('coach-kolda', '#/programme', async (coach) => {
    await coach.page.getByRole('alert').getByText(/gestion du programme/).waitFor();
    expect(await coach.page.locator('#console nav a').allInnerTexts()).toEqual(['Mes territoires']);
  });
  await as('coach-kolda', '#/droits', async (coach) => {
    await coach.page.getByText(/Seule l’administration des droits/).first().waitFor();
  }, { expectedStatuses: [403] });
});

it('adds a dated grant for the administrator, keeps its author, and ends it', async () => {
  await as('administrator', '', async (administrator) => {
    const { page } = administrator;
    expect(await pageTitle(administrator).innerText()).toBe('Organisations, personnes et droits');
    await page.getByText('Donner un droit', { exact: true }).first().click();
    const form = page.getByRole('form', { name: 'Donner un droit' });
    await form.getByLabel('Organisation').selectOption('demo-mairie-louga');
    await form.getByLabel('Rôle').selectOption('reader');
    await form.getByLabel('Chercher un territoire').fill('kolda');
    await form.locator('select[name=territory] option[value="sn-kd"]').waitFor({ state: 'attached' });
    await form.locator('select[name=territory]').selectOption('sn-kd');
    await form.getByLabel('Du', { exact: true }).fill('2025-06-30');
    await form.getByLabel('Au', { exact: true }).fill('2025-06-01');
    await form.getByRole('button', { name: 'Donner un droit' }).click();
    await form.getByText(/vient avant le premier/).waitFor();
    expect(await form.getByLabel('Au', { exact: true }).getAttribute('aria-invalid')).toBe('true');

    await form.getByLabel('Au', { exact: true }).fill('2025-12-31');
    await page.keyboard.press('Enter');
    const line = page.getByRole('row', { name: /Mairie de Louga.*lecture.*30 juin 2025.*31 décembre 2025/s });
    await line.waitFor();
    await page.getByText(/droit donné · .*Mairie de Louga/).waitFor();
    await administrator.picture('console-rights');
    await line.getByRole('button', { name: /Mettre fin/ }).click();
    await page.locator('dialog[open]').getByRole('button', { name: 'Mettre fin' }).click();
    await line.waitFor({ state: 'detached' });
    await page.getByText(/droit retiré avant son début/).waitFor();

    const last = page.getByRole('row', { name: /Bureau des habilitations.*administration des droits/s });
    await last.getByRole('button', { name: /Mettre fin/ }).click();
    await page.locator('dialog[open]').getByRole('button', { name: 'Mettre fin' }).click();
    await last.getByText(/plus personne ne tiendrait les droits/).waitFor();
  }, { expectedStatuses: [400, 409] });
});

it.each([['320 px', { viewport: { width: 320, height: 720 } }, ''], ['Arabic', {}, '/ar'], ['dark', { colorScheme: 'dark' }, ''], ['forced colours', { forcedColors: 'active' }, '']] as const)('holds its page in %s', async (name, options, language) => {
  for (const [place, at, ready] of [['verifier', DOSSIER, 'jalon-review [part=standing]'], ['officer-adm', '#/programme', 'textarea'], ['administrator', '#/droits', 'tbody tr']] as const) {
    const person = await meetOne({ place, ...options });
    await openConsole(person, portalUrl(), at, language);
    await person.page.locator(ready).first().waitFor();
    await person.picture(`console-${name.replaceAll(' ', '-')}-${place}`);
    expect([at, ...await axeFinds(person)]).toEqual([at]);
    expect([at, await person.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)]).toEqual([at, 0]);
    expect(person.faults).toEqual([]);
    await person.leave();
  }
});
