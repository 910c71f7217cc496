import { ALLOCATION_TABLES_ROUTES, FILE_NAME_HEADER, type AllocationTable } from '@jalon/contract';
import type { CallOptions } from '../call-options.ts';
import { hasFields } from '../check-answer.ts';
import { asked } from '../read-plans.ts';
import type { Call } from '../send.ts';
import type { JalonSource } from '../source.ts';
import { TRANSFER } from '../transfer.values.ts';

const isTable = hasFields({ file: 'object', rows: 'object', remarks: 'object' });

export interface ReadTableOptions extends CallOptions {
  /** Of the file, `"Liste 2026.xlsx"`. */
  readonly name?: string | undefined;
  /** The sheet of a workbook, by its name; the one whose heads name most columns of the formula unless told. */
  readonly sheet?: string | undefined;
}

/** The call that reads a file as the list of a run. */
export const tableCall = (run: string, file: Blob, { name, sheet, ...options }: ReadTableOptions = {}): Call => ({
  route: ALLOCATION_TABLES_ROUTES.readAllocationTable, params: { run }, query: { sheet }, bytes: file, check: isTable,
  headers: name === undefined ? {} : { [FILE_NAME_HEADER]: encodeURIComponent(name) }, options: { ...options, timeouts: { ...TRANSFER, ...options.timeouts } },
});

/**
 * Reads a workbook or separated text, 10 million bytes at most, as rows of text, for the list of a run and its figures: what `readEntrantTable` of `@jalon/core/allocation` takes. For
 * whoever may change that list; nothing is written. As `allocations.readTable` of {@link createPlanning}, through a source one has.
 *
 * @example
 * const { rows, file } = await readAllocationTable(jalon, 'pacasen-2026', chosen, { name: chosen.name });
 * const { lines } = readEntrantTable(rows, ground);
 *
 * @throws {JalonProblem} `file-unreadable` (see `errors`), `file-too-large`, `refused`, `forbidden`, `not-signed-in`, and `not-found` from a source that holds no runs.
 */
export const readAllocationTable = (source: Pick<JalonSource, 'ask'>, run: string, file: Blob, options?: ReadTableOptions): Promise<AllocationTable> => {
  const { options: calling, ...call } = tableCall(run, file, options);
  return asked(source, call, calling);
};
