import type { MatrixQuery } from '@jalon/core/assessment';

/** A person chose, sorted or grouped the rows otherwise. */
export class JalonMatrixQueryEvent extends Event {
  static readonly type = 'jalon-matrix-query';
  readonly query: MatrixQuery;
  /** The same as text, for the `query` attribute, a saved view or the fragment of an address. */
  readonly text: string;
  constructor(query: MatrixQuery, text: string) {
    super(JalonMatrixQueryEvent.type, { bubbles: true, composed: true });
    this.query = query;
    this.text = text;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'jalon-matrix-query': JalonMatrixQueryEvent;
  }
}
