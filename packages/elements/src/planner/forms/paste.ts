import { readPlanTable, type AmountUnit, type ImportRemark, type PlanState, type LoadedFramework, type RowOutcome } from '@jalon/core/investment';
import { isolate } from '../../language/format.ts';
import { amountIn } from '../amount.ts';
import type { Say } from '../../language/strings.ts';
import type { PlanEditBody, PlannerScene, Told } from '../scene.ts';
import { columnWords, commitmentEdit, creditEdit } from '../session/edits.ts';
import { readAmount } from '../session/read-amount.ts';
import { amountOf } from '../table/cells.ts';
import type { TableColumn } from '../table/columns.ts';
import { linesOf } from '../table/lines.ts';
import { describeRemark } from './words.ts';

/** A sentence of a report, in the words of the scene it is drawn in. */
type Said = (scene: PlannerScene) => string;

/** One row of what was pasted or read from a file, and what becomes of it. */
export interface PreviewRow {
  readonly row: number;
  readonly name: string;
  readonly outcome: RowOutcome;
  readonly remarks: readonly Said[];
}

/** What a table would do to the plan: nothing is done before somebody agrees. */
export interface Preview {
  readonly title: 'planner.paste.title' | 'planner.paste.fileTitle';
  readonly rows: readonly PreviewRow[];
  readonly notes: readonly Said[];
  readonly bodies: readonly PlanEditBody[];
  readonly what: Told;
  /** Version of the plan it was read against. */
  readonly base?: number;
  /** What amounts without a unit are counted in; `undefined`: nothing tells, and nobody chose. `again`: reads it with another. */
  readonly unit?: { readonly is: AmountUnit | undefined; again(unit: AmountUnit): Preview | Promise<Preview> };
}

/** Cells of a spreadsheet as it puts them on the clipboard: tabs and lines, quotes around what holds either. */
export function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  let [cell, isQuoted] = ['', false];
  const end = (): void => { rows.at(-1)!.push(cell); cell = ''; };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]!;
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') { cell += '"'; at += 1; }
      else isQuoted = false;
    } else if (sign === '"' && cell === '') isQuoted = true;
    else if (sign === '\t') end();
    else if (sign === '\n') { end(); rows.push([]); }
    else if (sign !== '\r') cell += sign;
  }
  end();
  return rows;
}

/** Says a remark, with names in place of codes of sectors and sources. */
export const saidOf = ({ figures, ...remark }: ImportRemark): Said => ({ nameOf, view, say }) => {
  const { sector, source } = figures;
  return describeRemark(say.format.language)({ ...remark, figures: { ...figures, ...(sector !== undefined && { sector: nameOf('sector', sector) }), ...(source !== undefined && { source: nameOf('source', source) }) } }, view.plan.currency);
};

/** The unit a table was read with, where it was told: not the one it falls back on while rows are refused for the want of one. */
export const unitTold = (rows: readonly { readonly remarks: readonly { readonly code: string }[] }[], unit: AmountUnit): AmountUnit | undefined =>
  (rows.some(({ remarks }) => remarks.some(({ code }) => code === 'unit-unsaid')) ? undefined : unit);

/** Rows that go under a head, read as lines of the plan; `undefined` where there is no head. */
export function linesPreview(scene: PlannerScene, table: readonly (readonly string[])[], unit?: AmountUnit): Preview | undefined {
  const { plan, framework } = scene;
  const read = readPlanTable(table, plan as PlanState, framework as LoadedFramework, { newId: () => crypto.randomUUID(), ...(unit && { unit }) });
  if (read.columns.length === 0) return undefined;
  const bodies = read.commands as readonly PlanEditBody[];
  return {
    title: 'planner.paste.title', notes: read.remarks.map(saidOf), bodies, what: (say) => say('planner.paste.done', { count: bodies.length }),
    ...(read.unit !== null && { unit: { is: unitTold(read.rows, read.unit), again: (other) => linesPreview(scene, table, other)! } }),
    rows: read.rows.filter(({ outcome }) => outcome !== 'blank').map(({ row, outcome, project, said, remarks }) => ({ row, outcome, name: nameOfRow(project ?? said ?? {}), remarks: remarks.map(saidOf) })),
  };
}

/** What a row is called: by code and title, as far as it has them. */
export const nameOfRow = ({ code, title }: { readonly code?: string | null; readonly title?: string | null }): string => [code && isolate(code), title].filter(Boolean).join(' ');

/** Cells written over those of the table from one on, to the right and down, in the order shown. */
export function cellsPreview(scene: PlannerScene, table: readonly (readonly string[])[], from: TableColumn, project: string, columns: readonly TableColumn[]): Preview {
  const { say, view, unit, plan } = scene;
  const rows = linesOf(view, scene.group, scene.folded).flatMap((line) => (line.kind === 'row' ? [line.row] : []));
  const start = rows.findIndex(({ id }) => id === project);
  const left = columns.findIndex(({ kind, year }) => kind === from.kind && year === from.year);
  const [bodies, told, notes]: [PlanEditBody[], PreviewRow[], Said[]] = [[], [], []];
  let isOutside = false;
  for (const [down, cells] of table.entries()) {
    const row = rows[start + down];
    const line = plan?.projects.find(({ id }) => id === row?.id);
    if (!row || !line) { isOutside = true; continue; }
    const remarks: Said[] = [];
    let isWrong = false;
    for (const [right, text] of cells.entries()) {
      const column = columns[left + right];
      const before = column && amountOf(column, row.sums, view.years[0]!.year);
      if (!column || before === undefined || column.kind === 'beyond') { isOutside = true; continue; }
      const read = readAmount(text, unit, say.format.language);
      const placeIn = (now: Say) => ({ code: isolate(row.code), column: columnWords(now, column) });
      if (!read.ok) { isWrong = true; remarks.push(({ say: now }) => now('planner.paste.notAmount', { ...placeIn(now), text: isolate(text.slice(0, 40)) })); continue; }
      if (read.minor === before) continue;
      remarks.push(({ say: now }) => now('planner.paste.cell', { ...placeIn(now), before: amountIn(now, unit, before), after: amountIn(now, unit, read.minor) }));
      bodies.push(...(column.kind === 'year' ? creditEdit(line, column.year!, read.minor).bodies : [column.kind === 'ap' ? commitmentEdit(line, read.minor) : { type: 'setCosts', payload: { project: row.id, set: { paid: read.minor } } } as PlanEditBody]));
    }
    told.push({ row: down + 1, name: `${isolate(row.code)} ${row.title}`, outcome: isWrong ? 'refused' : remarks.length > 0 ? 'accepted' : 'unchanged', remarks });
  }
  if (isOutside) notes.push(({ say: now }) => now('planner.paste.outside'));
  const code = isolate(rows[start]?.code ?? '');
  return { title: 'planner.paste.title', rows: told, notes, bodies: told.some(({ outcome }) => outcome === 'refused') ? bodies.filter((body) => !refusedLines(told, rows, start).has((body.payload as { project: string }).project)) : bodies, what: (now) => now('planner.paste.cells', { code }) };
}

/** Lines with a cell that cannot be read: nothing of them is written. */
const refusedLines = (told: readonly PreviewRow[], rows: readonly { readonly id: string }[], start: number): ReadonlySet<string> => new Set(told.flatMap(({ outcome, row }) => (outcome === 'refused' ? [rows[start + row - 1]!.id] : [])));

