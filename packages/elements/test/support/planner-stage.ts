import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import {
  applyPlanEdits, buildPlanView, checkPlan, PROJECT_FACETS, recheckPlan, type CheckedPlan, type LoadedFramework, type PlanContext, type PlanEditCommand, type PlanState, type PlanView, type Project,
} from '@jalon/core/investment';
import { loadFramework } from '@jalon/core/schemas';
import { pickText } from '@jalon/core/shared';
import { demonstrationPlans, planningFrameworks } from '@jalon/referentials';
import { JalonElement } from '../../src/shared/jalon-element.ts';
import { bringFurther } from '../../src/language/further.ts';
import { addStrings, createTexts, type Texts } from '../../src/language/strings.ts';
import { plannerFr } from '../../src/planner/language/fr.ts';
import { unitOf } from '../../src/planner/amount.ts';
import { deedsSheet } from '../../src/planner/deeds/deeds.css.ts';
import { styles } from '../../src/planner/planner.css.ts';
import type { LineStanding, PlanEditBody, PlannerGroup, PlannerMode, PlannerScene, Writing } from '../../src/planner/scene.ts';
import { moneySheet } from '../../src/planner/styles/money.css.ts';
import { timelineSheet } from '../../src/planner/styles/timeline.css.ts';
import { drawMoney } from '../../src/planner/money/view.ts';
import { drawTimeline, goToProject } from '../../src/planner/timeline/view.ts';
import { paper, styles as paperSheet } from '../../src/planner/paper/view.ts';
import { definitions } from '../../src/planner/top.ts';

addStrings('fr', plannerFr);
bringFurther();

const loaded = loadFramework(planningFrameworks[0]);
if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues));
export const FRAMEWORK: LoadedFramework = loaded.value;
export const TODAY = '2026-05-12';

/** One of the two demonstration plans as the state a page works on. `isDraft`: nothing of it is adopted. */
export function planState(place: 0 | 1, isDraft: boolean): PlanState {
  const { adoption, ...plan } = demonstrationPlans.plans[place]!;
  const mark = { version: 1, by: { id: 'secretary', role: 'secretary' as const }, since: 0 };
  const touched = Object.fromEntries(PROJECT_FACETS.map((facet) => [facet, mark]));
  return {
    ...plan, ...(isDraft ? { status: 'draft', rephasings: [] } : { adoption }), version: 1, touched: {}, removed: {},
    projects: plan.projects.map((line) => ({ ...line, touched })), ceilings: plan.ceilings.map((ceiling) => ({ ...ceiling, touched: mark })),
  } as unknown as PlanState;
}

/** As many lines as asked, each one of the demonstration's under another name. */
export function planOf(count: number): PlanState {
  const plan = planState(1, true);
  const projects = Array.from({ length: count }, (_, at) => ({ ...plan.projects[at % plan.projects.length]!, id: `p${at}`, code: `P-${at + 1}` }));
  return { ...plan, projects };
}

const CONTEXT: PlanContext = {
  actor: { id: 'secretary', role: 'secretary', grants: [{ role: 'secretary', territoryId: 'sn-kd' }] }, now: '2026-03-01T09:00:00.000Z', asOf: '2026-03-01', territory: { id: 'sn-kd-kd1-1', path: ['sn', 'sn-kd'] }, framework: FRAMEWORK,
};
let id = 0;
const commandOf = (base: number) => (body: PlanEditBody): PlanEditCommand => ({ id: `00000000-0000-4000-8000-${String((id += 1)).padStart(12, '0')}`, v: 1, base, ...body }) as unknown as PlanEditCommand;

/** The views of the planner with core's own edits and checks around them, and nothing else: no server, no forms. */
export class PlannerStage extends JalonElement {
  static override readonly tag: string = 'jalon-planner-stage';
  static override readonly texts: Texts = createTexts({ en: () => import('../../src/planner/language/en.ts'), ar: () => import('../../src/planner/language/ar.ts') });
  static override styles: CSSResultGroup = [...styles, deedsSheet, timelineSheet, moneySheet, paperSheet];
  mode: PlannerMode = 'timeline';
  grouped: PlannerGroup = 'sector';
  writing: Writing = 'yes';
  baseline = true;
  today: string | undefined = TODAY;
  /** What the views did. */
  readonly edits: { readonly bodies: readonly PlanEditBody[]; readonly what: string }[] = [];
  readonly said: string[] = [];
  readonly opened: (readonly [project: string, part: string])[] = [];
  readonly refusals = new Map<string, string>();
  selected: string | undefined;
  #state: PlanState = planState(1, true);
  #checked: CheckedPlan | undefined;
  #view: PlanView | undefined;
  #folded: ReadonlySet<string> = new Set();

