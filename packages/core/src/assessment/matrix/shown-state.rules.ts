import type { ItemReasonCode, Outcome, Timing, Treatment } from '../assessment.values.ts';
import type { ShownState } from './matrix.values.ts';

/** What is read of an item: the four axes of its state, why, and whether anybody answered. */
export interface ItemState {
  readonly outcome: Outcome;
  readonly timing: Timing;
  readonly treatment: Treatment;
  readonly reason: ItemReasonCode;
  readonly answers: { readonly length: number };
}

/** One state per item. The axes stay apart in the data; this is only what a cell has room for. */
export function shownState({ outcome, timing, treatment, reason, answers }: ItemState): ShownState {
  if (reason === 'not-published') return 'unpublished';
  if (treatment === 'overridden') return outcome === 'met' ? 'act' : 'act-unmet';
  if (treatment === 'neutralised') return 'neut';
  if (treatment === 'not-applicable') return 'na';
  if (outcome === 'met') return 'met';
  if (timing === 'late') return 'late';
  if (outcome === 'unmet') return 'unmet';
  return answers.length > 0 || outcome === 'partial' ? 'pending' : 'none';
}
