import { TABLE_LETTERS, TABLE_ROWS, type AllocationTable } from '@jalon/contract';
import { countEntrantHeads, type EntrantGround } from '@jalon/core/allocation';
import { FileFault } from './file-fault.ts';
import { readTableFile, type TableFile } from './read-table-file.ts';

/** A file that may hold the list of a run. */
export interface ListAsked {
  readonly bytes: Uint8Array;
  readonly name: string | null;
  readonly sheet: string | null;
  /** What the run is computed with, whose columns the right sheet names; `null` where none was chosen. */
  readonly formula: EntrantGround['formula'] | null;
  readonly mostBytes?: number | undefined;
}

type Rows = readonly (readonly string[])[];

/** Heads first; of sheets without any, one that holds more than single cells. */
const worthOf = (formula: ListAsked['formula']) => (rows: Rows): number =>
  2 * countEntrantHeads(rows, formula ?? undefined) + (rows.some((row) => row.filter((cell) => cell.trim() !== '').length > 1) ? 1 : 0);

/** What a cell costs in an answer besides its letters: two quotes and a comma. */
const CELL = 3;
const lettersOf = ({ rows, sheets }: TableFile): number => [...rows, sheets].reduce((sum, row) => sum + CELL + row.reduce((own, cell) => own + CELL + cell.length, 0), 0);

/** A file as rows of text, its own row numbers kept. Throws a {@link FileFault} where it is not read at all, or where its cells repeat a few texts beyond what an answer may hold. */
export function readListTable({ bytes, name, sheet, formula, mostBytes }: ListAsked): AllocationTable {
  const file = readTableFile(bytes, { name, sheet, worth: worthOf(formula), mostRows: TABLE_ROWS, mostBytes });
  if (lettersOf(file) > TABLE_LETTERS) throw new FileFault('file-too-deep', { max: String(TABLE_LETTERS) });
  return {
    file: { name, type: file.type, bytes: bytes.length, sheet: file.sheet, sheets: [...file.sheets] },
    rows: file.rows as string[][], remarks: file.remarks.map(({ code, figures }) => ({ code, figures: { ...figures } })),
  };
}
