import { html, nothing, type TemplateResult } from 'lit';
import { isolate } from '../language/format.ts';
import { rich } from '../shared/rich.ts';
import type { PlannerGroup, PlannerMode, PlannerScene } from './scene.ts';

/** What plan it is, how far it is, and what its figures are worth. */
export function head({ say, view: { plan, framework } }: PlannerScene, label: string | undefined, isUpdating: boolean, tools: TemplateResult | typeof nothing): TemplateResult {
  const { adoption } = plan;
  const basis = [plan.demonstration ? say('planner.demonstration') : '', framework.basis === 'illustrative' ? say('planner.illustrative') : framework.basis === 'outline' ? say('planner.outline') : ''].filter(Boolean);
  return html`<header class="head"><div>${label === '' ? nothing : html`<h2 id="title"><bdi>${label ?? plan.name}</bdi></h2>`}
    <p class="meta"><span>${say.code('planner.status', plan.status)}${plan.version ? say('comma') + say('planner.version', { version: plan.version }) : nothing}</span>${plan.basedOn?.as === 'scenario' ? html`<span>${say('planner.scenario')}</span>` : nothing}
      ${adoption ? html`<span>${rich(say('planner.adoption', { date: say.format.date(adoption.on), reference: isolate(adoption.reference) }))}</span>` : nothing}
      ${basis.map((words) => html`<span class="basis">${words}</span> `)}${isUpdating ? html`<span role="status">${say('planner.updating')}</span>` : nothing}</p></div>
    <div class="tools noprint">${tools}</div></header>`;
}

const segments = <T extends string>(label: string, chosen: T, values: readonly (readonly [T, string])[], choose: (value: T) => void): TemplateResult =>
  html`<span class="seg" role="group" aria-label=${label}>${values.map(([value, words]) => html`<button type="button" aria-pressed=${value === chosen} @click=${() => choose(value)}>${words}</button>`)}</span>`;

interface Choosing { setMode(mode: PlannerMode): void; setGroup(group: PlannerGroup): void }

/** Which view, how lines are put together, and whether the adopted plan stands beside. */
export function views(scene: PlannerScene, { setMode, setGroup }: Choosing, more: TemplateResult | typeof nothing): TemplateResult {
  const { say, mode, group, view, baseline } = scene;
  const hasBaseline = !!view.plan.adoption && view.rows.some((row) => row.baseline !== null);
  return html`<div class="views noprint" part="views">${segments(say('planner.view'), mode, [['table', say('planner.view.table')], ['timeline', say('planner.view.timeline')], ['money', say('planner.view.money')]], setMode)}
    <span class="acts">${mode === 'money' ? nothing : segments(say('planner.group'), group, [['sector', say('planner.group.sector')], ['locality', say('planner.group.locality')]], setGroup)}${
      hasBaseline && mode !== 'money' ? html`<button type="button" class="btn" aria-pressed=${baseline} @click=${() => scene.setBaseline(!baseline)}>${say('planner.baseline')}</button>` : nothing}${more}</span></div>`;
}
