import { html, nothing, type TemplateResult } from 'lit';
import type { PlanSource } from '@jalon/core/investment';
import { mark } from '../../shared/icons.ts';
import { rich } from '../../shared/rich.ts';
import type { PlannerScene } from '../scene.ts';
import { figureOf } from '../timeline/words.ts';
import { lookOf, swatch } from './chart.ts';
import { unfunded } from './figures.ts';
import { cell, column, figure, line, table } from './tables.ts';
import { marginWords } from './words.ts';

/** What is planned in a year, and its ceiling where there may be one. */
interface Planned {
  readonly planned: number;
  readonly ceiling?: number | null;
  readonly basis?: PlanSource['years'][number]['basis'];
  readonly isOver: boolean;
  /** How much too much, where it is said. */
  readonly excess?: number;
}

/** The same figures as the drawing. */
export function sourceTable(scene: PlannerScene): TemplateResult {
  const { say, view: { years, sources, sums } } = scene;
  const missing = unfunded(scene.view);
  const [planned, ceiling] = [say('planner.money.planned'), say('planner.money.ceiling')];
  const after = sources.some(({ beyond }) => beyond !== 0) && say('planner.money.beyond', { year: String(years.at(-1)?.year ?? '') });
  const last = (content: unknown, classes?: string): unknown => (after ? cell(after, content, classes) : nothing);
  const small = (words: string): TemplateResult => html`<small>${words}</small>`;
  const ofYear = (one: Planned, at: number): unknown[] => [
    cell(String(years[at]?.year), [figure(scene, one.planned), one.excess ? small(say('planner.money.over', { amount: figureOf(scene, one.excess) })) : nothing], one.isOver ? 'y1 over' : 'y1'),
    one.ceiling === undefined ? cell('', nothing, 'none') : cell(ceiling, one.ceiling === null ? say('planner.money.none') : [figureOf(scene, one.ceiling), one.basis ? small(say.code('planner.money.basis', one.basis)) : nothing], 'soft ceil'),
  ];
  const source = (look: string, words: unknown): TemplateResult => html`<span class="srcname">${swatch(look)}<span>${words}</span></span>`;
  return table(say('planner.money.caption'), '', html`<tr role="row">${column(say('planner.money.source'), '', 1, 2)}${years.map(({ year }) => column(year, 'yr', 2))}${after ? column(after, 'num', 1, 2) : nothing}</tr><tr role="row">${years.map(() => [column(planned, 'num y1'), column(ceiling, 'num')])}</tr>`, [
    sources.map((one, at) => line(source(lookOf(at), rich(scene.nameOf('source', one.code))), [one.years.map((year, place) => ofYear({ ...year, isOver: (year.margin ?? 0) < 0, excess: Math.max(0, -(year.margin ?? 0)) }, place)), last(figure(scene, one.beyond))])),
    missing.some(Boolean) ? line(source('f0', say('planner.money.unfunded')), [missing.map((amount, place) => ofYear({ planned: amount, isOver: amount > 0 }, place)), last(nothing, 'none')]) : nothing,
  ], [
    line(say('planner.money.total'), [years.map((year, place) => ofYear({ planned: year.credits, ceiling: year.ceiling, isOver: year.state === 'over' }, place)), last(figure(scene, sums.beyond))]),
    line(say('planner.money.margin'), [years.map((year) => {
      const { words, mark: shape, tone } = marginWords(scene, year);
      return cell(String(year.year), html`<span class="st ${tone}">${shape ? mark(shape) : nothing}<span>${words}</span></span>`, '', 2);
    }), last(nothing, 'none')], 'mg'),
  ]);
}
