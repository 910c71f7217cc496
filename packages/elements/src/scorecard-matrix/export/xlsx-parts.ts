// The fixed parts of a workbook: ECMA-376, part 1 (SpreadsheetML) and part 2 (packages).
export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const WORKSHEET = `<worksheet xmlns="${MAIN}">`;

const override = (part: string, type: string): string => `<Override PartName="${part}" ContentType="${type}+xml"/>`;
export const CONTENT_TYPES = `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('/xl/workbook.xml', `${SPREADSHEET}.sheet.main`)}${override('/xl/worksheets/sheet1.xml', `${SPREADSHEET}.worksheet`)}${override('/xl/worksheets/sheet2.xml', `${SPREADSHEET}.worksheet`)}${override('/xl/styles.xml', `${SPREADSHEET}.styles`)}${override('/xl/sharedStrings.xml', `${SPREADSHEET}.sharedStrings`)}${override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties')}</Types>`;

const relationshipsOf = (targets: readonly (readonly [type: string, target: string])[]): string => `${XML}<Relationships xmlns="${PACKAGE}/relationships">${targets.map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`).join('')}</Relationships>`;
export const ROOT_RELATIONSHIPS = relationshipsOf([[`${OFFICE}/officeDocument`, 'xl/workbook.xml'], [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml']]);
export const relationships = (): string => relationshipsOf([[`${OFFICE}/worksheet`, 'worksheets/sheet1.xml'], [`${OFFICE}/worksheet`, 'worksheets/sheet2.xml'], [`${OFFICE}/styles`, 'styles.xml'], [`${OFFICE}/sharedStrings`, 'sharedStrings.xml']]);

/** A name Excel takes for a sheet: 31 characters, none of those a reference is written with. */
export const sheetName = (text: string): string => text.replace(/[[\]:*?/\\]/g, ' ').replace(/^'+|'+$/g, '').trim().slice(0, 31) || 'Jalon';

export const workbook = (names: readonly string[]): string => `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${names.map((name, at) => `<sheet name="${escapeXml(sheetName(name))}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`;

/** As many decimals as a value is written with, up to so many. */
const MOST_DECIMALS = 6;
const FIRST_NUMBER = 3;
const formats = Array.from({ length: MOST_DECIMALS + 1 }, (_, decimals) => ({ id: 164 + decimals, code: decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}` }));
const numberStyles = formats.map(({ id }) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`).join('');

/** Plain, bold that wraps (heads), plain that wraps, then a style per number of decimals. */
export const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="${formats.length}">${formats.map(({ id, code }) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`).join('')}</numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${FIRST_NUMBER + formats.length}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>${numberStyles}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

export const styleOfNumber = (decimal: string): number => FIRST_NUMBER + Math.min(MOST_DECIMALS, decimal.split('.')[1]?.length ?? 0);

/** `A`, `Z`, `AA`. */
export function columnName(place: number): string {
  let name = '';
  for (let at = place; at >= 0; at = Math.floor(at / 26) - 1) name = String.fromCharCode(65 + (at % 26)) + name;
  return name;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for XML: what XML 1.0 has no place for is left out, and what Excel would read as one of its own escapes (`_x0041_`) stays as it is written. */
export const escapeXml = (text: string): string => text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);

/** Each text of the workbook once. A shared string is text whatever it begins with. */
export class SharedStrings {
  readonly #places = new Map<string, number>();
  of(text: string): number {
    let place = this.#places.get(text);
    if (place === undefined) this.#places.set(text, (place = this.#places.size));
    return place;
  }
  xml(): string {
    return `${XML}<sst xmlns="${MAIN}" uniqueCount="${this.#places.size}">${[...this.#places.keys()].map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`).join('')}</sst>`;
  }
}
