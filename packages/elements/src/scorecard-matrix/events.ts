/** A person ticked rows, or unticked some. */
export class JalonMatrixSelectEvent extends Event {
  static readonly type = 'jalon-matrix-select';
  /** Own ids of all that are ticked, in the order they were. */
  readonly territories: readonly string[];
  constructor(territories: readonly string[]) {
    super(JalonMatrixSelectEvent.type, { bubbles: true, composed: true });
    this.territories = territories;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'jalon-matrix-select': JalonMatrixSelectEvent;
  }
}
