import { expect } from '@open-wc/testing';
import { createClient, planningOn } from '@jalon/client';
import { createStandIn, tokenOf, type JalonStore, type PersonaName } from '@jalon/testing';
import { cellsOf, semicoloned, tabbed } from '../src/allocation/list/cells.ts';
import type { JalonAllocation } from '../src/index.ts';
import { $, $$, allocation, GRANTED, IN_JULY, mountAllocation, namesOf, officer, rowsOf, SCENARIO, storeOfRuns, words } from './support/allocation.ts';
import { ask, click, closed, confirm, dialog, entrantOf, give, list, paste, scenario, stateOf, steps, type } from './support/allocation-list.ts';
import { clientIn, until } from './support/widget.ts';

describe('preparing <jalon-allocation> from nothing', () => {
  const nothing = async (store: JalonStore, as: 'officer-adm' | 'coach-kolda' | null = 'officer-adm'): Promise<JalonAllocation> => {
    const element = mountAllocation({ programme: 'pacasen', cycle: '2025', client: clientIn({ as, store, now: '2025-07-15T10:00:00.000Z' }) });
    await until(() => words($(element, '.note')).length > 0);
    return element;
  };

  it('offers to begin to whoever may, and says to the others who does', async () => {
    const element = await nothing(storeOfRuns());
    await until(() => words($(element, '.note')).includes('Choisissez la formule et de quoi partir'));
    const reader = await nothing(storeOfRuns(), 'coach-kolda');
    await until(() => words($(reader, '.note')).includes('La gestion du programme la prépare'));
    // It may well be prepared, and closed to them.
    expect(words($(reader, '.note'))).to.contain('Aucune répartition à vous montrer').and.not.contain('Rien n’est encore préparé');
    expect($(reader, '#do-begin')).to.equal(null);
  });

  it('leads by its steps to amounts that are computed and granted', async () => {
    const store = storeOfRuns();
    const element = await nothing(store);
    await ask(element, 'do-begin');
    expect([$<HTMLInputElement>(element, '#f-name')!.value, words($(element, '#f-formula option'))]).to.deep.equal(['Répartition 2025', 'Sénégal, répartition PACASEN 2025 (illustrative)']);
    confirm(element);
    await until(() => words($(element, '#title')) === 'Répartition 2025');
    const { run } = element;
    expect(stateOf(store, run!)).to.include({ programme: 'pacasen', exercise: '2025', status: 'draft' });
    await until(() => steps(element).length === 6 && $(element, '#do-window-G1'));
    expect($(element, '[aria-current=step] .h5')!.textContent).to.contain('3. Enveloppes');
    await ask(element, 'do-envelope');
    for (const [code, amount] of [['base', '6 300 000 000'], ['G1', '5000000000'], ['G2', '8 000 000 000']] as const) type(element, `f-amount-${code}`, amount);
    confirm(element);
    await closed(element);
    await until(() => steps(element)[2]!.includes('3 fixées sur 3 : 19,3 milliards de F CFA en tout.'));
    await list(element);
    await paste(element, 'Collectivité;Population;Classes;G1;G2;Score IDP\nKolda;103 574;base G1 G2;ouvert;ouvert;71,5\nSédhiou;30000;base;fermé;;\n');
    expect(words($(element, '#l-sum'))).to.match(/^2 ajoutées · 0 refusée/);
    expect(stateOf(store, run!).entrants).to.have.length(0);
    click(element, 'l-write');
    await closed(element);
    await until(() => rowsOf(element).length === 2);
    expect(entrantOf(store, 'sn-kd-kd1-1', run!)).to.deep.include({ classes: ['base', 'G1', 'G2'], windows: { G1: 'open', G2: 'open' }, data: { population: '103574', idp: '71.5' } });
    await ask(element, 'do-compute');
    confirm(element);
    await closed(element);
    await ask(element, 'do-decree');
    type(element, 'f-ref', 'Arrêté n° 12');
    confirm(element);
    await until(() => words($(element, '[part=ladder]')).includes('Arrêté n° 12'));
    expect(stateOf(store, run!).status).to.equal('decreed');
  });

  it('prepares a scenario from the run that is shown, and goes on with it', async () => {
    const store = storeOfRuns();
    // An envelope whose amount nobody set yet, and what is brought in of it.
    const { base, ...envelopes } = stateOf(store, GRANTED).envelopes;
    store.runs.set(GRANTED, { ...store.runs.get(GRANTED)!, state: { ...stateOf(store, GRANTED), envelopes, broughtIn: { base: base! } } });
    const element = await allocation({ client: officer({ store }) });
    await ask(element, 'do-another');
    type(element, 'f-name', 'Avec un plancher');
    confirm(element);
    await until(() => words($(element, '#title')) === 'Avec un plancher');
    const [before, after] = [stateOf(store, GRANTED), stateOf(store, element.run!)];
    expect([after.exercise, after.entrants, after.envelopes, after.broughtIn, after.status]).to.deep.equal([before.exercise, before.entrants, before.envelopes, { base }, 'draft']);
    const choice = await until(() => { const select = $<HTMLSelectElement>(element, '#run'); return select && select.options.length === 3 ? select : null; });
    choice.value = GRANTED;
    choice.dispatchEvent(new Event('change'));
    await until(() => words($(element, '[part=ladder]')).includes('Arrêté n° 3203'));
  });
});

