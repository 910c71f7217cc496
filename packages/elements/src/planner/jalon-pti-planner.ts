import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { pickText } from '@jalon/core/shared';
import type { LocalizedText } from '@jalon/core/shared';
import type { JalonSource } from '@jalon/client';
import type { PlanView } from '@jalon/core/investment';
import { bringFurther } from '../language/further.ts';
import { addStrings, createTexts, type Texts } from '../language/strings.ts';
import { JalonElement } from '../shared/jalon-element.ts';
import { loading } from '../shared/loading.ts';
import { unitOf } from './amount.ts';
import { JalonPlannerShowEvent, JalonProjectSelectEvent } from './events.ts';
import { plannerFr } from './language/fr.ts';
import { styles } from './planner.css.ts';
import type { LineStanding, PlannerGroup, PlannerMode, PlannerScene } from './scene.ts';
import { PlanTable } from './table/plan-table.ts';
import { head, views } from './templates.ts';
import { definitions, top } from './verdict.ts';

addStrings('fr', plannerFr);
bringFurther();

const AT_REST: LineStanding = { isPending: false, refused: undefined, other: undefined };

/**
 * The investment plan of a local government over several years: lines by sector or locality, quarters, money against what is expected, and what
 * the rules say of each line. Read by anyone; changed at once, undone and redone by whoever may.
 *
 * @element jalon-pti-planner
 * @attr {string} territory - Local government: own id, or `scheme:code`.
 * @attr {string} programme - `pacasen`.
 * @attr {string} plan - Id of a plan; the current one of the territory unless told.
 * @attr {"table"|"timeline"|"money"} view - What is shown first: `table` unless told.
 * @attr {"sector"|"locality"} group - What lines are put together by: `sector` unless told.
 * @attr {string} label - Title; the name of the plan unless told, none where it is empty.
 * @attr {string} lang - `fr`, `en` or `ar`; the nearest `lang` of the page unless told.
 * @attr {"light"|"dark"|"auto"} theme - `light` unless told; `auto` follows the person's system.
 * @attr {"compact"|"normal"|"roomy"} density - Height of rows and controls.
 * @attr {number} heading-level - Level of the title among the headings of the page, 1 to 6: 2 unless told.
 * @attr {string} numbering-system - Unicode numbering system of figures and dates, `latn` unless told.
 * @prop {PlanView} planView - A plan the page already has: it is shown without asking, and not changed.
 * @prop {JalonSource} client - The source to read from, instead of the one of the provider around.
 * @prop {Partial<Strings>} strings - Messages of this element alone, by key.
 * @fires {JalonProjectSelectEvent} jalon-project-select - A person selected a line, or none.
 * @fires {JalonPlannerShowEvent} jalon-planner-show - A person chose another view, or grouped the lines otherwise.
 * @fires {JalonErrorEvent} jalon-error - Something asked for did not end well.
 * @slot - What the page shows where the widget cannot.
 * @csspart root - The whole widget.
 * @csspart verdict - The first sentence and the years.
 * @csspart views - What chooses the view.
 * @csspart table - The table and what scrolls it.
 * @csspart row - One line of the plan.
 * @csspart note - A notice.
 * @csspart loading - The skeleton.
 * @cssprop [--jalon-planner-height=44em] - How high the table of a plan of more than 200 lines may be before it scrolls in itself; never over 85 % of the window unless told.
 */
export class JalonPtiPlanner extends JalonElement {
  static override readonly tag: string = 'jalon-pti-planner';
  static override readonly texts: Texts = createTexts({ en: () => import('./language/en.ts'), ar: () => import('./language/ar.ts') });
  static override properties: Record<string, object> = { territory: {}, programme: {}, plan: {}, view: {}, group: {}, label: {}, planView: { attribute: false }, client: { attribute: false } };
  static override styles: CSSResultGroup = [...styles];

  declare territory: string | undefined;
  declare programme: string | undefined;
  declare plan: string | undefined;
  declare view: PlannerMode | undefined;
  declare group: PlannerGroup | undefined;
  declare label: string | undefined;
  declare planView: PlanView | undefined;
  declare client: JalonSource | undefined;

