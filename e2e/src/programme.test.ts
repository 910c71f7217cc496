import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { expect, it } from 'vitest';
import { openConsole, review, scorecard, standsAt } from './support/console.ts';
import { ownConsole } from './support/own-console.ts';

const GRID = readFileSync(join(import.meta.dirname, '../../packages/referentials/data/grids/pacasen-2025.1.json'), 'utf8');
const KOLDA = '#/dossier/pacasen/2025/sn-kd-kd1-1';
// What is published here stays.
const { as, meetOne, portalUrl } = ownConsole(4670);

const region = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });
/** A field of the grid's form: "IDP-1 points". */
const cell = (page: Page, name: string): Locator => region(page, 'Grille').getByRole('textbox', { name, exact: true });
const dialog = (page: Page): Locator => page.locator('dialog[open]');
const nameOfFocus = (page: Page): Promise<string> => page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.name ?? '');

async function press(page: Page, part: string, name: string | RegExp): Promise<void> {
  await region(page, part).getByRole('button', { name, exact: true }).click();
}

async function confirm(page: Page, name: string): Promise<void> {
  await dialog(page).getByRole('button', { name, exact: true }).click();
  await dialog(page).waitFor({ state: 'detached' });
}

it('edits a loaded grid in a form, goes from each issue to its field, sees who loses a window, and publishes it for good', async () => {
  await as('officer-adm', '#/programme', async (officer) => {
    const { page } = officer;
    const grid = region(page, 'Grille');
    await press(page, 'Grille', 'Modifier pour la version suivante');
    await expect.poll(() => nameOfFocus(page)).toBe('/version');
    expect(await grid.getByLabel('Version', { exact: true }).inputValue()).toBe('2026.1');
    await cell(page, 'IDP-1 français').fill('Exécution de l’investissement');
    await cell(page, 'IDP-1 points').fill('14');
    await press(page, 'Grille', 'Lire la grille');

    await grid.getByText('La grille ne peut pas servir telle quelle.').waitFor();
    const issues = grid.locator('.issues li');
    expect(await issues.allInnerTexts()).toEqual([expect.stringMatching(/12 points ensemble, et il en faut 14/), expect.stringMatching(/102 points ensemble, et il en faut 100/)]);
    await officer.picture('programme-issues');
    await issues.first().getByRole('link').click();
    expect(await nameOfFocus(page)).toBe('/indicators/0/rule/bands/0/from');
    expect(await page.locator(':focus').getAttribute('aria-invalid')).toBe('true');
    // The second is of no single field: its place in the text is shown.
    await issues.nth(1).getByRole('link').click();
    expect(await page.evaluate(() => { const text = document.activeElement as HTMLTextAreaElement; return text.value.slice(text.selectionStart, text.selectionEnd); })).toMatch(/^\[\s+"IDP-1",[\s\S]*"IDP-13"\s+\]$/);

    await cell(page, 'IDP-1 palier 1, points').fill('14');
    await cell(page, 'IDP-2 points').fill('8');
    await grid.getByText('Seuils des scores (1)').first().click();
    await cell(page, 'idp-min au moins').fill('95,0');
    await press(page, 'Grille', 'Lire la grille');
    await grid.getByText('La grille se lit.').waitFor();
    const text = JSON.parse(await grid.getByLabel('Ou son texte').inputValue()) as { version: string; indicators: { points: string; label: object }[]; thresholds: { atLeast: string }[] };
    expect([text.version, text.indicators[0]?.points, text.thresholds[0]?.atLeast]).toEqual(['2026.1', '14', '95.0']);

    await press(page, 'Grille', 'Comparer avec pacasen 2025.1');
    await grid.getByRole('heading', { name: 'Seuils (1)' }).waitFor();
    expect(await grid.locator('ul').first().innerText()).toMatch(/IDP-1.*12.*14/);
    await press(page, 'Grille', 'Essayer sur les dossiers du cycle');
    const sedhiou = grid.getByRole('row', { name: /Sédhiou/ });
    expect(await sedhiou.innerText()).toMatch(/G2 · ouvert → fermé/);
    expect(await grid.getByRole('row', { name: /Kolda.*sn-kd-kd1-1/ }).innerText()).toMatch(/G2 · à déterminer → fermé/);
    const lost = await grid.getByRole('row').filter({ hasText: 'G2 · ouvert → fermé' }).count();
    await grid.getByText(new RegExp(`^G2 · 0 gagnent, ${lost} perdent`)).waitFor();
    await officer.picture('programme-simulation');

    // A grid that was changed since it was read is read again before it is published.
    await cell(page, 'IDP-3 arabe').fill('نمو');
    await cell(page, 'IDP-3 arabe').blur();
    await grid.getByText('La grille a changé depuis cette lecture.').waitFor();
    expect(await grid.getByRole('button', { name: 'Publier cette version' }).count()).toBe(0);
    await press(page, 'Grille', 'Lire la grille');
    await press(page, 'Grille', 'Publier cette version');
    await confirm(page, 'Publier cette version');
    await grid.getByText('La version 2026.1 est publiée.').waitFor();

    // Nothing typed is lost by leaving now; the version stays as it is.
    await page.reload();
    await region(page, 'Grille').getByLabel('Partir de la version').selectOption('2026.1');
    await press(page, 'Grille', 'Modifier pour la version suivante');
    await expect.poll(() => cell(page, 'IDP-1 points').inputValue()).toBe('14');
    await grid.getByLabel('Version', { exact: true }).fill('2026.1');
    await cell(page, 'IDP-1 palier 2, points').fill('6');
    await press(page, 'Grille', 'Lire la grille');
    await grid.getByText(/déjà publiée avec un autre contenu/).waitFor();
    expect(await grid.getByRole('button', { name: /^Publier/ }).count()).toBe(0);
  });
});

