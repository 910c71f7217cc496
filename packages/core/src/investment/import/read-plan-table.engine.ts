import type { LoadedFramework } from '../framework/framework.schema.ts';
import { MAX_PROJECTS } from '../investment.values.ts';
import type { PlanCommandBody } from '../plan-command.schema.ts';
import type { PlanContent, Project } from '../plan.schema.ts';
import { fold, foldWords } from './fold-words.rules.ts';
import { commandFor, differingFacetsOf } from './import-commands.engine.ts';
import { TOTAL_WORDS } from './plan-heads.values.ts';
import { noteTerritory, othersOf, type OwnTerritory } from './other-territory.engine.ts';
import { MAX_ROWS, type AmountUnit, type ImportRemark, type PlanColumn, type PlanField, type RowOutcome } from './plan-table.values.ts';
import { unguardCell } from './guarded-cell.rules.ts';
import { emptyLine, readLine, type ImportScene } from './read-line.engine.ts';
import { isBlank } from './read-cell.rules.ts';
import { rowReader, type RowReader } from './read-row.rules.ts';
import { findHead, findName, namesIn, type HeadReading } from './recognise-columns.rules.ts';
import { headsOf, scaleAbove, settleUnit, type SettledUnit } from './settle-unit.engine.ts';

/** What becomes of one row. `row` counts from 1, as a spreadsheet does. */
export interface ImportedRow {
  readonly row: number;
  readonly outcome: RowOutcome;
  /** The line as it would stand; for accepted, remarked and unchanged rows. */
  readonly project?: Project;
  /** What a row that becomes no line calls itself, as it is written: its code and title, or its first words. `null`: nothing. */
  readonly said?: { readonly code: string | null; readonly title: string | null };
  readonly remarks: readonly ImportRemark[];
  readonly command?: PlanCommandBody;
}

/** All that a table would do to a plan, with nothing done yet. */
export interface PlanImport {
  readonly columns: readonly PlanColumn[];
  readonly rows: readonly ImportedRow[];
  /** About the table as a whole. */
  readonly remarks: readonly ImportRemark[];
  /** In the order of the rows; those of refused rows are not among them. */
  readonly commands: readonly PlanCommandBody[];
  readonly counts: Readonly<Record<RowOutcome, number>>;
  /** What one unit of the amounts is worth where the head of their column does not say; `null` where each says. */
  readonly unit: AmountUnit | null;
}

export interface ImportChoices {
  /** An id for the line of a row that has none: the core makes up nothing. */
  readonly newId: (row: number) => string;
  /** What words of the file stand for, as whoever read the report decided: text as written → code. */
  readonly sectors?: Readonly<Record<string, string>>;
  readonly sources?: Readonly<Record<string, string>>;
  /** What one unit of the amounts is worth where the head of their column does not say. */
  readonly unit?: AmountUnit;
  /** Whether the territory of the plan is meant by a name, as `ownNameOf` tells. Without it, rows of others are known by their codes alone. */
  readonly isOwnName?: (name: string) => boolean;
}

/** Assumed where the table has no column of it. */
const ASSUMED: readonly (readonly [PlanField, string])[] = [['nature', 'works'], ['mode', 'MODir'], ['status', 'planned'], ['ap', 'cost']];

/**
 * Reads a table of lines, as rows of text with the head among them, into what it would do to a plan: row by row accepted, accepted with a remark, or refused with a code and figures.
 * Columns are known by their heads in French, English or Arabic; headings of sectors, totals and blank rows are told apart. A cell that may mean two things refuses its row; nothing is guessed silently.
 * A row whose id or code is a line of the plan changes that line, in the columns the table has. Never throws.
 */
