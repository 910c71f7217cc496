import { expect } from '@open-wc/testing';
import { PLANS_OF_KOLDA, createStandIn, writeInPlanAs, type JalonStore } from '@jalon/testing';
import type { PlanState } from '@jalon/core/investment';
import type { JalonPtiPlanner } from '../src/planner/jalon-pti-planner.ts';
import { cellsOf } from '../src/planner/forms/paste.ts';
import { nextCode } from '../src/planner/forms/line-forms.ts';
import { readAmount } from '../src/planner/session/read-amount.ts';
import { $, $$, rowNamed, storeWithPlans, words, writer } from './support/planner.ts';
import { faults } from './support/axe.ts';
import { until } from './support/widget.ts';

const button = (element: Element, label: string, inside = ''): HTMLButtonElement => {
  const found = $$<HTMLButtonElement>(element, `${inside} button`).find((one) => words(one) === label);
  if (!found) throw new Error(`no button ${label} among ${$$(element, `${inside} button`).map(words).join(' | ')}`);
  return found;
};
const fill = (element: Element, name: string, value: string): void => {
  const field = $<HTMLInputElement>(element, `[id="f-${name}"]`)!;
  field.value = value;
  for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
};
const submit = (element: Element): void => $<HTMLFormElement>(element, '.pform')!.requestSubmit();
const draftOf = (store: JalonStore, id: string = PLANS_OF_KOLDA.draft): PlanState => store.plans.get(id)!.state;
const lineOf = (store: JalonStore, code: string): PlanState['projects'][number] => draftOf(store).projects.find((one) => one.code === code)!;

async function withTools(store: JalonStore, settings = {}, as: 'secretary-kolda' | 'mayor-kolda' = 'secretary-kolda'): Promise<JalonPtiPlanner> {
  const element = await writer(settings, { store, as });
  await until(() => $$(element, 'button').some((one) => words(one) === 'Exporter'), 'the tools');
  return element;
}
const openLine = async (element: JalonPtiPlanner, code: string, part: string): Promise<void> => {
  rowNamed(element, code).querySelector('th')!.click();
  await until(() => $(element, '.parts'), 'the parts of the line');
  button(element, part, '.parts').click();
  await until(() => $(element, '.pform'), 'the form');
};

