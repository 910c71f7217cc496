import { randomUUID } from 'node:crypto';
import type { ImportChoicesGiven, ImportReport, ImportTable } from '@jalon/contract';
import { MAX_ROWS, ROW_OUTCOMES, ownNameOf, readCeilingTable, readPlanTable, type ImportedCeiling, type ImportedRow, type LoadedFramework, type PlanCommandBody, type PlanContent, type PlanImport, type RowOutcome } from '@jalon/core/investment';
import { readTableFile, type ReadingChoices, type TableFile } from './read-table-file.ts';

/** A file to read, and the plan it is read against. */
export interface ImportAsked {
  readonly bytes: Uint8Array;
  readonly name: string | null;
  readonly table: ImportTable;
  readonly sheet: string | null;
  readonly choices: ImportChoicesGiven;
  readonly plan: PlanContent;
  /** Of the plan: what rows are told by that name another. */
  readonly territory?: { readonly name: string; readonly kind: string };
  readonly version: number;
  readonly framework: LoadedFramework;
  readonly mostBytes?: number | undefined;
}

/** Rows above the head, and the head itself. */
const ABOVE = 31;

type Rows = readonly (readonly string[])[];

const readLines = (rows: Rows, { plan, territory, framework, choices }: ImportAsked): PlanImport =>
  readPlanTable(rows, plan, framework, { newId: () => randomUUID(), ...(territory && { isOwnName: ownNameOf(territory) }), ...(choices.sectors ? { sectors: choices.sectors } : {}), ...(choices.sources ? { sources: choices.sources } : {}), ...(choices.unit ? { unit: choices.unit } : {}) });

/** How many columns of some rows are known: which sheet, and which separator, holds the table. */
function worthOf(asked: ImportAsked): ReadingChoices['worth'] {
  if (asked.table === 'ceilings') return (rows) => (readCeilingTable(rows, asked.plan, asked.framework).remarks.some(({ code }) => code === 'no-columns') ? 0 : 1 + rows.length);
  return (rows) => readLines(rows, asked).columns.filter(({ field }) => field !== null).length;
}

const countsOf = (rows: readonly { readonly outcome: RowOutcome }[]): ImportReport['counts'] => Object.fromEntries(ROW_OUTCOMES.map((outcome) => [outcome, rows.filter((row) => row.outcome === outcome).length])) as ImportReport['counts'];

function lineRow({ row, outcome, project, said, remarks, command }: ImportedRow, commands: readonly PlanCommandBody[]): ImportReport['rows'][number] {
  return {
    row, outcome, code: (project ?? said)?.code ?? null, title: (project ?? said)?.title ?? null, remarks: remarks.map((remark) => ({ ...remark, figures: { ...remark.figures } })),
    project: command?.type === 'restoreProjects' ? project?.id ?? null : null, command: command === undefined ? null : commands.indexOf(command),
  };
}

const ceilingRow = ({ row, outcome, ceiling, remarks, command }: ImportedCeiling, commands: readonly PlanCommandBody[]): ImportReport['rows'][number] => ({
  row, outcome, code: ceiling ? `${ceiling.source} ${ceiling.year}` : null, title: null, remarks: remarks.map((remark) => ({ ...remark, figures: { ...remark.figures } })), project: null, command: command === undefined ? null : commands.indexOf(command),
});

function reportOf(asked: ImportAsked, file: TableFile): Pick<ImportReport, 'columns' | 'unit' | 'rows' | 'remarks' | 'counts' | 'commands'> {
  const { plan, framework, table } = asked;
  if (table === 'ceilings') {
    const { rows, remarks, commands, unit } = readCeilingTable(file.rows, plan, framework, asked.choices.unit ? { unit: asked.choices.unit } : {});
    return { columns: [], unit, rows: rows.map((row) => ceilingRow(row, commands)), remarks: remarks.map((remark) => ({ ...remark, figures: { ...remark.figures } })), counts: countsOf(rows), commands: [...commands] };
  }
  const { columns, rows, remarks, commands, counts, unit } = readLines(file.rows, asked);
  return { unit, columns: columns.map(({ head, field, year, source, step, scale }) => ({ head, field, year, source, step, scale })), rows: rows.map((row) => lineRow(row, commands)), remarks: remarks.map((remark) => ({ ...remark, figures: { ...remark.figures } })), counts, commands: [...commands] };
}

/** What a file would do to a plan, row by row: nothing is done. Throws a `FileFault` where the file is not read at all. */
export function importReport(asked: ImportAsked): ImportReport {
  const file = readTableFile(asked.bytes, { name: asked.name, sheet: asked.sheet, worth: worthOf(asked), mostRows: MAX_ROWS + ABOVE, mostBytes: asked.mostBytes });
  const { remarks, ...report } = reportOf(asked, file);
  return {
    table: asked.table, file: { name: asked.name, type: file.type, bytes: asked.bytes.length, sheet: file.sheet, sheets: [...file.sheets] }, planVersion: asked.version,
    ...report, remarks: [...file.remarks.map(({ code, figures }) => ({ code, figures: { ...figures } })), ...remarks],
  };
}