it('takes a grid from a file, shows what is wrong in its text, and keeps what was typed when it is no JSON', async () => {
  await as('officer-adm', '#/programme', async ({ page }) => {
    const grid = region(page, 'Grille');
    const text = grid.getByLabel('Ou son texte');
    const bring = async (content: string): Promise<void> => {
      await grid.getByLabel('Fichier de la grille (JSON)').setInputFiles({ name: 'grille.json', mimeType: 'application/json', buffer: Buffer.from(content) });
      await expect.poll(() => text.inputValue()).toBe(content);
      await press(page, 'Grille', 'Lire la grille');
    };
    await bring(GRID.replace('"domain": "spending"', '"domain": "NOWHERE"').replace('"version": "2025.1"', '"version": "2027.1"'));
    const link = grid.locator('.issues li').filter({ hasText: 'NOWHERE' }).getByRole('link');
    expect(await link.innerText()).toMatch(/\/indicators\/\d+\/domain/);
    await link.click();
    expect(await text.evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd))).toBe('"NOWHERE"');

    const broken = GRID.slice(0, 900);
    await text.fill(broken);
    await grid.getByText('La grille en formulaire').click();
    await grid.getByLabel('Version', { exact: true }).fill('2028.1');
    await grid.getByLabel('Version', { exact: true }).blur();
    await grid.getByRole('alert').getByText(/pas du JSON/).waitFor();
    expect(await text.inputValue()).toBe(broken);
  });
});

