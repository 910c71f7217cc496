import type { ReviewAct } from '@jalon/core/assessment';

/** A person named an item in the review, to see it or to complete it. */
export class JalonItemSelectEvent extends Event {
  static readonly type = 'jalon-item-select';
  /** `"IDP-2"`. */
  readonly item: string;
  constructor(item: string) {
    super(JalonItemSelectEvent.type, { bubbles: true, composed: true });
    this.item = item;
  }
}

/** A person confirmed an act of the review. Fired before anything is sent; cancel it and nothing is. */
export class JalonReviewActEvent extends Event {
  static readonly type = 'jalon-review-act';
  readonly assessmentId: string;
  /** `"fileDossier"`. */
  readonly act: ReviewAct;
  constructor(assessmentId: string, act: ReviewAct) {
    super(JalonReviewActEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.assessmentId = assessmentId;
    this.act = act;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'jalon-item-select': JalonItemSelectEvent;
    'jalon-review-act': JalonReviewActEvent;
  }
}