describe('the forms of a line', () => {
  it('write costs, credits and running cost in one gesture', async () => {
    const store = storeWithPlans();
    const element = await withTools(store);
    await openLine(element, 'P-02', 'Coûts et crédits');
    expect($<HTMLInputElement>(element, '[id="f-y2027"]')!.value).to.equal('100');
    fill(element, 'y2027', '60');
    fill(element, 'y2028', '40,5');
    fill(element, 'perYear', '2');
    submit(element);
    await until(() => lineOf(store, 'P-02').credits['2028'] === 40_500_000, 'the credits to be kept');
    expect([lineOf(store, 'P-02').credits['2027'], lineOf(store, 'P-02').recurrent?.perYear]).to.deep.equal([60_000_000, 2_000_000]);
    expect($(element, '.pform')).to.equal(null);
  });

  it('write over nothing that others changed since, though the page changed language', async () => {
    const store = storeWithPlans();
    const element = await withTools(store);
    await openLine(element, 'P-02', 'Coûts et crédits');
    fill(element, 'y2027', '60');
    await writeInPlanAs(createStandIn({ store, clock: () => '2025-05-12T10:05:00Z' }), 'team-kolda', PLANS_OF_KOLDA.draft, [{ type: 'setCredits', payload: { project: lineOf(store, 'P-02').id, credits: { 2027: 5_000_000 } } }]);
    await element.refresh();
    await until(() => words(rowNamed(element, 'P-02')).includes('5'), 'their value');
    element.lang = 'en';
    await until(() => words($(element, '.pform .primary')) === 'Save', 'English');
    submit(element);
    await until(() => $(element, '[role=alertdialog]'), 'the choice between both');
    expect(lineOf(store, 'P-02').credits['2027']).to.equal(5_000_000);
  });

  it('write amounts that were typed as the language of the page does, and what is none as it was typed', async () => {
    const element = await withTools(storeWithPlans());
    await openLine(element, 'P-02', 'Coûts et crédits');
    const names = ['cost', 'ap', 'paid', 'perYear'];
    const turned = async (lang: string, save: string): Promise<string[]> => {
      element.lang = lang;
      await until(() => words($(element, '.pform .primary')) === save, lang);
      return names.map((name) => $<HTMLInputElement>(element, `[id="f-${name}"]`)!.value);
    };
    const type = (...typed: string[]): void => names.forEach((name, at) => fill(element, name, typed[at]!));
    type('1 050,5', '12.5', '12 x', '١٢٫٥٠٠');
    expect(await turned('en', 'Save')).to.deep.equal(['1050.5', '12.5', '12 x', '12.5']);
    type('12,5', '1,050.5', '1,050', '0');
    expect(await turned('fr', 'Enregistrer')).to.deep.equal(['12,5', '1050,5', '1050', '0']);
  });

  it('say at its field what is wrong, and keep what was typed', async () => {
    const element = await withTools(storeWithPlans());
    await openLine(element, 'P-02', 'Coûts et crédits');
    fill(element, 'cost', '12 x');
    submit(element);
    await until(() => $(element, '[id="fault-cost"]'), 'the fault');
    expect([$<HTMLInputElement>(element, '[id="f-cost"]')!.value, $(element, '[id="f-cost"]')!.getAttribute('aria-invalid')]).to.deep.equal(['12 x', 'true']);
    expect(element.shadowRoot!.activeElement?.id).to.equal('f-cost');
  });

  it('write sources by year, schedule, procurement and readiness, each in its own facet', async () => {
    const store = storeWithPlans();
    const element = await withTools(store);
    await openLine(element, 'P-02', 'Sources');
    const field = $$<HTMLInputElement>(element, '.gridform input').find((one) => one.ariaLabel === 'Fonds propres, 2027')!;
    field.value = '15';
    field.dispatchEvent(new Event('input'));
    submit(element);
    await until(() => lineOf(store, 'P-02').funding.some(({ source, amount }) => source !== 'window-2' && amount === 15_000_000), 'the source');
    await openLine(element, 'P-02', 'Calendrier');
    fill(element, 'start', '2027-Q1');
    fill(element, 'end', '2028-Q2');
    submit(element);
    await until(() => lineOf(store, 'P-02').schedule?.end === '2028-Q2', 'the schedule');
    await openLine(element, 'P-02', 'Maturité');
    fill(element, 'screening', 'done');
    fill(element, 'on', '2026-03-01');
    submit(element);
    await until(() => lineOf(store, 'P-02').screening?.on === '2026-03-01', 'the screening');
    await openLine(element, 'P-10', 'Passation');
    fill(element, 'mode', 'AMO');
    submit(element);
    await until(() => lineOf(store, 'P-10').mode === 'AMO', 'the mode');
    expect(lineOf(store, 'P-10').procurement).to.deep.equal(draftOf(storeWithPlans()).projects.find(({ code }) => code === 'P-10')!.procurement);
  });

  it('split a line, move it, add one and take one out; each is undone in one step', async () => {
    const store = storeWithPlans();
    const element = await withTools(store);
    const { length } = draftOf(store).projects;
    await openLine(element, 'P-02', 'Scinder');
    fill(element, 'a1', '60');
    fill(element, 'a2', '40');
    submit(element);
    await until(() => draftOf(store).projects.length === length + 1, 'the phases');
    expect(draftOf(store).projects.filter(({ code }) => code.startsWith('P-02')).map(({ ap }) => ap)).to.deep.equal([60_000_000, 40_000_000]);
    await until(() => $(element, '.undo kbd'));
    button(element, 'Annuler', '.undo').click();
    await until(() => draftOf(store).projects.length === length, 'undone');
    button(element, 'Ajouter un projet').click();
    await until(() => $(element, 'dialog[open] .pform'), 'the form');
    expect($<HTMLInputElement>(element, '[id="f-code"]')!.value).to.equal('P-11');
    fill(element, 'title', 'Marché de Sikilo');
    fill(element, 'cost', '30');
    submit(element);
    await until(() => draftOf(store).projects.some(({ code, cost }) => code === 'P-11' && cost === 30_000_000), 'the new line');
    await until(() => rowNamed(element, 'P-11'), 'its row');
  });
});

