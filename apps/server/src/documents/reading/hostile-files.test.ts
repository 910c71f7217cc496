import { describe, expect, it } from 'vitest';
import { strToU8, zipSync } from 'fflate';
import type { ImportReport } from '@jalon/contract';
import { sceneOf, sixtyLines } from '../__fixtures__/scene.ts';
import { HEAD, line, makeBook, row } from '../__fixtures__/workbooks.ts';
import { FileFault } from './file-fault.ts';
import { importReport } from './import-report.ts';

const empty = { ...sixtyLines, projects: [], ceilings: [] };
const { framework } = sceneOf();

function read(bytes: Uint8Array, more: { readonly name?: string; readonly sheet?: string; readonly table?: 'lines' | 'ceilings' } = {}): ImportReport {
  return importReport({ bytes, name: more.name ?? null, table: more.table ?? 'lines', sheet: more.sheet ?? null, choices: {}, plan: empty, version: 1, framework, mostBytes: 40_000_000 });
}
function faultOf(bytes: Uint8Array, more: Parameters<typeof read>[1] = {}): string {
  try {
    read(bytes, more);
    return 'read';
  } catch (cause) {
    if (cause instanceof FileFault) return cause.code;
    throw cause;
  }
}
const codes = ({ remarks }: Pick<ImportReport, 'remarks'>): string[] => remarks.map(({ code }) => code).filter((code) => code !== 'assumed');
const book = (rows: string, more: Partial<Parameters<typeof makeBook>[0]> = {}): Uint8Array => makeBook({ sheets: [{ name: 'PTI', rows }], ...more });
const head = row(1, HEAD);
const csv = (...rows: (string | number)[][]): string => rows.map((cells) => cells.join(';')).join('\r\n');
const CSV_HEAD = ['Code', 'Intitulé', 'Domaine de compétence', 'Coût total', 'CP 2026'];
const costOf = ({ commands }: ImportReport, at = 0): unknown => (commands[at] as { payload: { project: { cost: number } } } | undefined)?.payload.project.cost;

