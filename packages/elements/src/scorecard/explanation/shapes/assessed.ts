// Rules on what people said or judged, and on points given over and above or taken away.
import { html, type TemplateResult } from 'lit';
import type { TraceOf } from '@jalon/core/assessment';
import { labelIn, type Card } from '../../card.ts';
import { decimal, equals, productSum } from './arithmetic.ts';
import type { Shape } from './shape.ts';

function levels(card: Card, { levels: all }: TraceOf<'survey'>): TemplateResult {
  const { say, view } = card;
  return html`<table class="tb"><thead><tr><th scope="col">${say('col.level')}</th><th scope="col" class="num">${say('col.worth')}</th><th scope="col" class="num">${say('col.count')}</th></tr></thead><tbody>
    ${all.map(({ input, value, count }) => html`<tr><td>${labelIn(card, view.catalogue.inputs, input)}</td><td class="num">${say.format.exact(value).text}</td><td class="num">${count === null ? say('value.missing') : say.format.number(count)}</td></tr>`)}</tbody></table>`;
}

/** `(4 × 30 + 2 × 10) ÷ 40 = 3,5`. */
function meanSum(card: Card, { levels: all, responses, mean }: TraceOf<'survey'>): string {
  if (responses === null || mean === null) return '';
  const plain = (exact: string) => card.say.format.exact(exact, 6).text;
  return `(${all.map(({ value, count }) => `${plain(value)} × ${plain(count ?? '0')}`).join(' + ')}) ÷ ${plain(responses)} ${equals(card, mean)}`;
}

export const survey: Shape<'survey'> = {
  rule: ({ say }, { from, to, points, fewest }) => say('rule.survey', { from: say.format.exact(from).text, to: say.format.exact(to).text, points: decimal(points), count: fewest }),
  table: levels,
  sums: (card, trace) => [meanSum(card, trace)],
};

export const manual: Shape<'manual'> = { rule: ({ say }, { atLeast, points }) => say('rule.manual', { least: decimal(atLeast), points: decimal(points) }) };

export const penalty: Shape<'penalty'> = { rule: ({ say }, { pointsEach, most }) => say('rule.penalty', { each: decimal(pointsEach), most: decimal(most) }) };

export const bonus: Shape<'bonus'> = {
  rule: ({ say }, { pointsEach, points }) => say('rule.bonus', { each: decimal(pointsEach), points: decimal(points) }),
  sums: (card, { value, pointsEach, points }) => (value === null ? [] : [productSum(card, card.say.format.exact(value).text, value, pointsEach, points)]),
};
