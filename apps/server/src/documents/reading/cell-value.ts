import { addDays, isPlainDate } from '@jalon/core/time';

/** Days a workbook counts from. */
const DAY_0 = { 1900: '1899-12-30', 1904: '1904-01-01' } as const;
/** Digits a spreadsheet keeps: what is beyond them is noise of its arithmetic. */
const DIGITS = 15;
const LAST_DAY = 2_958_465;

/** A number as people write it, without exponent. Three decimals get a fourth, so that nobody takes them for thousands. */
function numberText(value: number): string {
  const exact = Number(value.toPrecision(DIGITS));
  const text = String(exact);
  if (text.includes('e')) return Math.abs(exact) >= 1 ? BigInt(Math.round(exact)).toString() : exact.toFixed(20).replace(/0+$/, '');
  return /\.\d{3}$/.test(text) ? `${text}0` : text;
}

/** What a number of a workbook reads as: a day where its format shows one. */
export function readNumber(written: string, isDay: boolean, from1904: boolean): string {
  const value = Number(written);
  if (written.trim() === '' || !Number.isFinite(value)) return written;
  if (!isDay || value < 1 || value > LAST_DAY) return numberText(value);
  return addDays(from1904 ? DAY_0[1904] : DAY_0[1900], Math.floor(value));
}

/** `"2026-04-15T00:00:00"` → `"2026-04-15"`. */
export const readIsoDay = (written: string): string => (isPlainDate(written.slice(0, 10)) ? written.slice(0, 10) : written);
