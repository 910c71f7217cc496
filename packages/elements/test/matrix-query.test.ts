import { expect } from '@open-wc/testing';
import { foldAhead, foldedNames, type MatrixView } from '@jalon/core/assessment';
import type axe from 'axe-core';
import 'axe-core/axe.min.js';
import { press } from './support/browser.ts';
import { $, $$, matrix, matrixOf, mountMatrix, nameOf, rowsOf, words, type MatrixSettings } from './support/matrix.ts';
import { pause, place, until } from './support/widget.ts';

const checker = (globalThis as unknown as { axe: typeof axe }).axe;
type Matrix = Awaited<ReturnType<typeof matrix>>;
type More = MatrixSettings & { fragment?: string };

/** With its fields, once they are there; and what it tells its page. */
async function filtered(settings: More = {}, inside?: Element): Promise<{ element: Matrix; told: string[] }> {
  const element = await matrix({ view: matrixOf(30), filterable: true, ...settings }, inside);
  await until(() => $(element, '#q'), 'the fields');
  const told: string[] = [];
  element.addEventListener('jalon-matrix-query', ({ text }) => told.push(text));
  return { element, told };
}

const field = (element: Element, id: string): HTMLSelectElement => $<HTMLSelectElement>(element, `#${id}`)!;
/** As somebody does: types, or chooses. */
async function set(element: Matrix, id: string, value: string, event = 'change'): Promise<void> {
  Object.assign(field(element, id), { value }).dispatchEvent(new Event(event, { bubbles: true }));
  await element.updateComplete;
}
async function click(element: Matrix, id: string): Promise<void> {
  $<HTMLButtonElement>(element, `#${id}`)!.click();
  await element.updateComplete;
}
const names = (element: Element): string[] => rowsOf(element).map(nameOf);
const chosen = (element: Element, id: string): string => words(field(element, id).selectedOptions[0]);
const sentence = (element: Element): string => words($(element, '[part=summary]'));
const many = (element: Element): string => words($(element, '[part=count]'));
/** Rows that are kept, drawn or not yet. */
const left = (element: Element): number => Number.parseInt(many(element));
const edited = (view: MatrixView, rows: Partial<MatrixView['rows']>): MatrixView => ({ ...view, rows: { ...view.rows, ...rows } });

