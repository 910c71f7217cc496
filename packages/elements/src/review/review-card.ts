import type { AssessmentCan } from '@jalon/contract';
import type { AssessmentState, ReviewView, ScorecardView } from '@jalon/core/assessment';
import type { TemplateResult } from 'lit';
import { isolate } from '../language/format.ts';
import type { Card } from '../scorecard/card.ts';

/** All that the templates of a review read. Made anew for each drawing. */
export interface ReviewCard extends Card {
  readonly review: ReviewView;
  /** What the reader may do, and the names they may read; absent until it is known, and for those who may only read. */
  readonly can: AssessmentCan | undefined;
  /** What is written besides the card: comments, promises, samples. Absent for those who may not read it. */
  readonly state: AssessmentState | undefined;
  /** A person named an item, to go to it. */
  select(item: string): void;
  /** The button of an act, where this reader may do it. */
  actButton?(act: ReviewView['next'][number]): TemplateResult | undefined;
}

/** A person's name for those entitled to it; their role for everyone else. */
export function personOf({ can, say }: Pick<ReviewCard, 'can' | 'say'>, by: { readonly id: string; readonly role: string }): string {
  const person = can?.people[by.id];
  return person ? isolate(person.name) : say.code('review.who', by.role);
}

export const itemsOf = ({ gates, domains }: ScorecardView) => [...gates, ...domains.flatMap(({ indicators }) => indicators)];
export type ReviewItem = ReturnType<typeof itemsOf>[number];

/** Whether the verification decides on it: the cycle alone takes a line away. What somebody's answer says does not apply is decided too. */
export const isVerified = ({ treatment, author }: ReviewItem): boolean => treatment !== 'neutralised' && (treatment !== 'not-applicable' || author !== null);