it('prepares the next cycle from a pasted table, publishes it, and finds it closed to everyone but acts', async () => {
  const late = await meetOne({ place: 'officer-adm', expectedStatuses: [404, 409] });
  await as('officer-adm', '#/programme', async (officer) => {
    const { page } = officer;
    const next = region(page, 'Cycle suivant');
    const paste = async (kind: string, name: string, lines: string): Promise<void> => {
      await next.getByLabel('Ce que la liste dit').selectOption({ label: kind });
      await next.getByLabel('Nom de la liste ou de la classe').fill(name);
      await next.getByLabel('Références, une par ligne').fill(lines);
      await press(page, 'Cycle suivant', 'Enregistrer le brouillon');
    };
    await press(page, 'Cycle suivant', 'Préparer ce cycle');
    expect(await next.getByLabel('Année observée, premier jour').inputValue()).toBe('2025-01-01');
    await next.getByLabel('Grille', { exact: true }).selectOption('2026.1');
    await paste('qui participe', 'pilots', 'référence\tdu\tau\nansd:SN-KD-KD1-1\t2026-01-01\t2026-06-30\nKolda\t\t');
    await next.getByRole('alert').getByText(/ligne 3 · .*Kolda/).waitFor();
    await paste('qui participe', 'pilots', 'référence\tdu\tau\nansd:SN-KD-KD1-1\t2026-01-01\t2026-06-30\nansd:SN-LG-LD1-1\t\t');
    await next.getByText('Brouillon enregistré (1).').waitFor();
    expect(await next.getByRole('row', { name: /sn-kd-kd1-1/ }).innerText()).toMatch(/1 janvier 2026[\s\S]*30 juin 2026/);
    await paste('qui est dans une classe', 'ville', 'ansd:SN-LG-LD1-1');
    await next.getByText('Brouillon enregistré (2).').waitFor();
    expect(await next.getByRole('row', { name: /^pilots/ }).innerText()).toMatch(/2$/);
    expect(await next.getByRole('row', { name: /^ville/ }).innerText()).toMatch(/1$/);

    await openConsole(late, portalUrl(), '#/programme');
    await press(late.page, 'Cycle suivant', 'Préparer ce cycle');
    await region(late.page, 'Cycle suivant').getByText('Brouillon enregistré 2 fois.').waitFor();

    await next.getByLabel('Clôture du dépôt des dossiers').fill('');
    await press(page, 'Cycle suivant', 'Enregistrer le brouillon');
    const link = next.locator('.issues').getByRole('link', { name: 'Clôture du dépôt des dossiers' });
    await link.click();
    expect(await nameOfFocus(page)).toBe('anchor filing.close');
    expect(await next.getByRole('button', { name: 'Publier le cycle' }).count()).toBe(0);
    await page.locator(':focus').fill('2026-06-15');
    await press(page, 'Cycle suivant', 'Enregistrer le brouillon');
    await officer.picture('programme-next-cycle');
    await press(page, 'Cycle suivant', 'Publier le cycle');
    await dialog(page).getByText('Un cycle publié ne change plus que par des actes.').waitFor();
    await confirm(page, 'Publier le cycle');
    await next.getByRole('heading', { name: /Différences avec le cycle précédent/ }).waitFor();
    expect(await next.getByRole('button', { name: 'Enregistrer le brouillon' }).count()).toBe(0);
    await officer.picture('programme-published');

    await press(page, 'Cycle suivant', 'Travailler sur le cycle 2026');
    await region(page, 'Grille').getByText('Le cycle emploie la grille pacasen 2026.1.').waitFor();
    await page.reload();
    await page.getByLabel('Cycle', { exact: true }).selectOption({ label: 'PACASEN 2025' });
    await press(page, 'Cycle suivant', 'Préparer ce cycle');
    await next.getByText('Le cycle 2026 est publié.').waitFor();
    expect(await next.getByRole('button', { name: 'Enregistrer le brouillon' }).count()).toBe(0);
  }, { expectedStatuses: [404] });
  // Whoever still had the draft open is refused, and keeps what was typed.
  const stale = region(late.page, 'Cycle suivant');
  await stale.getByLabel('Références, une par ligne').fill('ansd:SN-KD-KD1-1');
  await stale.getByLabel('Nom de la liste ou de la classe').fill('pilots');
  await press(late.page, 'Cycle suivant', 'Enregistrer le brouillon');
  await stale.getByRole('alert').getByText(/publié/).waitFor();
  expect(await stale.getByLabel('Références, une par ligne').inputValue()).toBe('ansd:SN-KD-KD1-1');
  expect(late.faults).toEqual([]);
  await late.leave();
});