  get state(): PlanState {
    return this.#state;
  }
  set state(state: PlanState) {
    this.#state = state;
    this.#checked = undefined;
    this.#view = undefined;
    this.requestUpdate();
  }

  get checked(): CheckedPlan {
    return (this.#checked ??= checkPlan(this.#state, FRAMEWORK, demonstrationPlans.setting));
  }

  get planView(): PlanView {
    return (this.#view ??= buildPlanView(this.checked, this.#state.version));
  }

  project(code: string): Project {
    return this.#state.projects.find((one) => one.code === code)!;
  }

  protected override renderWidget(): TemplateResult {
    const scene = this.scene();
    return html`<div class="body"><h2>Plan</h2>${definitions()}${this.mode === 'money' ? drawMoney(scene) : this.mode === 'timeline' ? drawTimeline(scene, this.today) : nothing}<p class="vh" role="status">${this.said.at(-1)}</p>${paper(scene)}</div>`;
  }

  scene(): PlannerScene {
    const { say, rtl, mode, writing, baseline, selected } = this;
    const view = this.planView;
    const labels = new Map<string, (typeof view.sources)[number]['label']>([...view.sectors.map(({ key, label }) => [`sector ${key}`, label] as const), ...view.sources.map(({ code, label }) => [`source ${code}`, label] as const)]);
    const none: LineStanding = { isPending: false, refused: undefined, other: undefined };
    return {
      host: this, say, rtl, density: this.density ?? 'normal', view, plan: this.#state, framework: FRAMEWORK, unit: unitOf(view), mode, group: this.grouped, selected, baseline, folded: this.#folded, writing,
      standing: (project) => (this.refusals.has(project) ? { ...none, refused: this.refusals.get(project) } : none),
      nameOf: (kind, code) => { const label = labels.get(`${kind} ${code}`); return label ? pickText(label, say.format.language) : code; },
      edit: (bodies, what) => this.#edit(bodies, what(say)), suppose: (bodies) => this.#suppose(bodies),
      textOf: (text) => pickText(text, say.format.language), go: (project) => { goToProject(this, project); },
      select: (project) => { this.selected = project; this.requestUpdate(); }, open: (project, part) => { this.opened.push([project, part]); },
      fold: (key) => { const folded = new Set(this.#folded); if (!folded.delete(key)) folded.add(key); this.#folded = folded; this.requestUpdate(); },
      setAside: undefined, setBaseline: (isShown) => { this.baseline = isShown; this.requestUpdate(); }, announce: (sentence) => { this.said.push(sentence); this.requestUpdate(); },
    };
  }

  #suppose(bodies: readonly PlanEditBody[]): PlanView | undefined {
    const result = applyPlanEdits(this.#state, bodies.map(commandOf(this.#state.version)), CONTEXT);
    return result.ok ? buildPlanView(recheckPlan(this.checked, result.state), result.state.version) : undefined;
  }

  #edit(bodies: readonly PlanEditBody[], what: string): boolean {
    const result = applyPlanEdits(this.#state, bodies.map(commandOf(this.#state.version)), CONTEXT);
    this.edits.push({ bodies, what });
    if (!result.ok) {
      const project = (bodies[0]!.payload as { readonly project?: string }).project ?? '';
      this.refusals.set(project, result.refusal);
      this.requestUpdate();
      return false;
    }
    this.#checked = recheckPlan(this.checked, result.state);
    this.#state = result.state;
    this.#view = buildPlanView(this.#checked, result.state.version);
    this.requestUpdate();
    return true;
  }
}
customElements.define('jalon-planner-stage', PlannerStage);

declare global {
  interface HTMLElementTagNameMap {
    'jalon-planner-stage': PlannerStage;
  }
}
