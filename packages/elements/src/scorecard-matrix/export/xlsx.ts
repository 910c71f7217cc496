// A workbook, written row by row into a stream. Loaded when one is asked for.
import { strToU8, Zip, ZipDeflate } from 'fflate';
import { isDecimal, Pace } from './plain.ts';
import type { SheetColumn } from './sheet.ts';
import { columnName, CONTENT_TYPES, escapeXml, relationships, ROOT_RELATIONSHIPS, SharedStrings, STYLES, styleOfNumber, workbook, WORKSHEET, XML } from './xlsx-parts.ts';

export interface WorkbookOptions {
  /** Names of both sheets. */
  readonly names: readonly [matrix: string, provenance: string];
  readonly rtl: boolean;
  readonly title: string;
  /** Label and value of each line of the second sheet. */
  readonly provenance: readonly (readonly [string, string])[];
  readonly onProgress?: ((done: number) => void) | undefined;
}

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Enough characters to be worth squeezing at once. */
const PIECE = 48_000;

/** Columns and rows as an Office Open XML workbook of two sheets: numbers are numbers, text is text and never a formula. */
export async function writeXlsx(columns: readonly SheetColumn[], rows: ArrayLike<number>, options: WorkbookOptions): Promise<Blob> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, data) => { if (error) throw error; pieces.push(data as Uint8Array<ArrayBuffer>); });
  const add = (name: string): ZipDeflate => { const file = new ZipDeflate(name, { level: 3 }); zip.add(file); return file; };
  const whole = (name: string, text: string): void => add(name).push(strToU8(text), true);
  const strings = new SharedStrings();
  whole('[Content_Types].xml', CONTENT_TYPES);
  whole('_rels/.rels', ROOT_RELATIONSHIPS);
  whole('xl/workbook.xml', workbook(options.names));
  whole('xl/_rels/workbook.xml.rels', relationships());
  whole('xl/styles.xml', STYLES);
  whole('docProps/core.xml', `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(options.title)}</dc:title></cp:coreProperties>`);
  await writeMatrix(add('xl/worksheets/sheet1.xml'), { columns, rows, strings, rtl: options.rtl, onProgress: options.onProgress });
  whole('xl/worksheets/sheet2.xml', provenanceSheet(options, strings));
  whole('xl/sharedStrings.xml', strings.xml());
  zip.end();
  return new Blob(pieces, { type: XLSX_TYPE });
}

interface Writing {
  readonly columns: readonly SheetColumn[];
  readonly rows: ArrayLike<number>;
  readonly strings: SharedStrings;
  readonly rtl: boolean;
  readonly onProgress: ((done: number) => void) | undefined;
}

const widths = (all: readonly number[]): string => `<cols>${all.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`;
const view = (rtl: boolean, pane: string): string => `<sheetViews><sheetView workbookViewId="0"${rtl ? ' rightToLeft="1"' : ''}>${pane}</sheetView></sheetViews>`;

async function writeMatrix(file: ZipDeflate, { columns, rows, strings, rtl, onProgress }: Writing): Promise<void> {
  const names = columns.map((_, at) => columnName(at));
  const frozen = '<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" activeCell="B2" sqref="B2"/>';
  let text = `${XML}${WORKSHEET}<dimension ref="A1:${names.at(-1)}${rows.length + 1}"/>${view(rtl, frozen)}<sheetFormatPr defaultRowHeight="15"/>${widths(columns.map(({ width }) => width))}<sheetData>`;
  text += `<row r="1" ht="60" customHeight="1">${columns.map(({ head }, at) => `<c r="${names[at]}1" s="1" t="s"><v>${strings.of(head)}</v></c>`).join('')}</row>`;
  const pace = new Pace();
  for (let at = 0; at < rows.length; at += 1) {
    text += `<row r="${at + 2}">${columns.map((column, place) => cell(`${names[place]}${at + 2}`, column.of(rows[at]!), column.isNumber, strings)).join('')}</row>`;
    if (text.length > PIECE) { file.push(strToU8(text)); text = ''; }
    if (pace.isDue) { onProgress?.(at / rows.length); await pace.rest(); }
  }
  file.push(strToU8(`${text}</sheetData><pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="8" orientation="landscape"/></worksheet>`), true);
}

function cell(ref: string, value: string | null, isNumber: boolean, strings: SharedStrings): string {
  if (value === null || value === '') return '';
  return isNumber && isDecimal(value) ? `<c r="${ref}" s="${styleOfNumber(value)}"><v>${value}</v></c>` : `<c r="${ref}" t="s"><v>${strings.of(value)}</v></c>`;
}

function provenanceSheet({ provenance, rtl }: WorkbookOptions, strings: SharedStrings): string {
  const lines = provenance.map(([label, value], at) => `<row r="${at + 1}"><c r="A${at + 1}" s="1" t="s"><v>${strings.of(label)}</v></c><c r="B${at + 1}" s="2" t="s"><v>${strings.of(value)}</v></c></row>`);
  return `${XML}${WORKSHEET}${view(rtl, '')}<sheetFormatPr defaultRowHeight="15"/>${widths([28, 80])}<sheetData>${lines.join('')}</sheetData></worksheet>`;
}
