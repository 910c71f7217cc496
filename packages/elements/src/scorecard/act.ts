import { isolate } from '../language/format.ts';
import type { Card } from './card.ts';

/** A value that may be a date. */
const dated = ({ say }: Card, value: string): string => (/^\d{4}-\d\d-\d\d$/.test(value) ? say.format.date(value) : isolate(value));

/** An act in one line: what it changed, who signed it, when, and why. Empty where there is none. */
export function actLine(card: Card, index: number | null): string {
  const act = index === null ? undefined : card.view.acts[index];
  if (!act) return '';
  const { format } = card.say;
  const value = act.kind === 'set-threshold' ? format.count(act.value) : dated(card, act.value);
  return card.say.code('act', act.kind, { target: isolate(act.target), value, by: isolate(act.by), on: format.date(act.on), reason: isolate(act.reason.replace(/\.$/, '')) });
}
