import type { GateView, IndicatorView, WindowReason } from '@jalon/core/assessment';
import { isolate } from '../language/format.ts';
import { factsText, inputsOf, isOverdue, limitText, valueText } from './figures.ts';
import { labelIn, listed, windowName, type Card } from './card.ts';

/** Why an item stands as it does: one sentence, from its reason code and its trace. */
export function itemReason(card: Card, item: GateView | IndicatorView): string {
  const { say, view } = card;
  const { trace } = item;
  const points = 'points' in item ? item.points : null;
  const proofs = item.reason === 'proof-missing' ? item.missingEvidence.map((code) => labelIn(card, view.catalogue.evidence, code)) : [];
  const inputs = trace ? inputsOf(trace).map((code) => labelIn(card, view.catalogue.inputs, code)) : [];
  return say.code('item', item.reason, {
    due: item.due ? say.format.date(item.due) : '',
    until: item.due && isOverdue(item) ? say.format.date(item.due) : '',
    // The code stands in for what a rule newer than this widget read.
    names: listed(card, [proofs, inputs, [item.code]].find(({ length }) => length > 0) ?? []),
    facts: trace ? factsText(card, trace) : '',
    value: (trace && valueText(card, trace)) || item.code,
    limit: trace?.kind === 'ratio' ? limitText(card, trace.of, trace.atLeast, trace.atMost) : '',
    earned: points?.earned ?? '0', max: points?.max ?? item.code,
  });
}

/** What was found, in the few words a row has room for: the columns beside it say what it is worth. */
export function itemFinding(card: Card, item: IndicatorView): string {
  const { say } = card;
  const { trace, reason } = item;
  const date = item.due ? say.format.date(item.due, 'day', card.view.asOf) : '';
  if (reason === 'no-answer') return say('finding.awaited', { date });
  if (reason === 'no-answer-past-due') return say('finding.nothing', { date });
  const isFound = trace !== null && ['full', 'partial', 'nothing', 'answered-yes', 'answered-no'].includes(reason);
  return isFound ? valueText(card, trace) : itemReason(card, item);
}

/** Why a window stands as it does. Gates are named by their codes, windows by their labels. */
export function windowReason(card: Card, { code, of, figures }: WindowReason, others: readonly WindowReason[] = []): string {
  const isWindow = (name: string) => card.view.windows.some((window) => window.code === name);
  const names = of.map((name) => (isWindow(name) ? windowName(card, name) : isolate(name)));
  return card.say.code('window', code, { ...figures, names: listed(card, names), lost: others.some((other) => other.code === 'gates-unmet') });
}
