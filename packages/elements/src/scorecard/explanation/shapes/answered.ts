// Rules on an answer: yes or no, one element after the other, or a mark that somebody else gave.
import { html, nothing, type TemplateResult } from 'lit';
import type { TraceOf } from '@jalon/core/assessment';
import { labelIn, listed, windowName, type Card } from '../../card.ts';
import { chosenText } from '../../findings/findings.ts';
import { decimal, productSum } from './arithmetic.ts';
import type { Shape } from './shape.ts';

export const yesno: Shape<'yesno'> = { rule: ({ say }) => say('rule.yesno') };

export const verdict: Shape<'verdict'> = { rule: (card, { input, accepts }) => card.say('rule.verdict', { name: labelIn(card, card.view.catalogue.inputs, input), names: listed(card, accepts.map((code) => chosenText(card, input, code))) }) };

export const count: Shape<'count'> = { rule: (card, { input, atLeast }) => card.say('rule.count', { name: labelIn(card, card.view.catalogue.inputs, input), count: atLeast }) };

export const sanction: Shape<'sanction'> = {
  rule: (card, { spares }) => card.say('rule.sanction', { names: listed(card, spares.map((code) => windowName(card, code))) }),
};

export const binary: Shape<'binary'> = { rule: ({ say }, { points }) => say('rule.binary', { points: decimal(points) }) };

export const external: Shape<'external'> = { rule: ({ say }, { points }) => say('rule.external', { points: decimal(points) }) };

function elements(card: Card, { items }: TraceOf<'checklist' | 'checklist-all'>): TemplateResult {
  const { say, view } = card;
  const word = (value: boolean | null) => say(value === null ? 'value.missing' : value ? 'value.yes' : 'value.no');
  const hasPoints = items.some((item) => 'points' in item);
  return html`<table class="tb"><thead><tr><th scope="col">${say('col.element')}</th><th scope="col">${say('col.answer')}</th>${hasPoints ? html`<th scope="col" class="num">${say('col.points')}</th>` : nothing}</tr></thead><tbody>
    ${items.map((item) => html`<tr><td>${labelIn(card, view.catalogue.inputs, item.input)}</td><td>${word(item.value)}</td>${'points' in item ? html`<td class="num">${say.format.number(decimal(item.points))}</td>` : nothing}</tr>`)}</tbody></table>`;
}

export const checklist: Shape<'checklist'> = {
  rule: ({ say }, { points }) => say('rule.checklist', { points: decimal(points) }),
  table: elements,
};

export const checklistAll: Shape<'checklist-all'> = {
  rule: ({ say }, { points }) => say('rule.checklist-all', { points: decimal(points) }),
  table: elements,
};

export const perOccurrence: Shape<'per-occurrence'> = {
  rule: ({ say }, { pointsEach, points }) => say('rule.per-occurrence', { each: decimal(pointsEach), points: decimal(points) }),
  sums: (card, { value, pointsEach, points }) => (value === null ? [] : [productSum(card, card.say.format.exact(value).text, value, pointsEach, points)]),
};
