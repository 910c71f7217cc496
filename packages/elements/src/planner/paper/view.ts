import { css, html, nothing, render, type CSSResult, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { PlanFinding, PlanGroup, PlanRow, PlanSums } from '@jalon/core/investment';
import { addStrings } from '../../language/strings.ts';
import { mark } from '../../shared/icons.ts';
import { rich } from '../../shared/rich.ts';
import { amountIn } from '../amount.ts';
import { asideSentence, findingSentence } from '../details/sentence.ts';
import { asideOf, findingWords, gravestOf, severityMark } from '../findings.ts';
import { moneyFr } from '../money/fr.ts';
import { sourceTable } from '../money/view.ts';
import { patterns } from '../money/chart.ts';
import type { PlannerScene } from '../scene.ts';
import { moneySheet } from '../styles/money.css.ts';
import { paperSheet } from '../styles/paper.css.ts';
import { groupName } from '../table/cells.ts';
import { head } from '../templates.ts';
import { axisOf, type Axis } from '../timeline/axis.ts';
import { frozenYear } from '../timeline/bars.ts';
import { timelineFr } from '../timeline/fr.ts';
import { sumWords, yearWords } from '../timeline/words.ts';
import { verdictOf } from '../verdict.ts';
import { paperBar } from './bars.ts';
import { paperFr } from './fr.ts';

for (const messages of [timelineFr, moneyFr, paperFr]) addStrings('fr', messages);

/** What dresses it, added to the widget's own sheets: its table of sources is that of the money view, which may never have been shown. */
export const styles: CSSResult = css`${moneySheet}${paperSheet}`;

const figure = ({ say, unit }: PlannerScene, minor: number): TemplateResult => html`<td class="num">${amountIn(say, unit, minor)}</td>`;

/** AP, what was paid, the credits of each year and what comes after, as every row of the table has them. */
function sums(scene: PlannerScene, { ap, paid, credits, beyond }: PlanSums): TemplateResult {
  const { sums: all } = scene.view;
  return html`${figure(scene, ap)}${figure(scene, paid)}${credits.map((credit) => figure(scene, credit))}${all.beyond === 0 ? nothing : figure(scene, beyond)}`;
}

function line(scene: PlannerScene, row: PlanRow, axis: Axis): TemplateResult {
  const { say, view } = scene;
  const gravest = gravestOf(view.findings, row);
  const sources = row.funding.map(({ source, amounts, beyond }) => say('planner.table.funding', { source: scene.nameOf('source', source), amount: amountIn(say, scene.unit, amounts.reduce((sum, amount) => sum + amount, beyond)) })).join(say('comma'));
  const words = row.status === 'dropped' ? say('planner.line.dropped') : gravest ? findingWords(scene, gravest) : row.status === 'ongoing' ? say('planner.line.ongoing') : say('planner.line.sound');
  const icon = row.status === 'dropped' ? 'na' : severityMark(gravest && asideOf(view, gravest) ? 'warns' : row.state);
  return html`<tr><th scope="row"><span class="lb"><bdi class="code">${row.code}</bdi><span><bdi>${row.title}</bdi>${row.locality ? html`<small><bdi>${row.locality}</bdi></small>` : nothing}</span></span></th><td>${say.code('planner.mode', row.mode)}</td>${sums(scene, row.sums)}<td class="src">${sources}</td>
    <td class="cal">${paperBar(scene, row, axis)}</td><td class="ck"><span class="st c-${icon}">${mark(icon)}<span>${words}${' '}${row.findings.length > 1 ? say('planner.table.more', { count: row.findings.length - 1 }) : nothing}</span></span></td></tr>`;
}

function group(scene: PlannerScene, one: PlanGroup, rows: ReadonlyMap<string, PlanRow>, axis: Axis): TemplateResult {
  return html`<tbody><tr class="grp"><th scope="rowgroup" colspan="2">${rich(groupName(scene, one))}</th>${sums(scene, one.sums)}<td></td><td></td><td></td></tr>${one.rows.map((id) => line(scene, rows.get(id)!, axis))}</tbody>`;
}

/** Every line, with its head repeated by each page. The total stands at the end, once. */
function lines(scene: PlannerScene): TemplateResult {
  const { say, view } = scene;
  const axis = axisOf(view);
  const rows = new Map(view.rows.map((row) => [row.id, row]));
  const frozen = frozenYear(view);
  const beyond = view.sums.beyond === 0 ? nothing : html`<th scope="col" rowspan="2" class="num">${say('planner.table.beyond', { year: String(view.years.at(-1)?.year ?? '') })}</th>`;
  return html`<table class="tb pp"><caption>${say('planner.paper.lines')}</caption><thead><tr><th scope="col" rowspan="2">${say('planner.table.project')}</th><th scope="col" rowspan="2">${say('planner.table.mode')}</th><th scope="col" rowspan="2" class="num">${say('planner.table.ap')}</th><th scope="col" rowspan="2" class="num">${say('planner.table.paid')}</th>
      <th scope="colgroup" colspan=${view.years.length} class="yr">${say('planner.table.credits')}</th>${beyond}<th scope="col" rowspan="2" class="src">${say('planner.table.sources')}</th><th scope="col" rowspan="2" class="cal"><span class="axis">${view.years.map(({ year }) => html`<span>${year}</span>`)}</span></th><th scope="col" rowspan="2">${say('planner.table.check')}</th></tr>
      <tr>${view.years.map(({ year }) => html`<th scope="col" class="num">${year}${year === frozen ? html`<small>${say('planner.paper.frozen')}</small>` : nothing}</th>`)}</tr></thead>
    ${(scene.group === 'sector' ? view.sectors : view.localities).map((one) => group(scene, one, rows, axis))}
    <tbody class="all"><tr><th scope="row" colspan="2">${say('planner.paper.sum')}</th>${sums(scene, view.sums)}<td></td><td></td><td></td></tr></tbody></table>`;
}

function finding(scene: PlannerScene, one: PlanFinding): TemplateResult {
  const { say, view } = scene;
  const aside = asideOf(view, one);
  const icon = severityMark(aside ? 'warns' : one.severity);
  const codes = view.rows.filter(({ id }) => one.projects.includes(id)).map(({ code }) => code);
  return html`<li>${mark(icon, `c-${icon}`)}<span><strong>${codes.length === 0 ? nothing : html`<bdi class="code">${codes.join(say('comma'))}</bdi>${' '}`}${rich(findingWords(scene, one))}</strong> ${rich(findingSentence(scene, one))} <small>${one.ref.article}</small>${aside ? html` ${rich(asideSentence(scene, aside))}` : nothing}</span></li>`;
}

function legend(scene: PlannerScene): TemplateResult {
  const { say, view: { framework, plan } } = scene;
  const key = (sign: TemplateResult, words: string): TemplateResult => html`<li>${sign}${words}</li>`;
  const swatch = (drawn: TemplateResult): TemplateResult => drawn;
  return html`<p>${say(`planner.unit.${scene.unit.name}`, { currency: say.format.currency(plan.currency) })}. ${say('planner.paper.ap')} ${say('planner.paper.rules', { code: framework.code, version: framework.version })}</p>
    <ul class="key">${key(swatch(html`<svg class="kxp" viewBox="0 0 20 10" aria-hidden="true"><rect class="pb" y="2" width="20" height="6"/></svg>`), say('planner.timeline.key.credit'))}${key(html`<svg class="kxp" viewBox="0 0 20 10" aria-hidden="true"><rect class="pb nil" y="2" width="20" height="6"/></svg>`, say('planner.timeline.key.nil'))}
      ${plan.adoption ? key(html`<svg class="kxp" viewBox="0 0 20 10" aria-hidden="true"><rect class="pb" y="3" width="20" height="6"/><path class="pz" d="M0 1.5h20"/></svg>`, say('planner.timeline.key.frozen')) : nothing}${scene.baseline ? key(html`<svg class="kxp" viewBox="0 0 20 10" aria-hidden="true"><path class="pl" d="M0 5h20"/></svg>`, say('planner.timeline.key.base')) : nothing}
      ${key(html`<svg class="kxp" viewBox="0 0 20 10" aria-hidden="true"><rect class="ps" x="1" y="3" width="18" height="4"/></svg>`, say('planner.timeline.key.stray'))}</ul>`;
}

/** The whole plan as a document for a table of councillors: whatever view is on screen, all lines, ceilings, findings and how to read them. */
export function drawPaper(scene: PlannerScene, label: string | undefined): TemplateResult {
  const { say, view } = scene;
  return html`${patterns()}${head(scene, label, false, nothing)}<p class="say">${rich(verdictOf(scene, view))}</p>
    <ul class="yrs">${view.years.map((year) => { const { words, mark: shape, tone } = yearWords(scene, year); return html`<li><strong>${year.year}</strong> ${rich(sumWords(scene, year))} <span class="st ${tone}">${mark(shape)}<span>${rich(words)}</span></span></li>`; })}</ul>
    ${legend(scene)}${lines(scene)}<section class="keep"><h3>${say('planner.paper.ceilings')}</h3>${sourceTable(scene)}<p>${say('planner.money.bases')}</p></section>
    <section><h3>${say('planner.paper.findings')}</h3>${view.findings.length === 0 ? html`<p>${say('planner.paper.none')}</p>` : html`<ul class="finds">${view.findings.map((one) => finding(scene, one))}</ul>`}</section>`;
}

/** What is printed in place of the screen: drawn as printing begins, gone when it ends. */
class Sheets implements ReactiveController {
  readonly element = document.createElement('div');
  scene: PlannerScene | undefined;
  label: string | undefined;
  readonly #print = globalThis.matchMedia('print');

  constructor(host: LitElement) {
    this.element.className = 'paper';
    host.addController(this);
  }

  hostConnected(): void {
    globalThis.addEventListener('beforeprint', this.#draw);
    globalThis.addEventListener('afterprint', this.#clear);
    this.#print.addEventListener('change', this.#follow);
  }

  hostDisconnected(): void {
    globalThis.removeEventListener('beforeprint', this.#draw);
    globalThis.removeEventListener('afterprint', this.#clear);
    this.#print.removeEventListener('change', this.#follow);
  }

  /** A page that is on paper already, as a preview is, tells nobody that it begins to be. */
  show(scene: PlannerScene, label: string | undefined): void {
    [this.scene, this.label] = [scene, label];
    if (this.#print.matches) this.#draw();
  }

  readonly #follow = ({ matches }: MediaQueryListEvent): void => (matches ? this.#draw() : this.#clear());

  readonly #draw = (): void => {
    if (this.scene) render(drawPaper(this.scene, this.label), this.element);
  };

  readonly #clear = (): void => {
    render(nothing, this.element);
  };
}

const sheets = new WeakMap<LitElement, Sheets>();

/** The place of what is printed, empty on screen. `label`: as on the element. */
export function paper(scene: PlannerScene, label?: string): HTMLElement {
  let sheet = sheets.get(scene.host);
  if (!sheet) sheets.set(scene.host, (sheet = new Sheets(scene.host)));
  sheet.show(scene, label);
  return sheet.element;
}
