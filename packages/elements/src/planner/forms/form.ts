import { html, nothing, type TemplateResult } from 'lit';
import type { Say } from '../../language/strings.ts';
import { mark } from '../../shared/icons.ts';
import { rich } from '../../shared/rich.ts';
import { decimalIn } from '../amount.ts';
import type { PlannerScene, Told } from '../scene.ts';
import { readAmount } from '../session/read-amount.ts';

/** What a form is drawn on: a plan, or a planner that has none yet. */
export type FormGround = Pick<PlannerScene, 'host' | 'say' | 'unit'>;

/** A field, and what stands in it as text. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly kind: 'amount' | 'text' | 'words' | 'whole' | 'choice' | 'date' | 'check' | 'file';
  readonly value: string;
  readonly required?: boolean;
  readonly options?: readonly (readonly [value: string, label: string])[];
  /** Of a file: the ends of names it may have. */
  readonly accept?: string;
}

/** What was written, field by field; amounts in minor units. */
export interface Written {
  readonly text: (name: string) => string;
  /** `undefined` where nothing was written. */
  readonly amount: (name: string) => number | undefined;
  readonly isChecked: (name: string) => boolean;
  readonly file: (name: string) => File | undefined;
}

/** A sentence beside a field, and whether it deserves a second look. */
export interface Note { readonly words: string; readonly isLook?: boolean }

/** Fields laid out as a table: a head of columns, and rows of names of fields. */
interface Grid { readonly head: readonly string[]; readonly rows: readonly (readonly [label: string, names: readonly string[]])[] }

/** What is asked, and what becomes of the answers. */
export interface FormPlan {
  /** Of a dialog: its head, and what is said first. */
  readonly title?: string;
  readonly warning?: string | undefined;
  readonly fields: readonly Field[];
  readonly hint?: string;
  readonly save: string;
  /** What leaves everything as it is; `Fermer sans enregistrer` unless told. */
  readonly cancel?: string;
  /** Fields laid out as a table: a head of columns, and rows of names of fields. */
  readonly grid?: Grid;
  /** Of a grid: rows that stand behind a button until somebody asks for them. */
  readonly more?: { readonly label: string; readonly rows: Grid['rows'] };
  /** What follows from the other answers, by field: shown there, and not to be typed over as long as it does. */
  derived?(text: (name: string) => string): ReadonlyMap<string, string>;
  /** What follows from the other answers, for those who hear the page. */
  heard?(text: (name: string) => string): string;
  /** What is good to know of an answer, by field. It hinders nothing. */
  notes?(text: (name: string) => string): ReadonlyMap<string, Note>;
  /** What is wrong with the answers together: the field it stands on, and the sentence. */
  check?(written: Written): readonly (readonly [name: string, sentence: string])[];
  /** Carries it out. A sentence, or false where it is told elsewhere, says that it was refused: the form stays, with what was typed. */
  done(written: Written): boolean | Told | Promise<boolean | Told>;
}

/** An amount as a person types it; empty for nothing. English has a point before decimals, French and Arabic a comma. */
export const typedOf = ({ unit, say }: Pick<FormGround, 'unit' | 'say'>, minor: number | undefined): string => {
  if (!minor) return '';
  const text = decimalIn(unit, minor);
  return say.format.language === 'en' ? text : text.replace('.', ',');
};

/** An amount that was typed in one language as the other writes it; what cannot be read stays as it was typed. */
function typedIn(ground: FormGround, before: Say['format']['language'], text: string): string {
  if ((ground.say.format.language === 'en') === (before === 'en')) return text;
  const read = readAmount(text, ground.unit, before);
  return (read.ok && typedOf(ground, read.minor)) || text;
}

/** What a form was opened on, in the words of now: what others changed since was not seen by whoever fills it in. */
export const inWordsOf = (opened: PlannerScene, { say, textOf, nameOf }: PlannerScene): PlannerScene => ({ ...opened, say, textOf, nameOf });

/** A form as long as it is open: what is typed, and what is wrong with it. */
export class OpenForm {
  plan: FormPlan;
  readonly #make: (say: Say) => FormPlan;
  #say: Say;
  readonly values = new Map<string, string>();
  readonly files = new Map<string, File>();
  readonly faults = new Map<string, string>();
  /** Why it was refused. */
  failure: Told | undefined;
  isBusy = false;
  isTouched = false;
  /** Whether the rows behind the button are shown. */
  isWhole = false;

