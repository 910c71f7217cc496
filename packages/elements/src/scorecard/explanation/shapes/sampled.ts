// Rules on units drawn: each has a name, and what was found there.
import { html, type TemplateResult } from 'lit';
import type { TraceOf } from '@jalon/core/assessment';
import { div, fraction, fromExact, mul, toExact } from '@jalon/core/shared';
import { isolate } from '../../../language/format.ts';
import { rich } from '../../../shared/rich.ts';
import type { Card } from '../../card.ts';
import { passText, tallyOf } from '../../findings/findings.ts';
import { decimal, equals } from './arithmetic.ts';
import type { Shape } from './shape.ts';

const RULES = { 'all': 'rule.sample', 'share': 'rule.sampleShare', 'at-least': 'rule.sampleAtLeast' } as const;

function units(card: Card, { units: drawn }: TraceOf<'sample'>): TemplateResult {
  const { say } = card;
  if (drawn === null) return html``;
  return html`<table class="tb"><thead><tr><th scope="col">${say('col.unit')}</th><th scope="col">${say('col.found')}</th></tr></thead><tbody>
    ${drawn.map(({ ref, pass }) => html`<tr><th scope="row">${rich(isolate(ref))}</th><td>${passText(card, pass)}</td></tr>`)}</tbody></table>`;
}

/** `3 ÷ 5 × 6 = 3,6`, where each unit counts. */
function shareSum(card: Card, trace: TraceOf<'sample'>): string {
  if (trace.needs !== 'share' || trace.units === null) return '';
  const { passed, total } = tallyOf(trace);
  const worth = mul(fromExact(trace.points), div(fraction(passed), fraction(total)));
  return `${passed} ÷ ${total} × ${card.say.format.exact(trace.points).text} ${equals(card, toExact(worth))}`;
}

export const sample: Shape<'sample'> = {
  rule: ({ say }, { needs, size, atLeast, points }) => say(RULES[needs], { size, atLeast: atLeast ?? size, points: decimal(points) }),
  table: units,
  sums: (card, trace) => [shareSum(card, trace)],
};
