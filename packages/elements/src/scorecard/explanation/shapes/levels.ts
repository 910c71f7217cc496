// Rules on named levels, and tables of two readings.
import { html, type TemplateResult } from 'lit';
import type { AxisTrace, TraceOf } from '@jalon/core/assessment';
import { rich } from '../../../shared/rich.ts';
import { labelIn, type Card } from '../../card.ts';
import { boundText } from '../../figures.ts';
import { chosenText } from '../../findings/findings.ts';
import { decimal, ratioSum } from './arithmetic.ts';
import { bandName, rowsOfBands } from './bands.ts';
import type { Shape } from './shape.ts';

export const rubric: Shape<'rubric'> = {
  rule: ({ say }, { points }) => say('rule.rubric', { points: decimal(points) }),
  table: (card, { input, levels, level }) => rowsOfBands(card, levels.map(({ value, points }) => ({ name: chosenText(card, input, value), points })), level),
};

/** What an axis reads, by its label; a ratio by both of its own. */
function axisName(card: Card, axis: AxisTrace): string {
  const codes = 'of' in axis ? axis.of.inputs.map(({ code }) => code) : [axis.input];
  return codes.map((code) => labelIn(card, card.view.catalogue.inputs, code)).join(' ÷ ');
}

const placesOf = (card: Card, axis: AxisTrace): readonly string[] => ('of' in axis
  ? axis.bands.map((band) => bandName(card, band, (bound) => boundText(card, axis.of, bound)))
  : axis.values.map((value) => chosenText(card, axis.input, value)));

const boundsOf = (axis: AxisTrace): (string | null)[] => ('of' in axis ? axis.bands.flatMap(({ from, above }) => [from, above]) : []);

function grid(card: Card, { rows, columns, cells }: TraceOf<'table2d'>): TemplateResult {
  const { say } = card;
  const [down, across] = [placesOf(card, rows), placesOf(card, columns)];
  const isReached = (row: number, column: number): boolean => row === rows.at && column === columns.at;
  return html`<table class="tb"><thead><tr><td></td>${across.map((name) => html`<th scope="col" class="num">${rich(name)}</th>`)}</tr></thead><tbody>
    ${cells.map((row, at) => html`<tr><th scope="row">${rich(down[at] ?? '')}</th>${row.map((cell, column) => (isReached(at, column)
      ? html`<td class="num"><b>${say.format.number(decimal(cell))}</b><br><span class="soft">${say('cell.reached')}</span></td>` : html`<td class="num">${say.format.number(decimal(cell))}</td>`))}</tr>`)}</tbody></table>`;
}

export const table2d: Shape<'table2d'> = {
  rule: (card, { rows, columns, points }) => card.say('rule.table2d', { rows: axisName(card, rows), columns: axisName(card, columns), points: decimal(points) }),
  table: grid,
  sums: (card, { rows, columns }) => [rows, columns].map((axis) => ('of' in axis ? ratioSum(card, axis.of, boundsOf(axis)) : '')),
};
