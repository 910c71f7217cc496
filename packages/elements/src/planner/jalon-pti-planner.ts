import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { pickText } from '@jalon/core/shared';
import type { LocalizedText } from '@jalon/core/shared';
import type { JalonSource } from '@jalon/client';
import type { PlanView } from '@jalon/core/investment';
import { addStrings, createTexts, type Texts } from '../language/strings.ts';
import { Later } from '../scorecard-matrix/table/later.ts';
import { ClientConsumer } from '../shared/client.context.ts';
import { JalonElement } from '../shared/jalon-element.ts';
import { loading, problemSentence } from '../shared/loading.ts';
import { Part } from '../shared/part.ts';
import { ReadingController } from '../shared/reading.controller.ts';
import { unitOf } from './amount.ts';
import type { Deeds, Done } from './deeds/deeds.ts';
import { plannerFr } from './language/fr.ts';
import { styles } from './planner.css.ts';
import type { LineStanding, PlannerGroup, PlannerMode, PlannerScene } from './scene.ts';
import { namesIn } from './names.ts';
import { readPlan, type PlanKey, type ReadPlan } from './session/read-plan.ts';
import { holdsPlans } from './session/source.ts';
import { ShownViews } from './shown-views.ts';
import { head, views } from './templates.ts';
import { top } from './top.ts';

addStrings('fr', plannerFr);

const AT_REST: LineStanding = { isPending: false, refused: undefined, other: undefined };
const UNTOUCHED: Done = { selected: undefined, folded: new Set(), baseline: false, writing: 'no', plan: undefined, framework: undefined, setAside: undefined };
/** What a person does in it, by name. */
const ACTS = ['select', 'go', 'open', 'fold', 'setBaseline', 'announce', 'setMode', 'setGroup'] as const;
type Acts = Pick<Deeds, (typeof ACTS)[number]>;
/** All of the widget while there is no plan to show. */
const body = (inside: TemplateResult | typeof nothing): TemplateResult => html`<div class="body">${inside}</div>`;

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
 * @attr {string} today - Day marked in the timeline and offered by forms, `2026-05-12`; the browser’s unless told, none where it is empty.
 * @attr {boolean} readonly - Changes nothing, whoever looks.
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
 * @csspart timeline - The timeline and what scrolls it.
 * @csspart year - A year in its head.
 * @csspart group - The head of a group in the timeline.
 * @csspart bar - The works of one line.
 * @csspart legend - What its signs mean.
 * @csspart money - Sources against ceilings.
 * @csspart row - One line of the plan.
 * @csspart panel - All there is about the line that is opened.
 * @csspart finding - What a rule found.
 * @csspart form - A form of the line, of an act, of a new line.
 * @csspart dialog - What stands over the plan: an act, a report, papers, scenarios.
 * @csspart undo - The line that offers to take a change back.
 * @csspart note - A notice.
 * @csspart loading - The skeleton.
 * @cssprop [--jalon-planner-height=44em] - How high the table of a plan of more than 200 lines may be before it scrolls in itself; never over 85 % of the window unless told.
 * @cssprop [--jalon-planner-bar-height=1.75em] - Height of a bar of the timeline.
 * @cssprop [--jalon-planner-quarter=3.25em] - Least width of a quarter.
 */
export class JalonPtiPlanner extends JalonElement {
  static override readonly tag: string = 'jalon-pti-planner';
  static override readonly texts: Texts = createTexts({ en: () => import('./language/en.ts'), ar: () => import('./language/ar.ts') });
  static override properties: Record<string, object> = { territory: {}, programme: {}, plan: {}, view: {}, group: {}, label: {}, today: {}, readonly: { type: Boolean }, planView: { attribute: false }, client: { attribute: false } };
  static override styles: CSSResultGroup = [...styles];

  declare territory: string | undefined;
  declare programme: string | undefined;
  declare plan: string | undefined;
  /** @default table */
  declare view: PlannerMode | undefined;
  /** @default sector */
  declare group: PlannerGroup | undefined;
  declare label: string | undefined;
  declare readonly: boolean;
  declare today: string | undefined;
  declare planView: PlanView | undefined;
  declare client: JalonSource | undefined;

  readonly #client = new ClientConsumer(this);
  readonly #reading = new ReadingController<PlanKey, ReadPlan>(this, readPlan);
  readonly #views = new ShownViews(this, () => void this.#with(() => {}));
  readonly #part = new Part(this, () => import('./deeds/deeds.ts'));
  /** What nobody asked for yet comes once the plan is painted and all is at rest: the first paint is not delayed by it. */
  readonly #later = new Later(() => void this.#with(() => {}));
  #deeds: Deeds | undefined;
  #isFramed = false;
  #given: { readonly planView: PlanView; readonly read: ReadPlan } | undefined;
  #scene: PlannerScene | undefined;
  #made: readonly unknown[] = [];