describe('setting a window of <jalon-allocation>', () => {
  it('shows what is published, says the share as it is typed, and makes the sum out of date', async () => {
    const store = storeOfRuns();
    const element = await scenario(store);
    await ask(element, 'do-window-base');
    expect(words(dialog(element))).to.contain('30 % du guichet. Publié : 30.').and.contain('Publié : aucun.');
    type(element, 'f-weight-equal', '50');
    type(element, 'f-weight-population', '50');
    await until(() => words($(element, '#h-f-weight-population')).startsWith('50 % du guichet'));
    expect(words($(element, '#h-f-roundTo'))).to.equal('Publié : 1 000.');
    type(element, 'f-floor', '80 000 000');
    confirm(element);
    await until(() => words($(element, '#say')) === 'Le calcul est à refaire : des données ont changé depuis.');
    expect(stateOf(store).terms).to.deep.equal({ base: { weights: { equal: '50', population: '50' }, floor: 80_000_000 } });
    await closed(element);
    await until(() => steps(element)[1]!.includes('Réglé pour cet exercice : Dotation de base du FECT.'));
    expect(words($(element, '.win tbody .row'))).to.contain('Part égale 50 %').and.contain('réglé pour cet exercice');
    await ask(element, 'do-window-base');
    for (const [name, value] of [['weight-equal', '30'], ['weight-population', '70'], ['floor', '']] as const) type(element, `f-${name}`, value);
    confirm(element);
    await until(() => Object.keys(stateOf(store).terms ?? {}).length === 0);
  });

  it('tells in the dialog what cannot be, and keeps what was typed', async () => {
    const store = storeOfRuns();
    const element = await scenario(store);
    await ask(element, 'do-window-base');
    type(element, 'f-weight-equal', '0');
    confirm(element);
    await until(() => words(dialog(element)).includes('Un nombre supérieur à zéro.'));
    type(element, 'f-weight-equal', '1,5');
    type(element, 'f-floor', '2 000');
    type(element, 'f-cap', '1000');
    confirm(element);
    await until(() => words($(element, 'dialog [role=alert]')).includes('Le minimum (2 000 F CFA) dépasse le maximum (1 000 F CFA)'));
    expect([$<HTMLInputElement>(element, '#f-weight-equal')!.value, stateOf(store).terms]).to.deep.equal(['1,5', undefined]);
  });
});

