import { strToU8, zipSync, type Zippable } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface MadeSheet { readonly name: string; /** What stands in `<sheetData>`. */ readonly rows: string; readonly after?: string; readonly state?: string }
export interface MadeBook { readonly sheets: readonly MadeSheet[]; readonly styles?: string; readonly strings?: string; readonly workbookPr?: string; readonly more?: Zippable; readonly prolog?: string }

/** Cells of a row as inline texts, numbers or whatever XML is given. */
export const row = (at: number, cells: readonly (string | number | { readonly xml: string } | null)[], attributes = ''): string => `<row r="${at}"${attributes}>${cells.map((cell, column) => {
  const reference = `${String.fromCharCode(65 + column)}${at}`;
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`;
  return typeof cell === 'string' ? `<c r="${reference}" t="inlineStr"><is><t>${cell}</t></is></c>` : cell.xml.replace('<c', `<c r="${reference}"`);
}).join('')}</row>`;

export const HEAD = ['Code', 'Intitulé', 'Domaine de compétence', 'Coût total', 'Autorisation de programme', 'CP 2026', 'Date : Avis d’appel à la concurrence', 'Nature', 'Mode de réalisation', 'Statut'];
/** A line of the plan under {@link HEAD}. */
export const line = (code: string, cost: string | number | { readonly xml: string } = 1_000_000, title = `Puits ${code}`): (string | number | { readonly xml: string } | null)[] => [code, title, 'Urbanisme, habitat et voirie', cost, cost, cost, null, 'Travaux', 'MODir', 'Programmé'];

/** A workbook as a program would write it by hand, whole or wrong. */
export function makeBook({ sheets, styles, strings, workbookPr = '', more = {}, prolog = '' }: MadeBook): Uint8Array {
  const xml = (body: string): Uint8Array => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${prolog}${body}`);
  return zipSync({
    '[Content_Types].xml': xml('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    'xl/workbook.xml': xml(`<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${workbookPr}<sheets>${sheets.map(({ name, state }, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"${state ? ` state="${state}"` : ''}/>`).join('')}</sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': xml(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets.map((_, at) => `<Relationship Id="rId${at + 1}" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}</Relationships>`),
    ...Object.fromEntries(sheets.map(({ rows, after = '' }, at) => [`xl/worksheets/sheet${at + 1}.xml`, xml(`<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${after}</worksheet>`)])),
    ...(styles ? { 'xl/styles.xml': xml(`<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`) } : {}),
    ...(strings ? { 'xl/sharedStrings.xml': xml(`<sst xmlns="${MAIN}">${strings}</sst>`) } : {}),
    ...more,
  }, { level: 6 });
}
