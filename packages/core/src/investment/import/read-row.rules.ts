import { foldWords } from './fold-words.rules.ts';
import { unguardCell } from './guarded-cell.rules.ts';
import { PLAN_WORDS } from './plan-heads.values.ts';
import { MAX_CELL, type ImportRemark, type ImportRemarkCode, type PlanColumn, type PlanField } from './plan-table.values.ts';
import { isBlank, type CellReading } from './read-cell.rules.ts';

/** What was said of a row while it was read: faults refuse it, remarks go with it. */
export interface RowNotes { readonly faults: ImportRemark[]; readonly remarks: ImportRemark[] }

/** One row, cell by cell. A cell that cannot be read leaves a fault and reads as nothing. */
export interface RowReader {
  readonly cells: readonly string[];
  readonly notes: RowNotes;
  /** True: the table has a column of it. */
  readonly has: (field: PlanField) => boolean;
  /** True: what is written of it cannot be read, and that is said already. */
  readonly isFaulty: (field: PlanField) => boolean;
  readonly columns: (field: PlanField) => readonly PlanColumn[];
  readonly text: (field: PlanField, most?: number) => string | undefined;
  readonly read: <T>(field: PlanField, how: (text: string, column: PlanColumn) => CellReading<T>) => T | undefined;
  readonly cell: <T>(column: PlanColumn, how: (text: string, column: PlanColumn) => CellReading<T>) => T | undefined;
  readonly word: <F extends keyof typeof PLAN_WORDS>(field: F) => keyof (typeof PLAN_WORDS)[F] | undefined;
  readonly fault: (code: ImportRemarkCode, figures?: Readonly<Record<string, string>>, column?: string) => void;
  readonly remark: (code: ImportRemarkCode, figures?: Readonly<Record<string, string>>, column?: string) => void;
}

/** A cell a spreadsheet would work out, in this file or in one made from it. */
const isFormula = (text: string): boolean => /^[=@]/.test(text) || /^[+-](?![\d\s.,(]*\d[\d\s.,)]*$)./.test(text);
/** Letters lost or read in the wrong encoding. */
const isBroken = (text: string): boolean => /\ufffd|Ã[\u0080-\u00bf©¨ª«´§ ]|â€/.test(text);

export function rowReader(cells: readonly string[], columns: readonly PlanColumn[]): RowReader {
  const notes: RowNotes = { faults: [], remarks: [] };
  const of = (field: PlanField): readonly PlanColumn[] => columns.filter((column) => column.field === field);
  const note = (list: ImportRemark[]) => (code: ImportRemarkCode, figures: Readonly<Record<string, string>> = {}, column?: string): void => {
    // A cell that is read for two things is wrong once.
    if (column !== undefined && list.some((one) => one.code === code && one.column === column)) return;
    list.push({ code, figures, ...(column === undefined ? {} : { column }) });
  };
  const [fault, remark] = [note(notes.faults), note(notes.remarks)];
  const textOf = ({ at, head }: PlanColumn, most: number): string | undefined => {
    const written = (cells[at] ?? '').trim();
    const guarded = unguardCell(written);
    const text = guarded ?? written;
    if (guarded === undefined && isBlank(text)) return undefined;
    if (guarded === undefined && isFormula(text)) { fault('formula', { found: text.slice(0, 60) }, head); return undefined; }
    if (text.length > most) { fault('too-long', { length: String(text.length), max: String(most) }, head); return undefined; }
    if (isBroken(text)) remark('broken-letters', { found: text.slice(0, 60) }, head);
    return text;
  };
  const cell: RowReader['cell'] = (column, how) => {
    const text = cells[column.at] ?? '';
    const reading = how(text.length > MAX_CELL ? text.slice(0, MAX_CELL) : text, column);
    if ('fault' in reading) { fault(isFormula(text.trim()) && reading.fault !== 'amount-negative' ? 'formula' : reading.fault, reading.figures, column.head); return undefined; }
    if (reading.remark) remark(reading.remark, reading.figures, column.head);
    return reading.value ?? undefined;
  };
  const text: RowReader['text'] = (field, most = 300) => { const [column] = of(field); return column && textOf(column, most); };
  return {
    cells, notes, columns: of, has: (field) => of(field).length > 0, isFaulty: (field) => of(field).some(({ head }) => notes.faults.some(({ column }) => column === head)), text, cell, fault, remark,
    read: (field, how) => { const [column] = of(field); return column && cell(column, how); },
    word: (field) => {
      const written = text(field);
      if (written === undefined) return undefined;
      const key = foldWords(written).join(' ');
      const found = Object.entries(PLAN_WORDS[field]).find(([code, words]) => foldWords(code).join(' ') === key || (words as readonly string[]).some((word) => foldWords(word).join(' ') === key));
      if (!found) fault('word-unknown', { found: written.slice(0, 60) }, of(field)[0]!.head);
      return found?.[0] as never;
    },
  };
}