describe('acts on a plan', () => {
  it('are said with what they do, refused with the reason, and kept once the server has done them', async () => {
    const store = storeWithPlans();
    const element = await withTools(store);
    button(element, 'Proposer au conseil').click();
    await until(() => $(element, 'dialog[open] .pform'), 'the act');
    expect(words($(element, 'dialog'))).to.match(/1 règle bloque\. Le serveur refusera.*Le plan part au conseil tel qu’il est/s);
    submit(element);
    await until(() => $(element, 'dialog [role=alert]'), 'the refusal');
    expect(draftOf(store).status).to.equal('draft');
    button(element, 'Ne rien faire', 'dialog').click();
    await element.updateComplete;
    await openLine(element, 'P-10', 'Passation');
    const procedures = $<HTMLSelectElement>(element, '[id="f-procedure"]')!;
    fill(element, 'procedure', [...procedures.options].find(({ text }) => /appel d’offres ouvert$/i.test(text))!.value);
    submit(element);
    await until(() => !/bloque/.test(words($(element, '.say'))), 'nothing to block');
    await until(() => $(element, '.undo kbd'));
    button(element, 'Proposer au conseil').click();
    await until(() => $(element, 'dialog[open] .pform'), 'the act again');
    submit(element);
    await until(() => draftOf(store).status === 'proposed', 'the proposal');
    await until(() => words($(element, '.meta')).startsWith('Proposé au conseil'), 'its standing');
    expect($(element, '[aria-readonly="false"]')).to.equal(null);
  });

  it('rephase what adoption froze, from the change that was refused, with its motive', async () => {
    const store = storeWithPlans();
    const element = await withTools(store, { plan: PLANS_OF_KOLDA.adopted }, 'mayor-kolda');
    const year = words($(element, '.year .y')).slice(0, 4);
    const line = draftOf(store, PLANS_OF_KOLDA.adopted).projects.find(({ credits }) => (credits[year] ?? 0) > 20_000_000)!;
    const cell = [...rowNamed(element, line.code).children].find((one) => (one as HTMLElement).dataset['l'] === year) as HTMLElement;
    cell.focus();
    cell.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
    await element.updateComplete;
    const field = $<HTMLInputElement>(element, '.edit .in')!;
    field.value = '20';
    field.dispatchEvent(new InputEvent('input'));
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
    await until(() => $$(element, 'button').some((one) => words(one) === 'Rephaser avec un motif'), 'the way out');
    button(element, 'Rephaser avec un motif').click();
    await until(() => $(element, 'dialog[open] .pform'), 'the act');
    fill(element, 'motive', 'Retard de la notification');
    submit(element);
    await until(() => draftOf(store, PLANS_OF_KOLDA.adopted).projects.find(({ id }) => id === line.id)!.credits[year] === 20_000_000, 'the rephasing');
    expect(draftOf(store, PLANS_OF_KOLDA.adopted).rephasings.at(-1)).to.deep.include({ project: line.id, motive: 'Retard de la notification' });
  });

  it('begin a scenario under another name, and show it', async () => {
    const store = storeWithPlans();
    const element = await withTools(store);
    $(element, '.acts-of')!.click();
    (await until(() => $$(element, 'dialog[open] .plans .btn').find((button) => words(button) === 'Enregistrer comme scénario'), 'the acts')).click();
    await until(() => $(element, 'dialog[open] .pform'), 'the act');
    expect(element.shadowRoot!.activeElement?.matches('.pform input')).to.equal(true);
    fill(element, 'name', 'Sans le véhicule');
    submit(element);
    await until(() => words($(element, 'h2')) === 'Sans le véhicule', 'the scenario');
    expect([...store.plans.values()].some(({ state }) => state.name === 'Sans le véhicule' && state.basedOn?.as === 'scenario')).to.equal(true);
  });
});

