import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { pickText } from '@jalon/core/shared';
import type { LocalizedText } from '@jalon/core/shared';
import type { JalonSource } from '@jalon/client';
import type { PlanView } from '@jalon/core/investment';
import { addStrings, createTexts, type Texts } from '../language/strings.ts';
import { idle } from '../scorecard-matrix/table/later.ts';
import { ClientConsumer } from '../shared/client.context.ts';
import { JalonErrorEvent } from '../shared/events.ts';
import { focusOn } from '../shared/focus-on.ts';
import { JalonElement } from '../shared/jalon-element.ts';
import { loading, problemSentence } from '../shared/loading.ts';
import { Part } from '../shared/part.ts';
import { ReadingController, asProblem } from '../shared/reading.controller.ts';
import { unitOf } from './amount.ts';
import type { Details } from './details/details.ts';
import type { Wanting } from './details/notices.ts';
import { JalonPlannerShowEvent, JalonProjectSelectEvent } from './events.ts';
import type { Tools } from './forms/tools.ts';
import { plannerFr } from './language/fr.ts';
import { styles } from './planner.css.ts';
import type { LineStanding, PlanEditBody, PlannerGroup, PlannerMode, PlannerScene } from './scene.ts';
import { namesIn } from './names.ts';
import { readPlan, type PlanKey, type ReadPlan } from './session/read-plan.ts';
import { holdsPlans } from './session/source.ts';
import type { Writing } from './session/writing.ts';
import type { TableColumn } from './table/columns.ts';
import { groupsOf } from './table/lines.ts';
import { ShownViews } from './shown-views.ts';
import { head, views } from './templates.ts';
import { definitions, top } from './verdict.ts';

