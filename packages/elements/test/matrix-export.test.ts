import { expect } from '@open-wc/testing';
import type { MatrixView } from '@jalon/core/assessment';
import { strFromU8, unzipSync } from 'fflate';
import { neutralised } from '../src/scorecard-matrix/export/csv.ts';
import type { JalonMatrixExportEvent } from '../src/scorecard-matrix/export/events.ts';
import type { JalonScorecardMatrix } from '../src/scorecard-matrix/jalon-scorecard-matrix.ts';
import { faults } from './support/axe.ts';
import { press } from './support/browser.ts';
import { $, $$, focusedIn, matrix, matrixOf, rowNamed, words } from './support/matrix.ts';
import { place, until } from './support/widget.ts';

interface Offered { readonly name: string; readonly blob: Blob; readonly address: string }
const made = new Map<string, Blob>();
const offered: Offered[] = [];
const revoked: string[] = [];
const { createObjectURL, revokeObjectURL } = URL;
const { click } = HTMLAnchorElement.prototype;

/** Only the saving itself is kept from the disk. */
before(() => {
  URL.createObjectURL = (blob: Blob): string => { const address = createObjectURL(blob); made.set(address, blob); return address; };
  URL.revokeObjectURL = (address: string): void => { revoked.push(address); revokeObjectURL(address); };
  HTMLAnchorElement.prototype.click = function (): void { offered.push({ name: this.download, blob: made.get(this.href)!, address: this.href }); };
});
after(() => {
  Object.assign(URL, { createObjectURL, revokeObjectURL });
  HTMLAnchorElement.prototype.click = click;
});
beforeEach(() => void offered.splice(0));

async function file(element: JalonScorecardMatrix, format: 'csv' | 'xlsx'): Promise<Offered> {
  expect(await element.exportTo(format)).to.equal(true);
  return offered.at(-1)!;
}
/** With the mark of UTF-8, which `text()` would take away. */
const textOf = async (blob: Blob): Promise<string> => new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(await blob.arrayBuffer());

/** RFC 4180: lines of fields. */
function fieldsOf(text: string, separator: string): string[][] {
  const lines: string[][] = [[]];
  for (let at = 0; at < text.length;) {
    let field = '';
    if (text[at] === '"') {
      for (at += 1; ; at += 1) {
        if (text[at] !== '"') field += text[at];
        else if (text[at + 1] === '"') { field += '"'; at += 1; } else break;
      }
      at += 1;
    } else for (; at < text.length && text[at] !== separator && text[at] !== '\r'; at += 1) field += text[at];
    lines.at(-1)!.push(field);
    if (text[at] === '\r') { expect(text[at + 1]).to.equal('\n'); at += 2; if (at < text.length) lines.push([]); } else at += 1;
  }
  return lines;
}
async function csv(element: JalonScorecardMatrix, separator: string): Promise<Record<string, string>[]> {
  const text = await textOf((await file(element, 'csv')).blob);
  expect(text.codePointAt(0)).to.equal(0xfeff);
  const [heads = [], ...rows] = fieldsOf(text.slice(1), separator);
  return rows.map((row) => { expect(row).to.have.length(heads.length); return Object.fromEntries(heads.map((head, at) => [head, row[at]!])); });
}

/** The file, and how many times something else had its turn while it was written: what loads is there already. */
async function besides(element: JalonScorecardMatrix, format: 'csv' | 'xlsx'): Promise<Offered & { readonly turns: number }> {
  await file(await matrix({ view: matrixOf(2) }), format);
  let turns = 0;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => { turns += 1; port2.postMessage(null); };
  port2.postMessage(null);
  const written = await file(element, format);
  port1.close();
  return { ...written, turns };
}

