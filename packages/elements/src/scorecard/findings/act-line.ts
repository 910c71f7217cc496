import { isolate } from '../../language/format.ts';
import { labelIn, type Card } from '../card.ts';

/** A value that may be a date. */
const dated = ({ say }: Card, value: string): string => (/^\d{4}-\d\d-\d\d$/.test(value) ? say.format.date(value) : isolate(value));

/** What an act changes, as the card calls it: a threshold by its label, where there are several; an event by its own; an item by its code. */
function targetOf(card: Card, target: string): string | undefined {
  const thresholds = card.view.scores.flatMap((score) => score.thresholds);
  const threshold = thresholds.find(({ code }) => code === target);
  if (threshold) return threshold.label ? card.text(threshold.label) : thresholds.length > 1 ? target : undefined;
  return labelIn(card, card.view.catalogue.events, target);
}

/** An act in one line. Empty where there is none at this place. */
export function actText(card: Card, index: number): string {
  const act = card.view.acts[index];
  if (!act) return '';
  const { format } = card.say;
  const value = act.kind === 'set-threshold' ? format.count(act.value) : dated(card, act.value);
  const kind = act.kind === 'neutralise' ? `neutralise.${act.value}` : act.kind;
  const target = targetOf(card, act.target);
  return card.say.code('act', kind, { target: target && isolate(target), value, by: isolate(act.by), on: format.date(act.on), reason: isolate(act.reason.replace(/\.$/, '')) });
}
