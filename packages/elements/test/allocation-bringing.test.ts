import { expect } from '@open-wc/testing';
import { buildWorkbook } from '@jalon/testing';
import { cellsOf } from '../src/allocation/list/cells.ts';
import { $, allocation, officer, SCENARIO, storeOfRuns, words } from './support/allocation.ts';
import { click, closed, dialog, entrantOf, give, list, paste, scenario, stateOf, type } from './support/allocation-list.ts';
import { until, type Network } from './support/widget.ts';

describe('a workbook brought to the list of <jalon-allocation>', () => {
  const book = buildWorkbook([{ name: 'Lisez-moi', rows: [['Programme', '2026']] }, { name: 'Liste', rows: [['Collectivité', 'Population', 'Surface'], ['Kolda', 110_000, 3], ['Nulle part', 5, ''], ['sedhiou', 'beaucoup', '']] }, { name: 'Autre liste', rows: [['Commune'], ['Bakel']] }]);
  /** A network that lets through what is told, or nothing. */
  const gate = () => { const passing = { open: () => undefined as unknown, isCut: false, asked: 0 }; const network: Network = async (request, answer) => {
    if (!request.url.includes('/table')) return answer();
    passing.asked += 1;
    if (passing.isCut) throw new TypeError('no network');
    await new Promise((resolve) => { passing.open = resolve as () => unknown; });
    return answer();
  }; return { passing, network }; };

  it('is read as a paste is: line by line, from the sheet that holds the list, with nothing written before it is agreed', async () => {
    const store = storeOfRuns();
    const element = await scenario(store);
    await list(element);
    const before = stateOf(store);
    give(element, book, 'Liste 2026.xlsx');
    await until(() => $(element, '#l-write'), 'the report');
    expect(words($(element, '#l-sum'))).to.equal('1 modifiée · 2 refusées');
    expect(words(dialog(element))).to.contain('Population : 103 574 → 110 000').and.contain('Aucune collectivité ne s’appelle Nulle part').and.contain('Population : beaucoup n’est pas un nombre qui convient.').and.contain('La colonne Surface n’est pas lue');
    expect([stateOf(store), element.shadowRoot!.activeElement?.id]).to.deep.equal([before, 'l-sum']);
    // The cells stand where they could have been pasted, to be corrected there.
    click(element, 'l-back');
    const text = (await until(() => $<HTMLTextAreaElement>(element, '#l-text'))).value;
    expect(cellsOf(text).slice(0, 2)).to.deep.equal([['Collectivité', 'Population', 'Surface'], ['Kolda', '110000', '3']]);
    await paste(element, text.replace('beaucoup', '31 000'));
    expect([words($(element, '#l-sum')), $(element, '#l-sheet')]).to.deep.equal(['2 modifiées · 1 refusée', null]);
    click(element, 'l-write');
    await closed(element);
    expect([entrantOf(store, 'sn-kd-kd1-1')!.data['population'], stateOf(store).entrants.length]).to.deep.equal(['110000', 63]);
  });

  it('of several sheets says which was read, and reads another that is chosen', async () => {
    const element = await scenario(storeOfRuns());
    await list(element);
    give(element, book, 'Liste 2026.xlsx');
    const choice = await until(() => $<HTMLSelectElement>(element, '#l-sheet'), 'the sheets');
    expect([choice.value, [...choice.options].map(({ value }) => value), words(dialog(element).querySelector('label[for=l-sheet]'))]).to.deep.equal(['Liste', ['Lisez-moi', 'Liste', 'Autre liste'], 'Feuille lue dans Liste 2026.xlsx']);
    type(element, 'l-sheet', 'Autre liste');
    await until(() => words($(element, '#l-sum')) === '1 sans changement · 0 refusée', 'the other list');
    expect(words($(element, '.report'))).to.contain('Bakel');
    type(element, 'l-sheet', 'Lisez-moi');
    await until(() => words($(element, 'dialog [role=alert]')).includes('Aucune colonne ne nomme les collectivités'));
    expect($<HTMLSelectElement>(element, '#l-sheet')!.value).to.equal('Lisez-moi');
  });

  it('is dropped anywhere on the list as well; text that is dragged there is left alone', async () => {
    const element = await scenario(storeOfRuns());
    await list(element);
    const files = new DataTransfer();
    files.items.add(new File([book], 'Liste 2026.xlsx'));
    const at = $(element, '#l-out')!;
    const fire = (name: string, dataTransfer: DataTransfer): DragEvent => { const event = new DragEvent(name, { bubbles: true, cancelable: true, composed: true, dataTransfer }); at.dispatchEvent(event); return event; };
    const dragged = new DataTransfer();
    dragged.setData('text/plain', 'Kolda');
    expect([fire('dragover', dragged).defaultPrevented, fire('dragover', files).defaultPrevented]).to.deep.equal([false, true]);
    await until(() => $(element, '.edit.over'), 'the list to say that it takes the file');
    expect(fire('drop', files).defaultPrevented).to.equal(true);
    await until(() => words($(element, '#l-sum')) === '1 modifiée · 2 refusées');
    expect($(element, '.over')).to.equal(null);
  });

  it('says that it is being read, can be stopped, and asks before it is lost', async () => {
    const { passing, network } = gate();
    const element = await scenario(storeOfRuns(), { network });
    await list(element);
    give(element, book, 'Liste 2026.xlsx');
    const status = await until(() => $(element, '#l-brought [role=status]'), 'how far it is');
    expect([words(status), element.shadowRoot!.activeElement?.id, element.hasUnsavedChanges]).to.deep.equal(['Lecture de Liste 2026.xlsx', 'l-brought', true]);
    click(element, 'l-stop');
    await until(() => !$(element, '#l-brought'));
    expect([element.hasUnsavedChanges, element.shadowRoot!.activeElement?.id]).to.deep.equal([false, 'l-file']);
    passing.open();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect([$(element, '#l-sum'), $<HTMLTextAreaElement>(element, '#l-text')!.value]).to.deep.equal([null, '']);
  });

  it('without a network stays chosen, with what was typed, and is read once there is one', async () => {
    const { passing, network } = gate();
    passing.isCut = true;
    const element = await scenario(storeOfRuns(), { network });
    await list(element);
    type(element, 'l-text', 'Bakel');
    give(element, book, 'Liste 2026.xlsx');
    const alert = await until(() => $(element, '#l-brought [role=alert]'), 'why it is not read');
    expect(words(alert)).to.match(/^Liste 2026\.xlsx n’est pas lu\. Le serveur, qui ouvre les classeurs, ne répond pas\. Le fichier reste choisi/);
    expect([$<HTMLTextAreaElement>(element, '#l-text')!.value, element.hasUnsavedChanges]).to.deep.equal(['Bakel', true]);
    passing.isCut = false;
    $(element, '#l-brought .btn.primary')!.click();
    await until(() => passing.asked === 2 && $(element, '#l-stop'), 'another try');
    passing.open();
    await until(() => words($(element, '#l-sum')) === '1 modifiée · 2 refusées');
  });

  for (const [lang, said] of [['fr', 'Il est abîmé ou incomplet.'], ['en', 'It is damaged or incomplete.'], ['ar', 'هو تالف أو ناقص.']] as const) {
    it(`that cannot be read is told so in ${lang}, and one that is too large is not even sent`, async () => {
      const { passing, network } = gate();
      const element = await allocation({ programme: undefined, cycle: undefined, run: SCENARIO, lang, client: officer({ store: storeOfRuns(), network: (request, answer) => { const sent = network(request, answer); passing.open(); return sent; } }) });
      await list(element);
      give(element, book.slice(0, book.length / 2), 'x.xlsx');
      await until(() => words($(element, '#l-brought [role=alert]')).includes(said), said);
      expect(passing.asked).to.equal(1);
      const large = new Uint8Array(10_000_001);
      large.set([0x50, 0x4b]);
      give(element, large, 'y.xlsx');
      await until(() => words($(element, '#l-brought [role=alert]')).includes('10'), 'that it is too large');
      expect(passing.asked).to.equal(1);
    });
  }
});
