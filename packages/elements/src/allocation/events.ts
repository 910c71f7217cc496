const crossing = { bubbles: true, composed: true } as const;

/** A person opened or closed the amounts of a territory. */
export class JalonAllocationOpenEvent extends Event {
  static readonly type = 'jalon-allocation-open';
  readonly run: string;
  /** Own id of the territory. */
  readonly territory: string;
  /** True when they were opened. */
  readonly open: boolean;
  constructor(run: string, territory: string, open: boolean) {
    super(JalonAllocationOpenEvent.type, crossing);
    this.run = run;
    this.territory = territory;
    this.open = open;
  }
}

/** A person confirmed an act on an allocation. Cancel it, and nothing is sent. */
export class JalonAllocationActEvent extends Event {
  static readonly type = 'jalon-allocation-act';
  readonly run: string;
  /** `"decreeRun"`, `"recordPayment"`… */
  readonly act: string;
  constructor(run: string, act: string) {
    super(JalonAllocationActEvent.type, { ...crossing, cancelable: true });
    this.run = run;
    this.act = act;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'jalon-allocation-open': JalonAllocationOpenEvent;
    'jalon-allocation-act': JalonAllocationActEvent;
  }
}
