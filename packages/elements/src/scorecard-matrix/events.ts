import type { MatrixQuery } from '@jalon/core/assessment';

const crossing = { bubbles: true, composed: true } as const;

/** A person chose, sorted or grouped the rows otherwise. */
export class JalonMatrixQueryEvent extends Event {
  static readonly type = 'jalon-matrix-query';
  readonly query: MatrixQuery;
  /** The same as text, for the `query` attribute, a saved view or the fragment of an address. */
  readonly text: string;
  constructor(query: MatrixQuery, text: string) {
    super(JalonMatrixQueryEvent.type, crossing);
    this.query = query;
    this.text = text;
  }
}

/** A person ticked rows, or unticked some. */
export class JalonMatrixSelectEvent extends Event {
  static readonly type = 'jalon-matrix-select';
  /** Own ids of all that are ticked, in the order they were. */
  readonly territories: readonly string[];
  constructor(territories: readonly string[]) {
    super(JalonMatrixSelectEvent.type, crossing);
    this.territories = territories;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'jalon-matrix-query': JalonMatrixQueryEvent;
    'jalon-matrix-select': JalonMatrixSelectEvent;
  }
}
