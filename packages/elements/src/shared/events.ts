const crossing = { bubbles: true, composed: true } as const;

/** Something a person asked for did not end well: a card that did not load, an answer that was not kept. */
export class JalonErrorEvent extends Event {
  static readonly type = 'jalon-error';
  /** A problem code of the API (`no-answer`, `forbidden`…), or `render` for a fault of the widget itself. */
  readonly code: string;
  /** The number to quote to whoever runs the server. */
  readonly requestId: string | undefined;
  readonly error: unknown;
  constructor(code: string, requestId: string | undefined, error: unknown) {
    super(JalonErrorEvent.type, crossing);
    this.code = code;
    this.requestId = requestId;
    this.error = error;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'jalon-error': JalonErrorEvent;
  }
}