  /** Reads the plan again. */
  async refresh(): Promise<void> {
    await this.updateComplete;
    await (this.#deeds ? this.#deeds.reload() : this.#reading.refresh());
    await this.updateComplete;
  }

  protected override willUpdate(): void {
    const { plan, territory, programme, planView } = this;
    if (planView !== this.#given?.planView) this.#given = planView && { planView, read: { view: planView } };
    if (this.#mode !== 'table') this.#views.bring(this.#mode);
    this.#reading.follow(plan || territory ? { plan, territory, programme } : undefined, this.client ?? this.#client.value, this.#given?.read);
  }

  /** What a person does in it: at once where what carries it out is there, or when it has come. */
  async #with(run: (deeds: Deeds) => void): Promise<void> {
    if (!this.#deeds) {
      const part = await this.#part.load();
      if (!part) return;
      this.#deeds ??= new part.Deeds({ host: this, reading: this.#reading, views: this.#views, say: () => this.say, scene: () => this.#scene });
      this.requestUpdate();
    }
    run(this.#deeds);
  }

  protected override renderWaiting(): TemplateResult {
    return body(loading(''));
  }

  protected override renderWidget(): TemplateResult {
    const { say, label } = this;
    const deeds = this.#deeds;
    const { problem, offlineSince, source, view: read, isLoading } = this.#reading;
    const view = deeds?.view ?? read?.view;
    const wanting = { hasSource: holdsPlans(source) || !!this.planView, hasKey: !!(this.plan || this.territory || read), problem, offlineSince, isAbsent: !!read && !view, retry: this.#retry };
    if (!view) {
      if (isLoading) return body(this.#skeleton());
      if (this.#part.hasFailed) return body(this.#failing());
      if (!deeds) void this.#with(() => {});
      return body(deeds?.wanting(say, wanting) ?? loading(say('planner.loading')));
    }
    const scene = this.#sceneOf(view);
    return html`<div class="body">${head(scene, label, isLoading, deeds?.head(scene) ?? nothing)}${deeds?.banner(say, wanting) ?? nothing}${top(scene)}
      ${views(scene, this.#acts, deeds?.bar(scene) ?? nothing)}${deeds?.above(scene) ?? nothing}${this.#views.draw(scene, this.today)}${deeds ? deeds.after(scene, label, this.#failing) : this.#part.hasFailed ? this.#failing() : nothing}</div>`;
  }

  /** What keeps the place comes with the first frame: a plan that is there before is not drawn after it. */
  #skeleton(): TemplateResult | typeof nothing {
    if (this.#isFramed) return loading(this.say('planner.loading'));
    requestAnimationFrame(() => {
      this.#isFramed = true;
      if (this.#reading.isLoading) this.requestUpdate();
    });
    return nothing;
  }

  /** What tells the reasons did not come either. */
  readonly #failing = (): TemplateResult => {
    const { say } = this;
    const { problem } = this.#reading;
    return html`<p class="note err" part="note" role="alert">${problem ? problemSentence(say, problem) : say('part.failed')} <button type="button" class="btn" @click=${this.#retry}>${say('action.retry')}</button></p>`;
  };

  readonly #retry = (): void => {
    void this.#with((deeds) => deeds.retry());
    void this.refresh();
  };

  readonly #acts: Acts = Object.fromEntries(ACTS.map((act) => [act, (...given: never[]) => void this.#with((deeds) => (deeds[act] as (...given: never[]) => void)(...given))])) as unknown as Acts;

  get #mode(): PlannerMode {
    return this.view === 'timeline' || this.view === 'money' ? this.view : 'table';
  }

  /** The same scene as long as nothing in it changes. */
  #sceneOf(view: PlanView): PlannerScene {
    const { say, rtl, density = 'normal' } = this;
    const mode = this.#mode;
    const group: PlannerGroup = this.group === 'locality' ? 'locality' : 'sector';
    const done = this.#deeds?.done ?? UNTOUCHED;
    const made = [view, say, rtl, density, mode, group, ...Object.values(done) as unknown[]];
    if (this.#scene && made.every((each, at) => each === this.#made[at])) return this.#scene;
    this.#made = made;
    const textOf = (text: LocalizedText): string => say.format.typeset(pickText(text, say.format.language));
    return (this.#scene = {
      host: this, say, rtl, density, view, unit: unitOf(view), mode, group, ...done, textOf, nameOf: namesIn(view, textOf, done.framework),
      standing: (project) => this.#deeds?.standing(project) ?? AT_REST, edit: (...edit) => !!this.#deeds?.edit(...edit), suppose: (bodies) => this.#deeds?.suppose(bodies), ...this.#acts,
    });
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#views.table.settle(this.renderRoot);
    this.#deeds?.settle();
    if (this.#scene && !this.#deeds && !this.#part.hasFailed) this.#later.ask();
  }

  protected override onKeydown(event: KeyboardEvent): void {
    this.#deeds?.onKeydown(event);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jalon-pti-planner': JalonPtiPlanner;
  }
}