describe('the list of <jalon-allocation>', () => {
  it('reads what was pasted line by line, writes nothing before it is agreed, and only what can be read', async () => {
    const store = storeOfRuns();
    const element = await scenario(store);
    await list(element);
    const before = stateOf(store);
    const report = await paste(element, 'Collectivité\tPopulation\tSurface\nKolda\t110 000\t3\nNulle part\t5\t\nsedhiou\tbeaucoup\t\nBakel\t\t\n');
    expect(words($(element, '#l-sum'))).to.equal('1 modifiée · 1 sans changement · 2 refusées');
    expect(words(report)).to.contain('Population : 103 574 → 110 000').and.contain('Aucune collectivité ne s’appelle Nulle part').and.contain('Population : beaucoup n’est pas un nombre qui convient.');
    expect(words(dialog(element))).to.contain('La colonne Surface n’est pas lue par cette formule').and.contain('Retirer de la liste 60 collectivités qui n’y figurent pas');
    expect(stateOf(store)).to.equal(before);
    expect(words($(element, '#l-write'))).to.equal('Écrire 1 ligne');
    click(element, 'l-write');
    await closed(element);
    const { entrants } = stateOf(store);
    expect([entrants.length, entrantOf(store, 'sn-kd-kd1-1')!.data['population']]).to.deep.equal([63, '110000']);
    await until(() => element.shadowRoot!.activeElement?.id === 'do-list');
  });

  it('takes off who is not in the table only where it is asked', async () => {
    const store = storeOfRuns();
    const element = await scenario(store);
    await list(element);
    await paste(element, 'Kolda\nBakel');
    (await until(() => $<HTMLInputElement>(element, '#l-absent'))).click();
    await until(() => words($(element, '#l-write')) === 'Écrire 61 lignes');
    click(element, 'l-write');
    await until(() => stateOf(store).entrants.length === 2);
    await until(() => rowsOf(element).length === 2);
  });

  it('opens every cell to the keyboard, says what is missing, and shows what changes first', async () => {
    const store = storeOfRuns();
    const element = await scenario(store);
    await list(element);
    type(element, 'l-q', 'kolda');
    const cell = await until(() => $<HTMLInputElement>(element, '[aria-label="Kolda, Population"]'));
    cell.value = '99 000';
    cell.dispatchEvent(new Event('input', { bubbles: true }));
    const score = $<HTMLInputElement>(element, '[aria-label="Kolda, Score IDP"]')!;
    score.value = '';
    score.dispatchEvent(new Event('input', { bubbles: true }));
    await until(() => !$<HTMLButtonElement>(element, '#l-hand-read')!.disabled);
    click(element, 'l-hand-read');
    await until(() => /Population : 103 574 → 99 000.*Score IDP : 59 → rien/.test(words($(element, '.report'))));
    click(element, 'l-write');
    await closed(element);
    expect(entrantOf(store, 'sn-kd-kd1-1')!.data).to.deep.equal({ population: '99000' });
    await list(element);
    $<HTMLInputElement>(element, '#l-lacking')!.click();
    await until(() => $$(element, '.lgrid tbody tr').some((row) => words(row.querySelector('th')) === 'Kolda') === false);
  });

  it('asks before what was typed is lost, by the button and by Escape', async () => {
    const element = await scenario(storeOfRuns());
    await list(element);
    type(element, 'l-text', 'Kolda');
    const cancel = new Event('cancel', { cancelable: true });
    dialog(element).dispatchEvent(cancel);
    expect(cancel.defaultPrevented).to.equal(true);
    await until(() => element.shadowRoot!.activeElement?.id === 'dlg-stay');
    expect(element.hasUnsavedChanges).to.equal(true);
    click(element, 'dlg-stay');
    await until(() => !$(element, '#dlg-lose'));
    expect($<HTMLTextAreaElement>(element, '#l-text')!.value).to.equal('Kolda');
    dialog(element).dispatchEvent(new Event('cancel', { cancelable: true }));
    (await until(() => $(element, '#dlg-lose-it'))).click();
    await closed(element);
  });

  it('reads CSV of an old spreadsheet in the page, asking nobody', async () => {
    const asked: string[] = [];
    const element = await scenario(storeOfRuns(), { network: (request, answer) => { asked.push(new URL(request.url).pathname); return answer(); } });
    await list(element);
    give(element, new Uint8Array([...'Collectivité;Population\nSédhiou;1'].map((sign) => sign.charCodeAt(0))), 'liste.csv');
    await until(() => words($(element, '.report')).includes('Sédhiou'));
    expect([words($(element, '#l-sum')), asked.some((path) => path.endsWith('/table'))]).to.deep.equal(['1 modifiée · 0 refusée', false]);
  });

  it('takes nothing into a spreadsheet that it would work out, quoted or not, and reads back what it wrote', () => {
    const rows = [['Nom', 'Zone'], ['=1+1', '-5'], ['@a;b', '=cmd|"x";A1'], ["'=déjà", '+2\ndeux'], ["L'Île", '-12,5']];
    const csv = semicoloned(rows);
    for (const text of [csv, tabbed(rows)]) expect(cellsOf(text).slice(0, rows.length)).to.deep.equal(rows);
    expect(csv.split('\r\n').slice(1, 5)).to.deep.equal(["'=1+1;-5", `"'@a;b";"'=cmd|""x"";A1"`, `''=déjà;"'+2\ndeux"`, "L'Île;-12,5"]);
  });

  it('makes its report again where somebody changed the run meanwhile', async () => {
    const store = storeOfRuns();
    const element = await scenario(store);
    await list(element);
    await paste(element, 'Collectivité;Population\nKolda;110000');
    const { state } = store.runs.get(SCENARIO)!;
    const version = state.version + 1;
    store.runs.set(SCENARIO, { changedAt: IN_JULY, state: { ...state, version, entrants: state.entrants.map((one) => (one.territory === 'sn-kd-kd1-1' ? { ...one, data: { ...one.data, population: '105000' } } : one)), entityVersions: { ...state.entityVersions, 'entrant/sn-kd-kd1-1': version }, entityActors: { ...state.entityActors, 'entrant/sn-kd-kd1-1': { id: 'another-officer', role: 'officer', since: 0 } } } });
    click(element, 'l-write');
    await until(() => words($(element, '.report')).includes('Population : 105 000 → 110 000') && words(dialog(element)).includes('ce rapport est refait'));
    click(element, 'l-write');
    await closed(element);
    expect(entrantOf(store, 'sn-kd-kd1-1')!.data['population']).to.equal('110000');
  });
});

