/** A person chose a dossier in the list. */
export class JalonTerritorySelectEvent extends Event {
  static readonly type = 'jalon-territory-select';
  /** Own id of the territory, `"sn-kd-kd1-1"`. */
  readonly territory: string;
  readonly name: string;
  readonly assessmentId: string;
  constructor(chosen: { territory: string; name: string; assessmentId: string }) {
    super(JalonTerritorySelectEvent.type, { bubbles: true, composed: true });
    this.territory = chosen.territory;
    this.name = chosen.name;
    this.assessmentId = chosen.assessmentId;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'jalon-territory-select': JalonTerritorySelectEvent;
  }
}
