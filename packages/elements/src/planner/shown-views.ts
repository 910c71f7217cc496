import { html, type LitElement, type TemplateResult } from 'lit';
import { loading } from '../shared/loading.ts';
import { Part } from '../shared/part.ts';
import type { PlannerMode, PlannerScene } from './scene.ts';
import { PlanTable } from './table/plan-table.ts';

/** The three views of one plan. The table is there at once; the two others come when they are first shown. */
export class ShownViews {
  readonly table: PlanTable;
  readonly #host: LitElement;
  readonly #timeline;
  readonly #money;

  /** @param touch what answers hands in the table is wanted */
  constructor(host: LitElement, touch: () => void) {
    this.#host = host;
    this.table = new PlanTable(touch);
    this.#timeline = new Part(host, () => import('./timeline/view.ts'));
    this.#money = new Part(host, () => import('./money/view.ts'));
  }

  #partOf(mode: PlannerMode): Part<object> {
    return mode === 'timeline' ? this.#timeline : this.#money;
  }

  /** Asks for what draws a view while the plan is asked for: both are then drawn at once. */
  bring(mode: PlannerMode): void {
    const part = this.#partOf(mode);
    if (!part.hasFailed) void part.load();
  }

  draw(scene: PlannerScene, today: string | undefined): TemplateResult {
    const { say, mode } = scene;
    if (mode === 'table') return html`<section class="sec wide" aria-labelledby="view"><h3 id="view">${say('planner.view.table')}</h3>${scene.view.rows.length === 0 ? empty(scene) : this.table.draw(scene)}</section>`;
    const part = this.#partOf(mode);
    if (part.hasFailed) return html`<p class="note err" part="note" role="alert">${say('part.failed')} <button type="button" class="btn" @click=${() => void part.load()}>${say('action.retry')}</button></p>`;
    void part.load();
    const drawn = mode === 'timeline' ? this.#timeline.value?.drawTimeline(scene, today ?? undefined) : this.#money.value?.drawMoney(scene);
    return drawn ?? loading(say('planner.loading'));
  }

  /** The focus on the line of a project, in the timeline or in the table. */
  goTo({ mode }: PlannerScene, project: string): void {
    if (mode === 'timeline') return void this.#timeline.value?.goToProject(this.#host, project);
    this.table.focusOn(project, 0);
    this.#host.requestUpdate();
  }
}

const empty = ({ say }: PlannerScene): TemplateResult => html`<div class="note" part="note"><p class="h3"><span>${say('planner.table.empty')}</span></p><p>${say('planner.table.empty.say')}</p></div>`;
