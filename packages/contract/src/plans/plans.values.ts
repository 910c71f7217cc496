/** What a plan is written as. `oc4ids` is JSON of the Open Contracting for Infrastructure standard. */
export const EXPORT_FORMATS = ['xlsx', 'docx', 'pdf', 'csv', 'oc4ids'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Which table: the plan of all its years (PTI), its first year (PIA), or the lines of procurement (PPM). */
export const EXPORT_TABLES = ['pti', 'pia', 'ppm'] as const;
export type ExportTable = (typeof EXPORT_TABLES)[number];

/** What a file that comes in holds: lines of the plan, or ceilings of its sources. */
export const IMPORT_TABLES = ['lines', 'ceilings'] as const;
export type ImportTable = (typeof IMPORT_TABLES)[number];