  /** @param make what is asked, in the words of a language: once more when the page changes it */
  constructor(say: Say, make: (say: Say) => FormPlan) {
    this.#make = make;
    this.#say = say;
    this.plan = make(say);
    for (const { name, value } of this.plan.fields) this.values.set(name, value);
  }

  /** Asks in the language of the widget; what was typed stays. */
  speak(ground: FormGround): void {
    const { say } = ground;
    const before = this.#say;
    if (say === before) return;
    const stood = new Map(this.plan.fields.map(({ name, value }) => [name, value]));
    this.#say = say;
    this.plan = this.#make(say);
    for (const { name, kind, value } of this.plan.fields) {
      const typed = this.values.get(name) ?? value;
      this.values.set(name, typed === stood.get(name) ? value : kind === 'amount' ? typedIn(ground, before.format.language, typed) : typed);
    }
    if (this.faults.size > 0) this.#read(ground);
  }

  readonly text = (name: string): string => (this.values.get(name) ?? '').trim();

  /** What was written; `undefined` where something is wrong: it stands on its field. */
  #read({ say, unit }: FormGround): Written | undefined {
    this.faults.clear();
    const amounts = new Map<string, number | undefined>();
    const derived = this.plan.derived?.(this.text);
    for (const { name, kind, required } of this.plan.fields) {
      const typed = derived?.get(name) ?? this.text(name);
      if (required && typed === '') this.faults.set(name, say('planner.form.required'));
      else if (kind === 'whole' && typed !== '' && !/^\d{1,4}$/.test(typed)) this.faults.set(name, say('planner.form.notWhole'));
      else if (kind === 'amount') {
        const read = readAmount(typed, unit, say.format.language);
        if (read.ok) amounts.set(name, typed === '' ? undefined : read.minor);
        else this.faults.set(name, read.fault === 'notAmount' ? say('planner.edit.notAmount', { example: say.format.number('12.5') }) : say(`planner.edit.${read.fault}`));
      }
    }
    const written: Written = { text: this.text, amount: (name) => amounts.get(name), isChecked: (name) => this.values.get(name) === 'yes', file: (name) => this.files.get(name) };
    if (this.faults.size === 0) for (const [name, sentence] of this.plan.check?.(written) ?? []) this.faults.set(name, sentence);
    return this.faults.size > 0 ? undefined : written;
  }

  async submit(scene: FormGround, form: HTMLFormElement, close: () => void): Promise<void> {
    const written = this.#read(scene);
    const redraw = (): void => scene.host.requestUpdate();
    if (!written) {
      if (this.plan.more?.rows.some(([, names]) => names.some((name) => this.faults.has(name)))) this.isWhole = true;
      redraw();
      await scene.host.updateComplete;
      return form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    }
    this.isBusy = true;
    this.failure = undefined;
    redraw();
    const answer = await this.plan.done(written);
    this.isBusy = false;
    if (answer === true) close();
    else if (answer !== false) this.failure = answer;
    redraw();
  }
}

/** What stands in the fields of a form as it is drawn, besides what was typed. */
interface Beside { readonly derived: ReadonlyMap<string, string> | undefined; readonly notes: ReadonlyMap<string, Note> | undefined; readonly redraw: () => void }

