import { MAX_AMOUNT } from '@jalon/core/investment';
import type { Language } from '@jalon/core/shared';
import type { Unit } from '../amount.ts';

export type AmountFault = 'notAmount' | 'negative' | 'tooFine' | 'tooLarge';
export type ReadAmount = { readonly ok: true; readonly minor: number } | { readonly ok: false; readonly fault: AmountFault };

const fault = (code: AmountFault): ReadAmount => ({ ok: false, fault: code });

/** Digits of Arabic and Persian keyboards as 0 to 9, their signs as a comma and nothing. */
const westernised = (text: string): string => text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf)).replaceAll('\u066b', ',').replaceAll('\u066c', '');

/**
 * What was typed as an amount, in minor units, exactly. Spaces part thousands; a comma or a point is the decimal sign, whichever the language
 * writes, unless it could be of thousands: `1.053` is refused in French, rather than guessed. Empty is nothing planned: zero.
 */
export function readAmount(typed: string, { places }: Unit, language: Language): ReadAmount {
  const text = westernised(typed).replace(/[\s\u00a0\u202f'’]/g, '').replace('\u2212', '-');
  if (text === '') return { ok: true, minor: 0 };
  if (/^-[\d.,]+$/.test(text)) return fault('negative');
  const plain = decimalOf(text, language === 'en' ? '.' : ',');
  if (plain === undefined) return fault('notAmount');
  const [whole = '', decimals = ''] = plain.split('.');
  if (decimals.replace(/0+$/, '').length > places) return fault('tooFine');
  const minor = Number(whole + decimals.slice(0, places).padEnd(places, '0'));
  return minor > MAX_AMOUNT ? fault('tooLarge') : { ok: true, minor };
}

/** `1053,5` and `1,053.5` as `1053.5`; `undefined` for what is no number, or could be two. */
function decimalOf(text: string, sign: string): string | undefined {
  const other = sign === ',' ? '.' : ',';
  if (!/^\d[\d.,]*$/.test(text)) return undefined;
  const grouped = new RegExp(`^\\d{1,3}(\\${other}\\d{3})+(\\${sign}\\d*)?$`);
  if (sign === '.' && grouped.test(text)) return text.replaceAll(other, '');
  const [whole, decimals, more] = text.split(sign);
  if (more !== undefined) return undefined;
  if (decimals !== undefined) return whole!.includes(other) ? (grouped.test(text) ? `${whole!.replaceAll(other, '')}.${decimals}` : undefined) : decimals.includes(other) ? undefined : `${whole!}.${decimals}`;
  if (!text.includes(other)) return text;
  const parts = text.split(other);
  return parts.length === 2 && parts[1]!.length !== 3 ? parts.join('.') : undefined;
}
