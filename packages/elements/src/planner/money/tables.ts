import { html, nothing, type TemplateResult } from 'lit';
import type { PlannerScene } from '../scene.ts';
import { figureOf } from '../timeline/words.ts';

/** A figure; a nought is written, in the third tone: nothing is zero by accident. */
export const figure = (scene: PlannerScene, minor: number): TemplateResult | string => (minor === 0 ? html`<span class="z">${figureOf(scene, 0)}</span>` : figureOf(scene, minor));

/** A cell of figures. `label`: the head of its column, said beside it where there is no room for columns. */
export const cell = (label: string, content: unknown, classes = '', span = 1): TemplateResult => html`<td role="cell" class="num ${classes}" data-l=${label} colspan=${span}>${content}</td>`;

/** The head of a column. */
export const column = (content: unknown, classes = '', columns = 1, rows = 1): TemplateResult => html`<th role="columnheader" scope=${columns > 1 ? 'colgroup' : 'col'} class=${classes} colspan=${columns} rowspan=${rows}>${content}</th>`;

export const line = (head: unknown, cells: unknown, classes = ''): TemplateResult => html`<tr role="row" class=${classes}><th role="rowheader" scope="row">${head}</th>${cells}</tr>`;

/**
 * A table that may be wider than its place: what scrolls is reached by key, under the name of the table. Its roles are written: where its
 * rows are drawn as blocks, a browser forgets them.
 */
export const table = (name: string, kind: string, heads: unknown, lines: unknown, foot: unknown): TemplateResult => html`<div class="scroll" tabindex="0" role="region" aria-label=${name}><table class="tb mt ${kind}" role="table"><caption class="vh">${name}</caption>
  <thead role="rowgroup">${heads}</thead><tbody role="rowgroup">${lines}</tbody><tfoot role="rowgroup">${foot}</tfoot></table></div>`;

/** The head of a line, and an amount for each column. */
export type Amounts = readonly [head: unknown, amounts: readonly number[]];

/** Amounts under plain heads, with their sums; less than nothing is marked. */
export function amountsTable(scene: PlannerScene, name: string, kind: string, [first, ...columns]: readonly string[], lines: readonly Amounts[], sums: readonly number[]): TemplateResult {
  const row = ([head, amounts]: Amounts): TemplateResult => line(head, amounts.map((minor, at) => cell(columns[at]!, figure(scene, minor), minor < 0 ? 'over' : '')));
  return table(name, kind, html`<tr role="row">${column(first)}${columns.map((label) => column(label, 'num'))}</tr>`, lines.map(row), lines.length === 0 ? nothing : row([scene.say('planner.money.total'), sums]));
}