describe('the fields of the matrix', () => {
  it('choose an area, and say how many rows are left to those who do not see it', async () => {
    const { element, told } = await filtered();
    const status = $(element, '[part=count]')!;
    expect([status.getAttribute('role'), many(element)]).to.deep.equal(['status', '30 collectivités sur 30.']);
    expect([...field(element, 'q-area').options].map(words)).to.deep.equal(['Toutes (2)', 'Kolda', 'Thiès']);
    await set(element, 'q-area', 'thies');
    expect(names(element)).to.deep.equal(Array.from({ length: 10 }, (_, at) => `Commune ${String(at * 3 + 2).padStart(4, '0')}`));
    expect([told, many(element), $(element, '[part=count]') === status]).to.deep.equal([['area=thies'], '10 collectivités sur 30.', true]);
    await set(element, 'q-area', '');
    expect([left(element), told.at(-1)]).to.deep.equal([30, '']);
  });

  it('each have a label of their own, and nothing where there is nothing to choose', async () => {
    const view = matrixOf(6);
    const { element } = await filtered({ view, query: 'item=late&gap=-5..0' });
    const controls = $$<HTMLInputElement>(element, '[part=filters] :is(input, select)');
    expect(controls.map(({ labels }) => words(labels?.[0]))).to.deep.equal(['Collectivité', 'Région', 'Écart au seuil', 'Points', 'Trier par', 'Ordre', 'Grouper par', 'Condition ou indicateur', 'État', 'Guichets']);
    const bare: MatrixView = { ...edited(view, { area: view.rows.area.map(() => null), windows: [], states: [], points: [] }), areas: [], windows: [], score: null, indicators: [], domains: [] };
    const { element: other } = await filtered({ view: bare });
    expect($$<HTMLInputElement>(other, '[part=filters] :is(input, select)').map(({ labels }) => words(labels?.[0]))).to.deep.equal(['Collectivité', 'Trier par', 'Ordre']);
  });

  it('ask once for a word typed letter by letter, whatever its accents and capitals, and at once on Enter', async () => {
    const view = matrixOf(30);
    const { element, told } = await filtered({ view: edited(view, { name: view.rows.name.map((name, row) => (row === 4 ? 'Médina Yoro Foula' : name)) }) });
    const input = $<HTMLInputElement>(element, '#q')!;
    for (const typed of ['M', 'ME', 'MED', 'MEDI', 'MEDINA ']) {
      await set(element, 'q', typed, 'input');
      await pause(20);
    }
    expect(told).to.deep.equal([]);
    await until(() => names(element).join() === 'Médina Yoro Foula');
    expect([told, input.value]).to.deep.equal([['q=MEDINA'], 'MEDINA ']);
    element.requestUpdate();
    await element.updateComplete;
    expect(input.value, 'the last space stays for the next word').to.equal('MEDINA ');
    input.focus();
    input.value = '';
    await set(element, 'q', 'sn-7', 'input');
    await press('Enter');
    await set(element, 'q', 'sn-7');
    await element.updateComplete;
    expect(names(element)).to.deep.equal(['Commune 0007']);
    await pause(250);
    expect(told).to.deep.equal(['q=MEDINA', 'q=sn-7']);
  });

  it('forget what was being typed when the page asks for something else, or the matrix leaves', async () => {
    const { element, told } = await filtered();
    await set(element, 'q', 'comm', 'input');
    element.matrixQuery = { filter: { areas: ['thies'] } };
    await element.updateComplete;
    await pause(250);
    expect([told, field(element, 'q').value, left(element)]).to.deep.equal([[], '', 10]);
    await set(element, 'q', '0002', 'input');
    element.remove();
    await pause(250);
    expect(told).to.deep.equal([]);
  });

  it('keep those near the threshold, by as many points as wanted, and show a distance that is none of theirs', async () => {
    const { element, told } = await filtered();
    await set(element, 'q-gap', 'near');
    expect([told.at(-1), chosen(element, 'q-gap'), left(element)]).to.deep.equal(['gap=-5..0', 'Jusqu’à −5 points', 15]);
    await set(element, 'q-near', '1.5');
    expect([told.at(-1), chosen(element, 'q-gap'), names(element)]).to.deep.equal(['gap=-1.5..0', 'Jusqu’à −1,5 point', ['Commune 0005', 'Commune 0006', 'Commune 0016', 'Commune 0017', 'Commune 0027', 'Commune 0028']]);
    await set(element, 'q-near', '-3');
    expect([field(element, 'q-near').value, told.length]).to.deep.equal(['1.5', 2]);
    await set(element, 'q-gap', 'past');
    expect([told.at(-1), $(element, '#q-near')]).to.deep.equal(['gap=0..', null]);
    await set(element, 'q-gap', 'near');
    expect(told.at(-1), 'the points last chosen').to.equal('gap=-1.5..0');
    const shows = async (query: string): Promise<string> => chosen((await filtered({ query })).element, 'q-gap');
    expect([await shows('gap=-3..2'), await shows('gap=..-2.5'), await shows('gap=1..')]).to.deep.equal(['De −3 à 2', '−2,5 ou moins', '1 ou plus']);
  });

  it('ask how one item stands, or any; an item alone keeps no row out', async () => {
    const { element, told } = await filtered();
    const more = $(element, '#q-more')!;
    expect([more.ariaExpanded, $(element, '#q-item')]).to.deep.equal(['false', null]);
    await click(element, 'q-more');
    expect([more.ariaExpanded, words(more)]).to.deep.equal(['true', 'Autres critères']);
    await set(element, 'q-item', 'CMO-2');
    expect([told.at(-1), left(element), field(element, 'q-item').value]).to.deep.equal(['', 30, 'CMO-2']);
    await set(element, 'q-state', 'late');
    expect([told.at(-1), names(element), words(more)]).to.deep.equal(['item=CMO-2:late', ['Commune 0002', 'Commune 0012', 'Commune 0022'], 'Autres critères (1)']);
    await set(element, 'q-item', '');
    expect([told.at(-1), left(element)]).to.deep.equal(['item=late', 18]);
    await set(element, 'q-window', 'G1:closed');
    expect([told.at(-1), names(element).every((name) => Number(name.slice(-4)) % 4 === 1), words(more)]).to.deep.equal(['window=G1:closed&item=late', true, 'Autres critères (2)']);
  });

  it('offer the stages that are there', async () => {
    const view = matrixOf(6);
    const { element, told } = await filtered({ view: edited(view, { review: ['desk', 'filed', null, 'desk', null, null] }), query: 'review=desk' });
    expect([...field(element, 'q-review').options].map(words)).to.deep.equal(['Toutes', 'Déposé', 'Examen sur pièces']);
    expect(names(element)).to.deep.equal(['Commune 0000', 'Commune 0003']);
    await set(element, 'q-review', 'filed');
    expect(told).to.deep.equal(['review=filed']);
  });

  it('keep the late and those who filed nothing, and give up all that is asked but the order and the groups', async () => {
    const { element, told } = await filtered({ query: 'sort=-score&group=area' });
    for (const id of ['q-late', 'q-notFiled']) await click(element, id);
    expect([$(element, '#q-late')!.ariaPressed, $(element, '#q-notFiled')!.ariaPressed, told.at(-1)]).to.deep.equal(['true', 'true', 'late=yes&notfiled=yes&sort=-score&group=area']);
    expect(names(element).every((name) => name.endsWith('9'))).to.equal(true);
    await click(element, 'q-late');
    await set(element, 'q', 'comm', 'input');
    await click(element, 'q-clear');
    await pause(250);
    expect([told.slice(-2), field(element, 'q').value, left(element)]).to.deep.equal([['notfiled=yes&sort=-score&group=area', 'sort=-score&group=area'], '', 30]);
  });

  it('put the rows in another order and in groups, figures from the highest down at first', async () => {
    const { element, told } = await filtered();
    await set(element, 'q-sort', 'indicator:IDP-1');
    expect([names(element)[0], chosen(element, 'q-order')]).to.deep.equal(['Commune 0010', 'Décroissant']);
    await set(element, 'q-order', 'up');
    await set(element, 'q-group', 'window:G1');
    await until(() => $$(element, '.grp').length === 4);
    await set(element, 'q-sort', 'name');
    await set(element, 'q-group', '');
    expect(told).to.deep.equal(['sort=-indicator:IDP-1', 'sort=indicator:IDP-1', 'sort=indicator:IDP-1&group=window:G1', 'group=window:G1', '']);
    $$<HTMLElement>(element, '.keys .sort').find((head) => words(head) === 'Score')!.click();
    await element.updateComplete;
    expect([chosen(element, 'q-sort'), chosen(element, 'q-order')], 'as the head of the column does').to.deep.equal(['Score', 'Décroissant']);
  });

  it('show what a saved view asks for, also what they do not offer', async () => {
    const { element, told } = await filtered({ query: 'area=kolda,thies&item=CMO-1:met,act&item=CMO-2:late&sort=-score&group=area&colour=red' });
    expect(['q-area', 'q-item', 'q-state', 'q-sort', 'q-order', 'q-group'].map((id) => chosen(element, id))).to.deep.equal(['Plusieurs (2)', 'Plusieurs (2)', 'Plusieurs (3)', 'Score', 'Décroissant', 'Région']);
    element.query = 'area=kolda-d';
    await until(() => chosen(element, 'q-area') === 'Vélingara');
    expect([left(element), told]).to.deep.equal([10, []]);
    element.query = 'area=';
    await until(() => many(element) === '0 collectivité sur 30.');
    await click(element, 'q-clear');
    expect(many(element)).to.equal('30 collectivités sur 30.');
  });

  it('have folded 35,000 names before anybody types', async () => {
    const { element } = await filtered({ view: matrixOf(35_000) });
    const { normalize } = String.prototype;
    let folded = 0;
    await until(() => foldAhead(element.view!, 0), 'the names, folded');
    String.prototype.normalize = function count(this: string, ...form: [string?]) { folded += 1; return normalize.apply(this, form as [string]); };
    try {
      expect(foldedNames(element.view!)).to.have.lengthOf(35_000);
    } finally {
      String.prototype.normalize = normalize;
    }
    expect(folded).to.equal(0);
  });

  for (const [lang, width] of [['fr', '1200px'], ['fr', '320px'], ['ar', '320px']] as const) it(`have no fault axe can find in ${lang} at ${width}, and stay within it`, async () => {
    const column = place(document.createElement('div'));
    column.style.inlineSize = width;
    const { element } = await filtered({ lang, query: 'item=late&gap=-5..0&late=yes' }, column);
    await pause(50);
    expect(column.scrollWidth).to.be.at.most(Number.parseInt(width));
    const { violations } = await checker.run(element, { rules: { region: { enabled: false } } });
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ failureSummary }) => `${id} ${failureSummary}`))).to.deep.equal([]);
  });
});

