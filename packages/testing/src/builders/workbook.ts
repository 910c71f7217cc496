/** A sheet: a number is written as a number, `{ day: '2026-04-15' }` as a day, anything else as a text that its cells share. */
export interface SheetOfTest {
  readonly name: string;
  readonly rows: readonly (readonly (string | number | { readonly day: string })[])[];
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DAY_0 = Date.UTC(1899, 11, 30);
/** The style of days: the second of `xl/styles.xml`. */
const DAY_STYLE = 1;
const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const columnName = (at: number): string => (at < 26 ? '' : columnName(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26));

function sheetXml({ rows }: SheetOfTest, share: (text: string) => number): string {
  const cellXml = (cell: SheetOfTest['rows'][number][number], at: string): string => {
    if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
    if (typeof cell === 'object') return `<c r="${at}" s="${DAY_STYLE}"><v>${(Date.parse(cell.day) - DAY_0) / 86_400_000}</v></c>`;
    return cell === '' ? '' : `<c r="${at}" t="s"><v>${share(cell)}</v></c>`;
  };
  const body = rows.map((row, at) => `<row r="${at + 1}">${row.map((cell, column) => cellXml(cell, `${columnName(column)}${at + 1}`)).join('')}</row>`).join('');
  return `<worksheet xmlns="${MAIN}"><sheetData>${body}</sheetData></worksheet>`;
}

const crcOf = (bytes: Uint8Array): number => {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
};

/** Numbers of 2 and 4 bytes, the lowest byte first. */
const numbers = (...fields: readonly (readonly [bytes: 2 | 4, value: number])[]): Uint8Array => Uint8Array.from(fields.flatMap(([bytes, value]) => Array.from({ length: bytes }, (_, at) => (value >>> (8 * at)) & 0xff)));

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  parts.reduce((at, part) => { all.set(part, at); return at + part.length; }, 0);
  return all;
}

/** An archive whose parts are stored as they are. */
function zipOf(files: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const [local, central]: [Uint8Array[], Uint8Array[]] = [[], []];
  let at = 0;
  for (const [path, text] of Object.entries(files)) {
    const [name, bytes] = [encoder.encode(path), encoder.encode(text)];
    const about = [[2, 20], [2, 0x800], [2, 0], [4, 0x21_0000], [4, crcOf(bytes)], [4, bytes.length], [4, bytes.length], [2, name.length], [2, 0]] as const;
    const part = joined([numbers([4, 0x04034b50], ...about), name, bytes]);
    local.push(part);
    central.push(joined([numbers([4, 0x02014b50], [2, 20], ...about, [2, 0], [2, 0], [2, 0], [4, 0], [4, at]), name]));
    at += part.length;
  }
  const size = central.reduce((sum, { length }) => sum + length, 0);
  return joined([...local, ...central, numbers([4, 0x06054b50], [2, 0], [2, 0], [2, central.length], [2, central.length], [4, size], [4, at], [2, 0])]);
}

/**
 * A workbook (`.xlsx`) as a spreadsheet would save it, small and whole.
 *
 * @example
 * const file = new File([buildWorkbook([{ name: 'Liste', rows: [['Collectivité', 'Population'], ['Kolda', 103_574]] }])], 'liste.xlsx');
 */
export function buildWorkbook(sheets: readonly SheetOfTest[]): Uint8Array<ArrayBuffer> {
  const strings = new Map<string, number>();
  const share = (text: string): number => strings.get(text) ?? strings.set(text, strings.size).size - 1;
  const xml = (body: string): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${body}`;
  const drawn = sheets.map((sheet) => sheetXml(sheet, share));
  const relation = (id: string, type: string, target: string): string => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const type = (part: string, name: string): string => `<Override PartName="/${part}" ContentType="${SHEET_TYPE}.${name}+xml"/>`;
  return zipOf({
    '[Content_Types].xml': xml(`<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${type('xl/workbook.xml', 'sheet.main')}${type('xl/styles.xml', 'styles')}${type('xl/sharedStrings.xml', 'sharedStrings')}${sheets.map((_, at) => type(`xl/worksheets/sheet${at + 1}.xml`, 'worksheet')).join('')}</Types>`),
    '_rels/.rels': xml(`<Relationships xmlns="${PACKAGE}/relationships">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`),
    'xl/workbook.xml': xml(`<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.map(({ name }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': xml(`<Relationships xmlns="${PACKAGE}/relationships">${sheets.map((_, at) => relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`)).join('')}${relation('rIdS', 'styles', 'styles.xml')}${relation('rIdT', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`),
    'xl/styles.xml': xml(STYLES),
    'xl/sharedStrings.xml': xml(`<sst xmlns="${MAIN}" count="${strings.size}" uniqueCount="${strings.size}">${[...strings.keys()].map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`),
    ...Object.fromEntries(drawn.map((body, at) => [`xl/worksheets/sheet${at + 1}.xml`, xml(body)])),
  });
}
