import { sameValue } from '../../shared/command/same-payload.rules.ts';
import type { LocalizedText } from '../../shared/localized-text.values.ts';
import { foldName } from '../../territory/territory.values.ts';
import type { Entrant } from '../entrant.schema.ts';
import { entrantColumns, type EntrantColumn, type EntrantGround } from './entrant-columns.rules.ts';
import { CLASSES_HEADS, TERRITORY_HEADS, noughtsIn, type EntrantOutcome, type EntrantRemark } from './entrant-table.values.ts';
import { territoryFinder, type TerritoryReading } from './find-territory.rules.ts';
import { readClasses, readStanding, readValue, type CellReading } from './read-cell.rules.ts';
import { decimalMarkOf, type Writing } from './read-figure.rules.ts';

/** One line, and what becomes of it. `row`: its place in what was given, from 1. */
export interface EntrantLine {
  readonly row: number;
  readonly text: string;
  readonly territory: string | null;
  readonly outcome: EntrantOutcome;
  readonly remarks: readonly EntrantRemark[];
  /** What would be said of it. */
  readonly is: Entrant | null;
}

export interface EntrantTable {
  /** What each column was taken for; `null`: for nothing. */
  readonly columns: readonly (EntrantColumn | null)[];
  readonly lines: readonly EntrantLine[];
  readonly remarks: readonly EntrantRemark[];
}

type Rows = readonly (readonly string[])[];
interface Read { readonly ground: EntrantGround; readonly columns: readonly (EntrantColumn | null)[]; readonly writings: readonly Writing[]; readonly find: (text: string) => TerritoryReading; readonly known: ReadonlyMap<string, Entrant> }

const textsOf = (label: Partial<LocalizedText> | undefined): string[] => Object.values(label ?? {}).flatMap((text) => (typeof text === 'string' ? [foldName(text)] : []));

function headsOf(column: EntrantColumn): readonly string[] {
  switch (column.kind) {
    case 'territory': return TERRITORY_HEADS;
    case 'classes': return CLASSES_HEADS;
    case 'window': { const code = foldName(column.code); return [code, `guichet ${code}`, `fenetre ${code}`, `window ${code}`, ...textsOf(column.label)]; }
    default: return [foldName(column.data.code), ...textsOf(column.data.label)];
  }
}

