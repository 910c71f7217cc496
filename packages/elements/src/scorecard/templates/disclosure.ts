import { html, nothing, type TemplateResult } from 'lit';
import type { GateView, IndicatorView } from '@jalon/core/assessment';
import { mark } from '../../shared/icons.ts';
import type { Card } from '../card.ts';

/** The id of the explanation of an item, and of the button that opens it. */
const panelId = (item: string): string => `x-${item}`;
export const buttonId = (item: string): string => `b-${item}`;

/** The label of an item, which opens its explanation under its row. The explanation is fetched as the hand nears it. */
export function disclosure(card: Card, { code, label }: GateView | IndicatorView): TemplateResult {
  const isOpen = card.isOpen(code);
  return html`<button type="button" class="exp" id=${buttonId(code)} aria-expanded=${isOpen} aria-controls=${isOpen ? panelId(code) : nothing} @pointerenter=${card.prepare} @focus=${card.prepare} @click=${() => card.toggle(code)}>${card.text(label)}${mark('down')}</button>`;
}

/** The row of the explanation, when it is open. */
export function explanationRow(card: Card, item: GateView | IndicatorView, columns: number): TemplateResult | typeof nothing {
  if (!card.isOpen(item.code)) return nothing;
  return html`<tr class="xrow" role="row"><td colspan=${columns} role="cell"><div class="explain" part="explanation" id=${panelId(item.code)} role="group" aria-labelledby=${buttonId(item.code)}>${card.explain(item)}</div></td></tr>`;
}
