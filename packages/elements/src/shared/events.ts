import type { Evidence, InputValue } from '@jalon/core/assessment';

const crossing = { bubbles: true, composed: true } as const;

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
    super(JalonTerritoryChangeEvent.type, { ...crossing, cancelable: true });
    this.territory = chosen.territory;
    this.name = chosen.name;
    this.kind = chosen.kind;
  }
}

/** A person opened or closed the explanation of a gate or an indicator. */
export class JalonItemOpenEvent extends Event {
  static readonly type = 'jalon-item-open';
  /** `"IDP-2"`. */
  readonly item: string;
  /** True when it was opened. */
  readonly open: boolean;
  constructor(item: string, open: boolean) {
    super(JalonItemOpenEvent.type, crossing);
    this.item = item;
    this.open = open;
  }
}

/** A person records an answer. Fired before anything is sent; cancel it and nothing is, what was typed stays in the form. */
export class JalonAnswerRecordEvent extends Event {
  static readonly type = 'jalon-answer-record';
  readonly assessmentId: string;
  readonly item: string;
  readonly input: Readonly<Record<string, InputValue>>;
  /** Dates by event code, `{"budget.voted": "2024-12-18"}`. */
  readonly events: Readonly<Record<string, string>>;
  readonly note: string | undefined;
  constructor(answer: { assessmentId: string; item: string; input: Readonly<Record<string, InputValue>>; events: Readonly<Record<string, string>>; note?: string | undefined }) {
    super(JalonAnswerRecordEvent.type, { ...crossing, cancelable: true });
    this.assessmentId = answer.assessmentId;
    this.item = answer.item;
    this.input = answer.input;
    this.events = answer.events;
    this.note = answer.note;
  }
}

/** A person attaches a proof. Fired before anything is sent; cancel it and nothing is. */
export class JalonEvidenceAttachEvent extends Event {
  static readonly type = 'jalon-evidence-attach';
  readonly assessmentId: string;
  readonly item: string;
  readonly evidence: Evidence;
  constructor(attached: { assessmentId: string; item: string; evidence: Evidence }) {
    super(JalonEvidenceAttachEvent.type, { ...crossing, cancelable: true });
    this.assessmentId = attached.assessmentId;
    this.item = attached.item;
    this.evidence = attached.evidence;
  }
}

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
  interface HTMLElementEventMap {
    'jalon-territory-change': JalonTerritoryChangeEvent;
    'jalon-item-open': JalonItemOpenEvent;
    'jalon-answer-record': JalonAnswerRecordEvent;
    'jalon-evidence-attach': JalonEvidenceAttachEvent;
    'jalon-error': JalonErrorEvent;
  }
}
