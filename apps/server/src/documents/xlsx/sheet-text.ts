/** What XML cannot hold, and what a spreadsheet would take for an escape of it: `_x0041_`. */
const UNWRITABLE = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g;
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

const escape = (character: string): string => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** A text as the cell of a workbook holds it. {@link readSheetText} gives it back. */
export const writeSheetText = (text: string): string => text.toWellFormed().replace(UNWRITABLE, escape);
export const readSheetText = (text: string): string => (text.includes('_x') ? text.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text);

/** No two sheets of a workbook bear one name; 31 characters at most, and not these. */
export function sheetNames(names: readonly string[]): string[] {
  const used = new Set<string>();
  return names.map((name) => {
    const base = name.replace(/[[\]:*?/\\']/g, ' ').slice(0, 31).trim();
    let unique = base;
    for (let count = 2; used.has(unique.toLowerCase()); count += 1) unique = `${base.slice(0, 28)} ${count}`;
    used.add(unique.toLowerCase());
    return unique;
  });
}
