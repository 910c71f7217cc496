import { html, nothing, type TemplateResult } from 'lit';
import type { GateView } from '@jalon/core/assessment';
import { rich } from '../../shared/rich.ts';
import type { Card } from '../card.ts';
import { actLine, decisiveStep, isOverdue, moreFindings } from '../figures.ts';
import { itemReason } from '../reason.ts';
import { statusMark, statusOf } from '../status.ts';
import { disclosure, explanationRow } from './disclosure.ts';

/** The last good day, or the last to show what was done in time; where an act moved it, the old one struck through beside it. */
function due({ say }: Card, gate: GateView): TemplateResult | string {
  const step = isOverdue(gate) ? undefined : decisiveStep(gate);
  const day = step?.due ?? gate.due;
  if (!day || gate.treatment === 'not-applicable') return '';
  const date = say.format.date(day, 'short');
  return step?.originalDue ? html`<s class="n">${say.format.date(step.originalDue, 'short')}</s> <span class="n">${date}</span>` : say('due.until', { date });
}

function row(card: Card, gate: GateView): TemplateResult {
  const pending = card.isPending(gate.code);
  const act = actLine(card, gate.act);
  return html`<tr class="row ${card.isOpen(gate.code) ? 'open-row' : ''}" role="row" part="gate" data-item=${gate.code} aria-busy=${pending ? 'true' : nothing}>
    <td class="c-code code" role="cell"><bdi>${gate.code}</bdi></td>
    <th scope="row" role="rowheader">${disclosure(card, gate)}<span class="rs">${rich(itemReason(card, gate))}${act ? html` ${rich(act)}` : nothing}</span></th>
    <td class="c-st" role="cell">${statusMark(statusOf(card, gate))}</td>
    <td class="c-du" role="cell">${due(card, gate)}</td></tr>${explanationRow(card, gate, 4)}`;
}

function gloss({ view, say }: Card): string {
  const { gates: counts } = view.verdict;
  const words = (['met', 'notApplicable', 'pending', 'unmet'] as const).filter((state) => counts[state] > 0).map((state) => say(`gates.${state}`, counts));
  return words.length > 0 ? `${words.join(say('comma'))}.` : '';
}

/** The minimum conditions: code in the margin, finding in the middle, standing at the end. */
export function gates(card: Card): TemplateResult | typeof nothing {
  const { view, say } = card;
  if (view.gates.length === 0) return nothing;
  const outline = view.grid.basis === 'outline';
  return html`<section class="sec" part="gates" aria-labelledby="gates">
    <div><h3 id="gates">${say('gates.title')}</h3>${outline ? nothing : html`<p class="gloss">${gloss(card)}</p>`}${moreFindings.published?.(card, 'gates')}</div>
    <table class="tb ledger cmo" role="table" aria-labelledby="gates">
      <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader" class="c-code">${say('col.code')}</th><th scope="col" role="columnheader">${say('col.condition')}</th><th scope="col" role="columnheader" class="c-st">${say('col.state')}</th><th scope="col" role="columnheader" class="c-du">${say('col.due')}</th></tr></thead>
      <tbody role="rowgroup">${view.gates.map((gate) => row(card, gate))}</tbody>
    </table></section>`;
}