it('says whom a threshold by act affects before it is confirmed, and shows it on their cards after', async () => {
  await as('officer-adm', '#/programme', async (officer) => {
    const { page } = officer;
    const acts = region(page, 'Actes');
    await acts.getByLabel('Nature').selectOption('set-threshold');
    expect(await acts.locator('datalist option').first().getAttribute('value')).toBe('idp-min');
    await acts.getByLabel('Sur quoi').fill('idp-min');
    await acts.getByLabel('Nouveau seuil').fill('95');
    await press(page, 'Actes', 'Voir qui est concerné');
    // Reason, authority and date are asked for under their fields, and the first is gone to.
    await expect.poll(() => nameOfFocus(page)).toBe('reason');
    await acts.getByLabel('Motif').fill('Arrêté du comité de pilotage');
    await acts.getByLabel('Autorité').fill('ADM');
    await acts.getByLabel('Date de l’acte').fill('2025-05-12');
    await press(page, 'Actes', 'Voir qui est concerné');
    await dialog(page).getByText(/Dossiers que cela change.*[1-9]/).waitFor();
    expect(await dialog(page).getByRole('row', { name: /Sédhiou/ }).innerText()).toMatch(/G2 · ouvert → fermé/);
    expect(await dialog(page).innerText()).toMatch(/Arrêté du comité de pilotage[\s\S]*ADM, 12 mai 2025/);
    await officer.picture('programme-act', { fullPage: false });
    await confirm(page, 'Annuler');
    await acts.getByText('Aucun acte n’a été pris sur ce cycle.').waitFor();
    await press(page, 'Actes', 'Voir qui est concerné');
    await confirm(page, 'Confirmer l’acte');
    expect(await acts.getByRole('row', { name: /seuil fixé/ }).innerText()).toMatch(/idp-min[\s\S]*95[\s\S]*Arrêté du comité de pilotage[\s\S]*ADM[\s\S]*12 mai 2025/);
  }, { expectedStatuses: [400] });
  await as('secretary-kolda', KOLDA, async (secretary) => {
    await scorecard(secretary).getByText(/95/).first().waitFor();
  });
});

/** Goes on with Tab alone until this is where one stands. */
async function tabTo(page: Page, name: string | RegExp, most = 40): Promise<void> {
  const label = (): Promise<string> => page.evaluate(() => {
    const at = document.activeElement as HTMLInputElement | null;
    const named = (at?.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' ').trim();
    return named || (at?.labels?.[0]?.textContent ?? at?.textContent ?? '');
  });
  const passed: string[] = [];
  for (let steps = 0; steps < most; steps += 1) {
    await page.keyboard.press('Tab');
    const here = await label();
    if (typeof name === 'string' ? here === name : name.test(here)) return;
    passed.push(here.slice(0, 40));
  }
  throw new Error(`Tab does not come to ${String(name)}, but to: ${passed.join(' | ')}`);
}

async function type(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}

/** Types a day into a date field, whichever order of day, month and year the browser asks for. */
async function typeDay(page: Page, day: string): Promise<void> {
  const [year = '', month = '', date = ''] = day.split('-');
  for (const keys of [month + date + year, date + month + year, year + month + date]) {
    for (let back = 0; back < 3; back += 1) await page.keyboard.press('ArrowLeft');
    await page.keyboard.type(keys);
    if (await page.evaluate((wanted) => (document.activeElement as HTMLInputElement | null)?.value === wanted, day)) return;
  }
  throw new Error(`The date field does not take ${day}.`);
}