function control(form: OpenForm, { name, label, kind, options, required, accept }: Field, labelled: boolean, { derived, notes, redraw }: Beside): TemplateResult {
  const follows = derived?.get(name);
  const value = follows ?? form.values.get(name) ?? '';
  const fault = form.faults.get(name);
  const note = fault ? undefined : notes?.get(name);
  const set = (event: Event): void => {
    const field = event.target as HTMLInputElement;
    const file = field.files?.[0];
    if (file) form.files.set(name, file);
    else form.files.delete(name);
    form.values.set(name, field.type === 'checkbox' ? (field.checked ? 'yes' : '') : field.value);
    form.isTouched = true;
    if (form.faults.delete(name) || derived || notes) redraw();
  };
  const [invalid, about] = [fault ? 'true' : nothing, fault ? `fault-${name}` : note ? `note-${name}` : nothing];
  const named = labelled ? nothing : label;
  const field = kind === 'choice' ? html`<select class="in" id="f-${name}" aria-label=${named} aria-invalid=${invalid} aria-describedby=${about} @change=${set}>${options?.map(([one, words]) => html`<option value=${one} ?selected=${one === value}>${words}</option>`)}</select>`
    : kind === 'words' ? html`<textarea class="in" id="f-${name}" rows="3" aria-label=${named} ?required=${required} aria-invalid=${invalid} aria-describedby=${about} .value=${value} @input=${set}></textarea>`
      : kind === 'check' ? html`<input type="checkbox" id="f-${name}" aria-label=${named} aria-invalid=${invalid} aria-describedby=${about} .checked=${value === 'yes'} @change=${set}>`
      : kind === 'file' ? html`<input type="file" class="in" id="f-${name}" accept=${accept ?? nothing} aria-label=${named} @change=${set}>`
        : html`<input class="in ${kind === 'amount' || kind === 'whole' ? 'num' : ''}" id="f-${name}" type=${kind === 'date' ? 'date' : 'text'} inputmode=${kind === 'amount' ? 'decimal' : kind === 'whole' ? 'numeric' : nothing} autocomplete="off" aria-label=${named} ?required=${required} ?readonly=${follows !== undefined} aria-invalid=${invalid} aria-describedby=${about} .value=${value} @input=${set}>`;
  return html`${field}${fault ? html`<small class="c-unmet fault" id="fault-${name}">${fault}</small>` : note ? html`<small class=${note.isLook ? 'c-late' : 'soft'} id="note-${name}">${note.isLook ? mark('late') : nothing}${note.words}</small>` : nothing}`;
}

function drawGrid(say: FormGround['say'], form: OpenForm, { head, rows }: Grid, beside: Beside): TemplateResult {
  const { fields, more } = form.plan;
  const byName = new Map(fields.map((field) => [field.name, field]));
  const shown = more && form.isWhole ? [...rows, ...more.rows] : rows;
  return html`<div class="scroll"><table class="tb gridform" role="table"><thead role="rowgroup"><tr role="row"><td role="cell"></td>${head.map((one) => html`<th role="columnheader" scope="col" class="num">${one}</th>`)}</tr></thead><tbody role="rowgroup">${shown.map(([label, names]) => html`<tr role="row"><th role="rowheader" scope="row">${label}</th>${names.map((name) => html`<td role="cell">${control(form, byName.get(name)!, false, beside)}</td>`)}</tr>`)}</tbody></table></div>${
    more && more.rows.length > 0 ? html`<div><button type="button" class="btn quiet more" aria-expanded=${form.isWhole ? 'true' : 'false'} @click=${() => { form.isWhole = !form.isWhole; beside.redraw(); }}>${more.label}</button></div>` : nothing}`;
}

/** A form in its place: fields, or a table of them, and two buttons. */
export function drawForm(scene: FormGround, form: OpenForm, title: string, close: () => void, classes = ''): TemplateResult {
  const { say } = scene;
  form.speak(scene);
  const { plan } = form;
  const beside: Beside = { derived: plan.derived?.(form.text), notes: plan.notes?.(form.text), redraw: () => scene.host.requestUpdate() };
  const inGrid = new Set([...plan.grid?.rows ?? [], ...plan.more?.rows ?? []].flatMap(([, names]) => names));
  return html`<form class="pform ${classes}" part="form" novalidate aria-label=${title} @submit=${(event: SubmitEvent) => { event.preventDefault(); void form.submit(scene, event.target as HTMLFormElement, close); }}>
    ${form.failure ? html`<div class="note err" role="alert"><p class="h3">${mark('unmet', 'c-unmet')}<span>${rich(form.failure(say))}</span></p></div>` : nothing}${plan.hint ? html`<p class="gloss">${plan.hint}</p>` : nothing}
    <div class="fields">${plan.fields.filter(({ name }) => !inGrid.has(name)).map((field) => html`<div class="fld ${field.kind}"><label for="f-${field.name}">${field.label}${field.required ? html` <small class="req" aria-hidden="true">${say('planner.form.mandatory')}</small>` : nothing}</label>${control(form, field, true, beside)}</div>`)}</div>
    ${plan.grid ? drawGrid(say, form, plan.grid, beside) : nothing}${plan.heard ? html`<p class="vh" role="status">${plan.heard(form.text)}</p>` : nothing}
    <div class="acts"><button class="btn primary" ?disabled=${form.isBusy}>${form.isBusy ? say('planner.act.busy') : plan.save}</button><button type="button" class="btn" @click=${close}>${plan.cancel ?? say('planner.form.cancel')}</button></div></form>`;
}
