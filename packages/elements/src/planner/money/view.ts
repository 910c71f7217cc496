import { html, nothing, type TemplateResult } from 'lit';
import type { PlanSource, PlanSums } from '@jalon/core/investment';
import { bringFurther } from '../../language/further.ts';
import { addStrings } from '../../language/strings.ts';
import { mark } from '../../shared/icons.ts';
import { rich } from '../../shared/rich.ts';
import type { PlannerScene } from '../scene.ts';
import { moneySheet } from '../styles/money.css.ts';
import { figureOf } from '../timeline/words.ts';
import { chart, lookOf, patterns, swatch } from './chart.ts';
import { runningCosts, unfunded, withoutRunningCost, type Running } from './figures.ts';
import { moneyFr } from './fr.ts';
import { marginWords } from './words.ts';

addStrings('fr', moneyFr);
bringFurther();

/** What dresses it, added to the widget's own sheets. */
export { moneySheet as styles };

/** Each year's sources against its ceiling, drawn and as a table with the same figures; what may be committed and is paid; what the works cost once delivered. */
export function drawMoney(scene: PlannerScene): TemplateResult {
  const { say } = scene;
  const unit = say(`planner.unit.${scene.unit.name}`, { currency: say.format.currency(scene.view.plan.currency) });
  return html`${patterns()}<section class="sec wide" part="money" aria-labelledby="money"><div><h3 id="money">${say('planner.view.money')}</h3><p class="gloss" id="money-say">${say('planner.money.gloss')}</p></div>
    <div class="money"><figure>${chart(scene)}</figure><div>${sourceTable(scene)}<p class="cap">${unit}. ${say('planner.money.bases')}</p></div></div></section>
    <section class="sec wide" aria-labelledby="apcp"><div><h3 id="apcp">${say('planner.money.apcp')}</h3><p class="gloss">${say('planner.money.apcp.gloss')}</p></div>${commitments(scene)}</section>
    <section class="sec wide" aria-labelledby="recurrent"><div><h3 id="recurrent">${say('planner.money.recurrent')}</h3><p class="gloss">${say('planner.money.recurrent.gloss')}</p></div>${recurrent(scene)}</section>`;
}

/** A figure; a nought is written, in the third tone: nothing is zero by accident. */
const figure = (scene: PlannerScene, minor: number, label: string, classes = ''): TemplateResult => html`<td class="num ${classes}" data-l=${label}>${minor === 0 ? html`<span class="z">${figureOf(scene, 0)}</span>` : figureOf(scene, minor)}</td>`;

/** A table that may be wider than its place: what scrolls is reached by key, under the name of the table. */
const scrolling = (name: string, table: TemplateResult): TemplateResult => html`<div class="scroll" tabindex="0" role="region" aria-label=${name}>${table}</div>`;

/** The same figures as the drawing. */
export function sourceTable(scene: PlannerScene): TemplateResult {
  const { say, view } = scene;
  const missing = unfunded(view);
  const last = view.years.at(-1)?.year ?? 0;
  const hasBeyond = view.sources.some(({ beyond }) => beyond !== 0);
  return scrolling(say('planner.money.caption'), html`<table class="tb mt" aria-describedby="money-say"><caption class="vh">${say('planner.money.caption')}</caption>
    <thead><tr><th scope="col" rowspan="2">${say('planner.money.source')}</th>${view.years.map(({ year }) => html`<th scope="colgroup" colspan="2" class="yr">${year}</th>`)}${hasBeyond ? html`<th scope="col" rowspan="2" class="num">${say('planner.money.beyond', { year: String(last) })}</th>` : nothing}</tr>
      <tr>${view.years.map(() => html`<th scope="col" class="num y1">${say('planner.money.planned')}</th><th scope="col" class="num">${say('planner.money.ceiling')}</th>`)}</tr></thead>
    <tbody>${view.sources.map((source, at) => sourceRow(scene, source, at, hasBeyond))}
      ${missing.some(Boolean) ? html`<tr><th scope="row"><span class="srcname">${swatch('f0')}<span>${say('planner.money.unfunded')}</span></span></th>${missing.map((amount, place) => html`${figure(scene, amount, String(view.years[place]!.year), `y1 ${amount > 0 ? 'over' : ''}`)}<td class="num none"></td>`)}${hasBeyond ? html`<td class="none"></td>` : nothing}</tr>` : nothing}</tbody>
    <tfoot><tr><th scope="row">${say('planner.money.total')}</th>${view.years.map(({ year, credits, ceiling, state }) => html`${figure(scene, credits, String(year), state === 'over' ? 'y1 over' : 'y1')}<td class="num soft ceil" data-l=${say('planner.money.ceiling')}>${ceiling === null ? say('planner.money.none') : figureOf(scene, ceiling)}</td>`)}${hasBeyond ? figure(scene, view.sums.beyond, say('planner.money.beyond', { year: String(last) })) : nothing}</tr>
      <tr class="mg"><th scope="row">${say('planner.money.margin')}</th>${view.years.map((year) => {
        const { words, mark: shape, tone } = marginWords(scene, year);
        return html`<td class="num" colspan="2" data-l=${year.year}><span class="st ${tone}">${shape ? mark(shape) : nothing}<span>${words}</span></span></td>`;
      })}${hasBeyond ? html`<td class="none"></td>` : nothing}</tr></tfoot></table>`);
}

