import { expect } from '@open-wc/testing';
import type { MatrixView } from '@jalon/core/assessment';
import { setStrings } from '../src/language/strings.ts';
import { withChanges } from '../src/scorecard-matrix/around/change.ts';
import { $, $$, clientOf, matrix, matrixOf, mountMatrix, nameOf, rowNamed, rowsOf, words } from './support/matrix.ts';
import { gate, pause, until } from './support/widget.ts';

const cellsOf = (row: HTMLElement): string[] => [...row.children].slice(1).map(words);
const heads = (element: Element): string[] => $$(element, '.keys .sort').map(words);

describe('the matrix', () => {
  it('has a column for each window, condition and indicator, in bands that say what they are', async () => {
    const element = await matrix({ view: matrixOf(12), matrixQuery: { group: 'area' } });
    expect(heads(element)).to.deep.equal(['Collectivité', '1 Guichet 1', '2 Guichet 2', 'Score', 'Écart', '1 Budget', '2 Compte administratif', '1 Recouvrement, sur 10', '2 Masse salariale, sur 10']);
    expect($$(element, '.bands > th').map(words)).to.deep.equal(['Guichets', 'Score, seuil 14', 'Conditions', 'Ressources propres', 'Dépense']);
    expect(words($(element, '.meta'))).to.match(/PACASEN, cycle 2025.*12 mai 2025.*Données de démonstration.*Grille illustrative/);
  });

  it('says of each cell its state by shape, letter and word, and its points by figure', async () => {
    const element = await matrix({ view: matrixOf(12), matrixQuery: { group: 'area' } });
    expect(cellsOf(rowNamed(element, 'Commune 0001'))).to.deep.equal(['Ffermé', 'Oouvert', '8,5', '−5,5', 'Rremplie', 'Mmanquante', '1', '7,5en retard']);
    expect(cellsOf(rowNamed(element, 'Commune 0007'))).to.deep.equal(['non concerné', 'Oouvert', '14,5', '+0,5', 'Rremplie', 'Aremplie par acte', '7', '7,5en retard']);
    expect($$(element, '[part=row] td .in1:not([hidden])').every((sign) => sign.querySelector('svg') !== null)).to.equal(true);
  });

  it('shows no zero nobody found: what was not received is told, not scored', async () => {
    const element = await matrix({ view: matrixOf(12) });
    expect(cellsOf(rowNamed(element, 'Commune 0000'))[7]).to.equal('en instruction');
    expect(cellsOf(rowNamed(element, 'Commune 0009')).slice(1, 5)).to.deep.equal(['Ffermé', 'Oouvert', '–', 'non noté']);
    const unfiled = matrixOf(1);
    const nothing = await matrix({ view: { ...unfiled, rows: { ...unfiled.rows, filing: 'n', earned: ['0.0'], gap: ['-14.0'], windows: ['i', 'i'] } } });
    expect(cellsOf(rowsOf(nothing)[0]!).slice(1, 5)).to.deep.equal(['Nnon déposée', 'Nnon déposée', '–', 'non noté']);
    const unread = await matrix({ view: { ...unfiled, rows: { ...unfiled.rows, filing: '?', earned: [null], gap: [null], windows: ['?', '?'] } } });
    expect(cellsOf(rowsOf(unread)[0]!).slice(1, 5)).to.deep.equal(['?non publiée', '?non publiée', '–', 'non noté']);
  });

  it('reads a letter it does not know as not published, a grid without score or threshold, and no rows at all', async () => {
    const view = matrixOf(2);
    const odd = await matrix({ view: { ...view, rows: { ...view.rows, gates: ['ZZ', 'mm'] } } });
    expect(cellsOf(rowsOf(odd)[0]!)).to.include('?non publiée');
    const gatesOnly = await matrix({ view: { ...view, score: null, indicators: [], domains: [], rows: { ...view.rows, states: [], points: [] } } });
    expect(heads(gatesOnly)).to.deep.equal(['Collectivité', 'Région', '1 Guichet 1', '2 Guichet 2', '1 Budget', '2 Compte administratif']);
    const noThreshold = await matrix({ view: { ...view, score: { ...view.score!, threshold: null } } });
    expect(heads(noThreshold)).not.to.include('Écart');
    const empty = mountMatrix({ view: matrixOf(0) });
    await until(() => words($(empty, '[part=note]')).includes('Aucune collectivité n’est dans ce cycle'));
  });

  it('sorts by the head that is pressed, the other way when pressed again, then by name', async () => {
    const element = await matrix({ view: matrixOf(30) });
    const asked: string[] = [];
    element.addEventListener('jalon-matrix-query', ({ query }) => asked.push(`${query.sort?.by ?? 'name'} ${query.sort?.descending ?? false}`));
    const press = async (): Promise<void> => { $$(element, '.keys .sort').find((head) => words(head) === 'Score')!.click(); await element.updateComplete; };
    const sorted = (): string | null | undefined => $(element, '[aria-sort]')?.ariaSort;
    await press();
    expect([nameOf(rowsOf(element)[0]), sorted()]).to.deep.equal(['Commune 0010', 'descending']);
    await press();
    expect([nameOf(rowsOf(element)[0]), sorted()]).to.deep.equal(['Commune 0000', 'ascending']);
    await press();
    expect(words($(element, '[aria-sort]'))).to.equal('Collectivité');
    expect(asked).to.deep.equal(['score true', 'score false', 'name false']);
  });

  it('puts groups under their own head, with how they stand', async () => {
    const element = await matrix({ view: matrixOf(30), matrixQuery: { group: 'area' } });
    await until(() => $$(element, '.grp').length === 2);
    expect($$(element, '.grp').map(words)).to.deep.equal(['Kolda20 collectivités · guichets ouverts : G1 6, G2 10', 'Thiès10 collectivités · guichets ouverts : G1 2, G2 5']);
    expect(heads(element)).not.to.include('Région');
    expect(words($(await matrix({ view: matrixOf(3), matrixQuery: { group: 'window:G1' } }), '.grp'))).to.contain('Guichet 1 : ouvert');
  });

  it('tells the page which local government was opened, and which are ticked', async () => {
    const element = await matrix({ view: matrixOf(5) });
    const told: unknown[] = [];
    element.addEventListener('jalon-territory-select', ({ territory, name, assessmentId }) => told.push([territory, name, assessmentId]));
    element.addEventListener('jalon-matrix-select', ({ territories }) => told.push(territories));
    rowNamed(element, 'Commune 0003').querySelector('button')!.click();
    for (const name of ['Commune 0002', 'Commune 0004']) rowNamed(element, name).querySelector('input')!.click();
    await element.updateComplete;
    expect(told).to.deep.equal([['sn-3', 'Commune 0003', 'pacasen~2025~sn-3'], ['sn-2'], ['sn-2', 'sn-4']]);
    expect(words($(element, '[part=selection] strong'))).to.equal('2 choisies : Commune 0002, Commune 0004');
    $<HTMLButtonElement>(element, '[part=selection] [aria-pressed]')!.click();
    await element.updateComplete;
    expect(rowsOf(element).map(nameOf)).to.deep.equal(['Commune 0002', 'Commune 0004']);
    $$<HTMLButtonElement>(element, '[part=selection] button').at(-1)!.click();
    await element.updateComplete;
    expect(rowsOf(element)).to.have.lengthOf(5);
    expect($(element, '[part=selection]')).to.equal(null);
  });

  it('writes new values where they stand, and leaves the view it was given as it was', async () => {
    const view = matrixOf(30);
    const before = JSON.stringify(view);
    const element = await matrix({ view, matrixQuery: { sort: { by: 'score', descending: true } } });
    await until(() => rowsOf(element).length === 30);
    const order = rowsOf(element).map(nameOf);
    await element.updateRows([{ id: 'sn-10', row: { earned: '1.0', gap: '-13.0', gates: 'lu', points: ['3.0', null], states: 'pn' } }, { id: 'nowhere', row: { earned: '9' } }]);
    expect(cellsOf(rowNamed(element, 'Commune 0010')).slice(3)).to.deep.equal(['1,0', '−13,0', 'Ten retard', 'Mmanquante', '3', 'non déposée']);
    await element.updateRows([{ id: 'sn-10', row: { points: ['4.0', null] } }, { id: 'sn-11', row: { points: ['5.0', null] } }]);
    expect([cellsOf(rowNamed(element, 'Commune 0010'))[7], cellsOf(rowNamed(element, 'Commune 0011'))[7]]).to.deep.equal(['4', '5en instruction']);
    expect(rowsOf(element).map(nameOf)).to.deep.equal(order);
    expect(JSON.stringify(view)).to.equal(before);
    element.matrixQuery = { sort: { by: 'score' } };
    await element.updateComplete;
    expect(rowsOf(element).slice(0, 3).map(nameOf)).to.deep.equal(['Commune 0010', 'Commune 0000', 'Commune 0011']);
  });

  it('sorts by values written again and again', async () => {
    const element = await matrix({ view: matrixOf(30) });
    const first = async (): Promise<string> => {
      element.matrixQuery = { sort: { by: 'indicator:IDP-1', descending: true } };
      await element.updateComplete;
      return nameOf(rowsOf(element)[0]);
    };
    for (const row of [7, 19, 4]) {
      await element.updateRows([{ id: `sn-${row}`, row: { points: [`${100 - row}.0`, null] } }]);
      await first();
    }
    await element.updateRows([{ id: 'sn-7', row: { points: ['1.0', null] } }, { id: 'sn-4', row: { points: ['2.0', null] } }]);
    expect(await first()).to.equal('Commune 0019');
  });

  it('writes at once what is drawn of many rows, then all that is made of them', async () => {
    const element = await matrix({ view: matrixOf(3000) });
    await until(() => $(element, '[part=summary]'));
    await pause(900);
    const told = words($(element, '[part=summary]'));
    const drawn = rowsOf(element).length;
    await element.updateRows([{ id: 'sn-3', row: { windows: 'oo', points: ['9.9', null] } }, { id: 'sn-50', row: { points: ['8.8', null] } }]);
    await element.updateRows([{ id: 'sn-4', row: { points: ['7.7', null] } }]);
    expect([3, 4].map((row) => cellsOf(rowNamed(element, `Commune 000${row}`))[7])).to.deep.equal(['9,9', '7,7']);
    expect(drawn).to.be.below(50);
    // Drawn before the view itself has the values.
    $(element, '[part=table]')!.scrollTop = 45 * rowsOf(element)[0]!.getBoundingClientRect().height;
    await until(() => rowsOf(element).some((row) => nameOf(row) === 'Commune 0050'));
    await until(() => cellsOf(rowNamed(element, 'Commune 0050'))[7]!.startsWith('8,8'));
    await until(() => words($(element, '[part=summary]')) !== told);
    element.matrixQuery = { sort: { by: 'indicator:IDP-1' } };
    await element.updateComplete;
    element.matrixQuery = {};
    await element.updateComplete;
    $(element, '[part=table]')!.scrollTop = 0;
    await until(() => rowsOf(element).some((row) => nameOf(row) === 'Commune 0003'));
    expect(cellsOf(rowNamed(element, 'Commune 0003'))[7]).to.match(/^9,9/);
  });

  it('copies only the columns that change', () => {
    const view = matrixOf(50);
    const next = withChanges(view, [{ id: 'sn-7', row: { points: ['9.0', '7.5'], states: view.rows.states.map((letters) => letters[7]).join('') } }]);
    expect(next.rows.points[0]![7]).to.equal('9.0');
    expect(next.rows.points[1]).to.equal(view.rows.points[1]);
    expect(next.rows.states).to.deep.equal(view.rows.states);
    expect(next.rows.earned).to.equal(view.rows.earned);
    expect(withChanges(view, [{ id: 'nowhere', row: {} }])).to.equal(view);
  });

  it('says the cell in words, and keeps a column beside the name when asked', async () => {
    const element = await matrix({ view: matrixOf(12), matrixQuery: { group: 'area' } });
    (rowNamed(element, 'Commune 0004').children[8] as HTMLElement).click();
    const line = await until(() => $(element, '[part=cell-line]'));
    expect(words(line)).to.contain('Commune 0004, IDP-2, Masse salariale 7,5 points sur 10.');
    line.querySelector('button')!.click();
    await until(() => heads(element)[1] === '2 Masse salariale, sur 10');
    expect(getComputedStyle(rowsOf(element)[0]!.children[1]!).position).to.equal('sticky');
    expect(cellsOf(rowNamed(element, 'Commune 0004'))[0]).to.equal('7,5');
  });

  it('marks rows of a demonstration among others, and follows a cell to another view', async () => {
    const view = matrixOf(6, { rows: { ...matrixOf(6).rows, demonstration: '-y----' } });
    const element = await matrix({ view });
    expect(words($(element, '.meta'))).to.contain('Dont 1 ligne de démonstration');
    expect($$(element, '.link small:not([hidden])').map((note) => words(note.closest('.link')))).to.deep.equal(['Commune 0001démonstration']);
    (rowNamed(element, 'Commune 0004').children[9] as HTMLElement).click();
    await until(() => words($(element, '[part=cell-line]')).includes('Commune 0004, IDP-2'));
    const { rows } = matrixOf(6);
    element.view = { ...view, rows: { ...rows, id: [...rows.id].reverse(), name: [...rows.name].reverse() } };
    await until(() => nameOf(rowsOf(element)[0]) === 'Commune 0005');
    // At once, not when the parts below are drawn again.
    await pause(60);
    expect(words($(element, '[part=cell-line]'))).to.contain('Commune 0004, IDP-2');
    expect($$(await matrix({ view: matrixOf(3) }), '.link small:not([hidden])')).to.deep.equal([]);
  });

  it('says below what a class changes, and on paper how much of it is there', async () => {
    expect(words($(await matrix({ view: matrixOf(3) }), '[part=more]'))).to.contain('Le seuil peut être autre pour une classe');
    const long = await matrix({ view: matrixOf(2500) });
    expect(words($(long, '.printed'))).to.equal('Seules les 2 000 premières lignes sont imprimées ; l’export donne les 2 500.');
    expect(getComputedStyle($(long, '.printed')!).display).to.equal('none');
    expect($(await matrix({ view: matrixOf(3) }), '.printed')).to.equal(null);
  });

  it('speaks other languages, and follows texts that are replaced', async () => {
    const element = await matrix({ view: matrixOf(3), lang: 'en' });
    await until(() => words($(element, 'h2')) === 'National matrix');
    expect(cellsOf(rowsOf(element)[0]!)).to.include('Mmet');
    setStrings('en', { 'matrix.table.state.met': 'fulfilled' });
    try {
      await until(() => cellsOf(rowsOf(element)[0]!).includes('Mfulfilled'));
    } finally {
      setStrings('en', { 'matrix.table.state.met': 'met' });
    }
  });
});