describe('what is pasted', () => {
  const paste = (target: Element, text: string): void => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    // Firefox hands nothing over from an event a script made of its own kind.
    target.dispatchEvent(Object.assign(new Event('paste', { bubbles: true, composed: true, cancelable: true }), { clipboardData: data }));
  };

  it('is shown cell by cell before it is written, and undone in one step', async () => {
    const store = storeWithPlans();
    const element = await withTools(store);
    const rows = $$(element, '[part=row]').slice(0, 2);
    const target = [...rows[0]!.children].find((one) => (one as HTMLElement).dataset['l'] === '2027')!;
    paste(target, '11\t12\r\n21\t22');
    await until(() => $(element, 'dialog[open] .report'), 'the report');
    const before = draftOf(store).version;
    expect(before).to.equal(draftOf(storeWithPlans()).version);
    button(element, 'Écrire 2 lignes', 'dialog').click();
    const codes = rows.map((row) => words(row.querySelector('.code')));
    await until(() => lineOf(store, codes[1]!).credits['2028'] === 22_000_000, 'the cells');
    expect(codes.map((code) => [lineOf(store, code).credits['2027'], lineOf(store, code).credits['2028']])).to.deep.equal([[11_000_000, 12_000_000], [21_000_000, 22_000_000]]);
    await until(() => $(element, '.undo kbd'));
    button(element, 'Annuler', '.undo').click();
    const asWere = (code: string): PlanState['projects'][number]['credits'] => draftOf(storeWithPlans()).projects.find((one) => one.code === code)!.credits;
    await until(() => codes.every((code) => JSON.stringify(lineOf(store, code).credits) === JSON.stringify(asWere(code))), 'all undone at once');
  });

  it('leaves out a line with a cell that is no amount, and says so', async () => {
    const store = storeWithPlans();
    const element = await withTools(store);
    const rows = $$(element, '[part=row]').slice(0, 2);
    const codes = rows.map((row) => words(row.querySelector('.code')));
    const before = lineOf(store, codes[0]!).credits;
    paste([...rows[0]!.children].find((one) => (one as HTMLElement).dataset['l'] === '2027')!, '11\tbeaucoup\n21\t22');
    await until(() => $(element, 'dialog[open] .report'), 'the report');
    expect(words($(element, '.report tbody tr'))).to.match(/refusée.*« beaucoup » n’est pas un montant/);
    button(element, 'Écrire 1 ligne', 'dialog').click();
    await until(() => lineOf(store, codes[1]!).credits['2028'] === 22_000_000, 'the other line');
    expect(lineOf(store, codes[0]!).credits).to.deep.equal(before);
  });

  it('is read as lines where it has a head, row by row, with what is refused said', async () => {
    const store = storeWithPlans();
    const element = await withTools(store);
    const target = rowNamed(element, 'P-01').children[4]!;
    paste(target, 'Code\tIntitulé\tDomaine\tCoût (millions)\t2027\nN-01\tForage de Sikilo\tEnvironnement et ressources naturelles, eau\t12,5\t12,5\nN-02\tSans domaine\tinconnu\t3\t3');
    await until(() => $(element, 'dialog[open] .report'), 'the report');
    const notes = (): string => $$(element, 'dialog .gloss').map(words).join(' ');
    expect($$(element, '.report tbody tr').map((row) => words(row.children[2]))).to.deep.equal(['acceptée', 'refusée']);
    expect(notes()).to.include('« Travaux » est supposé').and.include('2027 : l’unité n’est pas dite : en millions, comme dans « Coût (millions) »').and.not.match(/works|planned|MODir est/);
    const unit = $<HTMLSelectElement>(element, '#p-unit')!;
    expect(unit.value, 'the unit of the year').to.equal('1000000');
    unit.value = '1000';
    unit.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => !/l’unité n’est pas dite/.test(notes()), 'the table read again');
    button(element, 'Écrire 1 ligne', 'dialog').click();
    await until(() => draftOf(store).projects.some(({ code }) => code === 'N-01'), 'the line');
    expect([lineOf(store, 'N-01').cost, lineOf(store, 'N-01').credits]).to.deep.equal([12_500_000, { 2027: 12_500 }]);
  });

  it('shows no unit as chosen where nothing tells it, and reads in francs too once they are chosen', async () => {
    const element = await withTools(storeWithPlans());
    paste(rowNamed(element, 'P-01').children[4]!, 'Code\tIntitulé\tDomaine\tCoût (FCFA)\t2027\nN-01\tForage\tEnvironnement et ressources naturelles, eau\t100000000\t12500');
    await until(() => $(element, 'dialog[open] .report'), 'the report');
    const unit = (): HTMLSelectElement => $<HTMLSelectElement>(element, '#p-unit')!;
    const outcome = (): string => words($(element, '.report tbody tr')!.children[2]);
    expect([unit().value, words(unit().selectedOptions[0]), outcome()]).to.deep.equal(['', 'non fixé', 'refusée']);
    unit().value = '1';
    unit().dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => outcome() !== 'refusée', 'the line, read in francs');
    expect(unit().value).to.equal('1');
  });

  it('splits cells as a spreadsheet writes them', () => {
    expect(cellsOf('a\t"b\tc ""d"""\r\n\t2')).to.deep.equal([['a', 'b\tc "d"'], ['', '2']]);
  });
});