interface Cell { readonly value: string; readonly isNumber: boolean; readonly format: string }
interface Workbook { readonly names: string[]; readonly sheets: Document[]; readonly cells: Record<string, Cell>[]; readonly raw: string }
/** Reads a workbook as its standard says: sheets by relationship, strings by place, formats by style. */
async function workbook(element: JalonScorecardMatrix): Promise<Workbook> {
  const parts = unzipSync(new Uint8Array(await (await file(element, 'xlsx')).blob.arrayBuffer()));
  const xml = (path: string): Document => {
    const read = new DOMParser().parseFromString(strFromU8(parts[path]!), 'application/xml');
    expect(read.querySelector('parsererror'), path).to.equal(null);
    return read;
  };
  const types = new Set([...xml('[Content_Types].xml').querySelectorAll('Override')].map((each) => each.getAttribute('PartName')!.slice(1)));
  expect(Object.keys(parts).filter((path) => !types.has(path)).sort()).to.deep.equal(['[Content_Types].xml', '_rels/.rels', 'xl/_rels/workbook.xml.rels']);
  const targets = new Map([...xml('xl/_rels/workbook.xml.rels').querySelectorAll('Relationship')].map((each) => [each.getAttribute('Id'), `xl/${each.getAttribute('Target')}`]));
  const listed = [...xml('xl/workbook.xml').querySelectorAll('sheet')];
  const strings = [...xml('xl/sharedStrings.xml').querySelectorAll('si')].map((si) => si.textContent.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16))));
  const styles = xml('xl/styles.xml');
  const formats = new Map([...styles.querySelectorAll('numFmt')].map((each) => [each.getAttribute('numFmtId'), each.getAttribute('formatCode')]));
  const styled = [...styles.querySelectorAll('cellXfs > xf')].map((xf) => formats.get(xf.getAttribute('numFmtId')) ?? '');
  const sheets = listed.map((sheet) => xml(targets.get(sheet.getAttribute('r:id'))!));
  const cells = sheets.map((sheet) => Object.fromEntries([...sheet.querySelectorAll('c')].map((c): [string, Cell] => {
    const value = c.querySelector('v')!.textContent;
    const isNumber = c.getAttribute('t') !== 's';
    return [c.getAttribute('r')!, { value: isNumber ? value : strings[Number(value)]!, isNumber, format: styled[Number(c.getAttribute('s') ?? 0)]! }];
  })));
  return { names: listed.map((sheet) => sheet.getAttribute('name')!), sheets, cells, raw: Object.values(parts).map((part) => strFromU8(part)).join('') };
}
/** The column under a head of the first line. */
const under = ({ cells: [first] }: Workbook, head: string): string => Object.entries(first!).find(([ref, { value }]) => /^[A-Z]+1$/.test(ref) && value === head)![0].replace(/\d+$/, '');
const provenance = ({ cells }: Workbook): Record<string, string> => Object.fromEntries(Object.entries(cells[1]!).flatMap(([ref, { value }]) => (ref.startsWith('A') ? [[value, cells[1]![`B${ref.slice(1)}`]!.value]] : [])));

