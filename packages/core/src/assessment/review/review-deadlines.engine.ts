import { parseDeadline } from '../../time/deadline.rules.ts';
import type { PlainDate } from '../../time/plain-date.values.ts';
import { resolveDeadline } from '../../time/resolve-deadline.engine.ts';
import type { Cycle } from '../../referential/cycle.schema.ts';
import { DEFAULT_FILE_ANCHOR, REVIEW_DEADLINES, reviewTarget, type ReviewDeadline } from '../../referential/review-delay.values.ts';
import { placeTerritory, type ScoredTerritory } from '../scoring-context.engine.ts';
import type { ReviewDelays } from './review-guards.rules.ts';
import type { Review } from './review.schema.ts';
import { REVIEW_EVENTS } from './review.values.ts';

interface Place {
  readonly cycle: Cycle;
  readonly territory: ScoredTerritory;
  readonly asOf: PlainDate;
}

/** The day of the last act a delay may count from. */
function dayOfEvent({ steps }: Review, name: string): PlainDate | null {
  const act = Object.entries(REVIEW_EVENTS).find(([event]) => event === name)?.[1];
  return steps.findLast((step) => step.act === act)?.on ?? null;
}

function expressionOf(deadline: ReviewDeadline, { anchors, review }: Cycle): string | undefined {
  const declared = review?.deadlines[deadline];
  return declared ?? (deadline === 'file' && Object.hasOwn(anchors, DEFAULT_FILE_ANCHOR) ? DEFAULT_FILE_ANCHOR : undefined);
}

function lastDay(expression: string, review: Review, { anchors, holidays }: Cycle): PlainDate | null {
  const parsed = parseDeadline(expression);
  if (!parsed.ok) return null;
  return resolveDeadline(parsed.value, (name) => (Object.hasOwn(anchors, name) ? anchors[name] : dayOfEvent(review, name)), holidays);
}

/** The last day of each delay for one territory, moved by the acts of the cycle that concern it. `null` where the cycle sets no such delay. */
export function reviewDelays(review: Review, { cycle, territory, asOf }: Place): ReviewDelays {
  const { extensions } = placeTerritory({ cycle, territory, asOf });
  const one = (deadline: ReviewDeadline): ReviewDelays[ReviewDeadline] => {
    const expression = expressionOf(deadline, cycle);
    if (expression === undefined) return null;
    const due = lastDay(expression, review, cycle);
    const extension = extensions.get(reviewTarget(deadline));
    // An act gives more time to a delay that runs; it opens none.
    return extension && due !== null && extension.to > due ? { due: extension.to, act: extension.index } : { due, act: null };
  };
  return Object.fromEntries(REVIEW_DEADLINES.map((deadline) => [deadline, one(deadline)])) as Record<ReviewDeadline, ReviewDelays[ReviewDeadline]>;
}
