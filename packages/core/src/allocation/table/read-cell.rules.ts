import type { LocalizedText } from '../../shared/localized-text.values.ts';
import { WINDOW_STANDINGS } from '../../assessment/assessment.values.ts';
import { foldName } from '../../territory/territory.values.ts';
import type { AllocationData } from '../allocation-formula.schema.ts';
import type { Entrant, EntrantValue } from '../entrant.schema.ts';
import { STANDING_WORDS, type EntrantRemarkCode } from './entrant-table.values.ts';
import { readFigure, type Writing } from './read-figure.rules.ts';

/** What a cell says; `undefined`: nothing, what stands stays. */
export type CellReading<T> = { readonly value: T | undefined } | { readonly fault: EntrantRemarkCode; readonly figures?: Readonly<Record<string, string>> };

/** Ways to write that there is nothing to say, and that a thing is not known. */
const BLANKS: ReadonlySet<string> = new Set(['', '-', '–', '—', '.', '/']);
const UNKNOWN: ReadonlySet<string> = new Set(['?', 'nd', 'n d', 'n a', 'na', 'inconnu', 'inconnue', 'non connu', 'unknown', 'not known', 'غير معروف']);
const isBlank = (text: string): boolean => BLANKS.has(text.trim());
export const isUnknown = (text: string): boolean => ['?', '؟'].includes(text.trim()) || UNKNOWN.has(foldName(text));

const YES: ReadonlySet<string> = new Set(['oui', 'yes', 'vrai', 'true', '1', 'x', 'o', 'y', 'نعم']);
const NO: ReadonlySet<string> = new Set(['non', 'no', 'faux', 'false', '0', 'n', 'لا']);

const labelsOf = (label: LocalizedText | undefined): string[] => Object.values(label ?? {}).flatMap((text) => (typeof text === 'string' ? [foldName(text)] : []));

/** One figure, choice, group, yes or no. */
export function readValue(text: string, data: AllocationData, currency: string, written: Writing): CellReading<EntrantValue> {
  if (isBlank(text)) return { value: undefined };
  if (isUnknown(text)) return { value: null };
  const words = foldName(text);
  switch (data.type) {
    case 'boolean': return YES.has(words) ? { value: true } : NO.has(words) ? { value: false } : { fault: 'yes-or-no' };
    case 'choice': {
      const found = (data.values ?? []).find(({ code, label }) => code === text.trim() || foldName(code) === words || labelsOf(label).includes(words));
      return found ? { value: found.code } : { fault: 'not-a-choice', figures: { choices: (data.values ?? []).map(({ code }) => code).join(', ') } };
    }
    case 'group': return text.trim().length > 80 ? { fault: 'text-too-long' } : { value: text.trim() };
    default: return readFigure(text, data, currency, written);
  }
}

type Standing = Entrant['windows'][string];

/** Where somebody stands in a window of the grid. */
export function readStanding(text: string): CellReading<Standing> {
  if (isBlank(text)) return { value: undefined };
  if (isUnknown(text)) return { value: 'undetermined' };
  const words = foldName(text);
  const found = WINDOW_STANDINGS.find((standing) => standing === text.trim() || STANDING_WORDS[standing].includes(words));
  return found ? { value: found } : { fault: 'standing-unreadable' };
}

const CODE = /^[A-Za-z][A-Za-z0-9._-]{0,59}$/;

/** Codes of classes and lists, parted by blanks, commas or semicolons. */
export function readClasses(text: string): CellReading<string[]> {
  if (isBlank(text)) return { value: undefined };
  if (isUnknown(text)) return { value: [] };
  const codes = [...new Set(text.split(/[\s,;|]+/).filter(Boolean))];
  const wrong = codes.find((code) => !CODE.test(code));
  return wrong === undefined && codes.length <= 200 ? { value: codes } : { fault: 'class-unreadable', figures: { found: (wrong ?? '').slice(0, 60) } };
}
