import { html, nothing, type TemplateResult } from 'lit';
import { planningOn, type JalonSource } from '@jalon/client';
import { ALLOCATIONS_ROUTES, type AllocationCan, type AllocationFormulaSummary, type AllocationRunSummary, type Page } from '@jalon/contract';
import type { AllocationAmounts, AmountLadder, LoadedAllocationFormula, RunBody, RunCommandType } from '@jalon/core/allocation';
import { addStrings, type Say } from '../../language/strings.ts';
import { mark } from '../../shared/icons.ts';
import { Part } from '../../shared/part.ts';
import { rich } from '../../shared/rich.ts';
import { JalonAllocationActEvent } from '../events.ts';
import type { Scene } from '../scene.ts';
import { actingSheet } from './acting.css.ts';
import { Dialog } from './dialog.ts';
import { Values, type Words } from './fields.ts';
import { actingAllocationFr } from './fr.ts';
import { correction, gesturesOfAmounts, gesturesOfRun, type Gesture } from './gestures.ts';
import { newRunGesture } from './new-run.ts';
import { Sending, loadSentences, type ActingHost, type Target } from './sending.ts';
import { steps } from './steps.ts';
import { termsGesture } from './terms.ts';
import type { Room } from './room.ts';

addStrings('fr', actingAllocationFr);
export { actingSheet as styles };

const isCan = (answer: unknown): string | undefined => (typeof (answer as { can?: unknown } | null)?.can === 'object' ? undefined : 'no can');
const isList = (answer: unknown): string | undefined => (Array.isArray((answer as { items?: unknown } | null)?.items) ? undefined : 'no list');

export const formulasFrom = async (source: JalonSource): Promise<readonly AllocationFormulaSummary[]> =>
  (await source.ask!<Page<AllocationFormulaSummary>>({ route: ALLOCATIONS_ROUTES.listAllocationFormulas, query: { limit: 200 }, check: isList })).items;

/** What the widget goes on with once a run was begun. */
interface Begun { readonly runs: () => readonly AllocationRunSummary[]; readonly open: (run: string) => void }

/** What an officer sets, computes, grants and tells: each gesture asks what it needs in one dialog, says what it changes, and is sent once. */
export class Acting {
  readonly #of: ActingHost;
  readonly #runs: Begun;
  readonly #sending: Sending;
  readonly #dialog: Dialog;
  readonly #listPart;
  #can: AllocationCan['can'] | undefined;
  #formulas: readonly AllocationFormulaSummary[] = [];
  #formula: LoadedAllocationFormula | undefined;
  #followed = '';
  #source: JalonSource | undefined;
  #gesture: Gesture | undefined;
  #values = new Values([]);
  #room: Room | undefined;
  #failure = '';
  #isSending = false;
  #done = '';

  constructor(of: ActingHost, runs: Begun) {
    this.#of = of;
    this.#runs = runs;
    this.#sending = new Sending(of);
    this.#dialog = new Dialog(of.host, { isBusy: () => this.#isSending, isTouched: () => this.hasUnsavedChanges, closed: () => { [this.#gesture, this.#room] = [undefined, undefined]; } });
    this.#listPart = new Part(of.host, () => import('../list/list.ts'));
  }