describe('a workbook', () => {
  it('is read: texts of its own, shared ones and numbers', () => {
    const bytes = book(`${head}${row(2, [{ xml: '<c t="s"><v>0</v></c>' }, { xml: '<c t="s"><v>1</v></c>' }, 'Urbanisme, habitat et voirie', 2_500_000, 2_500_000, 2_500_000])}`, { strings: '<si><t>P-1</t></si><si><r><t>Puits </t></r><r><t>du marché</t></r><rPh><t>ふ</t></rPh></si>' });
    const report = read(bytes);
    expect(report.rows.map(({ code, title, outcome }) => [code, title, outcome])).toEqual([['P-1', 'Puits du marché', 'accepted']]);
    expect([costOf(report), codes(report)]).toEqual([2_500_000, []]);
  });

  it('gives the last saved value of a formula and says so; one without a value refuses its row', () => {
    const report = read(book(`${head}${row(2, line('P-1', { xml: '<c><f>SUM(A1:A9)</f><v>7000</v></c>' }))}${row(3, line('P-2', { xml: '<c><f>SUM(A1:A9)</f></c>' }))}`));
    expect([costOf(report), report.rows.map(({ outcome }) => outcome)]).toEqual([7000, ['accepted', 'refused']]);
    expect(report.remarks.filter(({ code }) => code.startsWith('formulas'))).toEqual([{ code: 'formulas-valued', figures: { count: '3' } }, { code: 'formulas-not-read', figures: { count: '3' } }]);
    expect(report.rows[1]?.remarks[0]?.code).toBe('formula');
  });

  it('keeps days as days, in both calendars, and texts that look like days as they are', () => {
    const styles = '<numFmts><numFmt numFmtId="170" formatCode="dd\\/mm\\/yyyy"/><numFmt numFmtId="171" formatCode="&quot;jour&quot; 0"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs>';
    const dated = (style: number, value: number) => [...line('P-1').slice(0, 6), { xml: `<c s="${style}"><v>${value}</v></c>` }];
    const dayOf = (bytes: Uint8Array) => (read(bytes).commands[0] as { payload: { project: { procurement?: { dates: Record<string, string> } } } } | undefined)?.payload.project.procurement?.dates['notice'];
    expect(dayOf(book(`${head}${row(2, dated(1, 46_127))}`, { styles }))).toBe('2026-04-15');
    expect(dayOf(book(`${head}${row(2, dated(1, 44_665))}`, { styles, workbookPr: '<workbookPr date1904="1"/>' }))).toBe('2026-04-15');
    const plain = read(book(`${head}${row(2, dated(2, 46_127))}`, { styles }));
    expect(plain.rows[0]?.remarks.map(({ code }) => code)).toContain('date-from-number');
    expect(dayOf(book(`${head}${row(2, [...line('P-1').slice(0, 6), { xml: '<c t="d"><v>2026-04-15T00:00:00</v></c>' }])}`))).toBe('2026-04-15');
  });

  it('shakes off the noise of a spreadsheet’s arithmetic and never takes three decimals for thousands', () => {
    const report = importReport({ bytes: book(`${head}${row(2, line('P-1', { xml: '<c><v>1250.3000000000002</v></c>' }))}${row(3, line('P-2', 1.234))}`), name: null, table: 'lines', sheet: null, choices: {}, plan: { ...empty, currency: 'TND' }, version: 1, framework });
    expect([costOf(report), costOf(report, 1)]).toEqual([1_250_300, 1234]);
  });

  it('has merged cells, hidden rows and other sheets pointed out', () => {
    const bytes = makeBook({ sheets: [{ name: 'Notes', rows: row(1, ['Bonjour']) }, { name: 'Lignes', rows: `${row(1, ['PTI 2026'])}${row(3, HEAD)}${row(4, line('P-1'), ' hidden="1"')}`, after: '<mergeCells count="2"><mergeCell ref="A1:J1"/><mergeCell ref="B4:B5"/></mergeCells>' }] });
    const report = read(bytes);
    expect([report.file.sheet, report.file.sheets, report.rows[0]?.row]).toEqual(['Lignes', ['Notes', 'Lignes'], 4]);
    expect(report.remarks.filter(({ code }) => code !== 'assumed')).toEqual([{ code: 'sheet-chosen', figures: { sheet: 'Lignes', others: 'Notes' } }, { code: 'merged-cells', figures: { count: '2' } }, { code: 'hidden-rows', figures: { count: '1' } }]);
    expect([read(bytes, { sheet: 'Notes' }).remarks.map(({ code }) => code), faultOf(bytes, { sheet: 'Absente' })]).toEqual([['sheet-chosen', 'no-columns'], 'sheet-unknown']);
  });

  it('with macros gives its cells, and nothing of it runs', () => {
    expect(codes(read(book(`${head}${row(2, line('P-1'))}`, { more: { 'xl/vbaProject.bin': strToU8('Sub AutoOpen') } }), { name: 'pti.xlsm' }))).toEqual(['macros-ignored']);
  });

  it('of hundreds of thousands of rows is read as far as a plan could go, and what is left is counted', () => {
    const many = Array.from({ length: 400_000 }, (_, at) => `<row r="${at + 2}"><c r="A${at + 2}"><v>${at}</v></c></row>`).join('');
    const start = performance.now();
    const report = read(book(head + many));
    expect(report.rows).toHaveLength(10_000);
    expect(report.remarks.find(({ code }) => code === 'rows-not-read')?.figures).toMatchObject({ rows: String(400_001 - 10_031) });
    expect(performance.now() - start).toBeLessThan(30_000);
  }, 60_000);

  it('whose last row stands at the very bottom does not fill memory with blanks', () => {
    const report = read(book(`${head}${row(2, line('P-1'))}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`));
    expect([report.rows.length, codes(report)]).toEqual([1, ['rows-not-read']]);
  });

  it('with columns beyond what is read says so', () => {
    expect(codes(read(book(`${head}<row r="2"><c r="A2" t="inlineStr"><is><t>P-1</t></is></c><c r="B2" t="inlineStr"><is><t>Puits</t></is></c><c r="C2" t="inlineStr"><is><t>Santé</t></is></c><c r="XFD2"><v>1</v></c></row>`)))).toContain('columns-not-read');
  });
});

