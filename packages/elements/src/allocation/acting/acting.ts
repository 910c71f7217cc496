import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { isProblem, type JalonSource } from '@jalon/client';
import { ALLOCATIONS_ROUTES, type AllocationCan, type AllocationFormulaSummary, type Page, type SendAllocationCommandsResponse } from '@jalon/contract';
import type { AllocationAmounts, AllocationView, AmountLadder, RunBody, RunCommand, RunCommandType, RunRefusal } from '@jalon/core/allocation';
import { describeRunRefusal as inFrench } from '@jalon/core/messages/fr';
import { minorDecimals, type Language } from '@jalon/core/shared';
import { addStrings } from '../../language/strings.ts';
import { JalonErrorEvent } from '../../shared/events.ts';
import { mark } from '../../shared/icons.ts';
import { rich } from '../../shared/rich.ts';
import { JalonAllocationActEvent } from '../events.ts';
import type { Scene } from '../scene.ts';
import { sentenceOf } from '../beside/notices.ts';
import { actingSheet } from './acting.css.ts';
import { actingAllocationFr } from './fr.ts';
import { correction, gesturesOfAmounts, gesturesOfRun, minorOf, type Field, type Gesture } from './gestures.ts';

addStrings('fr', actingAllocationFr);
export { actingSheet as styles };

type Describe = (refusal: RunRefusal, figures: Readonly<Record<string, string>>, currency: string) => string;
const described: Partial<Record<Language, Describe>> = { fr: inFrench };
async function loadSentences(language: Language): Promise<void> {
  if (described[language]) return;
  described[language] = (await (language === 'en' ? import('@jalon/core/messages/en') : import('@jalon/core/messages/ar'))).describeRunRefusal;
}

/** What it needs of the widget. */
export interface ActingHost {
  readonly host: LitElement;
  source(): JalonSource | undefined;
  replace(view: AllocationView): void;
  refresh(): Promise<void>;
}

const isCan = (answer: unknown): string | undefined => (typeof (answer as { can?: unknown } | null)?.can === 'object' ? undefined : 'no can');
const isAnswer = (answer: unknown): string | undefined => (typeof (answer as { version?: unknown } | null)?.version === 'number' ? undefined : 'no version');
const isList = (answer: unknown): string | undefined => (Array.isArray((answer as { items?: unknown } | null)?.items) ? undefined : 'no list');

/** What an officer sets, computes, grants and tells: each gesture asks what it needs in one dialog, says what it changes, and is sent once. */
export class Acting {
  readonly #of: ActingHost;
  #can: AllocationCan['can'] | undefined;
  #formulas: readonly AllocationFormulaSummary[] = [];
  #followed = '';
  #source: JalonSource | undefined;
  #gesture: Gesture | undefined;
  /** The one the dialog was opened for. */
  #shown: Gesture | undefined;
  #values: Record<string, string> = {};
  #faults: Record<string, string> = {};
  #failure = '';
  #isSending = false;
  #done = '';
  /** The command as it was last sent: the same again keeps its id, so that it is carried out once. */
  #sent: { readonly json: string; readonly command: RunCommand } | undefined;

  constructor(of: ActingHost) {
    this.#of = of;
  }

  get hasUnsavedChanges(): boolean {
    return this.#isSending || (this.#gesture !== undefined && Object.keys(this.#values).length > 0);
  }