describe('following <jalon-allocation>', () => {
  const standIn = (store: JalonStore) => createStandIn({ store, clock: () => IN_JULY });
  const as = ({ fetch }: ReturnType<typeof standIn>, person: PersonaName) => createClient({ baseUrl: 'https://jalon.example', fetch, getAccessToken: () => tokenOf(person) });

  it('reads again what changed in another page, and takes nothing from who types', async () => {
    const server = standIn(storeOfRuns());
    const [mine, theirs] = [await allocation({ run: SCENARIO, client: as(server, 'officer-adm') }), await allocation({ run: SCENARIO, client: as(server, 'officer-adm') })];
    await ask(theirs, 'do-name');
    type(theirs, 'f-name', 'À moitié écr');
    await ask(mine, 'do-name');
    type(mine, 'f-name', 'Projet C');
    confirm(mine);
    await until(() => words($(theirs, '#title')) === 'Projet C', 'the other page to follow');
    expect([$<HTMLInputElement>(theirs, '#f-name')!.value, dialog(theirs).open, namesOf(theirs).length]).to.deep.equal(['À moitié écr', true, 63]);
    // The same person in two pages is nobody else.
    expect($(theirs, '.others')).to.equal(null);
  });

  it('names who did what, over the amounts and in an open dialog, until it is put away', async () => {
    const server = standIn(storeOfRuns());
    const element = await allocation({ client: as(server, 'officer-adm') });
    await ask(element, 'do-name');
    const { version } = await planningOn(as(server, 'officer-adm')).allocations.get(GRANTED);
    await planningOn(as(server, 'secretary-kolda')).allocations.recordBudgeted(GRANTED, { movement: crypto.randomUUID(), territory: 'sn-kd-kd1-1', window: 'base', amount: 5_000_000, on: '2022-07-10', ref: 'Délibération 4' }, { base: version });
    const note = await until(() => $(element, '.others'), 'who did what');
    expect(words(note)).to.match(/a changé cette répartition : une inscription au budget\.Fermer$/);
    expect(words(dialog(element))).to.contain('a changé cette répartition');
    dialog(element).close();
    note.querySelector('button')!.click();
    await until(() => !$(element, '.others'));
  });
});