describe('a file is refused with its reason', () => {
  const whole = book(`${head}${row(2, line('P-1'))}`);
  const bomb = (): Uint8Array => book(`${head}<row r="2"><c r="A2" t="inlineStr"><is><t>${'0'.repeat(30_000_000)}</t></is></c></row>`);
  const laughs = '<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">]>';
  const patched = (bytes: Uint8Array, signature: number, offset: number, value: number): Uint8Array => {
    const copy = bytes.slice();
    const view = new DataView(copy.buffer);
    for (let at = 0; at < copy.length - 4; at += 1) if (view.getUint32(at, true) === signature) view.setUint16(at + offset, value, true);
    return copy;
  };
  it.each<[string, string, () => Uint8Array]>([
    ['empty', 'file-empty', () => new Uint8Array()],
    ['a workbook of blank cells', 'file-empty', () => book(row(1, ['', ' ']))],
    ['a zip bomb', 'file-too-deep', bomb],
    ['a zip bomb of small tags', 'file-too-deep', () => book(`${head}${`<row r="2"><c r="A2"/></row>`.repeat(1_500_000)}`)],
    ['entities made of entities', 'file-unsafe', () => book(head, { prolog: laughs })],
    ['a workbook cut in the middle', 'file-damaged', () => whole.slice(0, whole.length / 2)],
    ['a workbook whose end is missing', 'file-damaged', () => whole.slice(0, -30)],
    ['bytes spoiled inside', 'file-damaged', () => { const copy = whole.slice(); copy.fill(0xff, 60, 400); return copy; }],
    ['XML that is not well formed', 'file-damaged', () => book('<row r="1"><c></row>')],
    ['a locked zip', 'file-encrypted', () => patched(whole, 0x02014b50, 8, 1)],
    ['a workbook behind a password', 'file-encrypted', () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le'), Buffer.alloc(600)])],
    ['an old workbook', 'file-old-workbook', () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000)])],
    ['an ODS', 'file-other-workbook', () => zipSync({ 'mimetype': strToU8('application/vnd.oasis.opendocument.spreadsheet'), 'content.xml': strToU8('<x/>') })],
    ['a word processor’s document', 'file-not-a-table', () => zipSync({ 'word/document.xml': strToU8('<x/>') })],
    ['a workbook without a sheet', 'sheet-none', () => makeBook({ sheets: [] })],
    ['a PDF', 'file-not-a-table', () => Buffer.from('%PDF-1.7\n1 0 obj')],
    ['a picture', 'file-not-a-table', () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['an archive of ten thousand parts', 'file-too-deep', () => zipSync(Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`p${at}`, new Uint8Array()])), { level: 0 })],
    ['a quotation mark never closed', 'file-quote-open', () => Buffer.from(csv(CSV_HEAD, ['P-1', '"Puits', 'Santé', 1, 1], ['P-2', 'École', 'Santé', 1, 1]))],
  ])('%s: %s', (_, code, make) => { expect(faultOf(make())).toBe(code); }, 60_000);
});

