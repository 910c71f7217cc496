import type { JalonSource } from '@jalon/client';
import type { PlanSummary } from '@jalon/contract';
import { comparePlans, type PlanDifference, type PlanView } from '@jalon/core/investment';
import { html, nothing, type TemplateResult } from 'lit';
import { amountIn } from '../amount.ts';
import type { PlannerScene } from '../scene.ts';
import { plansIn, viewOf } from '../session/source.ts';

/** Most plans set side by side. */
const MOST = 3;

/** Plans of the same local government side by side: each is a whole plan. */
export class Comparing {
  plans: readonly PlanSummary[] | undefined;
  readonly #views = new Map<string, PlanView>();
  #difference: PlanDifference | undefined;
  #with: string | undefined;
  readonly #source: JalonSource;

  constructor(source: JalonSource) {
    this.#source = source;
  }

  /** Reads which plans there are, and those to compare. */
  async load(scene: PlannerScene): Promise<void> {
    const { plan } = scene.view;
    const all = await plansIn(this.#source, { territory: plan.territory, programme: plan.programme ?? undefined });
    this.plans = all.filter(({ id }) => id !== plan.id);
    await Promise.all(this.plans.slice(0, MOST - 1).map(async ({ id }) => this.#views.set(id, await viewOf(this.#source, id))));
    scene.host.requestUpdate();
  }

  /** Which lines differ from those of another plan. */
  async compare({ host, view }: PlannerScene, other: string): Promise<void> {
    const { plans } = this.#source;
    if (!plans) return;
    const [own, theirs] = await Promise.all([plans.get(view.plan.id), plans.get(other)]);
    if (!this.#views.has(other)) this.#views.set(other, await viewOf(this.#source, other));
    this.#difference = comparePlans(theirs.plan, own.plan);
    this.#with = other;
    host.requestUpdate();
  }

  draw(scene: PlannerScene, open: (plan: string) => void): TemplateResult {
    const { say, view } = scene;
    if (!this.plans) return html`<p role="status">${say('planner.loading')}</p>`;
    if (this.plans.length === 0) return html`<p>${say('planner.plans.none')}</p>`;
    const shown = [view, ...this.plans.flatMap(({ id }) => this.#views.get(id) ?? []).slice(0, MOST - 1)];
    return html`${this.#table(scene, shown)}<ul class="plans">${this.plans.map(({ id, name, status, firstYear, years }) => html`<li><span><bdi><b>${name}</b></bdi> <span class="soft">${say.code('planner.status', status)}${say('comma')}${firstYear}–${firstYear + years - 1}</span></span>
      <span class="acts"><button type="button" class="btn" aria-pressed=${this.#with === id} @click=${() => void this.compare(scene, id)}>${say('planner.plans.compare')}</button><button type="button" class="btn" @click=${() => open(id)}>${say('planner.plans.open')}</button></span></li>`)}</ul>${this.#lines(scene)}`;
  }

  #table(scene: PlannerScene, shown: readonly PlanView[]): TemplateResult {
    const { say, unit, view } = scene;
    const years = [...new Set(shown.flatMap((one) => one.years.map(({ year }) => year)))].sort((a, b) => a - b);
    const last = view.years.at(-1)?.year ?? 0;
    const row = (label: string, of: (one: PlanView) => unknown): TemplateResult => html`<tr><th scope="row">${label}</th>${shown.map((one, at) => html`<td class="num ${at === 0 ? 'now' : ''}">${of(one)}</td>`)}</tr>`;
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${say('planner.plans.title')}><table class="tb cmp"><thead><tr><td></td>${shown.map(({ plan }, at) => html`<th scope="col" class="num ${at === 0 ? 'now' : ''}"><bdi>${plan.name}</bdi></th>`)}</tr></thead><tbody>
      ${years.map((year) => row(say('planner.plans.credits', { year: String(year) }), (one) => {
        const found = one.years.find((each) => each.year === year);
        return found ? html`${amountIn(say, unit, found.credits)}${found.margin !== null && found.margin < 0 ? html`<small class="c-unmet">${say('planner.plans.over', { amount: amountIn(say, unit, -found.margin) })}</small>` : nothing}` : '–';
      }))}
      ${row(say('planner.plans.blocks'), ({ verdict }) => say.format.count(verdict.counts.blocks))}${row(say('planner.plans.warns'), ({ verdict }) => say.format.count(verdict.counts.warns))}
      ${years.slice(0, -1).map((year) => row(say('planner.plans.delivered', { year: String(year) }), ({ rows }) => say.format.count(rows.filter(({ schedule, status }) => status !== 'dropped' && schedule?.end.startsWith(String(year))).length)))}
      ${row(say('planner.plans.beyond', { year: String(last) }), ({ sums }) => amountIn(say, unit, sums.beyond + Math.max(0, sums.rest)))}</tbody></table></div>`;
  }

  #lines({ say, unit }: PlannerScene): TemplateResult | typeof nothing {
    const difference = this.#difference;
    if (!difference) return nothing;
    const amounts = (credits: PlanDifference['years']): string => Object.entries(credits).map(([year, { before, after }]) => `${year}${say('planner.colon')}${amountIn(say, unit, before)} → ${amountIn(say, unit, after)}`).join(say('comma'));
    return html`<h4>${say('planner.plans.lines')}</h4><ul class="plans">${difference.lines.map(({ code, title, change, fields, credits }) => html`<li><span><bdi class="code">${code}</bdi> <bdi>${title}</bdi></span>
      <span class="soft">${change === 'added' ? say('planner.plans.added') : change === 'removed' ? say('planner.plans.removed') : say('planner.plans.changed', { fields: [amounts(credits), say.format.list(fields.filter((field) => field !== 'credits').map((field) => say.code('planner.field', field)))].filter(Boolean).join(say('comma')) })}</span></li>`)}</ul>`;
  }
}
