import { FILE_NAME_HEADER, LIMITS, TABLE_ROWS, problemCodeOf, type AllocationTable } from '@jalon/contract';
import { canSendRunCommand, countEntrantHeads, type LoadedAllocationFormula } from '@jalon/core/allocation';
import { actorOn } from '@jalon/core/assessment';
import { readCsv } from '../jobs/csv.ts';
import type { Call } from '../operations.ts';
import { Refusal } from '../problem.ts';
import { readableRun } from './run-subject.ts';
import { readWorkbook, type ReadSheet } from './workbook.ts';

const unreadable = (code: string, figures: Readonly<Record<string, string>> = {}): Refusal => new Refusal('file-unreadable', { errors: [{ code, pointer: '/body', figures: { ...figures } }] }, 'allocation-run');

/** Who may change the list of a run, as it stands, may have a file read for it. */
function preparing(call: Call): LoadedAllocationFormula | undefined {
  const { run, place, asOf, formula } = readableRun(call);
  const { id, grants } = call.persona!;
  const may = canSendRunCommand('setEntrants', actorOn({ id, grants }, place, asOf), { place, asOf, status: run.status });
  if (!may.allowed) throw new Refusal(problemCodeOf(may.reason), { refusal: may.reason }, 'allocation-run');
  return formula;
}

/** The sheet asked for; else the one whose heads name most columns of the formula, the first of those alike. */
function chosen(sheets: readonly ReadSheet[], name: string | undefined, formula: LoadedAllocationFormula | undefined): ReadSheet {
  if (sheets.length === 0) throw unreadable('sheet-none');
  const worth = ({ rows }: ReadSheet): number => countEntrantHeads(rows, formula);
  const found = name === undefined ? sheets.reduce((best, one) => (worth(one) > worth(best) ? one : best)) : sheets.find((sheet) => sheet.name === name);
  if (!found) throw unreadable('sheet-unknown', { sheet: name ?? '' });
  return found;
}

const begins = (bytes: Uint8Array, ...start: readonly number[]): boolean => start.every((byte, at) => bytes[at] === byte);

async function tableOf(bytes: Uint8Array<ArrayBuffer>, sheet: string | undefined, formula: LoadedAllocationFormula | undefined): Promise<{ readonly sheet: ReadSheet; readonly sheets: readonly string[]; readonly type: string }> {
  if (bytes.length === 0) throw unreadable('file-empty');
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw unreadable('file-old-workbook');
  if (begins(bytes, 0x25, 0x50, 0x44, 0x46)) throw unreadable('file-not-a-table');
  if (!begins(bytes, 0x50, 0x4b)) return { sheet: { name: '', rows: readCsv(new TextDecoder().decode(bytes)) }, sheets: [], type: 'text/csv' };
  const sheets = await readWorkbook(bytes).catch(() => { throw unreadable('file-damaged'); });
  return { sheet: chosen(sheets, sheet, formula), sheets: sheets.map(({ name }) => name), type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };
}

/** A file as rows of text, for the list of a run. Nothing of it is kept, and nothing of the run is changed. */
export async function readAllocationTable(call: Call): Promise<AllocationTable> {
  const formula = preparing(call);
  const bytes = new Uint8Array(await call.request.arrayBuffer());
  if (bytes.length > LIMITS.importBytes) throw new Refusal('file-too-large', {}, 'allocation-run');
  const { sheet, sheets, type } = await tableOf(bytes, (call.query as { readonly sheet?: string }).sheet, formula);
  if (sheet.rows.every((row) => row.every((cell) => cell.trim() === ''))) throw unreadable('file-empty');
  const name = call.request.headers.get(FILE_NAME_HEADER);
  const [others, left] = [sheets.filter((one) => one !== sheet.name), Math.max(0, sheet.rows.length - TABLE_ROWS)];
  return {
    file: { name: name === null ? null : decodeURIComponent(name), type, bytes: bytes.length, sheet: sheets.length === 0 ? null : sheet.name, sheets: [...sheets] },
    rows: sheet.rows.slice(0, TABLE_ROWS).map((row) => [...row]),
    remarks: [...(others.length === 0 ? [] : [{ code: 'sheet-chosen', figures: { sheet: sheet.name, others: others.join(', ') } }]), ...(left === 0 ? [] : [{ code: 'rows-not-read', figures: { count: String(left), rows: String(left), max: String(TABLE_ROWS) } }])],
  };
}
