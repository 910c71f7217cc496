import { expect } from '@open-wc/testing';
import { $, $$, allocation, GRANTED, manyRows, mountAllocation, namesOf, officer, openButton, rowsOf, SCENARIO, viewOf, words } from './support/allocation.ts';
import { focusedIn } from './support/matrix.ts';
import { press } from './support/browser.ts';
import { clientIn, until } from './support/widget.ts';

const why = (element: Element): HTMLElement => $(element, '[part=why]')!;
const opened = async (element: Element, name: string): Promise<HTMLElement> => {
  openButton(element, name).click();
  return until(() => $(element, '[part=why] .calc') && why(element), 'the calculation');
};
const choose = (element: Element, id: string, value: string): void => {
  const field = $<HTMLSelectElement>(element, `#${id}`)!;
  field.value = value;
  field.dispatchEvent(new Event(field.localName === 'select' ? 'change' : 'input', { bubbles: true }));
};

describe('<jalon-allocation>', () => {
  it('says first what is granted and not paid, how much and since how long', async () => {
    const element = await allocation();
    expect(words($(element, '#say'))).to.equal('9,82 milliards de F CFA arrêtés ne sont pas versés, en retard de 106 jours.');
    expect(words($(element, '[part=verdict]'))).to.contain('13,1 milliards de F CFA sur 13,7 milliards de F CFA pour 63 collectivités sur 63').and.contain('672 millions de F CFA sont réservés');
    expect(words($(element, '.head'))).to.contain('Données de démonstration').and.contain('Formule illustrative').and.contain('15 juillet 2022');
  });

  it('shows each window with what is given, held, carried and given back, which add up to its pool', async () => {
    const element = await allocation();
    const figures = $$(element, '.win .row').map((row) => [...row.querySelectorAll('.num')].map((cell) => Number(words(cell).replace(/\s/g, ''))));
    expect(figures.map(([pool]) => pool)).to.deep.equal([6_300_000_000, 5_040_000_000, 2_400_000_000, 13_740_000_000]);
    for (const [pool, ...rest] of figures) expect(rest.reduce((sum, one) => sum + one, 0)).to.equal(pool);
    expect(words($$(element, '.win .row')[1])).to.contain('Part égale 40 % ; Part selon la population 60 %').and.contain('57 reçoivent, 2 attendent, 4 non éligibles');
    expect($(element, '.win svg')!.getAttribute('aria-label')!.replace(/\s/g, ' ')).to.contain('6,3 milliards de F CFA donnés');
  });

  it('tells each step from computed to spent, and in words what is missing at each', async () => {
    const element = await allocation();
    const steps = $$(element, '.lad .row').map((row) => words(row));
    expect(steps).to.have.length(6);
    expect(steps[2]).to.match(/^Ordonnancé 4 126 733 000 8,92 milliards de F CFA arrêtés ne sont pas ordonnancés\.$/);
    expect(steps[3]).to.contain('9,82 milliards de F CFA dus ne sont pas versés, en retard depuis le 31 mars (106 jours).');
    expect(steps[5]).to.contain('seront annulés s’ils ne le sont pas au 31 décembre 2023');
    expect(words($(element, '[part=ladder]'))).to.contain('Arrêté n° 3203 du 3 février 2022 (démonstration), le 3 février 2022');
  });

  it('says of each amount what it is: given, held, not eligible, not concerned', async () => {
    const element = await allocation();
    const cells = (name: string): string[] => [...openButton(element, name).closest('tr')!.querySelectorAll('.c-window')].map((cell) => words(cell));
    expect(cells('Ville de Thiès')).to.deep.equal(['261 773 000', '195 317 000', 'réservé387 855 000']);
    expect(cells('Touba Mosquée')[2]).to.equal('non éligible');
    expect(cells('Mbacké')[2]).to.equal('–non concerné');
    expect($$(element, '.c-window .mk').every((mark) => mark.getAttribute('aria-hidden') === 'true')).to.equal(true);
  });

  it('leaves out what is read off the rest where there is no room, so that nothing stands beyond the edge from 900 pixels, and shows it again', async () => {
    const frame = document.body.appendChild(document.createElement('div'));
    const heads = (element: Element): string[] => $$(element, '.mx thead th').map((head) => head.className.replace(/^num /, ''));
    for (const lang of ['fr', 'en', 'ar'] as const) {
      frame.style.width = '1216px';
      const element = await allocation({ lang }, frame);
      const grid = $(element, '.grid')!;
      expect(heads(element)).to.include.members(['c-group', 'c-share', 'c-rank']);
      for (const width of [1000, 900]) {
        frame.style.width = `${width}px`;
        await until(() => !heads(element).includes('c-share'), 'columns to leave');
        await until(() => grid.scrollWidth <= grid.clientWidth, `${lang}, ${width}: ${grid.scrollWidth} of ${grid.clientWidth}`);
        const cut = $$(element, '.mx tbody .num').filter((cell) => cell.scrollWidth > cell.clientWidth + 1).map((cell) => words(cell));
        expect([cut, heads(element).includes('c-total')], `${lang}, ${width}`).to.deep.equal([[], true]);
      }
      frame.style.width = '1216px';
      await until(() => ['c-group', 'c-share', 'c-rank'].every((kind) => heads(element).includes(kind)), 'all columns to be back');
      element.remove();
    }
    frame.remove();
  });

  it('shows every column whole where a page leaves it 1,120 pixels, and every amount', async () => {
    const frame = document.body.appendChild(document.createElement('div'));
    for (const [width, lang] of [[1120, 'fr'], [1216, 'fr'], [1120, 'ar'], [1120, 'en']] as const) {
      frame.style.width = `${width}px`;
      const element = await allocation({ lang }, frame);
      const grid = $(element, '.grid')!;
      const cut = $$(element, '.mx tbody .num').filter((cell) => cell.scrollWidth > cell.clientWidth + 1).map((cell) => words(cell));
      expect([grid.scrollWidth <= grid.clientWidth, cut], `${lang}, ${width}`).to.deep.equal([true, []]);
      element.remove();
    }
    frame.remove();
  });

  it('puts rows in order, finds them by name without accents, and keeps those asked for', async () => {
    const element = await allocation();
    expect(namesOf(element).slice(0, 3)).to.deep.equal(['Ville de Dakar', 'Ville de Pikine', 'Touba Mosquée']);
    $<HTMLButtonElement>(element, 'th.c-name .sort')!.click();
    await until(() => namesOf(element)[0]!.startsWith('Bakel'));
    expect($(element, 'th.c-name')!.getAttribute('aria-sort')).to.equal('ascending');
    $<HTMLButtonElement>(element, 'th.c-worth .sort')!.click();
    await until(() => namesOf(element)[0] === 'Ville de Dakar');
    choose(element, 'q', 'sedhiou');
    await until(() => namesOf(element).length === 1);
    expect([namesOf(element), words($(element, '[part=count]'))]).to.deep.equal([['Sédhiou'], '1 collectivité sur 63']);
    choose(element, 'q', '');
    choose(element, 'show', 'held');
    await until(() => rowsOf(element).length === 3);
    choose(element, 'q', 'zzz');
    (await until(() => $(element, '.note .btn'))).click();
    await until(() => rowsOf(element).length === 63);
  });

  it('leads from row to row by arrows, one stop for Tab', async () => {
    const element = await allocation();
    expect($$<HTMLButtonElement>(element, '.open').filter(({ tabIndex }) => tabIndex === 0)).to.have.length(1);
    openButton(element, 'Ville de Dakar').focus();
    await press('ArrowDown');
    await until(() => words(focusedIn(element)) === 'Ville de Pikine');
    await press('End');
    await until(() => words(focusedIn(element)) === 'Ouaoundé');
    await press('Home');
    await until(() => words(focusedIn(element)) === 'Ville de Dakar');
  });

  it('explains one amount line by line, works it out again and says so, and what a point and the next step are worth', async () => {
    const element = await allocation();
    const events: unknown[] = [];
    element.addEventListener('jalon-allocation-open', ({ run, territory, open }) => events.push([run, territory, open]));
    const told = words(await opened(element, 'Kolda'));
    expect(told).to.contain('Kolda reçoit 228 763 000 F CFA').and.contain('Un point de plus (Score IDP, 59 aujourd’hui) vaut 1 000 400 F CFA');
    // 70 % of 6.3 thousand million by people: 103 574 of 7 444 453.
    expect(told).to.contain('103 574 sur 7 444 453, de 4 410 000 000').and.contain('≈ 61 355 930,38').and.contain('Refait dans cette page à partir de ces seules lignes : même montant.');
    expect(told).to.contain('Ordonnancé : 91 356 000, le 1er mars (Ordonnancement n° 118 (démonstration))');
    expect(openButton(element, 'Kolda').getAttribute('aria-expanded')).to.equal('true');
    openButton(element, 'Kolda').click();
    await until(() => !why(element));
    expect(events).to.deep.equal([[GRANTED, 'sn-kd-kd1-1', true], [GRANTED, 'sn-kd-kd1-1', false]]);
  });

  it('says so where the sum and the amount do not agree', async () => {
    const client = officer({ network: async (request, answer) => {
      if (!request.url.includes('/amounts/')) return answer();
      const amounts = await (await answer()).json() as { windows: { amount: number; given: number }[] };
      amounts.windows[0]!.amount += 1000;
      return Response.json(amounts);
    } });
    const element = await allocation({ client });
    expect(words(await opened(element, 'Kolda'))).to.contain('Refait dans cette page, le calcul donne 91 356 000 F CFA : signalez-le');
  });

  it('says why somebody is not eligible, what is taken off, and who waits for what', async () => {
    const element = await allocation();
    expect(words(await opened(element, 'Ziguinchor'))).to.contain('Non éligible : Guichet de performance 2 fermé.').and.contain('Fonds de concours non employés, à restituer : 12 500 000 F CFA').and.contain('−12 500 000').and.contain('Guichet de performance 2 ouvert');
    openButton(element, 'Tambacounda').click();
    await until(() => words(why(element)).includes('En attente : Guichet de performance 1 indéterminé'));
  });

  it('opens the territory the page names, by its code too', async () => {
    const element = await allocation({ territory: 'ansd:SN-KD-KD1-1' });
    await until(() => words(why(element)).includes('Kolda reçoit'));
  });

  it('sets another run beside it: who gains, who loses, and by how much', async () => {
    const element = await allocation({ compare: SCENARIO });
    const compared = await until(() => $(element, '.cmp') && $(element, '[part=compare]'));
    expect(words(compared)).to.contain('donne 118 millions de F CFA de moins. 8 collectivités y gagnent, 49 y perdent, 6 ne changent pas.');
    const lineIn = (table: number, row: number): string[] => [...$$(element, '.cmp')[table]!.querySelectorAll('.row')[row]!.children].map((cell) => words(cell));
    expect(lineIn(0, 1)).to.deep.equal(['Guichet de performance 1', '4 903 825 000', '4 320 036 000', '−583 789 000']);
    expect(lineIn(1, 0)).to.deep.equal(['Ville de Dakar', '2 184 549 000', '2 326 909 000', '+142 360 000']);
    expect(lineIn(2, 0)[0]).to.equal('Touba Mosquée');
    choose(element, 'with', '');
    await until(() => !$(element, '.cmp'));
  });

  it('draws of many rows those in sight, finds its place while scrolled, and prints all', async () => {
    const view = manyRows(await viewOf(), 3000);
    const element = await allocation({ view });
    await until(() => rowsOf(element).length < 60 && $(element, '.grid')!.scrollHeight > 3000 * 30);
    const grid = $(element, '.grid')!;
    grid.scrollTop = grid.scrollHeight / 2;
    await until(() => Math.abs(Number(rowsOf(element)[0]?.getAttribute('aria-rowindex')) - 1500) < 60, 'the rows in the middle');
    expect(rowsOf(element).length).to.be.below(60);
    expect($(element, 'table.mx')!.getAttribute('aria-rowcount')).to.equal('3001');
    openButton(element, namesOf(element)[10]!).focus();
    await press('PageDown');
    await until(() => focusedIn(element)?.matches('.open'));
    await press('End');
    await until(() => focusedIn(element)?.closest('tr')?.getAttribute('aria-rowindex') === '3001');
    dispatchEvent(new Event('beforeprint'));
    expect(rowsOf(element)).to.have.length(2000);
    dispatchEvent(new Event('afterprint'));
    await until(() => rowsOf(element).length < 60);
  });

  it('has a word for each reason to show nothing, and one button', async () => {
    const saysIn = async (settings: Parameters<typeof mountAllocation>[0], expected: RegExp): Promise<Element> => {
      const element = mountAllocation(settings);
      await until(() => expected.test(words($(element, '.jalon'))), String(expected));
      return element;
    };
    const of = { programme: 'pacasen', cycle: '2022' };
    await saysIn(of, /reliée à aucune source/);
    await saysIn({ client: officer() }, /Aucun exercice n’est choisi/);
    await saysIn({ programme: 'pacasen', cycle: '1999', client: officer() }, /Rien n’est encore préparé pour cet exercice/);
    await saysIn({ run: 'nobody-knows', client: officer() }, /Le serveur ne connaît pas cette répartition/);
    await saysIn({ ...of, client: clientIn({ as: null }) }, /Connectez-vous au site/);
    let isDown = true;
    const client = officer({ network: async (_, answer) => { if (isDown) throw new TypeError('no network'); return answer(); } });
    const element = await saysIn({ ...of, client }, /Le serveur n’a pas répondu/);
    isDown = false;
    $<HTMLButtonElement>(element, '.btn.primary')!.click();
    await until(() => rowsOf(element).length === 63);
    isDown = true;
    await (element as Element & { refresh(): Promise<void> }).refresh();
    await until(() => /Les montants affichés sont ceux du 15 juillet 2022/.test(words($(element, '.banner'))));
    expect(rowsOf(element)).to.have.length(63);
  });

  it('says what keeps a run from being computed, one by one', async () => {
    const view = await viewOf();
    const faults = [{ code: 'data-missing', path: '/entrants/a/data/population', figures: { territory: 'Bakel', data: 'population', part: 'population' } }];
    const empty = { ...view, windows: [], verdict: { ...view.verdict, code: 'not-computable' as const, faults }, ladder: null };
    const element = mountAllocation({ view: empty });
    await until(() => words($(element, '.faults')).includes('Bakel'));
    expect(words($(element, '#say'))).to.equal('La répartition ne se calcule pas encore : 1 point est à régler.');
  });
});
