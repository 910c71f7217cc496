import type { InputValue } from '@jalon/core/assessment';
import { isolate, isolateLtr } from '../../language/format.ts';
import type { Card } from '../card.ts';
import { unitOf } from '../figures.ts';
import { chosenText, passText } from '../findings/findings.ts';

/** A figure somebody gave, with its unit: `182 400 000 F CFA`, `12 sessions`, `oui`. */
export function inputText(card: Card, code: string, value: InputValue | undefined): string {
  const { say } = card;
  if (value === undefined) return say('value.missing');
  if (typeof value === 'boolean') return say(value ? 'value.yes' : 'value.no');
  if (Array.isArray(value)) return value.map(({ ref, pass }) => say('pair', { name: isolate(ref), value: passText(card, pass) })).join(say('join'));
  if (typeof value === 'object') return isolateLtr(say.format.money(value));
  const declared = card.view.catalogue.inputs[code];
  if (declared?.type === 'choice') return chosenText(card, code, String(value));
  return isolate(say.format.number(value) + unitOf(card, code, value));
}