it('goes from a grid to its publication and on to an act by the keyboard alone', async () => {
  await as('officer-adm', '#/programme', async ({ page }) => {
    const grid = region(page, 'Grille');
    await grid.getByRole('button', { name: 'Modifier pour la version suivante' }).waitFor();
    await tabTo(page, 'Modifier pour la version suivante');
    await page.keyboard.press('Enter');
    await expect.poll(() => nameOfFocus(page)).toBe('/version');
    await type(page, '2025.9');
    await tabTo(page, 'Indicateurs (13)');
    await page.keyboard.press('Enter');
    await tabTo(page, 'Seuils des scores (1)');
    await page.keyboard.press('Enter');
    await tabTo(page, 'idp-min au moins');
    await type(page, '101');
    await page.keyboard.press('Enter');
    await grid.getByText('La grille ne peut pas servir telle quelle.').waitFor();
    await tabTo(page, /^idp-min · au moins/);
    await page.keyboard.press('Enter');
    expect(await nameOfFocus(page)).toBe('/thresholds/0/atLeast');
    await type(page, '60');
    await tabTo(page, 'Lire la grille');
    await page.keyboard.press('Enter');
    await grid.getByText('La grille se lit.').waitFor();
    for (const step of ['Comparer avec pacasen 2025.1', 'Essayer sur les dossiers du cycle', 'Publier cette version']) {
      await tabTo(page, step);
      await page.keyboard.press('Enter');
      await (step.startsWith('Publier') ? dialog(page) : step.startsWith('Comparer') ? grid.getByText(/Seuils \(1\)/) : grid.getByText(/dont \d+ que cela change/)).waitFor();
    }
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Publier cette version');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await grid.getByText('La version 2025.9 est publiée.').waitFor();

    await tabTo(page, 'Nature');
    await tabTo(page, 'Sur quoi');
    await type(page, 'CMO-1');
    await tabTo(page, 'Nouvelle échéance');
    await typeDay(page, '2025-07-31');
    await tabTo(page, 'Motif');
    await type(page, 'Inondations');
    await tabTo(page, 'Autorité');
    await type(page, 'ADM');
    await tabTo(page, 'Date de l’acte');
    await typeDay(page, '2025-05-12');
    await page.keyboard.press('Enter');
    await dialog(page).getByText(/Dossiers que cela change/).first().waitFor();
    await tabTo(page, 'Confirmer l’acte');
    await page.keyboard.press('Enter');
    const line = region(page, 'Actes').getByRole('row', { name: /report d’une échéance/ });
    expect(await line.innerText()).toMatch(/CMO-1[\s\S]*31 juillet 2025[\s\S]*Inondations/);
  });
});

const rightsOf = (page: Page, name: RegExp): Locator => region(page, 'Droits').getByRole('row', { name });
const mamadou = (page: Page): Locator => region(page, 'Personnes').getByRole('row', { name: /^Mamadou/ });
/** Whether the second coach of Kolda may read its dossier now. */
async function mayReadKolda(may: boolean): Promise<void> {
  await as('coach-kolda-2', KOLDA, async (coach) => {
    if (may) await standsAt(coach, /./);
    else await scorecard(coach).getByText('Ce résultat n’est pas publié').first().waitFor();
    expect(await review(coach).locator('[part=standing]').count()).toBe(may ? 1 : 0);
  }, { expectedStatuses: [403, 404] });
}

