import { html, nothing, type TemplateResult } from 'lit';
import { bringFurther } from '../../language/further.ts';
import { addStrings } from '../../language/strings.ts';
import { mark } from '../../shared/icons.ts';
import { rich } from '../../shared/rich.ts';
import type { PlannerScene } from '../scene.ts';
import { moneySheet } from '../styles/money.css.ts';
import { chart, patterns } from './chart.ts';
import { runningCosts, withoutRunningCost } from './figures.ts';
import { moneyFr } from './fr.ts';
import { sourceTable } from './sources.ts';
import { amountsTable } from './tables.ts';

addStrings('fr', moneyFr);
bringFurther();

/** What dresses it, added to the widget's own sheets; and the table that paper has too: taken from here, all stays in one file. */
export { moneySheet as styles, sourceTable };

/** Each year's sources against its ceiling, drawn and as a table with the same figures; what may be committed and is paid; what the works cost once delivered. */
export function drawMoney(scene: PlannerScene): TemplateResult {
  const { say, unit, view } = scene;
  const headed = (id: string, title: string, gloss: string, content: TemplateResult): TemplateResult => html`<div><h3 id=${id}>${title}</h3><p class="gloss">${gloss}</p></div>${content}`;
  return html`${patterns()}<section class="sec wide" part="money" aria-labelledby="money">${headed('money', say('planner.view.money'), say('planner.money.gloss'), html`<div class="money"><figure>${chart(scene)}</figure><div>${sourceTable(scene)}<p class="cap">${say(`planner.unit.${unit.name}`, { currency: say.format.currency(view.plan.currency) })}. ${say('planner.money.bases')}</p></div></div>`)}</section>
    <section class="sec wide" aria-labelledby="apcp">${headed('apcp', say('planner.money.apcp'), say('planner.money.apcp.gloss'), commitments(scene))}</section>
    <section class="sec wide" aria-labelledby="recurrent">${headed('recurrent', say('planner.money.recurrent'), say('planner.money.recurrent.gloss'), recurrent(scene))}</section>`;
}

/** What may be committed, what was paid and what will be, by sector. */
function commitments(scene: PlannerScene): TemplateResult {
  const { say, view: { years, sectors, sums } } = scene;
  const after = sums.beyond === 0 ? [] : [say('planner.money.beyond', { year: String(years.at(-1)?.year ?? '') })];
  const amounts = ({ ap, paid, credits, beyond, rest }: typeof sums): number[] => [ap, paid, ...credits, ...after.map(() => beyond), rest];
  const heads = [say('planner.money.sector'), say('planner.money.ap'), say('planner.money.paid'), ...years.map(({ year }) => say('planner.money.cp', { year: String(year) })), ...after, say('planner.money.rest')];
  return amountsTable(scene, say('planner.money.apcp.caption'), 'ct', heads, sectors.map((one) => [rich(scene.nameOf('sector', one.key)), amounts(one.sums)]), amounts(sums));
}

function recurrent(scene: PlannerScene): TemplateResult {
  const { say, view } = scene;
  const costs = runningCosts(view, scene.plan);
  const count = withoutRunningCost(view);
  const heads = [say('planner.money.payer'), ...view.years.map(({ year }) => String(year)), say('planner.money.then')];
  const payer = (name: string | null): TemplateResult => (name === null ? html`<span class="st c-late">${mark('late')}<span>${say('planner.money.noPayer')}</span></span>` : html`<bdi>${name}</bdi>`);
  return html`<div>${costs.length === 0 ? html`<p>${say('planner.money.noRecurrent')}</p>`
    : amountsTable(scene, say('planner.money.recurrent.caption'), 'rt', heads, costs.map(({ payer: name, amounts }) => [payer(name), amounts]), heads.slice(1).map((_, at) => costs.reduce((sum, { amounts }) => sum + amounts[at]!, 0)))}${count > 0 ? html`<p class="cap">${say('planner.money.unknownRecurrent', { count })}</p>` : nothing}</div>`;
}