addStrings('fr', plannerFr);

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
 * @attr {string} today - Day marked in the timeline, `2026-05-12`; none unless told.
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
  readonly #views = new ShownViews(this, () => void this.#loadDetails());
  readonly #detailsPart = new Part(this, () => import('./details/details.ts'));
  readonly #paperPart = new Part(this, () => import('./paper/view.ts'));
  readonly #toolsPart = new Part(this, () => import('./forms/tools.ts'));
  readonly #writingPart = new Part(this, () => import('./session/writing.ts'));
  #details: Details | undefined;
  #writing: Writing | undefined;
  #tools: Tools | undefined;
  /** Which plan, of which source, is or was opened to be changed. */
  #opened: readonly unknown[] = [];
  #isOpening = false;
  #given: { readonly planView: PlanView; readonly read: ReadPlan } | undefined;
  #selected: string | undefined;
  #folded: ReadonlySet<string> = new Set();
  #hasBaseline = false;
  #said = '';
  #scene: PlannerScene | undefined;
  #made: readonly unknown[] = [];

  /** Reads the plan again. */
  async refresh(): Promise<void> {
    await this.updateComplete;
    await (this.#writing ? this.#writing.session.reload() : this.#reading.refresh());
    await this.updateComplete;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#writing?.session.connect();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Moved in the page, it is back at once: what it follows goes on.
    queueMicrotask(() => { if (!this.isConnected) this.#writing?.session.disconnect(); });
  }

  protected override willUpdate(): void {
    const { plan, territory, programme, planView } = this;
    if (planView !== this.#given?.planView) this.#given = planView && { planView, read: { view: planView } };
    this.#reading.follow(plan || territory ? { plan, territory, programme } : undefined, this.client ?? this.#client.value, this.#given?.read);
    const opened = [this.#reading.view?.view?.plan.id, this.#reading.source, this.readonly || !!planView];
    if (this.#opened.length > 0 && !opened.every((each, at) => each === this.#opened[at])) this.#closeWriting();
  }

  #closeWriting(): void {
    this.#writing?.close();
    this.#writing = undefined;
    this.#tools = undefined;
    this.#opened = [];
  }

  protected override renderWaiting(): TemplateResult {
    return html`<div class="body">${loading('')}</div>`;
  }

  protected override renderWidget(): TemplateResult {
    return html`<div class="body">${this.#content()}</div>`;
  }

  get #wanting(): Wanting {
    const { problem, offlineSince, source, view } = this.#reading;
    return { hasSource: holdsPlans(source) || !!this.planView, hasKey: !!(this.plan || this.territory || view), problem, offlineSince, isAbsent: !!view && !view.view, retry: this.#retry };
  }

  #content(): TemplateResult {
    const { say } = this;
    const view = this.#writing?.session.view ?? this.#reading.view?.view;
    const details = this.#detailsPart.value;
    if (!view) {
      const isWanting = !this.#reading.isLoading;
      if (isWanting) void this.#detailsPart.load();
      if (isWanting && this.#detailsPart.hasFailed) return this.#failing();
      return (isWanting && details?.wanting(say, this.#wanting)) || loading(say('planner.loading'));
    }
    const scene = this.#sceneOf(view);
    const writing = this.#writing;
    return html`${definitions()}${head(scene, this.label, this.#reading.isLoading, html`${writing?.tools(scene) ?? nothing}${this.#tools?.head(scene) ?? nothing}`)}${details?.banner(say, this.#wanting) ?? nothing}${top(scene)}
      ${views(scene, { setMode: this.#setMode, setGroup: this.#setGroup }, this.#tools?.bar(scene) ?? nothing)}${writing?.above(scene) ?? nothing}${this.#views.draw(scene, this.today)}${this.#details?.panel(scene, html`${writing?.inPanel(scene) ?? nothing}${this.#tools?.inPanel(scene) ?? nothing}`) ?? nothing}${
      this.#details?.rules(scene) ?? nothing}${this.#detailsPart.hasFailed ? this.#failing() : nothing}${writing?.bar(scene) ?? nothing}${this.#tools?.dialog(scene) ?? nothing}<p class="vh" role="status">${this.#said}</p>${this.#paperPart.value?.paper(scene, this.label) ?? nothing}`;
  }

  /** What tells the reasons did not come either. */
  #failing(): TemplateResult {
    const { say } = this;
    const { problem } = this.#reading;
    return html`<p class="note err" part="note" role="alert">${problem ? problemSentence(say, problem) : say('part.failed')} <button type="button" class="btn" @click=${this.#retry}>${say('action.retry')}</button></p>`;
  }

  readonly #retry = (): void => {
    void this.#detailsPart.load();
    void this.refresh();
  };

  /** The same scene as long as nothing in it changes. */
  #sceneOf(view: PlanView): PlannerScene {
    const { say, rtl, density = 'normal' } = this;
    const session = this.#writing?.session;
    const mode: PlannerMode = this.view === 'timeline' || this.view === 'money' ? this.view : 'table';
    const group: PlannerGroup = this.group === 'locality' ? 'locality' : 'sector';
    const writing = session ? 'yes' : this.#isOpening ? 'loading' : 'no';
    const made = [view, say, rtl, density, mode, group, this.#selected, this.#folded, this.#hasBaseline, writing, session?.store.shown];
    if (this.#scene && made.every((each, at) => each === this.#made[at])) return this.#scene;
    this.#made = made;
    const textOf = (text: LocalizedText): string => say.format.typeset(pickText(text, say.format.language));
    return (this.#scene = {
      host: this, say, rtl, density, view, plan: session?.store.shown, framework: session?.store.framework, unit: unitOf(view), mode, group, selected: this.#selected, baseline: this.#hasBaseline, folded: this.#folded, writing,
      standing: (project) => session?.standing(project) ?? AT_REST, nameOf: namesIn(view, textOf, session?.store.framework), textOf,
      edit: (bodies, what, base) => this.#edit(bodies, what, base), suppose: (bodies) => session?.suppose(bodies), select: this.#select, go: this.#go, open: (project, part) => { this.#select(project); if (session) void this.#withTools((tools) => tools.open(project, part)); else void this.#focusPanel(); }, fold: this.#fold,
      setBaseline: (baseline) => { this.#hasBaseline = baseline; this.requestUpdate(); },
      announce: (sentence) => { this.#said = sentence; this.requestUpdate(); },
    });
  }

  /** A change that is refused at once is shown at its line, with what was written. */
  #edit(bodies: readonly PlanEditBody[], what: string, base?: number): boolean {
    const session = this.#writing?.session;
    if (!session) return false;
    const isDone = session.edit(bodies, what, base);
    const [refused] = session.refused.keys();
    if (!isDone && refused) this.#select(refused);
    return isDone;
  }

  async #focusPanel(): Promise<void> {
    await this.#loadDetails();
    await focusOn(this, 'panel');
  }

  readonly #go = (project: string): void => {
    const scene = this.#scene;
    if (!scene) return;
    if (scene.mode === 'money') this.view = 'table';
    for (const group of groupsOf(scene.view, scene.group)) if (group.rows.includes(project) && this.#folded.has(group.key)) this.#fold(group.key);
    this.#select(project);
    this.#views.goTo(scene, project);
  };

  async #loadDetails(): Promise<void> {
    const part = await this.#detailsPart.load();
    await part?.loadPlanWords(this.format.language);
    if (part && !this.#details) {
      this.#details = new part.Details();
      this.#views.table.take(new part.Hands(this.#views.table));
    }
    this.requestUpdate();
  }

  /** Forms, acts, files and scenarios: at once where they are there, or when they have come. */
  async #withTools(run: (tools: Tools) => void): Promise<void> {
    const { source } = this.#reading;
    const part = await this.#toolsPart.load();
    await part?.loadFormsLanguage(this.format.language);
    if (!part || !source) return;
    this.#tools ??= new part.Tools({ source, scene: () => this.#scene!, session: () => this.#writing?.session, openPlan: (plan) => { this.plan = plan; } });
    this.requestUpdate();
    run(this.#tools);
  }

  readonly #paste = (text: string, column: TableColumn, project: string | undefined): boolean => {
    void this.#withTools((tools) => tools.paste(text, column, project, this.#views.table.columns));
    return true;
  };

  /** Whether this person may change the plan, and what carries changes out: asked once the plan is on screen. */
  async #openWriting(): Promise<void> {
    const { source, view } = this.#reading;
    const plan = view?.view?.plan.id;
    if (!plan || !(source?.plans ?? source?.transport) || this.readonly || this.planView) return;
    this.#isOpening = true;
    this.requestUpdate();
    try {
      const [part] = await Promise.all([this.#writingPart.load(), this.#loadDetails()]);
      const opened = await part?.openWriting({ host: this, source: source!, plan, table: this.#views.table, say: () => this.say, scene: () => this.#scene!, paste: this.#paste, rephase: (refused) => void this.#withTools((tools) => tools.rephase(refused)) });
      if (this.#opened[0] === plan && this.isConnected) this.#writing = opened;
      else opened?.close();
    } catch (error) {
      this.dispatchEvent(new JalonErrorEvent(asProblem(error).code, asProblem(error).requestId, error));
    }
    this.#isOpening = false;
    this.requestUpdate();
    idle(() => void this.#withTools(() => {}));
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#views.table.settle(this.renderRoot);
    this.#writing?.editing.settle(this.renderRoot);
    if (!this.#scene || !this.#reading.view) return;
    // The first idle moment may come before the plan is on screen.
    if (!this.#details && !this.#detailsPart.hasFailed) idle(() => idle(() => void this.#loadDetails().then(() => this.#paperPart.load())));
    if (this.#opened.length > 0 || this.#isOpening) return;
    this.#opened = [this.#reading.view.view?.plan.id, this.#reading.source, this.readonly || !!this.planView];
    queueMicrotask(() => void this.#openWriting());
  }

  protected override onKeydown(event: KeyboardEvent): void {
    this.#writing?.onKeydown(event);
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
    if (project) void this.#reveal(project);
    const view = this.#scene?.view;
    if (view) this.dispatchEvent(new JalonProjectSelectEvent(view.plan.id, project ?? null, view.rows.find(({ id }) => id === project)?.code ?? null));
  };

  /** The panel covers the foot of the window: the row of its line stays above it. */
  async #reveal(project: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector(`.pt [data-key="${CSS.escape(project)}"]`)?.scrollIntoView({ block: 'nearest' });
  }

  readonly #fold = (key: string): void => {
    const folded = new Set(this.#folded);
    if (!folded.delete(key)) folded.add(key);
    this.#folded = folded;
    this.requestUpdate();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'jalon-pti-planner': JalonPtiPlanner;
  }
}
