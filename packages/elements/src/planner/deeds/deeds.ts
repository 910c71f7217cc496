import { html, nothing, type CSSResult, type LitElement, type TemplateResult } from 'lit';
import type { Language } from '@jalon/core/shared';
import type { LoadedFramework, PlanState, PlanView } from '@jalon/core/investment';
import { make } from '../../scorecard-matrix/table/make.ts';
import { bringFurther } from '../../language/further.ts';
import { addStrings, setStrings, type Say } from '../../language/strings.ts';
import { idle } from '../../shared/idle.ts';
import { focusOn } from '../../shared/focus-on.ts';
import { Part } from '../../shared/part.ts';
import type { ReadingController } from '../../shared/reading.controller.ts';
import type { Details } from '../details/details.ts';
import { JalonPlannerShowEvent, JalonProjectSelectEvent } from '../events.ts';
import type { Tools } from '../forms/tools.ts';
import type { LinePart, LineStanding, PlanEditBody, PlannerGroup, PlannerMode, PlannerScene, Told, Writing as WritingState } from '../scene.ts';
import type { PlanKey, ReadPlan } from '../session/read-plan.ts';
import type { Writing } from '../session/writing.ts';
import type { ShownViews } from '../shown-views.ts';
import type { TableColumn } from '../table/columns.ts';
import { Hands } from '../table/hands.ts';
import { groupsOf } from '../table/lines.ts';
import { beginAgain, beginning } from './beginning.ts';
import { deedsSheet } from './deeds.css.ts';
import { deedsFr } from './fr.ts';
import { banner, wanting, type Wanting } from './notices.ts';
import { Opening } from './opening.ts';

addStrings('fr', deedsFr);
bringFurther();

export const styles: CSSResult = deedsSheet;

/** What a scene shows of what was done. */
export interface Done extends Pick<PlannerScene, 'selected' | 'folded' | 'baseline' | 'setAside'> {
  readonly writing: WritingState;
  readonly plan: PlanState | undefined;
  readonly framework: LoadedFramework | undefined;
  /** What was refused and what two people changed: marks at lines are drawn anew where it is other. */
  readonly held?: string | undefined;
}

interface Host extends LitElement {
  plan: string | undefined;
  readonly territory: string | undefined;
  readonly programme: string | undefined;
  view: PlannerMode | undefined;
  group: PlannerGroup | undefined;
  readonly readonly: boolean;
  readonly planView: PlanView | undefined;
  refresh(): Promise<void>;
}

/** The widget, as far as what a person does in it knows it. */
export interface Ground {
  readonly host: Host;
  readonly reading: ReadingController<PlanKey, ReadPlan>;
  readonly views: ShownViews;
  say(): Say;
  scene(): PlannerScene | undefined;
}

/**
 * What a person does with a plan, and what stands beside it: lines selected and folded, the panel and the rules, notices, paper, and for whoever may
 * change the plan what carries changes out. Loaded once the plan is painted, or with the first deed.
 */
export class Deeds {
  folded: ReadonlySet<string> = new Set();
  readonly #on: Ground;
  readonly #detailsPart;
  readonly #paperPart;
  readonly #toolsPart;
  readonly #opening: Opening;
  #details: Details | undefined;
  #tools: Tools | undefined;
  #language: Language;
  #selected: string | undefined;
  #hasBaseline = false;
  /** What speaks. Written to by itself: nothing else is drawn again for it. */
  readonly #status = make('p', { className: 'vh', role: 'status' });

  constructor(ground: Ground) {
    const { host } = (this.#on = ground);
    this.#language = ground.say().format.language;
    this.#detailsPart = new Part(host, () => import('../details/details.ts'));
    this.#paperPart = new Part(host, () => import('../paper/view.ts'));
    this.#toolsPart = new Part(host, () => import('../forms/tools.ts'));
    this.#opening = new Opening(ground, {
      paste: this.#paste, rephase: (refused) => void this.#withTools((tools) => tools.rephase(refused)), closed: () => (this.#tools = undefined), settled: () => idle(() => void this.#withTools(() => {})),
    });
    ground.views.table.take(new Hands(ground.views.table));
    idle(() => void this.#loadDetails().then(() => this.#paperPart.load()));
  }