describe('plans side by side', () => {
  it('are read when asked for, with the lines that differ, and opened', async () => {
    const element = await withTools(storeWithPlans());
    button(element, 'Comparer', '.head').click();
    await until(() => $(element, 'dialog[open] .cmp'), 'the comparison');
    expect($$(element, '.cmp tbody th').map(words)).to.include('Règles qui bloquent');
    const line = $$(element, '.plans li').find((one) => /[Ee]splanade/.test(words(one)))!;
    [...line.querySelectorAll('button')].find((one) => words(one) === 'Comparer')!.click();
    await until(() => $$(element, 'dialog h4').length > 0, 'the lines that differ');
    expect($$(element, '.plans li').map(words).join(' ')).to.match(/P-02/);
  });
});

describe('what is typed', () => {
  const millions = { places: 6, name: 'millions' } as const;
  const minor = (typed: string, language: 'fr' | 'en' | 'ar' = 'fr'): unknown => {
    const read = readAmount(typed, millions, language);
    return read.ok ? read.minor : read.fault;
  };

  it('is an amount only where it can be one alone', () => {
    expect(['60', '60,5', '60.5', '1 053,25', '', '٦٠٫٥'].map((typed) => minor(typed))).to.deep.equal([60e6, 60.5e6, 60.5e6, 1_053_250_000, 0, 60.5e6]);
    expect(['1.053', 'abc', '1,2,3', '-4', '0,0000001', '2000000'].map((typed) => minor(typed))).to.deep.equal(['notAmount', 'notAmount', 'notAmount', 'negative', 'tooFine', 'tooLarge']);
    expect(['1,053', '1,053.5', '1,05', '60.5'].map((typed) => minor(typed, 'en'))).to.deep.equal([1_053e6, 1_053.5e6, 1.05e6, 60.5e6]);
  });

  it('goes on with the codes of the plan', () => {
    expect([nextCode(['P-01', 'P-10', 'P-9']), nextCode([]), nextCode(['voirie'])]).to.deep.equal(['P-11', 'P-01', 'P-01']);
  });
});

describe('what is drawn for whoever changes a plan', () => {
  it('gives the focus back where it came from, by its button and as the browser closes it', async () => {
    const element = await withTools(storeWithPlans());
    const at = (): string => words(element.shadowRoot!.activeElement);
    for (const leave of [() => button(element, 'Fermer').click(), () => $<HTMLDialogElement>(element, 'dialog')!.close()]) {
      for (const name of ['Exporter', 'Ajouter un projet', 'Actes']) {
        button(element, name).focus();
        button(element, name).click();
        await until(() => $(element, 'dialog[open]'), name);
        leave();
        await until(() => !$(element, 'dialog'));
        expect(at()).to.equal(name);
      }
    }
    await openLine(element, 'P-10', 'Sources');
    button(element, 'Fermer sans enregistrer').click();
    await until(() => element.shadowRoot!.activeElement?.matches('[part=panel]'), 'the panel with the focus');
  });

  it('leaves a dialog open when word comes late that the one before was closed', async () => {
    const element = await withTools(storeWithPlans());
    button(element, 'Exporter').click();
    const before = await until(() => $(element, 'dialog[open]'), 'the first');
    button(element, 'Fermer').click();
    await until(() => !$(element, 'dialog'));
    button(element, 'Actes').click();
    await until(() => $(element, 'dialog[open]'), 'the second');
    before.dispatchEvent(new Event('close'));
    await element.updateComplete;
    expect($(element, 'dialog[open]')).to.not.equal(null);
  });

  it('has no fault axe can find: cells, panel, form, dialog', async () => {
    const element = await withTools(storeWithPlans());
    expect(await faults(element)).to.deep.equal([]);
    await openLine(element, 'P-10', 'Sources');
    expect(await faults(element)).to.deep.equal([]);
    button(element, 'Exporter').click();
    await until(() => $(element, 'dialog[open]'), 'the dialog');
    expect(await faults(element)).to.deep.equal([]);
  });
});