describe('separated values', () => {
  const lines = csv(CSV_HEAD, ['P-1', 'Réfection du marché de Saré Kémo', 'Urbanisme, habitat et voirie', '1 500 000', '1 500 000'], ['P-2', 'Étude', 'Santé', '2,5', '2,5']);
  const wide = (text: string, big: boolean): Buffer => { const bytes = Buffer.from(text, 'utf16le'); return big ? bytes.swap16() : bytes; };
  const legacy = (text: string): Buffer => Buffer.from(text, 'latin1');
  it.each<[string, Buffer, string[]]>([
    ['UTF-8', Buffer.from(lines), []],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${lines}`), []],
    ['UTF-16 with its mark', wide(`\ufeff${lines}`, false), []],
    ['UTF-16, the other way round', wide(`\ufeff${lines}`, true), []],
    ['UTF-16 without a mark', wide(lines, false), ['encoding-guessed']],
    ['windows-1252', legacy(lines), ['encoding-guessed']],
  ])('in %s reads as what was written', (_, bytes, remarks) => {
    const report = read(bytes);
    expect([report.rows[0]?.title, codes(report).filter((code) => code !== 'separator-guessed')]).toEqual(['Réfection du marché de Saré Kémo', remarks]);
  });

  it('of an old Macintosh and of an Arabic Windows are told from the letters they hold', () => {
    const mac = Buffer.from(csv(CSV_HEAD, ['P-1', 'R\u008efection', 'Urbanisme', 1, 1]).replaceAll('é', '\u008e').replaceAll('û', '\u009e'), 'latin1');
    expect(read(mac).rows[0]?.title).toBe('Réfection');
    const arabic = Buffer.from([...csv(['Code', 'العنوان', 'القطاع', 'Cout'], ['P-1', 'سوق', 'الصحة', 1])].map((letter) => { const at = letter.charCodeAt(0); return at < 128 ? at : ARABIC[letter] ?? 0x3f; }));
    const report = read(arabic);
    expect([report.columns[1]?.field, report.rows[0]?.remarks[0]]).toMatchObject(['title', { code: 'sector-unknown', figures: { found: 'الصحة' } }]);
  });

  it.each([[';'], [','], ['\t'], ['|']])('parted by %j are told apart, with the separator inside a quoted cell', (separator) => {
    const text = [CSV_HEAD, ['P-1', `"Marché${separator} place ""A"""`, 'Santé', '1000', '1000']].map((cells) => cells.join(separator)).join('\n');
    expect([read(Buffer.from(text)).rows[0]?.title, read(Buffer.from(`sep=${separator}\n${text}`)).rows[0]?.row]).toEqual([`Marché${separator} place "A"`, 3]);
  });

  it('with the ending of a workbook, and a workbook with that of a text, are read as what they are, and it is said', () => {
    expect([codes(read(Buffer.from(lines), { name: 'pti.xlsx' }))[0], codes(read(book(`${head}${row(2, line('P-1'))}`), { name: 'pti.csv' }))[0]]).toEqual(['ending-differs', 'ending-differs']);
  });

  it('of hundreds of thousands of lines are read as far as a plan could go', () => {
    const report = read(Buffer.from(`${csv(CSV_HEAD)}\r\n${'P;Puits;Santé;1;1\r\n'.repeat(300_000)}`));
    expect([report.rows.length, report.remarks.find(({ code }) => code === 'rows-not-read')?.figures['rows']]).toEqual([10_000, String(300_001 - 10_031)]);
  });

  it('hold formulas as text: each refuses its row', () => {
    const report = read(Buffer.from(csv(CSV_HEAD, ['P-1', '=HYPERLINK("http://x")', 'Santé', 1, 1], ['P-2', '@SUM(1)', 'Santé', 1, 1], ['P-3', "'=ceci", 'Santé', 1, 1])));
    expect(report.rows.map(({ outcome, title }) => [outcome, title])).toEqual([['refused', '=HYPERLINK("http://x")'], ['refused', '@SUM(1)'], ['accepted', '=ceci']]);
  });
});

/** The same numbers each time: a file that fails can be made again. */
const chanceFrom = (seed: number) => { let state = seed; return (below: number): number => { state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0; return state % below; }; };

describe('a file spoiled at random', () => {
  const XML_BITS = ['<', '>', '&', '"', '</row>', '<row r="99999999">', '<c r="ZZZ0">', '&#0;', '&#xFFFF;', '<![CDATA[', '-->', '1e309', '\u0000', 'r="-1"', 't="s"', ']]>', '<f>', '\ud800'];
  const survives = (bytes: Uint8Array): string => {
    const code = faultOf(bytes);
    if (code === 'read') for (const { command, outcome } of read(bytes).rows) expect(outcome === 'refused' ? command : null).toBeNull();
    return code;
  };
  it('in its bytes is read or refused with a code, never anything else', () => {
    const whole = book(`${head}${row(2, line('P-1'))}${row(3, line('P-2'))}`);
    const met = new Set<string>();
    for (let seed = 1; seed <= 400; seed += 1) {
      const chance = chanceFrom(seed);
      const copy = whole.slice(0, chance(4) === 0 ? chance(whole.length) : whole.length);
      for (let count = 0; count <= chance(6) && copy.length > 0; count += 1) copy[chance(copy.length)] = chance(256);
      met.add(survives(copy));
    }
    expect(met.size).toBeGreaterThan(2);
  });

  it('in its XML, and in its separated text, too', () => {
    const met = new Set<string>();
    for (let seed = 1; seed <= 400; seed += 1) {
      const chance = chanceFrom(seed);
      const spoil = (text: string): string => { const at = chance(text.length); return text.slice(0, at) + XML_BITS[chance(XML_BITS.length)]! + text.slice(at + chance(12)); };
      met.add(survives(book(spoil(`${head}${row(2, line('P-1'))}`))));
      met.add(survives(Buffer.from(spoil(spoil(csv(CSV_HEAD, ['P-1', 'Puits', 'Santé', 1, 1])).replaceAll(';', [';', ',', '\t'][chance(3)]!)))));
    }
    expect([...met]).toEqual(expect.arrayContaining(['read', 'file-damaged']));
  });
});

/** Letters of windows-1256 that these tests write. */
const ARABIC: Readonly<Record<string, number>> = { ا: 0xc7, ل: 0xe1, ع: 0xda, ن: 0xe4, و: 0xe6, ق: 0xde, ط: 0xd8, س: 0xd3, ص: 0xd5, ح: 0xcd, ة: 0xc9 };