const named = (names: readonly string[]): MatrixView => { const view = matrixOf(names.length); return { ...view, rows: { ...view.rows, name: [...names] } }; };
const DANGEROUS = ['=1+1', '+33 6', '-Dakar', '@SUM(A1)', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠1', ' =1', '\u200b=1'];

describe('the CSV of the matrix', () => {
  it('is for French Excel: a mark of UTF-8, semicolons, CRLF, decimal commas, every column, in the order shown', async () => {
    const element = await matrix({ view: matrixOf(30), matrixQuery: { filter: { areas: ['thies'] }, sort: { by: 'score', descending: true } } });
    const rows = await csv(element, ';');
    expect(rows.map((row) => row['Collectivité'])).to.deep.equal(['Commune 0020', 'Commune 0008', 'Commune 0005', 'Commune 0026', 'Commune 0014', 'Commune 0002', 'Commune 0023', 'Commune 0011', 'Commune 0017', 'Commune 0029'].sort((a, b) => { const at = (name: string) => { const row = Number(name.slice(-4)); return row % 10 === 9 ? -1 : row % 11; }; return at(b) - at(a) || a.localeCompare(b); }));
    expect(rows.find((row) => row['Code'] === 'ansd:SN-5')).to.deep.equal({
      'Collectivité': 'Commune 0005', 'Code': 'ansd:SN-5', 'Nature': 'Commune', 'Région': 'Thiès', 'Rattachement': '', 'Classe': '', 'Dossier': 'déposé', 'Instruction': '', 'En retard': 'non', 'Résultat publié': 'non', 'Données': 'démonstration',
      'Guichet 1': 'fermé', 'Guichet 2': 'ouvert', 'Score, sur 20': '12,5', 'Points encore ouverts': '0,0', 'Score possible': '20', 'Écart au seuil de 14': '-1,5', 'CMO-1 Budget': 'remplie', 'CMO-2 Compte administratif': 'sans objet',
      'IDP-1 Recouvrement, points sur 10': '5,0', 'IDP-1 Recouvrement, état': 'en instruction', 'IDP-2 Masse salariale, points sur 10': '7,5', 'IDP-2 Masse salariale, état': 'en retard',
    });
    expect(offered.at(-1)!.name).to.equal('pacasen-2025-matrice-2025-05-12.csv');
    expect(offered.at(-1)!.blob.type).to.equal('text/csv;charset=utf-8');
  });

  it('has commas and points in English, semicolons where English writes a decimal comma, and words of the language', async () => {
    const [row] = await csv(await matrix({ view: matrixOf(2), lang: 'en' }), ',');
    expect([row!['Score, out of 20'], row!['Gap to the threshold of 14'], row!['Guichet 1'], row!['IDP-2 Masse salariale, state']]).to.deep.equal(['7.5', '-6.5', 'open', 'pending']);
    expect(offered.at(-1)!.name).to.equal('pacasen-2025-matrix-2025-05-12.csv');
    const [arab] = await csv(await matrix({ view: matrixOf(2), lang: 'ar' }), ';');
    expect([arab!['النتيجة، من 20'], arab!['CMO-1 الميزانية'], arab!['البيانات']]).to.deep.equal(['7,5', 'مستوفى', 'تجريبية']);
  });

  it('holds no zero nobody found, and no score of who filed nothing', async () => {
    const view = matrixOf(1);
    const element = await matrix({ view: { ...view, rows: { ...view.rows, filing: 'n', earned: ['0.0'], gap: ['-14.0'], windows: ['i', 'c'], states: ['n', 'm'], points: [['0.0'], ['0.0']] } } });
    const [row] = await csv(element, ';');
    expect([row!['Score, sur 20'], row!['Écart au seuil de 14'], row!['Guichet 1'], row!['Guichet 2'], row!['IDP-1 Recouvrement, points sur 10'], row!['IDP-1 Recouvrement, état'], row!['IDP-2 Masse salariale, points sur 10']]).to.deep.equal(['', '', 'non déposée', 'fermé', '', 'non déposée', '0,0']);
  });

  it('runs nothing: text that begins like a formula is told apart, numbers below zero are not', async () => {
    const rows = await csv(await matrix({ view: named(DANGEROUS) }), ';');
    expect(rows.map((row) => row['Collectivité'])).to.deep.equal(DANGEROUS.map((name) => `'${name}`));
    expect(rows[0]!['Écart au seuil de 14']).to.equal('-6,5');
    for (const name of ['Saint-Louis', 'Dakar = Ndakaaru', 'N’Diaye', '12', '']) expect(neutralised(name)).to.equal(name);
  });

  it('keeps whatever a name is made of', async () => {
    const names = ['a;b', 'dit "le bourg"', 'deux\r\nlignes', ' bord ', 'Médina, Yoro', 'طنجة', '😀', '"'];
    expect((await csv(await matrix({ view: named(names) }), ';')).map((row) => row['Collectivité'])).to.deep.equal(names);
  });

  it('is about what is ticked, where something is', async () => {
    const element = await matrix({ view: matrixOf(30), matrixQuery: { sort: { by: 'name', descending: true } } });
    for (const name of ['Commune 0003', 'Commune 0007']) rowNamed(element, name).querySelector('input')!.click();
    await element.updateComplete;
    expect((await csv(element, ';')).map((row) => row['Collectivité'])).to.deep.equal(['Commune 0007', 'Commune 0003']);
    element.matrixQuery = { filter: { q: 'Commune 0003' } };
    expect((await csv(element, ';')).map((row) => row['Collectivité'])).to.deep.equal(['Commune 0003', 'Commune 0007']);
  });

  it('of 35 000 rows is written while the page goes on', async () => {
    const element = await matrix({ view: matrixOf(35_000) });
    const { blob, turns } = await besides(element, 'csv');
    expect(turns).to.be.greaterThan(5);
    expect((await blob.text()).split('\r\n')).to.have.length(35_002);
  });
});

describe('the workbook of the matrix', () => {
  it('has numbers that are numbers, exact, and text that is text', async () => {
    const view = matrixOf(12);
    const read = await workbook(await matrix({ view: { ...view, rows: { ...view.rows, earned: view.rows.earned.map((score, row) => (row === 0 ? '62.20' : score)) } } }));
    expect(read.names).to.deep.equal(['Matrice', 'Provenance']);
    const [first] = read.cells;
    expect(first![`${under(read, 'Score, sur 20')}2`]).to.deep.equal({ value: '62.20', isNumber: true, format: '0.00' });
    expect(first![`${under(read, 'Écart au seuil de 14')}3`]).to.deep.equal({ value: '-5.5', isNumber: true, format: '0.0' });
    expect(first![`${under(read, 'CMO-2 Compte administratif')}4`]).to.deep.include({ value: 'en retard', isNumber: false });
    expect(first![`${under(read, 'Score, sur 20')}11`]).to.equal(undefined);
    expect(Object.keys(first!).filter((ref) => /^A\d+$/.test(ref))).to.have.length(13);
    expect(under(read, 'IDP-2 Masse salariale, état')).to.equal('W');
  });

  it('has its head and first column frozen, widths, and stands from right to left in Arabic', async () => {
    const view = matrixOf(3);
    for (const [lang, rightToLeft] of [['fr', null], ['ar', '1']] as const) {
      const { sheets: [first, second] } = await workbook(await matrix({ view, lang }));
      const pane = first!.querySelector('pane')!;
      expect([pane.getAttribute('xSplit'), pane.getAttribute('ySplit'), pane.getAttribute('state'), pane.getAttribute('topLeftCell')]).to.deep.equal(['1', '1', 'frozen', 'B2']);
      expect([first, second].map((sheet) => sheet!.querySelector('sheetView')!.getAttribute('rightToLeft'))).to.deep.equal([rightToLeft, rightToLeft]);
      expect(first!.querySelectorAll('cols > col')).to.have.length(first!.querySelectorAll('row[r="1"] > c').length);
    }
  });

  it('holds no formula, and every sign a name can have', async () => {
    const names = [...DANGEROUS, '<b>&"', 'nul\u0000et\u000b', 'moitié \ud83d', '_x0041_', ' bord '];
    const read = await workbook(await matrix({ view: named(names) }));
    expect(names.map((_, row) => read.cells[0]![`A${row + 2}`])).to.deep.equal(names.map((value) => ({ value: value.replace('\r', '\n').replace(/[\u0000\u000b]/g, '').toWellFormed(), isNumber: false, format: '' })));
    expect(read.raw).not.to.match(/<f[ >]/);
  });

  it('says where its figures come from', async () => {
    const view = matrixOf(30);
    const mixed = { ...view, rows: { ...view.rows, demonstration: `${'y'.repeat(20)}${'-'.repeat(10)}` } };
    const element = await matrix({ view: mixed, matrixQuery: {
      filter: { q: 'commune', areas: ['kolda'], windows: [{ window: 'G1', standings: ['open', 'closed'] }], items: [{ item: 'CMO-2', states: ['met', 'late'] }, { states: ['pending'] }], gap: { from: -10, to: 5 }, late: false }, sort: { by: 'indicator:IDP-1', descending: true }, group: 'area',
    } });
    const about = provenance(await workbook(element));
    const rows = element.shadowRoot!.querySelectorAll('[part=row]').length;
    expect(about).to.deep.include({
      'Programme': 'PACASEN (pacasen)', 'Cycle': '2025', 'Grille': 'g', 'Version de la grille': '1', 'Empreinte de la grille': 'sha256-x', 'Statut de la grille': 'Grille illustrative', 'Situation au': '2025-05-12', 'Lignes': `${rows} sur 30`,
      'Filtre : Nom ou code': 'commune', 'Filtre : Territoires': 'Kolda', 'Filtre : Guichet 1': 'ouvert, fermé', 'Filtre : CMO-2 Compte administratif': 'remplie, en retard', 'Filtre : Une condition ou un indicateur': 'en instruction', 'Filtre : Écart au seuil': 'de −10 à 5', 'Filtre : En retard': 'non',
      'Tri': 'IDP-1 Recouvrement, décroissant', 'Groupes': 'Kolda',
    });
    expect(Date.parse(about['Exporté le']!)).to.be.closeTo(Date.now(), 60_000);
    expect(about['Données']).to.equal('Données de démonstration');
    expect(provenance(await workbook(await matrix({ view: mixed })))['Données']).to.equal('Données de démonstration pour 20 lignes');
    expect(provenance(await workbook(await matrix({ view: matrixOf(3) })))).to.deep.include({ 'Données': 'Données de démonstration', 'Filtre': 'aucun' });
  });

  it('of 35 000 rows is written while the page goes on', async () => {
    const element = await matrix({ view: matrixOf(35_000) });
    const { blob, turns } = await besides(element, 'xlsx');
    expect(turns).to.be.greaterThan(5);
    const sheet = strFromU8(unzipSync(new Uint8Array(await blob.arrayBuffer()))['xl/worksheets/sheet1.xml']!);
    expect(sheet.split('<row ')).to.have.length(35_002);
    expect(sheet).to.match(/<row r="35001">.*<\/sheetData>.*<\/worksheet>$/);
  }).timeout(90_000);
});

describe('asking for a file', () => {
  const buttons = (element: Element): HTMLButtonElement[] => $$<HTMLButtonElement>(element, '.xpanel .btn');
  const open = async (element: JalonScorecardMatrix): Promise<void> => { $(element, '#export')!.click(); await until(() => $(element, '.xpanel'), 'the panel'); };

  it('opens a panel, offers the file there, says so, and closes with Escape', async () => {
    const element = await matrix({ view: matrixOf(30) });
    expect($(element, '#export')!.ariaExpanded).to.equal('false');
    await open(element);
    expect([words($(element, '.xpanel p')), ...buttons(element).map(words)]).to.deep.equal(['30 lignes affichées', 'CSV', 'Excel (XLSX)']);
    expect(await faults(element)).to.deep.equal([]);
    buttons(element)[0]!.click();
    await until(() => words($(element, '.xpanel [role=status]')) === 'pacasen-2025-matrice-2025-05-12.csv : 30 lignes.');
    buttons(element)[1]!.focus();
    await press('Escape');
    await until(() => !$(element, '.xpanel'));
    expect(focusedIn(element)?.id).to.equal('export');
  });

  it('asks which rows where some are ticked', async () => {
    const element = await matrix({ view: matrixOf(30) });
    rowNamed(element, 'Commune 0003').querySelector('input')!.click();
    await open(element);
    expect($$(element, '.xpanel .choice').map(words)).to.deep.equal(['1 ligne choisie', '30 lignes affichées']);
    $$(element, '.xpanel input')[1]!.click();
    buttons(element)[0]!.click();
    await until(() => words($(element, '.xpanel [role=status]')).endsWith(': 30 lignes.'));
  });

  it('opens from the bar of what is ticked too', async () => {
    const element = await matrix({ view: matrixOf(30) });
    rowNamed(element, 'Commune 0003').querySelector('input')!.click();
    await until(() => $(element, '[part=selection]'));
    $$(element, '[part=selection] button').find((button) => words(button) === 'Exporter')!.click();
    await until(() => $(element, '.xpanel .choice'));
    expect([words($(element, '.xpanel .choice')), focusedIn(element)?.id]).to.deep.equal(['1 ligne choisie', 'export']);
  });

  it('tells the page first, which may give its own', async () => {
    const element = await matrix({ view: matrixOf(12), matrixQuery: { filter: { areas: ['thies'] } } });
    const told: JalonMatrixExportEvent[] = [];
    const box = place(document.createElement('div'));
    box.append(element);
    box.addEventListener('jalon-matrix-export', (event) => { told.push(event); event.preventDefault(); }, { once: true });
    expect(await element.exportTo('xlsx')).to.equal(false);
    expect(offered).to.have.length(0);
    expect(told.map(({ format, fileName, territories }) => [format, fileName, territories])).to.deep.equal([['xlsx', 'pacasen-2025-matrice-2025-05-12.xlsx', ['sn-2', 'sn-5', 'sn-8', 'sn-11']]]);
    expect(await element.exportTo('xlsx')).to.equal(true);
  });

  it('lets the file go once it is saved', async () => {
    const { setTimeout: later } = globalThis;
    const waits: number[] = [];
    globalThis.setTimeout = ((run: () => void, wait = 0) => { if (wait >= 10_000) { waits.push(wait); return later(run, 0); } return later(run, wait); }) as typeof setTimeout;
    try {
      const { address } = await file(await matrix({ view: matrixOf(2) }), 'csv');
      await until(() => revoked.includes(address));
      expect(waits).to.have.length(1);
    } finally { globalThis.setTimeout = later; }
  });

  it('says where it could not be made', async () => {
    const element = await matrix({ view: matrixOf(2) });
    const told: string[] = [];
    element.addEventListener('jalon-error', ({ code }) => told.push(code));
    await open(element);
    const { createObjectURL: working } = URL;
    const { error: said } = console;
    const logged: string[] = [];
    URL.createObjectURL = () => { throw new TypeError('full'); };
    console.error = (fault: unknown) => void logged.push(String(fault));
    try { expect(await element.exportTo('csv')).to.equal(false); } finally { URL.createObjectURL = working; console.error = said; }
    expect(logged).to.deep.equal(['TypeError: full']);
    expect(told).to.deep.equal(['export']);
    await until(() => words($(element, '.xpanel [role=status]')) === 'Le fichier n’a pas pu être fait. Rien d’autre n’est touché.');
  });

  it('has nothing to give where nothing is shown', async () => {
    const element = await matrix({ view: matrixOf(3) });
    element.matrixQuery = { filter: { q: 'nowhere' } };
    await open(element);
    expect([words($(element, '.xpanel')), buttons(element).length]).to.deep.equal(['Aucune ligne n’est affichée : il n’y a rien à exporter.', 0]);
  });

  it('prints with the overview', async () => {
    const element = await matrix({ view: matrixOf(30) });
    await until(() => $(element, '.over'));
    const { print } = globalThis;
    let printed: boolean | undefined;
    globalThis.print = () => { printed = $(element, '.dist') !== null; };
    try {
      $$(element, '.head .btn').find((button) => words(button) === 'Imprimer')!.click();
      await until(() => printed !== undefined);
    } finally { globalThis.print = print; }
    expect(printed).to.equal(true);
  });

  it('has nothing refused by a page with a strict policy', async () => {
    const frame = place(document.createElement('iframe'));
    frame.width = '900';
    frame.src = '/packages/elements/test/support/strict-matrix-page.html';
    const page = await until(() => (frame.contentDocument?.querySelector('jalon-scorecard-matrix')?.shadowRoot ? (frame.contentWindow as Window & typeof globalThis & { refused: string[] }) : undefined), 'the page');
    const element = page.document.querySelector('jalon-scorecard-matrix')!;
    element.view = matrixOf(40);
    await until(() => $(element, '[part=row]') && $(element, '.over'));
    const names: string[] = [];
    page.HTMLAnchorElement.prototype.click = function (): void { names.push(this.download); };
    $(element, '.over .btn')?.click();
    await until(() => $(element, '.dist'));
    expect([await element.exportTo('csv'), await element.exportTo('xlsx')]).to.deep.equal([true, true]);
    expect(names).to.deep.equal(['pacasen-2025-matrice-2025-05-12.csv', 'pacasen-2025-matrice-2025-05-12.xlsx']);
    expect(page.refused).to.deep.equal([]);
  });
});
