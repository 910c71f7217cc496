/** What a job makes: a file of a plan, or the report of a file. */
export const JOB_KINDS = ['export', 'import'] as const;
export type JobKind = (typeof JOB_KINDS)[number];

/** `done`, `failed` and `cancelled` are the end: nothing changes any more. */
export const JOB_STATUSES = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const;
export type JobStatus = (typeof JOB_STATUSES)[number];

/** Whether a job has come to its end. A status of a later version is not taken for one. */
export const isJobOver = ({ status }: { readonly status: string }): boolean => status === 'done' || status === 'failed' || status === 'cancelled';

/** About the file, before anything is read of its rows. */
export const FILE_REMARKS = [
  'sheet-chosen', 'encoding-guessed', 'separator-guessed', 'ending-differs', 'merged-cells', 'hidden-rows', 'formulas-valued', 'formulas-not-read', 'rows-not-read', 'columns-not-read', 'cell-cut', 'macros-ignored',
] as const;
export type FileRemark = (typeof FILE_REMARKS)[number];
