import { route } from '../route-description.values.ts';

/** Rows of a file that are read as a list of territories. Those beyond are counted and said. */
export const TABLE_ROWS = 60_000;
/** Letters that such a list may answer with, three more for each cell: past it, the file is refused. */
export const TABLE_LETTERS = 5_000_000;

/** Files that hold the list of a run. Apart from the runs, for pages that open none. */
export const ALLOCATION_TABLES_ROUTES = {
  readAllocationTable: route({ name: 'readAllocationTable', method: 'POST', path: '/v1/allocation-runs/:run/table', access: 'token', personal: true, object: 'allocation-run', body: 'bytes' }),
} as const;