  readonly #table = new PlanTable();
  #selected: string | undefined;
  #folded: ReadonlySet<string> = new Set();
  #hasBaseline = false;
  #said = '';
  #scene: PlannerScene | undefined;
  #made: readonly unknown[] = [];

  protected override renderWaiting(): TemplateResult {
    return html`<div class="body">${loading('')}</div>`;
  }

  protected override renderWidget(): TemplateResult {
    return html`<div class="body">${this.#content()}</div>`;
  }

  #content(): TemplateResult {
    const view = this.planView;
    if (!view) return loading(this.say('planner.loading'));
    const scene = this.#sceneOf(view);
    return html`${definitions()}${head(scene, this.label, false, nothing)}${top(scene)}${views(scene, { setMode: this.#setMode, setGroup: this.#setGroup }, nothing)}${this.#view(scene)}<p class="vh" role="status">${this.#said}</p>`;
  }

  #view(scene: PlannerScene): TemplateResult {
    const { say, mode } = scene;
    const content = this.#table.draw(scene);
    return html`<section class="sec wide" aria-labelledby="view"><h3 id="view">${say(`planner.view.${mode}`)}</h3>${content}</section>`;
  }

  /** The same scene as long as nothing in it changes. */
  #sceneOf(view: PlanView): PlannerScene {
    const { say, rtl, density = 'normal' } = this;
    const mode: PlannerMode = this.view === 'timeline' || this.view === 'money' ? this.view : 'table';
    const group: PlannerGroup = this.group === 'locality' ? 'locality' : 'sector';
    const made = [view, say, rtl, density, mode, group, this.#selected, this.#folded, this.#hasBaseline];
    if (this.#scene && made.every((each, at) => each === this.#made[at])) return this.#scene;
    this.#made = made;
    return (this.#scene = {
      host: this, say, rtl, density, view, plan: undefined, framework: undefined, unit: unitOf(view), mode, group, selected: this.#selected, baseline: this.#hasBaseline, folded: this.#folded, writing: 'no',
      standing: () => AT_REST, nameOf: namesIn(view, (text) => say.format.typeset(pickText(text, say.format.language))),
      edit: () => false, suppose: () => undefined, select: this.#select, open: (project) => this.#select(project), fold: this.#fold,
      setBaseline: (baseline) => { this.#hasBaseline = baseline; this.requestUpdate(); },
      announce: (sentence) => { this.#said = sentence; this.requestUpdate(); },
    });
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#table.settle(this.renderRoot);
  }

  readonly #setMode = (mode: PlannerMode): void => {
    this.view = mode;
    this.#tellShown();
  };

  readonly #setGroup = (group: PlannerGroup): void => {
    this.group = group;
    this.#folded = new Set();
    this.#tellShown();
  };

  #tellShown(): void {
    this.dispatchEvent(new JalonPlannerShowEvent(this.view ?? 'table', this.group ?? 'sector'));
  }

  readonly #select = (project: string | undefined): void => {
    if (this.#selected === project) return;
    this.#selected = project;
    this.requestUpdate();
    const view = this.#scene?.view;
    if (view) this.dispatchEvent(new JalonProjectSelectEvent(view.plan.id, project ?? null, view.rows.find(({ id }) => id === project)?.code ?? null));
  };

  readonly #fold = (key: string): void => {
    const folded = new Set(this.#folded);
    if (!folded.delete(key)) folded.add(key);
    this.#folded = folded;
    this.requestUpdate();
  };
}

/** Labels by code, found once for a view. */
function namesIn({ sectors, sources }: PlanView, text: (label: LocalizedText) => string): PlannerScene['nameOf'] {
  const names = new Map<string, LocalizedText | null>([...sectors.map(({ key, label }) => [`sector ${key}`, label] as const), ...sources.map(({ code, label }) => [`source ${code}`, label] as const)]);
  return (kind, code) => {
    const label = names.get(`${kind} ${code}`);
    return label ? text(label) : code;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'jalon-pti-planner': JalonPtiPlanner;
  }
}
