import { html, nothing, type TemplateResult } from 'lit';
import type { ScorecardView } from '@jalon/core/assessment';
import { isolate } from '../../language/format.ts';
import { rich } from '../../shared/rich.ts';
import { dated } from '../act.ts';
import type { Card } from '../card.ts';

function importedLine(card: Card, result: ScorecardView['imported'][number]): string {
  const { say } = card;
  const value = result.value === 'true' ? say('value.yes') : result.value === 'false' ? say('value.no') : say.format.number(result.value);
  return say.code('imported', result.kind, { value, source: isolate(result.source.ref), on: dated(card, result.on) });
}

/** Published results, and what the words never mean. */
export function foot(card: Card): TemplateResult {
  const { view, say } = card;
  const list = (title: string, lines: string[]) => (lines.length ? html`<div><h3>${title}</h3><ul role="list">${lines.map((line) => html`<li>${rich(line)}</li>`)}</ul></div>` : nothing);
  return html`<div class="foot cap" part="foot">
    ${list(say('foot.imported'), view.imported.map((result) => importedLine(card, result)))}
    <p>${say('foot.zero')}</p></div>`;
}