describe('the sentence above the matrix', () => {
  const said = async (settings: MatrixSettings): Promise<string> => {
    const element = await matrix(settings);
    await until(() => !sentence(element).includes('matrix.'));
    return sentence(element);
  };
  /** 14 open, 12 undetermined, the last closed; 4 of them 4 points short. */
  const country = (): MatrixView => {
    const view = matrixOf(27);
    return edited(view, { windows: [`${'o'.repeat(14)}${'i'.repeat(12)}-`, 'o'.repeat(27)], gap: view.rows.gap.map((_, row) => (row < 4 ? '-4.0' : row < 10 ? '0.0' : '-5.5')) });
  };

  it('says how the main window stands, and how many are near the threshold without reaching it', async () => {
    const view = country();
    expect(await said({ view })).to.equal('27 collectivités : guichet 1 ouvert pour 14, indéterminé pour 12 ; 4 sont à 5 points ou moins du seuil sans l’atteindre.');
    expect(await said({ view, query: 'q=0003' })).to.equal('1 collectivité sur 27 : guichet 1 ouvert pour 1 ; 1 est à 5 points ou moins du seuil sans l’atteindre.');
    expect(await said({ view, query: 'gap=-5.5..0' })).to.match(/; 21 sont à 5,5 points ou moins du seuil sans l’atteindre\.$/);
    expect(await said({ view, query: 'q=0026' })).to.equal('1 collectivité sur 27 : guichet 1 ouvert pour aucune.');
  });

  it('speaks of the first window that tells some from others', async () => {
    const view = country();
    expect(await said({ view: { ...edited(view, { windows: ['o'.repeat(27), `${'c'.repeat(7)}${'o'.repeat(20)}`], gap: view.rows.gap.map(() => null) }), windows: [{ code: 'base', label: { fr: 'Dotation' }, fallbackFor: null }, { code: 'G2', label: { fr: 'FECT 2' }, fallbackFor: null }] } }))
      .to.equal('27 collectivités : FECT 2 ouvert pour 20, fermé pour 7.');
  });

  it('is as right in English and in Arabic', async () => {
    const view = country();
    expect(await said({ view, lang: 'en' })).to.equal('27 local governments: guichet 1 open for 14, undetermined for 12; 4 are at most 5 points short of the threshold.');
    expect(await said({ view, lang: 'en', query: 'q=0003' })).to.equal('1 local government out of 27: guichet 1 open for 1; 1 is at most 5 points short of the threshold.');
    expect(await said({ view, lang: 'ar' })).to.equal('27 جماعة: guichet 1 مفتوحة لدى 14، غير محسومة لدى 12؛ 4 جماعات تنقصها 5 نقاط على الأكثر لبلوغ العتبة.');
    expect(await said({ view, lang: 'ar', query: 'q=0003' })).to.equal('جماعة واحدة من أصل 27: guichet 1 مفتوحة لدى 1؛ جماعة واحدة تنقصها 5 نقاط على الأكثر لبلوغ العتبة.');
  });

  it('says what there is of a grid without windows, without a threshold, without a score', async () => {
    const view = matrixOf(30);
    const windowless: MatrixView = { ...edited(view, { windows: [] }), windows: [], score: { ...view.score!, threshold: null } };
    expect(await said({ view: windowless })).to.equal('30 collectivités : score médian 11,5 ; 3 n’ont rien déposé.');
    expect(await said({ view: { ...edited(windowless, { earned: view.rows.earned.map(() => null) }), score: null } })).to.equal('30 collectivités : 3 n’ont rien déposé.');
    expect(await said({ view: { ...edited(windowless, { earned: view.rows.earned.map(() => null), filing: 'f'.repeat(30) }), score: null } })).to.equal('30 collectivités.');
  });

  it('follows values that change, and gives way where no row is left', async () => {
    const element = await matrix({ view: country() });
    await element.updateRows([{ id: 'sn-20', row: { windows: 'oo', gap: '-1.0' } }]);
    await until(() => /ouvert pour 15, indéterminé pour 11 ; 5 sont/.test(sentence(element)));
    element.query = 'q=nowhere';
    await until(() => !$(element, '[part=summary]'));
  });
});

