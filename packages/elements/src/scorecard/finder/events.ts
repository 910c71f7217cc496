/**
 * A person chose another territory in the finder. Cancel it to keep the card where it is.
 * Fired for gestures only, never when the page sets `territory` itself.
 */
export class JalonTerritoryChangeEvent extends Event {
  static readonly type = 'jalon-territory-change';
  /** Own id of the territory chosen, `"sn-kd-kd1-1"`. */
  readonly territory: string;
  readonly name: string;
  /** `"commune"`, `"ville"`, `"departement"`… */
  readonly kind: string;
  constructor(chosen: { territory: string; name: string; kind: string }) {
    super(JalonTerritoryChangeEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.territory = chosen.territory;
    this.name = chosen.name;
    this.kind = chosen.kind;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'jalon-territory-change': JalonTerritoryChangeEvent;
  }
}
