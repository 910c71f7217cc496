import type { Evidence, InputValue } from '@jalon/core/assessment';

const vetoable = { bubbles: true, composed: true, cancelable: true } as const;

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
    super(JalonAnswerRecordEvent.type, vetoable);
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
    super(JalonEvidenceAttachEvent.type, vetoable);
    this.assessmentId = attached.assessmentId;
    this.item = attached.item;
    this.evidence = attached.evidence;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'jalon-answer-record': JalonAnswerRecordEvent;
    'jalon-evidence-attach': JalonEvidenceAttachEvent;
  }
}