function sourceRow(scene: PlannerScene, { code, years, beyond }: PlanSource, at: number, hasBeyond: boolean): TemplateResult {
  const { say, view } = scene;
  return html`<tr><th scope="row"><span class="srcname">${swatch(lookOf(at))}<span>${rich(scene.nameOf('source', code))}</span></span></th>${years.map(({ planned, ceiling, margin, basis }, place) => {
    const isOver = margin !== null && margin < 0;
    return html`<td class="num y1 ${isOver ? 'over' : ''}" data-l=${view.years[place]?.year ?? ''}>${planned === 0 ? html`<span class="z">${figureOf(scene, 0)}</span>` : figureOf(scene, planned)}${isOver ? html`<small>${say('planner.money.over', { amount: figureOf(scene, -margin) })}</small>` : nothing}</td>
      <td class="num soft ceil" data-l=${say('planner.money.ceiling')}>${ceiling === null ? say('planner.money.none') : html`${figureOf(scene, ceiling)}${basis ? html`<small>${say.code('planner.money.basis', basis)}</small>` : nothing}`}</td>`;
  })}${hasBeyond ? figure(scene, beyond, say('planner.money.beyond', { year: String(view.years.at(-1)?.year ?? '') })) : nothing}</tr>`;
}

/** What may be committed, what was paid and what will be, by sector. */
function commitments(scene: PlannerScene): TemplateResult {
  const { say, view } = scene;
  const after = say('planner.money.beyond', { year: String(view.years.at(-1)?.year ?? '') });
  const hasBeyond = view.sums.beyond !== 0;
  const cells = ({ ap, paid, credits, beyond, rest }: PlanSums): TemplateResult => html`${figure(scene, ap, say('planner.money.ap'))}${figure(scene, paid, say('planner.money.paid'))}${credits.map((credit, place) => figure(scene, credit, say('planner.money.cp', { year: String(view.years[place]!.year) })))}${hasBeyond ? figure(scene, beyond, after) : nothing}${figure(scene, rest, say('planner.money.rest'), rest < 0 ? 'over' : '')}`;
  return scrolling(say('planner.money.apcp.caption'), html`<table class="tb mt ct"><caption class="vh">${say('planner.money.apcp.caption')}</caption><thead><tr><th scope="col">${say('planner.money.sector')}</th><th scope="col" class="num">${say('planner.money.ap')}</th><th scope="col" class="num">${say('planner.money.paid')}</th>${view.years.map(({ year }) => html`<th scope="col" class="num">${say('planner.money.cp', { year: String(year) })}</th>`)}${hasBeyond ? html`<th scope="col" class="num">${after}</th>` : nothing}<th scope="col" class="num">${say('planner.money.rest')}</th></tr></thead>
    <tbody>${view.sectors.map(({ key, sums }) => html`<tr><th scope="row">${rich(scene.nameOf('sector', key))}</th>${cells(sums)}</tr>`)}</tbody><tfoot><tr><th scope="row">${say('planner.money.total')}</th>${cells(view.sums)}</tr></tfoot></table>`);
}

function recurrent(scene: PlannerScene): TemplateResult {
  const { say, view } = scene;
  const costs = runningCosts(view, scene.plan);
  const unknown = withoutRunningCost(view);
  const told = unknown > 0 ? html`<p class="cap">${say('planner.money.unknownRecurrent', { count: unknown })}</p>` : nothing;
  if (costs.length === 0) return html`<div><p>${say('planner.money.noRecurrent')}</p>${told}</div>`;
  const total: Omit<Running, 'payer'> = { years: view.years.map((_, place) => costs.reduce((sum, { years }) => sum + years[place]!, 0)), then: costs.reduce((sum, { then }) => sum + then, 0) };
  const cells = ({ years, then }: Omit<Running, 'payer'>): TemplateResult => html`${years.map((amount, place) => figure(scene, amount, String(view.years[place]!.year)))}${figure(scene, then, say('planner.money.then'))}`;
  return html`<div>${scrolling(say('planner.money.recurrent.caption'), html`<table class="tb mt rt"><caption class="vh">${say('planner.money.recurrent.caption')}</caption><thead><tr><th scope="col">${say('planner.money.payer')}</th>${view.years.map(({ year }) => html`<th scope="col" class="num">${year}</th>`)}<th scope="col" class="num">${say('planner.money.then')}</th></tr></thead>
    <tbody>${costs.map((cost) => html`<tr><th scope="row">${cost.payer === null ? html`<span class="st c-late">${mark('late')}<span>${say('planner.money.noPayer')}</span></span>` : html`<bdi>${cost.payer}</bdi>`}</th>${cells(cost)}</tr>`)}</tbody><tfoot><tr><th scope="row">${say('planner.money.total')}</th>${cells(total)}</tr></tfoot></table>`)}${told}</div>`;
}
