/** A person opened or closed the explanation of a gate or an indicator. */
export class JalonItemOpenEvent extends Event {
  static readonly type = 'jalon-item-open';
  /** `"IDP-2"`. */
  readonly item: string;
  /** True when it was opened. */
  readonly open: boolean;
  constructor(item: string, open: boolean) {
    super(JalonItemOpenEvent.type, { bubbles: true, composed: true });
    this.item = item;
    this.open = open;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'jalon-item-open': JalonItemOpenEvent;
  }
}
