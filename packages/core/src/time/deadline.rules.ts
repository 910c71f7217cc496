import type { DeadlineFault, DeadlineOffset, DeadlineParsing, DeadlineReference, DeadlineUnit, ParsedDeadline } from './deadline.values.ts';
import { isPlainDate } from './plain-date.values.ts';

const LONGEST = 120;
/** Ten years of days: longer is a mistake in the grid. */
const LARGEST_AMOUNT = 3660;

const UNITS: Readonly<Record<string, DeadlineUnit>> = {
  'day': 'days', 'days': 'days',
  'working day': 'working-days', 'working days': 'working-days',
  'clear day': 'clear-days', 'clear days': 'clear-days',
  'month': 'months', 'months': 'months',
  'year': 'years', 'years': 'years',
};

const fail = (fault: DeadlineFault, at: string): DeadlineParsing => ({ ok: false, fault, at });

/**
 * Reads `<date or name> [(+|-) N (day|days|working day(s)|clear day(s)|month(s)|year(s))]`: `"2025-06-30"`,
 * `"cycle.start - 1 day"`, `"meeting.held - 3 clear days"`. Words are parted by blanks, around the sign too, since names hold hyphens.
 * Never throws: what cannot be read comes back with its fault and the words at fault.
 */
export function parseDeadline(text: string): DeadlineParsing {
  if (text.length > LONGEST) return fail('too-long', `${text.slice(0, 40)}…`);
  const words = text.trim().split(/\s+/);
  const [reference = '', ...rest] = words;
  if (reference === '') return fail('empty', '');
  const ref = readReference(reference);
  if (!ref) return fail(/^\d/.test(reference) ? 'not-a-date' : 'not-a-name', reference);
  if (rest.length === 0) return { ok: true, value: { ref, offset: { amount: 0, unit: 'days' } } };
  const offset = readOffset(rest);
  return 'fault' in offset ? fail(offset.fault, offset.at) : { ok: true, value: { ref, offset } };
}

function readReference(word: string): DeadlineReference | undefined {
  if (/^\d/.test(word)) return isPlainDate(word) ? { kind: 'date', date: word } : undefined;
  return /^[A-Za-z][A-Za-z0-9._-]{0,59}$/.test(word) ? { kind: 'name', name: word } : undefined;
}

function readOffset(words: readonly string[]): DeadlineOffset | { readonly fault: DeadlineFault; readonly at: string } {
  const [sign, digits = '', ...unitWords] = words;
  if ((sign !== '+' && sign !== '-') || !/^\d+$/.test(digits)) return { fault: 'not-an-offset', at: words.join(' ') };
  const amount = Number(digits);
  if (amount < 1 || amount > LARGEST_AMOUNT) return { fault: 'amount-out-of-range', at: digits };
  const name = unitWords.join(' ');
  const unit = Object.hasOwn(UNITS, name) ? UNITS[name] : undefined;
  if (!unit) return { fault: 'unknown-unit', at: name };
  return { amount: sign === '-' ? -amount : amount, unit };
}

/** A deadline read from its expression. */
export type Deadline = ParsedDeadline;
