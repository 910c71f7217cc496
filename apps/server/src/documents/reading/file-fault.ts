/** Why a file is not read at all. Sentences: `problems/`. */
export const FILE_FAULTS = [
  'file-empty', 'file-not-a-table', 'file-old-workbook', 'file-other-workbook', 'file-encrypted', 'file-damaged', 'file-too-deep', 'file-unsafe', 'file-quote-open', 'sheet-unknown', 'sheet-none',
] as const;
export type FileFaultCode = (typeof FILE_FAULTS)[number];

/** Thrown where reading must stop: the whole file is refused, and nothing of it is taken. */
export class FileFault extends Error {
  override readonly name = 'FileFault';
  readonly code: FileFaultCode;
  readonly figures: Readonly<Record<string, string>>;
  constructor(code: FileFaultCode, figures: Readonly<Record<string, string>> = {}) {
    super(code);
    this.code = code;
    this.figures = figures;
  }
}