export function readPlanTable(table: readonly (readonly string[])[], plan: Pick<PlanContent, 'territory' | 'firstYear' | 'currency' | 'projects'>, framework: LoadedFramework, choices: ImportChoices): PlanImport {
  const head = findHead(table, { framework, firstYear: plan.firstYear }, worthOf);
  if (!head) return unread([], { code: 'no-columns', figures: {} });
  const { at } = head;
  const { columns: read, remarks, currency } = readColumns(head.readings);
  if (currency !== undefined && currency !== plan.currency) return unread(read, { code: 'currency-differs', figures: { found: currency, expected: plan.currency } });
  const body = table.slice(at + 1, at + 1 + MAX_ROWS);
  const { columns, unit, openIn, remarks: units } = settleUnit(read, head.readings, { body, currency: plan.currency, above: scaleAbove(table.slice(0, at)), chosen: choices.unit });
  remarks.push(...units);
  const scene: TableScene = { framework, firstYear: plan.firstYear, currency: plan.currency, own: { id: plan.territory, isNamed: choices.isOwnName, others: [] }, openIn, sectors: new Map(Object.entries(choices.sectors ?? {})), sources: new Map(Object.entries(choices.sources ?? {})) };
  if (table.length - at - 1 > body.length) remarks.push({ code: 'rows-not-read', figures: { rows: String(table.length - at - 1 - body.length), max: String(MAX_ROWS) } });
  const rows = readRows(body, at + 2, columns, plan.projects, scene, choices);
  return { columns, rows, remarks: [...othersOf(scene.own), ...remarks], commands: rows.flatMap(({ command }) => (command ? [command] : [])), counts: countOf(rows), unit };
}

/** A table of which no row is read, and why. */
const unread = (columns: readonly PlanColumn[], remark: ImportRemark): PlanImport => ({ columns, rows: [], remarks: [remark], commands: [], counts: countOf([]), unit: null });

/** A head of lines names a title and something more: the more known columns, the likelier it is the head. */
function worthOf(readings: readonly HeadReading[]): number {
  const known = readings.filter(({ column }) => column.field !== null && column.head.trim() !== '');
  return known.length > 1 && known.some(({ column }) => column.field === 'title') ? known.length : 0;
}

/** What a column is of, so that a second one of the same is seen. */
const meaningOf = ({ field, year, source, step }: PlanColumn): string => [field, year, source, step].join('|');

function readColumns(readings: readonly HeadReading[]): { readonly columns: PlanColumn[]; readonly remarks: ImportRemark[]; readonly currency: string | undefined } {
  const remarks: ImportRemark[] = [];
  const seen = new Set<string>();
  const hasSource = readings.some(({ column }) => column.field === 'source');
  const columns = readings.map(({ column: read }): PlanColumn => {
    // Beside a column that names the source of a line, one called like a source and nothing else is not an amount of it.
    const column = hasSource && read.field === 'funding' && read.year === undefined ? { ...read, field: null } : read;
    if (column.head.trim() === '') return column;
    if (column.field === null) { remarks.push({ code: 'column-not-read', column: column.head.slice(0, 80), figures: {} }); return column; }
    if (seen.has(meaningOf(column))) { remarks.push({ code: 'column-twice', column: column.head.slice(0, 80), figures: {} }); return { ...column, field: null }; }
    seen.add(meaningOf(column));
    return column;
  });
  for (const [field, value] of ASSUMED) if (!columns.some((column) => column.field === field)) remarks.push({ code: 'assumed', figures: { field, value } });
  return { columns, remarks, currency: readings.find(({ column, currency }) => column.field !== null && currency !== undefined)?.currency };
}

/** What all rows are read against. */
type TableScene = Omit<ImportScene, 'open'> & Pick<SettledUnit, 'openIn'> & { readonly own: OwnTerritory };
interface Seen { readonly ids: Set<string>; readonly codes: Set<string>; readonly names: Map<string, number> }

function readRows(body: readonly (readonly string[])[], from: number, columns: readonly PlanColumn[], existing: readonly Project[], scene: TableScene, choices: ImportChoices): ImportedRow[] {
  const [byId, byCode] = [new Map(existing.map((one) => [one.id, one])), new Map(existing.map((one) => [one.code, one]))];
  const seen: Seen = { ids: new Set(), codes: new Set(), names: new Map() };
  let heading: string | undefined;
  let lines = 0;
  return body.map((cells, index): ImportedRow => {
    const row = from + index;
    const kind = kindOf(cells, columns);
    if (kind === 'heading') heading = findName(namesIn(scene.framework.sectors), cells.find((cell) => cell.trim() !== '') ?? '');
    if (kind === 'blank') return { row, outcome: kind, remarks: [] };
    const said = saidIn(cells, kind === 'line' ? columns : []);
    if (kind !== 'line') return { row, outcome: kind, said, remarks: [] };
    lines += 1;
    if (lines > MAX_PROJECTS) return { row, outcome: 'refused', said, remarks: [{ code: 'too-many-lines', figures: { max: String(MAX_PROJECTS) } }] };
    const reader = rowReader(cells, columns);
    const [id, code] = [reader.text('id', 80), reader.text('code', 40)];
    const before = (id === undefined ? undefined : byId.get(id)) ?? (code === undefined ? undefined : byCode.get(code));
    const base = before ?? { ...emptyLine(id ?? choices.newId(row)), code: code ?? codeFrom(id, row, reader) };
    if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/.test(base.id)) reader.fault('id-unreadable', { found: base.id.slice(0, 60) });
    const project = readLine(reader, base, before === undefined, heading, { ...scene, open: scene.openIn(index) });
    if (!before) noteTerritory(reader, scene.own);
    noteTwins(project, row, seen, reader);
    return judgeRow({ row, said }, before, project, reader);
  });
}