  get hasUnsavedChanges(): boolean {
    return this.#isSending || (this.#gesture !== undefined && this.#values.isTouched) || (this.#room?.isTouched ?? false);
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
      if (this.#may('setRunName') && this.#formulas.length === 0) this.#formulas = await formulasFrom(source!);
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

  /** What there is to do with the run, step by step, and the dialog; nothing where nothing may be done. */
  draw(scene: Scene): TemplateResult | typeof nothing {
    const { say } = scene;
    const gestures = new Map([...gesturesOfRun(scene, this.#formulas), ...(this.#may('setRunName') ? [this.#another(scene)] : [])].filter(({ type }) => this.#may(type)).map((one) => [one.id, one]));
    const button = (id: string, isNext: boolean): TemplateResult | typeof nothing => { const gesture = gestures.get(id); return gesture ? this.#button(scene, gesture, isNext ? 'btn primary' : 'btn') : nothing; };
    const own = { formula: this.#formula, button, mayList: this.#may('setEntrants'), openList: () => void this.#openList(scene), mayWindows: this.#may('setWindow'), openWindow: (code: string) => void this.#openWindow(scene, code), isBusy: this.#isSending };
    return html`${gestures.size === 0 ? nothing : html`<section class="sec noprint" part="acting" aria-labelledby="do"><div><h3 id="do">${say('allocation.do')}</h3><p class="gloss">${say('allocation.do.gloss')}</p></div><div class="beside">${steps(scene, own)}</div></section>`}
      <p class="vh" role="status">${this.#done}</p>${this.#drawDialog(scene)}`;
  }

  /** Begins another run: another exercise, or the same otherwise. */
  #another({ say, view, host }: Scene): Gesture {
    const { run, programme, formula, count } = view;
    return newRunGesture(say, {
      programme: programme.code, exercise: undefined, id: 'do-another', title: say('allocation.another'), effect: say('allocation.another.effect'), name: '', formulas: this.#formulas, formula: formula?.hash,
      runs: [{ id: run.id, name: run.name, exercise: run.exercise, territories: count }, ...this.#runs.runs().filter(({ id }) => id !== run.id)], source: () => this.#of.source(), begun: (id) => { this.#runs.open(id); host.requestUpdate(); },
    });
  }

  /** Where an exercise has no run: begins its first, for whoever may. */
  begin(words: Words, gesture: Gesture): TemplateResult {
    return html`${this.#button(words, gesture, 'btn primary')}${this.#drawDialog(words)}`;
  }

  /** What may be done to the amounts of one territory. */
  ofAmounts(scene: Scene, amounts: AllocationAmounts): TemplateResult | typeof nothing {
    const gestures = gesturesOfAmounts(scene, amounts).filter(({ type }) => this.#may(type));
    return gestures.length === 0 ? nothing : html`<div class="acts noprint">${gestures.map((gesture) => this.#button(scene, gesture))}</div>`;
  }

  ofMovement(scene: Scene, movement: AmountLadder['movements'][number]): TemplateResult | typeof nothing {
    return this.#may('correctMovement') ? this.#button(scene, correction(scene, movement), 'link noprint', `act-${movement.id}`) : nothing;
  }

  #button({ say }: Pick<Words, 'say'>, gesture: Gesture, classes = 'btn'): TemplateResult {
    return html`<button type="button" class=${classes} id=${gesture.id} ?disabled=${this.#isSending} @click=${() => void this.#open(gesture)}>${gesture.title ? `${gesture.title}…` : say.code('allocation.do', gesture.type)}</button>`;
  }

  async #open(gesture: Gesture): Promise<void> {
    [this.#gesture, this.#values, this.#failure, this.#room] = [gesture, new Values(gesture.fields), '', undefined];
    this.#sending.forget();
    await this.#dialog.open(gesture.id);
  }

  /** What a window is set to is in the run, which is read when it is asked for. */
  async #openWindow(scene: Scene, code: string): Promise<void> {
    const window = this.#formula?.windows.find((one) => one.code === code);
    if (!window) return;
    try {
      await this.#open(termsGesture(scene, this.#formula!, window, await planningOn(this.#of.source()!).allocations.get(scene.view.run.id)));
    } catch (error) {
      this.#done = await this.#sending.failed(scene.say, scene.currency, error);
      this.#of.host.requestUpdate();
    }
  }

  /** The list and its figures: a room of its own, loaded when it is entered. */
  async #openList(scene: Scene): Promise<void> {
    const part = await this.#listPart.load();
    if (!part || !this.#formula) return;
    await part.loadListLanguage(scene.say.format.language);
    [this.#gesture, this.#failure] = [undefined, ''];
    this.#sending.forget();
    this.#room = new part.ListRoom({ host: this.#of.host, source: () => this.#of.source(), formula: this.#formula, send: (target, bodies, done) => this.#carryOut(scene, target, bodies, done) });
    await this.#dialog.open('do-list');
  }

  #drawDialog(words: Words): TemplateResult {
    const { say } = words;
    const [gesture, room] = [this.#gesture, this.#room];
    const failure = this.#failure ? html`<div class="note err" part="note" role="alert"><p class="h3">${mark('unmet', 'c-unmet')}<span>${say('allocation.refused')}</span></p><p>${rich(this.#failure)}</p><p>${say('allocation.typed')}</p></div>` : nothing;
    if (room) return this.#dialog.draw(say, room.title(words), html`${room.draw(words as Scene, this.#isSending, failure, () => this.#dialog.leave())}`, true);
    if (!gesture) return this.#dialog.draw(say, '', nothing);
    const title = gesture.title ?? say.code('allocation.do', gesture.type).replace('…', '');
    return this.#dialog.draw(say, title, html`<form class="edit" novalidate @submit=${(event: Event) => void this.#confirm(event, words, gesture)}><p id="dlg-say">${rich(gesture.effect)}</p>${this.#fields(gesture)}${failure}
      <div class="acts"><button type="submit" class="btn primary" aria-disabled=${this.#isSending ? 'true' : nothing}>${say(this.#isSending ? 'allocation.sending' : 'allocation.confirm')}</button><button type="button" class="btn" ?autofocus=${gesture.fields.length === 0} ?disabled=${this.#isSending} @click=${() => this.#dialog.leave()}>${say('allocation.cancel')}</button></div></form>`);
  }

  /** Fields one after the other; those of a group under its name. */
  #fields({ fields }: Gesture): TemplateResult[] {
    const redraw = (): void => this.#of.host.requestUpdate();
    return fields.map((field) => html`${field.group ? html`<h4 class="grp">${field.group}</h4>` : nothing}${this.#values.draw(field, redraw)}`);
  }

  async #confirm(event: Event, words: Words, gesture: Gesture): Promise<void> {
    event.preventDefault();
    if (this.#isSending) return;
    const values = this.#values.check(words);
    if (!values) {
      this.#of.host.requestUpdate();
      this.#of.host.shadowRoot?.getElementById(`f-${this.#values.first}`)?.focus();
      return;
    }
    const { view } = words as Scene;
    const target = gesture.target?.(values) ?? { run: view.run.id, version: view.run.version };
    if (!this.#of.host.dispatchEvent(new JalonAllocationActEvent(target.run, gesture.type))) return;
    await this.#carryOut(words, target, () => gesture.bodies(values), () => {
      this.#done = words.say('allocation.done', { act: gesture.title ?? words.say.code('allocation.do', gesture.type).replace('…', '') });
      gesture.done?.(values);
    });
  }

  async #carryOut({ say, currency }: Words, target: Target, bodies: () => readonly RunBody[] | Promise<readonly RunBody[]>, done: () => void): Promise<void> {
    [this.#isSending, this.#failure] = [true, ''];
    this.#of.host.requestUpdate();
    try {
      await this.#sending.send(target, await bodies());
      done();
      this.#values = new Values([]);
      this.#isSending = false;
      this.#dialog.close();
    } catch (error) {
      this.#failure = await this.#sending.failed(say, currency, error);
    } finally {
      this.#isSending = false;
      this.#of.host.requestUpdate();
    }
  }
}

export { newRunGesture };
export type { Say };
