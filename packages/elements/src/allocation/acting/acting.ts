import { html, nothing, type TemplateResult } from 'lit';
import { planningOn, type JalonSource } from '@jalon/client';
import { ALLOCATIONS_ROUTES, type AllocationCan, type AllocationFormulaSummary, type AllocationRunSummary, type Page } from '@jalon/contract';
import type { AllocationAmounts, AmountLadder, LoadedAllocationFormula, RunCommandType } from '@jalon/core/allocation';
import { addStrings } from '../../language/strings.ts';
import { Part } from '../../shared/part.ts';
import type { Scene } from '../scene.ts';
import { actingSheet } from './acting.css.ts';
import { Asking } from './asking.ts';
import { actingAllocationFr } from './fr.ts';
import { correction, gesturesOfAmounts, gesturesOfRun, type Gesture } from './gestures.ts';
import { newRunGesture } from './new-run.ts';
import { loadSentences, type ActingHost } from './sending.ts';
import { steps } from './steps.ts';
import { termsGesture } from './terms.ts';

addStrings('fr', actingAllocationFr);
export { actingSheet as styles };
export { Beginning } from './beginning.ts';

const isCan = (answer: unknown): string | undefined => (typeof (answer as { can?: unknown } | null)?.can === 'object' ? undefined : 'no can');
const isList = (answer: unknown): string | undefined => (Array.isArray((answer as { items?: unknown } | null)?.items) ? undefined : 'no list');

/** Other runs of the programme, and what the widget goes on with once one was begun. */
interface Runs { readonly runs: () => readonly AllocationRunSummary[]; readonly open: (run: string) => void }

/** What an officer sets, computes, grants and tells: step by step for the run, and where an amount is explained. */
export class Acting {
  readonly #of: ActingHost;
  readonly #runs: Runs;
  readonly #asking: Asking;
  readonly #list;
  #can: AllocationCan['can'] | undefined;
  #formulas: readonly AllocationFormulaSummary[] = [];
  #formula: LoadedAllocationFormula | undefined;
  #followed = '';
  #source: JalonSource | undefined;

  constructor(of: ActingHost, runs: Runs) {
    this.#of = of;
    this.#runs = runs;
    this.#asking = new Asking(of);
    this.#list = new Part(of.host, () => import('../list/list.ts'));
  }

  get hasUnsavedChanges(): boolean {
    return this.#asking.isTouched;
  }

  /** Rights follow the run: they are asked for again with each version. */
  follow({ view, say }: Scene): void {
    const source = this.#of.source();
    const key = `${view.run.id} ${view.run.version}`;
    if (key === this.#followed && source === this.#source) return;
    [this.#followed, this.#source] = [key, source];
    void loadSentences(say.format.language).catch(() => undefined);
    void this.#read(source, view.run.id, view.formula);
  }

  async #read(source: JalonSource | undefined, run: string, formula: Scene['view']['formula']): Promise<void> {
    try {
      this.#can = (await source?.ask?.<AllocationCan>({ route: ALLOCATIONS_ROUTES.getAllocationCan, params: { run }, check: isCan }))?.can;
      if (this.#may('setRunName') && this.#formulas.length === 0) this.#formulas = (await source!.ask!<Page<AllocationFormulaSummary>>({ route: ALLOCATIONS_ROUTES.listAllocationFormulas, query: { limit: 200 }, check: isList })).items;
      if (!formula) this.#formula = undefined;
      else if (this.#may('setWindow') && this.#formula?.hash !== formula.hash) this.#formula = await planningOn(source!).allocations.formula(formula.code, formula.version);
    } catch {
      // Nobody said that this person may do anything: nothing is offered.
      this.#can = undefined;
    }
    this.#of.host.requestUpdate();
  }

  #may(type: RunCommandType): boolean {
    return this.#can?.[type]?.allowed === true;
  }

  /** What there is to do with the run; nothing where nothing may be done. */
  draw(scene: Scene): TemplateResult | typeof nothing {
    const { say } = scene;
    const gestures = new Map([...gesturesOfRun(scene, this.#formulas), this.#another(scene)].filter(({ type }) => this.#may(type)).map((one) => [one.id, one]));
    return gestures.size === 0 ? nothing : html`<section class="sec noprint" part="acting" aria-labelledby="do"><div><h3 id="do">${say('allocation.do')}</h3><p class="gloss">${say('allocation.do.gloss')}</p></div><div class="beside">${steps(scene, {
      formula: this.#formula, isBusy: this.#asking.isSending, mayList: this.#may('setEntrants'), openList: () => void this.#openList(scene), mayWindows: this.#may('setWindow'), openWindow: (code) => void this.#openWindow(scene, code),
      button: (id, isNext) => { const gesture = gestures.get(id); return gesture ? this.#asking.button(scene, gesture, isNext ? 'btn primary' : 'btn') : nothing; },
    })}</div></section>`;
  }

  /** What was done last, said aloud, and the dialog. `others`: what somebody else did meanwhile. */
  dialog(scene: Scene, others: string): TemplateResult {
    return html`<p class="vh" role="status">${this.#asking.done}</p>${this.#asking.dialog(scene, others)}`;
  }

  /** Begins another run: another exercise, or the same otherwise. */
  #another({ say, view: { run, programme, formula, count } }: Scene): Gesture {
    return newRunGesture(say, {
      programme: programme.code, exercise: undefined, shown: run.exercise, id: 'do-another', title: say('allocation.another'), effect: say('allocation.another.effect'), name: '', formulas: this.#formulas, formula: formula?.hash,
      runs: [{ id: run.id, name: run.name, exercise: run.exercise, territories: count }, ...this.#runs.runs().filter(({ id }) => id !== run.id)], source: () => this.#of.source(), begun: (id) => this.#runs.open(id),
    });
  }

  /** What may be done to the amounts of one territory. */
  ofAmounts(scene: Scene, amounts: AllocationAmounts): TemplateResult | typeof nothing {
    const gestures = gesturesOfAmounts(scene, amounts).filter(({ type }) => this.#may(type));
    return gestures.length === 0 ? nothing : html`<div class="acts noprint">${gestures.map((gesture) => this.#asking.button(scene, gesture))}</div>`;
  }

  ofMovement(scene: Scene, movement: AmountLadder['movements'][number]): TemplateResult | typeof nothing {
    return this.#may('correctMovement') ? this.#asking.button(scene, correction(scene, movement), 'link noprint') : nothing;
  }

  /** What a window is set to is in the run, which is read when it is asked for. */
  async #openWindow(scene: Scene, code: string): Promise<void> {
    const formula = this.#formula;
    const window = formula?.windows.find((one) => one.code === code);
    if (!formula || !window) return;
    try {
      const run = await planningOn(this.#of.source()!).allocations.get(scene.view.run.id);
      await this.#asking.open(termsGesture(scene, formula, window, run), run.version);
    } catch (error) {
      await this.#asking.fail(scene, error);
    }
  }

  /** The list and its figures: a room of its own, loaded when it is entered. */
  async #openList(scene: Scene): Promise<void> {
    const [part, formula] = [await this.#list.load(), this.#formula];
    if (!part || !formula) return;
    await part.loadListLanguage(scene.say.format.language);
    const send = (...sent: Parameters<Asking['carryOut']> extends [unknown, ...infer R] ? R : never): Promise<void> => this.#asking.carryOut(scene, ...sent);
    await this.#asking.enter(new part.ListRoom({ host: this.#of.host, source: () => this.#of.source(), formula, send }), 'do-list');
  }
}