/** What a row calls itself in these columns; its first words where it does not. */
function saidIn(cells: readonly string[], columns: readonly PlanColumn[]): NonNullable<ImportedRow['said']> {
  const of = (field: PlanField, most: number): string | null => {
    const text = (cells[columns.find((column) => column.field === field)?.at ?? -1] ?? '').trim();
    return isBlank(text) ? null : (unguardCell(text) ?? text).slice(0, most);
  };
  const [code, title] = [of('code', 40), of('title', 80)];
  return { code, title: title ?? (code === null ? cells.find((cell) => !isBlank(cell))!.trim().slice(0, 80) : null) };
}

function codeFrom(id: string | undefined, row: number, reader: RowReader): string {
  // What a file identifies its lines by is what people know them by.
  if (id !== undefined && id.length <= 40) return id;
  const code = `L-${row}`;
  reader.remark('code-made', { code });
  return code;
}

/** The same line twice is refused; the same words at the same place are pointed out. */
function noteTwins({ id, code, title, locality }: Project, row: number, { ids, codes, names }: Seen, reader: RowReader): void {
  if (ids.has(id) || codes.has(code)) reader.fault('duplicate', { code });
  const name = `${fold(title)}|${fold(locality?.name ?? '')}`;
  const first = names.get(name);
  if (first !== undefined) reader.remark('looks-like', { row: String(first) });
  else names.set(name, row);
  ids.add(id);
  codes.add(code);
}

/** One cause is said once of a row, however many amounts it keeps from being taken. */
function onceUnsaid(faults: readonly ImportRemark[]): ImportRemark[] {
  const unsaid = faults.filter(({ code }) => code === 'unit-unsaid');
  return faults.flatMap((fault) => (fault.code !== 'unit-unsaid' ? [fault] : fault === unsaid[0] ? [{ ...fault, column: headsOf(unsaid.map(({ column }) => column ?? '')) }] : []));
}

function judgeRow({ row, said }: Required<Pick<ImportedRow, 'row' | 'said'>>, before: Project | undefined, project: Project, { notes: { faults, remarks } }: RowReader): ImportedRow {
  if (faults.length > 0) return { row, outcome: 'refused', said, remarks: [...onceUnsaid(faults), ...remarks] };
  const command = commandFor(before, project);
  const spent = before && differingFacetsOf(before, project).includes('execution') ? [{ code: 'execution-not-imported' as const, figures: {} }] : [];
  const told = [...remarks, ...spent];
  const outcome: RowOutcome = command === undefined ? (told.length > 0 ? 'remarked' : 'unchanged') : told.length > 0 ? 'remarked' : 'accepted';
  return { row, outcome, project, remarks: told, ...(command === undefined ? {} : { command }) };
}

/** A row with words alone is a heading; one that begins like a sum is a sum. */
function kindOf(cells: readonly string[], columns: readonly PlanColumn[]): 'line' | 'total' | 'heading' | 'blank' {
  const written = cells.filter((cell) => !isBlank(cell));
  if (written.length === 0) return 'blank';
  const title = columns.find(({ field }) => field === 'title');
  const first = written[0]!;
  if (TOTAL_WORDS.has(foldWords(first.slice(0, 200))[0] ?? '') && (title === undefined || isBlank(cells[title.at] ?? '') || (cells[title.at] ?? '') === first)) return 'total';
  return written.length === 1 && !/^[\d\s.,]+$/.test(first) ? 'heading' : 'line';
}

function countOf(rows: readonly ImportedRow[]): PlanImport['counts'] {
  const counts: Record<RowOutcome, number> = { accepted: 0, remarked: 0, refused: 0, unchanged: 0, total: 0, heading: 0, blank: 0 };
  for (const { outcome } of rows) counts[outcome] += 1;
  return counts;
}