  /** Rights follow the run: they are asked for again with each version. */
  follow({ view, say }: Scene): void {
    const source = this.#of.source();
    const key = `${view.run.id} ${view.run.version}`;
    if (key === this.#followed && source === this.#source) return;
    [this.#followed, this.#source] = [key, source];
    void loadSentences(say.format.language).catch(() => undefined);
    void this.#read(source, view.run.id);
  }

  async #read(source: JalonSource | undefined, run: string): Promise<void> {
    try {
      this.#can = (await source?.ask?.<AllocationCan>({ route: ALLOCATIONS_ROUTES.getAllocationCan, params: { run }, check: isCan }))?.can;
      if (this.#may('chooseFormula')) this.#formulas = (await source!.ask!<Page<AllocationFormulaSummary>>({ route: ALLOCATIONS_ROUTES.listAllocationFormulas, query: { limit: 200 }, check: isList })).items;
    } catch {
      // Nobody said that this person may do anything: nothing is offered.
      this.#can = undefined;
    }
    this.#of.host.requestUpdate();
  }

  #may(type: RunCommandType): boolean {
    return this.#can?.[type]?.allowed === true;
  }

  /** The buttons of the run, and the dialog; nothing where nothing may be done. */
  draw(scene: Scene): TemplateResult | typeof nothing {
    const { say } = scene;
    const gestures = gesturesOfRun(scene, this.#formulas).filter(({ type }) => this.#may(type));
    const section = gestures.length === 0 ? nothing : html`<section class="sec noprint" part="acting" aria-labelledby="do"><div><h3 id="do">${say('allocation.do')}</h3><p class="gloss">${say('allocation.do.gloss')}</p></div>
      <div class="beside"><div class="acts">${gestures.map((gesture) => this.#button(scene, gesture))}</div></div></section>`;
    return html`${section}<p class="vh" role="status">${this.#done}</p>${this.#dialog(scene)}`;
  }

  /** What may be done to the amounts of one territory. */
  ofAmounts(scene: Scene, amounts: AllocationAmounts): TemplateResult | typeof nothing {
    const gestures = gesturesOfAmounts(scene, amounts).filter(({ type }) => this.#may(type));
    return gestures.length === 0 ? nothing : html`<div class="acts noprint">${gestures.map((gesture) => this.#button(scene, gesture))}</div>`;
  }

  ofMovement(scene: Scene, movement: AmountLadder['movements'][number]): TemplateResult | typeof nothing {
    return this.#may('correctMovement') ? this.#button(scene, correction(scene, movement), 'link noprint', `act-${movement.id}`) : nothing;
  }

  #button({ say }: Scene, gesture: Gesture, classes = 'btn', about?: string): TemplateResult {
    return html`<button type="button" class=${gesture.type === 'decreeRun' ? `${classes} primary` : classes} id=${gesture.id} aria-describedby=${about ?? nothing} ?disabled=${this.#isSending} @click=${() => void this.#open(gesture)}>${say.code('allocation.do', gesture.type)}</button>`;
  }

  async #open(gesture: Gesture): Promise<void> {
    [this.#gesture, this.#values, this.#faults, this.#failure, this.#sent] = [gesture, {}, {}, '', undefined];
    this.#of.host.requestUpdate();
    await this.#of.host.updateComplete;
    this.#shown = gesture;
    this.#dialogElement?.showModal();
  }

  get #dialogElement(): HTMLDialogElement | null | undefined {
    return this.#of.host.shadowRoot?.querySelector('dialog');
  }

  readonly #closed = (): void => {
    // It is told a moment later: another gesture may have begun meanwhile.
    if (this.#gesture !== this.#shown || this.#dialogElement?.open) return;
    const id = this.#gesture?.id;
    this.#gesture = undefined;
    this.#of.host.requestUpdate();
    void this.#of.host.updateComplete.then(() => id && this.#of.host.shadowRoot?.getElementById(id)?.focus());
  };

  /** Esc puts aside what is asked, but not what is on its way. */
  readonly #cancelled = (event: Event): void => {
    if (this.#isSending) event.preventDefault();
  };

  #dialog(scene: Scene): TemplateResult {
    const { say } = scene;
    const gesture = this.#gesture;
    if (!gesture) return html`<dialog class="dlg" part="dialog" @close=${this.#closed} @cancel=${this.#cancelled}></dialog>`;
    return html`<dialog class="dlg" part="dialog" aria-labelledby="dlg-title" aria-describedby="dlg-say" @close=${this.#closed} @cancel=${this.#cancelled}><form class="edit" novalidate @submit=${(event: Event) => void this.#confirm(event, scene, gesture)}>
      <h3 id="dlg-title">${say.code('allocation.do', gesture.type).replace('…', '')}</h3><p id="dlg-say">${rich(gesture.effect)}</p>${gesture.fields.map((field) => this.#field(field))}
      ${this.#failure ? html`<div class="note err" part="note" role="alert"><p class="h3">${mark('unmet', 'c-unmet')}<span>${say('allocation.refused')}</span></p><p>${rich(this.#failure)}</p><p>${say('allocation.typed')}</p></div>` : nothing}
      <div class="acts"><button type="submit" class="btn primary" aria-disabled=${this.#isSending ? 'true' : nothing}>${say(this.#isSending ? 'allocation.sending' : 'allocation.confirm')}</button><button type="button" class="btn" ?autofocus=${gesture.fields.length === 0} ?disabled=${this.#isSending} @click=${() => this.#dialogElement?.close()}>${say('allocation.cancel')}</button></div></form></dialog>`;
  }

  #field({ name, label, kind, start = '', options = [] }: Field): TemplateResult {
    const id = `f-${name}`;
    const fault = this.#faults[name];
    const [wrong, by] = fault ? ['true', `m-${id}`] : [nothing, nothing];
    const value = this.#values[name] ?? start;
    const typed = (event: Event): void => { this.#values[name] = (event.target as HTMLInputElement).value; delete this.#faults[name]; this.#of.host.requestUpdate(); };
    const control = kind === 'choice' ? html`<select class="in" id=${id} aria-invalid=${wrong} aria-describedby=${by} @change=${typed}>${options.map(([each, words]) => html`<option value=${each} ?selected=${each === value}>${words}</option>`)}</select>`
      : kind === 'area' ? html`<textarea class="in" dir="auto" id=${id} rows="3" maxlength="1000" .value=${value} aria-invalid=${wrong} aria-describedby=${by} @input=${typed}></textarea>`
        : html`<input class="in ${kind === 'money' ? 'num' : ''}" dir=${kind === 'text' ? 'auto' : nothing} id=${id} type=${kind === 'date' ? 'date' : 'text'} inputmode=${kind === 'money' ? 'decimal' : nothing} autocomplete="off" .value=${value} aria-invalid=${wrong} aria-describedby=${by} @input=${typed}>`;
    return html`<div class="fld"><label for=${id}>${label}</label>${control}${fault ? html`<p class="bad" id="m-${id}">${fault}</p>` : nothing}</div>`;
  }

  /** Values as they are sent; `undefined` where something is wrong, which is then said beside it. */
  #checked({ say, currency }: Scene, { fields }: Gesture): Record<string, string> | undefined {
    const values: Record<string, string> = {};
    this.#faults = {};
    for (const { name, kind, start = '', isOptional } of fields) {
      const typed = (this.#values[name] ?? start).trim();
      values[name] = typed;
      if (typed === '' && isOptional) continue;
      if (typed === '') this.#faults[name] = say(kind === 'choice' ? 'allocation.wrong.choice' : 'allocation.wrong.empty');
      else if (kind === 'money') {
        const minor = minorOf(typed, currency);
        const places = minorDecimals(currency);
        if (minor === undefined) this.#faults[name] = places === 0 ? say('allocation.wrong.whole') : say('allocation.wrong.amount', { places });
        else values[name] = String(minor);
      }
    }
    const [first] = Object.keys(this.#faults);
    if (first === undefined) return values;
    this.#of.host.requestUpdate();
    this.#of.host.shadowRoot?.getElementById(`f-${first}`)?.focus();
    return undefined;
  }

  async #confirm(event: Event, scene: Scene, gesture: Gesture): Promise<void> {
    event.preventDefault();
    if (this.#isSending) return;
    const values = this.#checked(scene, gesture);
    if (!values) return;
    const { view } = scene;
    if (!this.#of.host.dispatchEvent(new JalonAllocationActEvent(view.run.id, gesture.type))) return;
    this.#isSending = true;
    this.#failure = '';
    this.#of.host.requestUpdate();
    try {
      await this.#send(view, JSON.stringify(values), () => gesture.body(values));
      this.#done = scene.say('allocation.done', { act: scene.say.code('allocation.do', gesture.type).replace('…', '') });
      this.#values = {};
      this.#dialogElement?.close();
    } catch (error) {
      await this.#failed(scene, error);
    } finally {
      this.#isSending = false;
      this.#of.host.requestUpdate();
    }
  }

  /** The same gesture sent again keeps its id and its base: the server knows whether it was carried out. */
  async #send({ run }: AllocationView, json: string, body: () => RunBody): Promise<void> {
    if (this.#sent?.json !== json) this.#sent = { json, command: { id: crypto.randomUUID(), v: 1, base: run.version, ...body() } as RunCommand };
    const { view } = await this.#of.source()!.ask!<SendAllocationCommandsResponse>({
      route: ALLOCATIONS_ROUTES.sendAllocationCommands, params: { run: run.id }, body: { commands: [this.#sent.command], include: 'view' }, check: isAnswer,
    });
    if (view) this.#of.replace(view);
    else await this.#of.refresh();
  }

  async #failed({ say, currency }: Scene, error: unknown): Promise<void> {
    const problem = isProblem(error) ? error : undefined;
    this.#of.host.dispatchEvent(new JalonErrorEvent(problem?.code ?? 'unknown', problem?.requestId, error));
    const refusal = problem?.code === 'stale' ? 'stale' : problem?.refusal;
    const name = problem?.changedBy?.name;
    const figures = { ...problem?.errors[0]?.figures, ...(name ? { name } : {}) } as Readonly<Record<string, string>>;
    this.#failure = refusal ? (described[say.format.language] ?? inFrench)(refusal as RunRefusal, figures, currency) : sentenceOf(say, problem ?? { code: 'unknown' as never, detail: String(error) });
    // What somebody else did meanwhile is shown, and what was typed waits for a new decision.
    if (problem && problem.code !== 'no-answer' && problem.code !== 'timeout') this.#sent = undefined;
    if (refusal === 'stale') await this.#of.refresh();
  }
}