  /** What was loaded in another language is loaded in this one. */
  async #translate(language: Language): Promise<void> {
    this.#language = language;
    await Promise.all([this.#detailsPart.value?.loadPlanWords(language), this.#opening.part?.loadSessionLanguage(language), this.#toolsPart.value?.loadFormsLanguage(language)]);
    // What was drawn before they came stands in French: with another `say` it is all said anew.
    setStrings(language, {});
  }

  /** After each drawing of the widget. */
  settle(): void {
    const { host, say } = this.#on;
    const { language } = say().format;
    if (language !== this.#language) void this.#translate(language);
    this.#writing?.editing.settle(host.renderRoot);
    this.#opening.ask();
  }

  get #writing(): Writing | undefined {
    return this.#opening.writing;
  }

  /** The plan with changes under way. */
  get view(): PlanView | undefined {
    return this.#writing?.session.view;
  }

  get done(): Done {
    const session = this.#writing?.session;
    return { selected: this.#selected, folded: this.folded, baseline: this.#hasBaseline, writing: session ? 'yes' : this.#opening.isUnderWay ? 'loading' : 'no', plan: session?.store.shown, framework: session?.store.framework, setAside: session?.may('proposePlan') || session?.may('adoptPlan') ? this.#setAside : undefined, held: session?.held };
  }

  standing(project: string): LineStanding | undefined {
    return this.#writing?.session.standing(project);
  }

  suppose(bodies: readonly PlanEditBody[]): PlanView | undefined {
    return this.#writing?.session.suppose(bodies);
  }

  readonly #setAside = (rule: string): void => void this.#withTools((tools) => tools.setAside(rule));

  /** A change that is refused at once is shown at its line, with what was written. */
  edit(bodies: readonly PlanEditBody[], what: Told, base?: number): boolean {
    const session = this.#writing?.session;
    if (!session) return false;
    const isDone = session.edit(bodies, what, base);
    const [refused] = session.refused.keys();
    if (!isDone && refused) this.select(refused);
    return isDone;
  }

  /** Reads the plan again. */
  reload(): Promise<void> {
    this.#opening.again();
    beginAgain(this.#on.host);
    return this.#writing ? this.#writing.session.reload() : this.#on.reading.refresh();
  }

  onKeydown(event: KeyboardEvent): void {
    this.#writing?.onKeydown(event);
  }

  /** Instead of a plan: why there is none, or what begins one. */
  wanting(say: Say, why: Wanting): TemplateResult | undefined {
    const { host, reading } = this.#on;
    const instead = (why.hasSource && why.isAbsent && beginning(say, host, reading.source)) || wanting(say, why);
    return instead && html`${this.#left(say)}${instead}`;
  }

  head(scene: PlannerScene): TemplateResult {
    return html`${this.#writing?.tools(scene) ?? nothing}${this.#tools?.head(scene) ?? nothing}`;
  }

  bar(scene: PlannerScene): TemplateResult | typeof nothing {
    return this.#tools?.bar(scene) ?? nothing;
  }

  /** Over a plan that could not be read again. */
  banner(say: Say, why: Wanting): TemplateResult | undefined {
    return banner(say, why);
  }

  /** Between what chooses the view and the view. */
  above(scene: PlannerScene): TemplateResult | typeof nothing {
    return html`${this.#left(scene.say, scene.view.plan.id)}${this.#writing?.above(scene) ?? nothing}`;
  }

  /** What was refused of plans shown before. */
  #left(say: Say, shown?: string): TemplateResult | typeof nothing {
    const { host, reading: { source } } = this.#on;
    return this.#opening.part?.leftNotes(say, host, source, shown) ?? nothing;
  }

  /** After the view. `failing`: what says that a part did not come. */
  after(scene: PlannerScene, label: string | undefined, failing: () => TemplateResult): TemplateResult {
    return html`${this.#details?.panel(scene, html`${this.#writing?.inPanel(scene) ?? nothing}${this.#tools?.inPanel(scene) ?? nothing}`) ?? nothing}${this.#details?.rules(scene) ?? nothing}${this.#detailsPart.hasFailed ? failing() : nothing}${
      this.#writing?.bar(scene) ?? nothing}${this.#tools?.dialog(scene) ?? nothing}${this.#status}${this.#paperPart.value?.paper(scene, label) ?? nothing}`;
  }

  retry(): void {
    void this.#loadDetails();
  }

  async #loadDetails(): Promise<void> {
    const part = await this.#detailsPart.load();
    await part?.loadPlanWords(this.#on.say().format.language);
    this.#details ??= part && new part.Details();
    this.#on.host.requestUpdate();
  }

  /** Forms, acts, files and scenarios: at once where they are there, or when they have come. */
  async #withTools(run: (tools: Tools) => void): Promise<void> {
    const { reading: { source }, host, say, scene } = this.#on;
    const part = await this.#toolsPart.load();
    await part?.loadFormsLanguage(say().format.language);
    if (!part || !source) return;
    this.#tools ??= new part.Tools({ source, scene: () => scene()!, session: () => this.#writing?.session, openPlan: (plan) => { host.plan = plan; } });
    host.requestUpdate();
    run(this.#tools);
  }

  readonly #paste = (text: string, column: TableColumn, project: string | undefined): boolean => {
    void this.#withTools((tools) => tools.paste(text, column, project, this.#on.views.table.columns));
    return true;
  };

  setMode(mode: PlannerMode): void {
    this.#on.host.view = mode;
    this.#tellShown();
  }

  setGroup(group: PlannerGroup): void {
    this.#on.host.group = group;
    this.folded = new Set();
    this.#tellShown();
  }

  #tellShown(): void {
    const { host } = this.#on;
    host.dispatchEvent(new JalonPlannerShowEvent(host.view ?? 'table', host.group ?? 'sector'));
  }

  select(project: string | undefined): void {
    const { host, reading } = this.#on;
    if (this.#selected === project) return;
    this.#selected = project;
    host.requestUpdate();
    if (project) void this.#reveal(project);
    const view = this.view ?? reading.view?.view;
    if (view) host.dispatchEvent(new JalonProjectSelectEvent(view.plan.id, project ?? null, view.rows.find(({ id }) => id === project)?.code ?? null));
  }

  /** The panel covers the foot of the window: the row of its line stays above it. */
  async #reveal(project: string): Promise<void> {
    const { host } = this.#on;
    await host.updateComplete;
    host.renderRoot.querySelector(`.pt [data-key="${CSS.escape(project)}"]`)?.scrollIntoView({ block: 'nearest' });
  }

  go(project: string): void {
    const { host, scene: sceneNow, views } = this.#on;
    const scene = sceneNow();
    if (!scene) return;
    if (scene.mode === 'money') host.view = 'table';
    for (const group of groupsOf(scene.view, scene.group)) if (group.rows.includes(project) && this.folded.has(group.key)) this.fold(group.key);
    this.select(project);
    views.goTo(scene, project);
  }

  open(project: string, part: LinePart): void {
    this.select(project);
    if (this.#writing) void this.#withTools((tools) => tools.open(project, part));
    else void this.#loadDetails().then(() => focusOn(this.#on.host, 'panel'));
  }

  fold(key: string): void {
    const folded = new Set(this.folded);
    if (!folded.delete(key)) folded.add(key);
    this.folded = folded;
    this.#on.host.requestUpdate();
  }

  setBaseline(baseline: boolean): void {
    this.#hasBaseline = baseline;
    this.#on.host.requestUpdate();
  }

  announce(sentence: string): void {
    if (this.#status.textContent !== sentence) this.#status.textContent = sentence;
  }
}
