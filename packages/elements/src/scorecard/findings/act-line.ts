import { isolate } from '../../language/format.ts';
import type { Card } from '../card.ts';

/** A value that may be a date. */
const dated = ({ say }: Card, value: string): string => (/^\d{4}-\d\d-\d\d$/.test(value) ? say.format.date(value) : isolate(value));

/** An act in one line. Empty where there is none at this place. */
export function actText(card: Card, index: number): string {
  const act = card.view.acts[index];
  if (!act) return '';
  const { format } = card.say;
  const value = act.kind === 'set-threshold' ? format.count(act.value) : dated(card, act.value);
  const kind = act.kind === 'neutralise' ? `neutralise.${act.value}` : act.kind;
  return card.say.code('act', kind, { target: isolate(act.target), value, by: isolate(act.by), on: format.date(act.on), reason: isolate(act.reason.replace(/\.$/, '')) });
}
