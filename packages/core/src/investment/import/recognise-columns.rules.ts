import type { LoadedFramework } from '../framework/framework.schema.ts';
import { once } from '../../shared/once.values.ts';
import { foldWords } from './fold-words.rules.ts';
import { PLAN_HEADS, STEP_HEADS, YEAR_HEADS } from './plan-heads.values.ts';
import type { PlanColumn, PlanField } from './plan-table.values.ts';

/** Words of a head that say how amounts are counted, and small words. */
const SMALL = new Set(['en', 'de', 'du', 'des', 'la', 'le', 'les', 'l', 'd', 'a', 'au', 'et', 'of', 'the', 'in', 'pour', 'f']);
const UNITS: Readonly<Record<string, number>> = { millions: 1_000_000, million: 1_000_000, mfcfa: 1_000_000, milliers: 1000, millier: 1000, kfcfa: 1000, thousands: 1000 };
const CURRENCIES: Readonly<Record<string, string>> = { fcfa: 'XOF', cfa: 'XOF', xof: 'XOF', xaf: 'XAF', eur: 'EUR', euro: 'EUR', euros: 'EUR', mad: 'MAD', tnd: 'TND' };

const wordsOf = (text: string): string[] => foldWords(text).filter((word) => !SMALL.has(word));
const keyOf = (text: string): string => wordsOf(text).join(' ');

interface Named { readonly code: string; readonly label: Readonly<Record<string, string | undefined>>; readonly aliases?: readonly string[] | undefined }

/** Names by which the things of a framework are known in a file: their codes, labels and aliases. */
export const namesIn = once((lines: readonly Named[]): ReadonlyMap<string, string> => {
  const names = new Map<string, string>();
  for (const { code, label, aliases = [] } of lines) for (const name of [code, ...Object.values(label), ...aliases]) if (name !== undefined && !names.has(keyOf(name))) names.set(keyOf(name), code);
  return names;
});
export const findName = (names: ReadonlyMap<string, string>, text: string): string | undefined => names.get(keyOf(text));

const FIXED: ReadonlyMap<string, PlanField> = new Map(Object.entries(PLAN_HEADS).flatMap(([field, heads]) => heads.map((head) => [keyOf(head), field as PlanField] as const)).reverse());
const BY_YEAR: ReadonlyMap<string, PlanField> = new Map(Object.entries(YEAR_HEADS).flatMap(([field, heads]) => heads.map((head) => [keyOf(head), field as PlanField] as const)));

/** What a table is read against. `firstYear` gives `N`, `N+1` their year. */
export interface ColumnScene { readonly framework: LoadedFramework; readonly firstYear: number }

/** `currency`: the one it names, with a unit (`scale` of the column) or alone. */
export interface HeadReading { readonly column: PlanColumn; readonly currency: string | undefined }

/** Reads one head. */
export function readHead(head: string, at: number, { framework, firstYear }: ColumnScene): HeadReading {
  const relative = head.replace(/\bN\s*\+\s*(\d)\b/i, (_, more: string) => String(firstYear + Number(more))).replace(/^((?:CP|Crédits?)?\s*)N$/i, (_, before: string) => `${before}${firstYear}`);
  const words = wordsOf(relative);
  const scale = words.reduce((found, word) => UNITS[word] ?? found, 1);
  const currency = head.includes('€') ? 'EUR' : words.map((word) => CURRENCIES[word]).find((code) => code !== undefined);
  const rest = words.filter((word) => UNITS[word] === undefined && CURRENCIES[word] === undefined);
  return { column: { at, head, scale, ...meaningOf(rest, framework) }, currency };
}

function meaningOf(words: readonly string[], framework: LoadedFramework): Pick<PlanColumn, 'field' | 'year' | 'source' | 'step'> {
  const years = words.filter((word) => /^(19|20|21)\d{2}$/.test(word));
  const key = words.filter((word) => !years.includes(word)).join(' ');
  const year = years.length === 1 ? Number(years[0]) : undefined;
  const sources = namesIn(framework.sources);
  if (year !== undefined) return meaningOfYear(key, year, sources);
  const field = FIXED.get(words.join(' '));
  if (field) return { field };
  const step = stepOf(words, framework);
  if (step !== undefined) return { field: 'step', step };
  const source = sources.get(key);
  return source === undefined ? { field: null } : { field: 'funding', source };
}

function meaningOfYear(key: string, year: number, sources: ReadonlyMap<string, string>): Pick<PlanColumn, 'field' | 'year' | 'source'> {
  const field = BY_YEAR.get(key);
  if (field) return { field, year };
  const source = sources.get(key);
  if (source !== undefined) return { field: 'funding', year, source };
  for (const paid of YEAR_HEADS.executedPaid) {
    const from = sources.get(key.startsWith(`${keyOf(paid)} `) ? key.slice(keyOf(paid).length + 1) : '');
    if (from !== undefined) return { field: 'executedSource', year, source: from };
  }
  return { field: null };
}

function stepOf(words: readonly string[], { procurement }: LoadedFramework): string | undefined {
  if (!STEP_HEADS.some((head) => keyOf(head) === words[0])) return undefined;
  return namesIn(procurement.chain).get(words.slice(1).join(' '));
}

const HEAD_WITHIN = 30;
const MOST_COLUMNS = 1000;

/** The row a table is read by: of the first thirty the one of most `worth` as a head, the first of equals; `undefined` where none is worth anything. What stands in a row of more than a thousand cells is no head. */
export function findHead(table: readonly (readonly string[])[], scene: ColumnScene, worth: (readings: readonly HeadReading[]) => number): { readonly at: number; readonly readings: readonly HeadReading[] } | undefined {
  let best: { readonly at: number; readonly readings: readonly HeadReading[] } | undefined;
  let most = 0;
  for (const [at, row] of table.slice(0, HEAD_WITHIN).entries()) {
    const readings = row.length > MOST_COLUMNS ? [] : row.map((head, column) => readHead(head, column, scene));
    const found = worth(readings);
    if (found > most) [best, most] = [{ at, readings }, found];
  }
  return best;
}

/** How a text above the table says amounts are counted: `"Montants en millions de F CFA"`. */
export const scaleIn = (text: string): number => (/\ben\b|\bin\b|\(/i.test(text) ? wordsOf(text).reduce((found, word) => UNITS[word] ?? found, 1) : 1);
