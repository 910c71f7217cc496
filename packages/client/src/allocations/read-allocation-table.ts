import { ALLOCATION_TABLES_ROUTES, FILE_NAME_HEADER, type AllocationTable } from '@jalon/contract';
import type { CallOptions } from '../call-options.ts';
import { hasFields } from '../check-answer.ts';
import { asked } from '../read-plans.ts';
import type { JalonSource } from '../source.ts';
import { TRANSFER } from '../transfer.values.ts';

const isTable = hasFields({ file: 'object', rows: 'object', remarks: 'object' });

export interface ReadTableOptions extends CallOptions {
  /** Of the file, `"Liste 2026.xlsx"`. */
  readonly name?: string | undefined;
  /** The sheet of a workbook, by its name; the one whose heads name most columns of the formula unless told. */
  readonly sheet?: string | undefined;
}

/**
 * Reads a workbook or separated text, 10 million bytes at most, as rows of text, for the list of a run and its figures: what `readEntrantTable` of `@jalon/core/allocation` takes. For
 * whoever may change that list; nothing is written. Through a client or a source; apart from them, for pages that open no file.
 *
 * @example
 * const jalon = createPlanning({ baseUrl: 'https://jalon.example', getAccessToken });
 * const file = new Blob(['Collectivité;Population\nKolda;103 574']);
 * const { rows, remarks } = await readAllocationTable(jalon, 'pacasen-2026', file, { name: 'Liste 2026.csv' });
 *
 * @throws {JalonProblem} `file-unreadable` (see `errors`), `file-too-large`, `refused` where the list stands as it was granted, `forbidden`, `not-signed-in`, and `not-found` from a source
 * that holds no runs.
 */
export const readAllocationTable = (source: Pick<JalonSource, 'ask'>, run: string, file: Blob, { name, sheet, ...options }: ReadTableOptions = {}): Promise<AllocationTable> => asked(source, {
  route: ALLOCATION_TABLES_ROUTES.readAllocationTable, params: { run }, query: { sheet }, bytes: file, check: isTable, headers: name === undefined ? {} : { [FILE_NAME_HEADER]: encodeURIComponent(name) },
}, { ...options, timeouts: { ...TRANSFER, ...options.timeouts } });