it('moves a person, grants for some days and calls otherwise, each with its effect for them at once and its line in the journal', async () => {
  await mayReadKolda(true);
  await as('administrator', '#/droits', async (administrator) => {
    const { page } = administrator;
    const people = region(page, 'Personnes');
    const journal = region(page, 'Journal des droits');
    await people.getByRole('button', { name: 'Déplacer · Mamadou Diallo' }).click();
    await dialog(page).getByLabel('Organisation').selectOption('demo-mairie-louga');
    expect(await dialog(page).locator('ul').allInnerTexts()).toEqual([expect.stringMatching(/coach · Kolda · région/), expect.stringMatching(/secrétariat municipal · Louga · commune/)]);
    await administrator.picture('rights-move', { fullPage: false });
    await confirm(page, 'Déplacer');
    await expect.poll(() => mamadou(page).innerText()).toMatch(/Mairie de Louga/);
    await journal.getByText(/personne déplacée · Mamadou Diallo · ARD de Kolda .* → Mairie de Louga/).waitFor();
    // The line was drawn again: whoever pressed its button stands on it still.
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Déplacer · Mamadou Diallo');
    await mayReadKolda(false);

    await region(page, 'Droits').getByText('Donner un droit', { exact: true }).first().click();
    const form = page.getByRole('form', { name: 'Donner un droit' });
    const grant = async (from: string, to: string): Promise<void> => {
      await form.getByLabel('Organisation').selectOption('demo-mairie-louga');
      await form.getByLabel('Personne').selectOption({ label: 'Mamadou Diallo' });
      await form.getByLabel('Rôle').selectOption('reader');
      await form.getByLabel('Chercher un territoire').fill('kolda');
      await form.locator('select[name=territory] option[value="sn-kd"]').waitFor({ state: 'attached' });
      await form.locator('select[name=territory]').selectOption('sn-kd');
      await form.getByLabel('Du', { exact: true }).fill(from);
      await form.getByLabel('Au', { exact: true }).fill(to);
      await form.getByRole('button', { name: 'Donner un droit' }).click();
    };
    await grant('2025-09-01', '2025-12-31');
    await rightsOf(page, /Mamadou Diallo.*lecture.*septembre 2025.*à venir/s).waitFor();
    await mayReadKolda(false);
    await grant('2025-01-01', '2025-08-31');
    const now = rightsOf(page, /Mamadou Diallo.*lecture.*31 août 2025.*en vigueur/s);
    await now.waitFor();
    await mayReadKolda(true);
    await now.getByRole('button', { name: /Mettre fin/ }).click();
    await confirm(page, 'Mettre fin');
    await rightsOf(page, /Mamadou Diallo.*lecture.*mai 2025.*terminé/s).waitFor();
    await mayReadKolda(false);

    await people.getByRole('button', { name: 'Renommer · Mamadou Diallo' }).click();
    await dialog(page).getByLabel('Nom').fill('Mamadou Diallo Sow');
    await page.keyboard.press('Enter');
    await mamadou(page).getByText('Mamadou Diallo Sow').waitFor();
    await journal.getByText('personne renommée · Mamadou Diallo → Mamadou Diallo Sow').waitFor();
    await region(page, 'Organisations').getByRole('button', { name: /Renommer · Observateurs/ }).click();
    await dialog(page).getByLabel('Nom').fill('Observatoire');
    await confirm(page, 'Renommer');
    await region(page, 'Organisations').getByRole('row', { name: /^Observatoire/ }).waitFor();

    await people.getByText('Inscrire une personne', { exact: true }).first().click();
    const add = page.getByRole('form', { name: 'Inscrire une personne' });
    await add.getByLabel('Nom').fill('Binta Sow');
    await add.getByLabel('Identifiant chez l’émetteur').fill('binta');
    await add.getByLabel('Organisation').selectOption('demo-observateurs');
    await page.keyboard.press('Enter');
    await people.getByRole('row', { name: /^Binta Sow.*Observatoire/s }).waitFor();

    // The last who keeps the directory is not moved away; the refusal stands on their line.
    await people.getByRole('button', { name: /Déplacer · Rokhaya/ }).click();
    await confirm(page, 'Déplacer');
    await people.getByRole('row', { name: /^Rokhaya/ }).getByText(/plus personne ne tiendrait les droits/).waitFor();

    await people.getByRole('button', { name: 'Déplacer · Mamadou Diallo Sow' }).click();
    await dialog(page).getByLabel('Organisation').selectOption('demo-ard-kolda');
    await confirm(page, 'Déplacer');
    await expect.poll(() => mamadou(page).innerText()).toMatch(/ARD de Kolda/);
    await administrator.picture('rights-after');
  }, { expectedStatuses: [409] });
  await mayReadKolda(true);
});
