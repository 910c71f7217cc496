import { html, nothing, type TemplateResult } from 'lit';
import type { WindowView } from '@jalon/core/assessment';
import { barrier } from '../../shared/icons.ts';
import { rich } from '../../shared/rich.ts';
import type { Card } from '../card.ts';
import { windowReason } from '../reason.ts';

const COLOURS: Record<string, string> = { open: 'c-met', closed: 'c-unmet', undetermined: 'c-pending' };

function windowItem(card: Card, window: WindowView): TemplateResult {
  const colour = COLOURS[window.standing] ?? 'c-none';
  const others = window.reasons.slice(1);
  return html`<li class="window keep" part="window">${barrier(window.standing, colour)}
    <p class="name"><bdi>${card.text(window.label)}</bdi></p><p class="state ${colour}"><button type="button" class="link" data-figure="w:${window.code}">${card.say.code('standing', window.standing)}</button></p>
    <p class="by">${rich(windowReason(card, window.reason, window.reasons))}${others.map((reason) => html` <span class="also">${rich(windowReason(card, reason, window.reasons))}</span>`)}</p></li>`;
}

/** Each window as a barrier: its standing in a word, then by how much. */
export function windowList(card: Card): TemplateResult | typeof nothing {
  const { windows, grid } = card.view;
  if (windows.length === 0 || grid.basis === 'outline') return nothing;
  return html`<ul class="windows" part="windows" role="list" aria-label=${card.say('windows.title')}>${windows.map((window) => windowItem(card, window))}</ul>`;
}
