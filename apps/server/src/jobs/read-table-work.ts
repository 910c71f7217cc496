import { readListTable } from '../documents/reading/read-list-table.ts';
import { answered } from './answered.ts';
import type { TableOutcome, TableWork, WorkAnswer } from './work.ts';

/** Reads a file, in whatever thread it is called. Apart from what writes documents, which takes longer to load than most files take to be read. */
export const readTableWork = ({ asked, given }: TableWork): Promise<WorkAnswer<TableOutcome>> =>
  answered(() => ({ kind: 'table', table: new TextEncoder().encode(JSON.stringify(readListTable({ bytes: given, ...asked }))) }));