describe('the matrix and its source', () => {
  const KEY = { programme: 'pacasen', cycle: '2025' };

  it('reads the cycle it is asked for, and the part of it that lies in a territory', async () => {
    const element = await matrix({ ...KEY, client: clientOf({ as: 'verifier' }) });
    await until(() => rowNamed(element, 'Kolda'));
    const all = rowsOf(element).length;
    element.within = 'iso3166-2:SN-KD';
    await until(() => rowsOf(element).length < all && rowsOf(element).length > 0);
    expect(rowsOf(element).map(nameOf)).to.include('Kolda');
    expect(rowsOf(element).map(nameOf)).not.to.include('Kaffrine');
  });

  it('says what is wanting: a source, a cycle; and what failed, with one button', async () => {
    const none = mountMatrix(KEY);
    await until(() => words($(none, '[part=note]')).includes('n’est reliée à aucune source'));
    const noCycle = mountMatrix({ client: clientOf() });
    await until(() => words($(noCycle, '[part=note]')).includes('Aucun cycle n’est choisi'));
    const unknown = mountMatrix({ ...KEY, cycle: '1999', client: clientOf() });
    await until(() => words($(unknown, '[part=note]')).includes('Le serveur ne connaît pas ce cycle'));
    const { opened, open } = gate();
    let isDown = true;
    const down = mountMatrix({ ...KEY, client: clientOf({ network: async (_, answer) => { await opened; return isDown ? Response.error() : answer(); } }) });
    await until(() => $(down, '[part=loading]'));
    open();
    const button = await until(() => $<HTMLButtonElement>(down, '[role=alert] button'));
    isDown = false;
    button.click();
    await until(() => $(down, '[part=row]'));
  });

  it('keeps the old values when it cannot read again, and says of which day they are', async () => {
    let isDown = false;
    const element = await matrix({ ...KEY, client: clientOf({ network: (_, answer) => (isDown ? Promise.reject(new TypeError('offline')) : answer()) }) });
    const codes: string[] = [];
    element.addEventListener('jalon-error', ({ code }) => codes.push(code));
    isDown = true;
    await element.refresh();
    expect(words($(element, '[role=alert]'))).to.contain('Les valeurs affichées sont celles du 12 mai 2025');
    expect(rowsOf(element)).not.to.have.lengthOf(0);
    expect(codes).to.deep.equal(['no-answer']);
    isDown = false;
    await element.refresh();
    expect($(element, '[role=alert]')).to.equal(null);
  });

  it('does not keep for one person what another was shown', async () => {
    const { opened } = gate();
    const element = await matrix({ ...KEY, client: clientOf({ as: 'verifier' }) });
    element.client = clientOf({ as: null, network: async (_, answer) => { await opened; return answer(); } });
    await until(() => $(element, '[part=loading]'));
    expect(rowsOf(element)).to.have.lengthOf(0);
  });

  it('shows a view it is given without asking', async () => {
    const asked: string[] = [];
    const given: MatrixView = matrixOf(3);
    await matrix({ ...KEY, view: given, client: clientOf({ network: (request, answer) => { asked.push(request.url); return answer(); } }) });
    await pause(50);
    expect(asked).to.deep.equal([]);
  });
});
