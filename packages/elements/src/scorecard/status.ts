import type { GateView, IndicatorView } from '@jalon/core/assessment';
import { html, type TemplateResult } from 'lit';
import { mark, type Mark } from '../shared/icons.ts';
import { daysFrom } from '../language/format.ts';
import type { Card } from './card.ts';
import { decisiveStep, isOverdue } from './figures.ts';

export interface Status {
  readonly mark: Mark;
  readonly words: string;
}

/** Days since the limit that was missed. */
const lateness = ({ say, view }: Card, item: GateView | IndicatorView): string => {
  const due = decisiveStep(item)?.due ?? item.due;
  return say('status.late', { count: due && due < view.asOf ? daysFrom(due, view.asOf) : 0 });
};

/**
 * One shape per item, by precedence: set by act, neutralised, not applicable, late, then its outcome. The words of the others
 * stand in the row.
 */
export function statusOf(card: Card, item: GateView | IndicatorView): Status {
  const { say } = card;
  if (item.reason === 'not-published') return { mark: 'none', words: say('status.unpublished') };
  if (item.treatment === 'overridden') return item.outcome === 'met' ? { mark: 'act', words: say('status.actMet') } : { mark: 'unmet', words: say('status.actUnmet') };
  if (item.treatment === 'neutralised') return { mark: 'neut', words: say('status.neut') };
  if (item.treatment === 'not-applicable') return { mark: 'na', words: say('status.na') };
  if (item.outcome === 'met') return { mark: 'met', words: say('status.met') };
  if (isOverdue(item)) return { mark: 'late', words: say('status.overdue') };
  if (item.timing === 'late') return { mark: 'late', words: lateness(card, item) };
  if (item.outcome === 'unmet') return { mark: 'unmet', words: say('status.unmet') };
  return item.answers.length > 0 || item.outcome === 'partial' ? { mark: 'pending', words: say('status.pending') } : { mark: 'none', words: say('status.none') };
}

export const statusMark = ({ mark: name, words }: Status): TemplateResult => html`<span class="st c-${name}">${mark(name)}${words}</span>`;