describe('the matrix and the address of the page', () => {
  const address = (hash: string): void => history.replaceState({ kept: 1 }, '', `${location.pathname}${location.search}${hash}`);
  const before = location.hash;
  afterEach(() => address(before));

  it('leaves it alone unless it is asked to', async () => {
    address('#section&jalon=late=yes');
    const { element, told } = await filtered();
    await click(element, 'q-late');
    expect([told, location.hash]).to.deep.equal([['late=yes'], '#section&jalon=late=yes']);
  });

  it('reads its query there, rather than from the attribute, and keeps the two in step beside what else stands there', async () => {
    address('#tab=1&jalon=area=thies;sort=-score&x');
    const length = history.length;
    const { element, told } = await filtered({ fragment: '', query: 'late=yes' });
    expect(left(element), 'from the first drawing on').to.equal(10);
    expect([chosen(element, 'q-area'), chosen(element, 'q-sort')]).to.deep.equal(['Thiès', 'Score']);
    await set(element, 'q-gap', 'near');
    expect([location.hash, told]).to.deep.equal(['#tab=1&jalon=area=thies;gap=-5..0;sort=-score&x', ['area=thies&gap=-5..0&sort=-score']]);
    expect([history.length, history.state]).to.deep.equal([length, { kept: 1 }]);
    element.matrixQuery = {};
    await element.updateComplete;
    await click(element, 'q-late');
    expect(location.hash, 'what the attribute asks for anyway').to.equal('#tab=1&x');
    await click(element, 'q-late');
    expect(location.hash, 'not even what the attribute asks for').to.equal('#tab=1&x&jalon=');
  });

  it('follows the address when it changes, under a name of its own, and not to an anchor of the page', async () => {
    address('#jalon=late=yes');
    const { element } = await filtered({ fragment: 'carte' });
    await until(() => names(element).length === 30);
    location.hash = '#carte=q=0004';
    await until(() => names(element).join() === 'Commune 0004');
    location.hash = '#section';
    await pause(60);
    expect(names(element)).to.deep.equal(['Commune 0004']);
    element.remove();
    location.hash = '#carte=q=0005';
    await pause(60);
    expect(element.matrixQuery).to.deep.equal({ filter: { q: '0004' } });
  });

  it('does not stumble over an address that means nothing', async () => {
    address('#jalon=q=%E0%A4%A;gap=..;late=perhaps;;&&=&%');
    const element = mountMatrix({ view: matrixOf(30), filterable: true, ...({ fragment: '' } as MatrixSettings) });
    await until(() => $(element, '#q') && many(element) === '0 collectivité sur 30.');
    expect([element.matrixQuery, field(element, 'q').value]).to.deep.equal([{ filter: { q: '%E0%A4%A', gap: {} } }, '%E0%A4%A']);
  });
});
