export type MatrixFileFormat = 'csv' | 'xlsx';

/** A person asked for a file. Cancelled, none is written: the page gives its own. */
export class JalonMatrixExportEvent extends Event {
  static readonly type = 'jalon-matrix-export';
  readonly format: MatrixFileFormat;
  /** `pacasen-2025-matrice-2025-05-12.csv`. */
  readonly fileName: string;
  /** Own ids of the local governments it is about, in the order of the file. */
  readonly territories: readonly string[];
  constructor(format: MatrixFileFormat, fileName: string, territories: readonly string[]) {
    super(JalonMatrixExportEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.format = format;
    this.fileName = fileName;
    this.territories = territories;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'jalon-matrix-export': JalonMatrixExportEvent;
  }
}