/** A head and its unit in brackets: without any, without what stands last in brackets, without all of it. */
const partsOf = (head: string): readonly string[] => [head, head.replace(/[([][^()[\]]*[)\]]?\s*$/, ''), head.replace(/[([].*$/, '')];

/** What a head names, whatever its unit. A column of figures wins over a window of the same name. */
function columnOf(head: string, all: readonly { readonly column: EntrantColumn; readonly heads: readonly string[] }[]): EntrantColumn | null {
  if (foldName(head) === '') return null;
  return partsOf(head).map((part) => all.findLast(({ heads }) => heads.includes(foldName(part)))?.column).find((column) => column !== undefined) ?? null;
}

/** Noughts that the unit of a head says are left out of its figures: 6 of "Recettes (millions FCFA)". */
function noughtsOf(head: string, column: EntrantColumn | null): number {
  if (column?.kind !== 'data' || !['count', 'decimal', 'money'].includes(column.data.type)) return 0;
  const part = partsOf(head).find((one) => headsOf(column).includes(foldName(one))) ?? head;
  return noughtsIn(foldName(head.slice(part.length)).split(' '), column.data.type === 'money');
}

interface Head { readonly at: number; readonly columns: readonly (EntrantColumn | null)[] }

/** The row of heads: the first that names a territory. */
function headRow(rows: Rows, formula: EntrantGround['formula']): Head | undefined {
  const all = entrantColumns(formula).map((column) => ({ column, heads: headsOf(column) }));
  for (const [at, row] of rows.slice(0, 10).entries()) {
    const columns = row.map((cell) => columnOf(cell, all));
    if (columns.some((column) => column?.kind === 'territory')) return { at, columns };
  }
  return undefined;
}

/**
 * How many columns of a table are named by its heads; 0 where none of its first ten rows names a territory. Tells which sheet of a workbook holds the list of a run,
 * before territories are known. `formula`: absent where the run has none, of whose figures nothing is then known.
 */
export function countEntrantHeads(rows: Rows, formula: EntrantGround['formula'] = { data: [], windows: [], currency: '' }): number {
  return headRow(rows, formula)?.columns.filter((column) => column !== null).length ?? 0;
}

/** The row of heads; without one, the first cell of each line is a name. */
function headOf(rows: Rows, { formula }: EntrantGround, find: Read['find']): Head | undefined {
  const head = headRow(rows, formula);
  if (head) return head;
  const isList = rows.some(([first = '']) => first.trim() !== '' && 'id' in find(first));
  return isList ? { at: -1, columns: (rows[0] ?? []).map((_, at) => (at === 0 ? { kind: 'territory' } : null)) } : undefined;
}

const keyOf = (column: EntrantColumn): string => (column.kind === 'data' ? `data ${column.data.code}` : column.kind === 'window' ? `window ${column.code}` : column.kind);

/** Heads that say nothing here, and columns that stand twice: the first one counts. Who it is may be said by a name and by a code. */
function settle(columns: readonly (EntrantColumn | null)[], heads: readonly string[]): { readonly columns: readonly (EntrantColumn | null)[]; readonly remarks: readonly EntrantRemark[] } {
  const seen = new Set<string>();
  const remarks: EntrantRemark[] = [];
  const kept = columns.map((column, at) => {
    const head = (heads[at] ?? '').trim().slice(0, 60);
    if (!column) { if (head !== '') remarks.push({ code: 'column-ignored', figures: { head } }); return null; }
    if (column.kind !== 'territory' && seen.has(keyOf(column))) { remarks.push({ code: 'column-twice', figures: { head } }); return null; }
    seen.add(keyOf(column));
    return column;
  });
  return { columns: kept, remarks };
}

/** Who a line is about, by every cell that says so. */
function whoIn(row: readonly string[], { columns, find }: Read): TerritoryReading {
  const told = columns.flatMap((column, at) => (column?.kind === 'territory' && (row[at] ?? '').trim() !== '' ? [find(row[at]!)] : []));
  const ids = [...new Set(told.flatMap((one) => ('id' in one ? [one.id] : [])))];
  if (ids.length > 1) return { remark: { code: 'territory-mismatch', figures: { codes: ids.join(', ') } } };
  return ids.length === 1 ? { id: ids[0]! } : (told[0] ?? { remark: { code: 'territory-unknown', figures: { found: '' } } });
}

interface Said { classes: string[]; windows: Record<string, Entrant['windows'][string]>; data: Record<string, Entrant['data'][string]> }

/** Takes one cell into what is said of a territory, or answers why not. */
function take(into: Said, column: EntrantColumn, text: string, currency: string, written: Writing): EntrantRemark | undefined {
  const put = <T>(read: CellReading<T>, head: string, set: (value: T) => void): EntrantRemark | undefined => {
    if ('fault' in read) return { code: read.fault, figures: { column: head, found: text.trim().slice(0, 60), ...read.figures } };
    if (read.value !== undefined) set(read.value);
    return undefined;
  };
  switch (column.kind) {
    case 'territory': return undefined;
    case 'classes': return put(readClasses(text), 'classes', (value) => { into.classes = value; });
    case 'window': return put(readStanding(text), column.code, (value) => { into.windows[column.code] = value; });
    default: return put(readValue(text, column.data, currency, written), column.data.code, (value) => { into.data[column.data.code] = value; });
  }
}

const bare = ({ territory, classes, windows, data }: Entrant): Entrant => ({ territory, classes: [...classes].sort(), windows, data: Object.fromEntries(Object.entries(data).filter(([, value]) => value !== null)) });
/** Whether the same is said of both, whatever the order of their classes. */
export const sameEntrant = (a: Entrant | undefined, b: Entrant | undefined): boolean => sameValue(a ? bare(a) : null, b ? bare(b) : null);

function lineOf(row: readonly string[], at: number, read: Read, seen: Map<string, number>): EntrantLine {
  const { ground: { formula: { currency } }, columns, writings, known } = read;
  const text = row.filter((_, place) => columns[place]?.kind === 'territory').map((cell) => cell.trim()).filter(Boolean).join(' ').slice(0, 120);
  const refused = (remarks: readonly EntrantRemark[], territory: string | null = null): EntrantLine => ({ row: at, text, territory, outcome: 'refused', remarks, is: null });
  const who = whoIn(row, read);
  if ('remark' in who) return refused([who.remark]);
  const first = seen.get(who.id);
  if (first !== undefined) return refused([{ code: 'territory-twice', figures: { first: String(first) } }], who.id);
  seen.set(who.id, at);
  const before = known.get(who.id);
  const into: Said = { classes: [...(before?.classes ?? [])], windows: { ...before?.windows }, data: { ...before?.data } };
  const faults = columns.flatMap((column, place) => (column ? [take(into, column, row[place] ?? '', currency, writings[place]!)] : [])).filter((one) => one !== undefined);
  const isBeyond = row.slice(columns.length).some((cell) => cell.trim() !== '');
  if (isBeyond) faults.push({ code: 'row-too-long', figures: { count: String(columns.length) } });
  if (faults.length > 0) return refused(faults, who.id);
  const is: Entrant = { territory: who.id, ...into };
  return { row: at, text, territory: who.id, outcome: before === undefined ? 'added' : sameEntrant(before, is) ? 'same' : 'changed', remarks: [], is };
}

/**
 * Reads a table as a spreadsheet gives it: who is on the list, and what is said of each. A cell left empty leaves what stands; `?` says that it is not known.
 * A line with anything that cannot be read is not taken, and says why; nothing is guessed. Pure: nothing is changed by it.
 */
export function readEntrantTable(rows: Rows, ground: EntrantGround): EntrantTable {
  const find = territoryFinder(ground);
  const head = headOf(rows, ground, find);
  if (!head) return { columns: [], lines: [], remarks: [{ code: 'no-territory-column', figures: {} }] };
  const { columns, remarks } = settle(head.columns, rows[head.at] ?? []);
  const body = rows.map((row, at) => ({ row, at: at + 1 })).slice(head.at + 1).filter(({ row }) => row.some((cell) => cell.trim() !== ''));
  const writings = columns.map((column, at): Writing => ({ mark: column?.kind === 'data' ? decimalMarkOf(body.map(({ row }) => row[at] ?? '')) : undefined, noughts: noughtsOf(rows[head.at]?.[at] ?? '', column) }));
  const read: Read = { ground, columns, writings, find, known: new Map(ground.entrants.map((entrant) => [entrant.territory, entrant])) };
  const seen = new Map<string, number>();
  return { columns, remarks, lines: body.map(({ row, at }) => lineOf(row, at, read, seen)) };
}
