import { html, nothing, type TemplateResult } from 'lit';
import type { ScorecardView } from '@jalon/core/assessment';
import { isolate } from '../../language/format.ts';
import { rich } from '../../shared/rich.ts';
import type { Card } from '../card.ts';

const dated = ({ say }: Card, value: string): string => (/^\d{4}-\d\d-\d\d$/.test(value) ? say.format.date(value) : isolate(value));

function actLine(card: Card, act: ScorecardView['acts'][number]): string {
  const value = act.kind === 'set-threshold' ? card.say.format.number(act.value) : dated(card, act.value);
  return card.say.code('act', act.kind, { target: isolate(act.target), value, by: isolate(act.by), on: card.say.format.date(act.on), reason: isolate(act.reason) });
}

function importedLine(card: Card, result: ScorecardView['imported'][number]): string {
  const { say } = card;
  const value = result.value === 'true' ? say('value.yes') : result.value === 'false' ? say('value.no') : say.format.number(result.value);
  return say.code('imported', result.kind, { value, source: isolate(result.source.ref), on: dated(card, result.on) });
}

/** Acts, published results, and what the words never mean. */
export function foot(card: Card): TemplateResult {
  const { view, say } = card;
  const list = (title: string, lines: string[]) => (lines.length ? html`<div><h3>${title}</h3><ul role="list">${lines.map((line) => html`<li>${rich(line)}</li>`)}</ul></div>` : nothing);
  return html`<div class="foot cap" part="foot">
    ${list(say('foot.acts'), view.acts.map((act) => actLine(card, act)))}${list(say('foot.imported'), view.imported.map((result) => importedLine(card, result)))}
    <p>${say('foot.zero')}</p></div>`;
}
