import { html, nothing, type TemplateResult } from 'lit';
import type { PlanEditBody, PlannerScene } from '../scene.ts';
import { readAmount } from '../session/read-amount.ts';

/** A field, and what stands in it as text. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly kind: 'amount' | 'text' | 'words' | 'whole' | 'choice' | 'date' | 'check';
  readonly value: string;
  readonly required?: boolean;
  readonly options?: readonly (readonly [value: string, label: string])[];
}

/** What was written, field by field; amounts in minor units. */
export interface Written {
  readonly text: (name: string) => string;
  /** `undefined` where nothing was written. */
  readonly amount: (name: string) => number | undefined;
  readonly isChecked: (name: string) => boolean;
}

/** What is asked, and what becomes of the answers. */
export interface FormPlan {
  readonly fields: readonly Field[];
  readonly hint?: string;
  readonly save: string;
  /** What leaves everything as it is; `Fermer sans enregistrer` unless told. */
  readonly cancel?: string;
  /** Fields laid out as a table: a head of columns, and rows of names of fields. */
  readonly grid?: { readonly head: readonly string[]; readonly rows: readonly (readonly [label: string, names: readonly string[]])[] };
  /** Carries it out. False where it was refused: the form stays. */
  done(written: Written): boolean | Promise<boolean>;
}

export interface Edits { readonly bodies: readonly PlanEditBody[]; readonly what: string }

/** A form as long as it is open: what is typed, and what is wrong with it. */
export class OpenForm {
  readonly plan: FormPlan;
  readonly values = new Map<string, string>();
  readonly faults = new Map<string, string>();
  isBusy = false;
  isTouched = false;

  constructor(plan: FormPlan) {
    this.plan = plan;
    for (const { name, value } of plan.fields) this.values.set(name, value);
  }

  /** What was written; `undefined` where something is wrong: it stands on its field. */
  #read({ say, unit }: PlannerScene): Written | undefined {
    this.faults.clear();
    const amounts = new Map<string, number | undefined>();
    for (const { name, kind, required } of this.plan.fields) {
      const typed = (this.values.get(name) ?? '').trim();
      if (required && typed === '') this.faults.set(name, say('planner.form.required'));
      else if (kind === 'whole' && typed !== '' && !/^\d{1,4}$/.test(typed)) this.faults.set(name, say('planner.form.notWhole'));
      else if (kind === 'amount') {
        const read = readAmount(typed, unit, say.format.language);
        if (read.ok) amounts.set(name, typed === '' ? undefined : read.minor);
        else this.faults.set(name, read.fault === 'notAmount' ? say('planner.edit.notAmount', { example: say.format.number('12.5') }) : say(`planner.edit.${read.fault}`));
      }
    }
    return this.faults.size > 0 ? undefined : { text: (name) => (this.values.get(name) ?? '').trim(), amount: (name) => amounts.get(name), isChecked: (name) => this.values.get(name) === 'yes' };
  }

  async submit(scene: PlannerScene, form: HTMLFormElement, close: () => void): Promise<void> {
    const written = this.#read(scene);
    const redraw = (): void => scene.host.requestUpdate();
    if (!written) {
      redraw();
      await scene.host.updateComplete;
      return form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    }
    this.isBusy = true;
    redraw();
    const isDone = await this.plan.done(written);
    this.isBusy = false;
    if (isDone) close();
    redraw();
  }
}

function control(form: OpenForm, { name, label, kind, options, required }: Field, labelled: boolean, redraw: () => void): TemplateResult {
  const value = form.values.get(name) ?? '';
  const fault = form.faults.get(name);
  const set = (event: Event): void => {
    const field = event.target as HTMLInputElement;
    form.values.set(name, field.type === 'checkbox' ? (field.checked ? 'yes' : '') : field.value);
    form.isTouched = true;
    if (form.faults.delete(name)) redraw();
  };
  const [invalid, about] = [fault ? 'true' : nothing, fault ? `fault-${name}` : nothing];
  const named = labelled ? nothing : label;
  const field = kind === 'choice' ? html`<select class="in" id="f-${name}" aria-label=${named} aria-invalid=${invalid} aria-describedby=${about} @change=${set}>${options?.map(([one, words]) => html`<option value=${one} ?selected=${one === value}>${words}</option>`)}</select>`
    : kind === 'words' ? html`<textarea class="in" id="f-${name}" rows="3" aria-label=${named} ?required=${required} aria-invalid=${invalid} aria-describedby=${about} .value=${value} @input=${set}></textarea>`
      : kind === 'check' ? html`<input type="checkbox" id="f-${name}" aria-label=${named} .checked=${value === 'yes'} @change=${set}>`
        : html`<input class="in ${kind === 'amount' || kind === 'whole' ? 'num' : ''}" id="f-${name}" type=${kind === 'date' ? 'date' : 'text'} inputmode=${kind === 'amount' ? 'decimal' : kind === 'whole' ? 'numeric' : nothing} autocomplete="off" aria-label=${named} ?required=${required} aria-invalid=${invalid} aria-describedby=${about} .value=${value} @input=${set}>`;
  return html`${field}${fault ? html`<small class="c-unmet fault" id="fault-${name}">${fault}</small>` : nothing}`;
}

/** A form in its place: fields, or a table of them, and two buttons. */
export function drawForm(scene: PlannerScene, form: OpenForm, title: string, close: () => void, classes = ''): TemplateResult {
  const { say } = scene;
  const { plan } = form;
  const redraw = (): void => scene.host.requestUpdate();
  const inGrid = new Set(plan.grid?.rows.flatMap(([, names]) => names));
  const byName = new Map(plan.fields.map((field) => [field.name, field]));
  return html`<form class="pform ${classes}" part="form" novalidate aria-label=${title} @submit=${(event: SubmitEvent) => { event.preventDefault(); void form.submit(scene, event.target as HTMLFormElement, close); }}>
    ${plan.hint ? html`<p class="gloss">${plan.hint}</p>` : nothing}
    <div class="fields">${plan.fields.filter(({ name }) => !inGrid.has(name)).map((field) => html`<div class="fld ${field.kind}"><label for="f-${field.name}">${field.label}</label>${control(form, field, true, redraw)}</div>`)}</div>
    ${plan.grid ? html`<div class="scroll"><table class="tb gridform"><thead><tr><td></td>${plan.grid.head.map((one) => html`<th scope="col" class="num">${one}</th>`)}</tr></thead><tbody>${plan.grid.rows.map(([label, names]) => html`<tr><th scope="row">${label}</th>${names.map((name) => html`<td>${control(form, byName.get(name)!, false, redraw)}</td>`)}</tr>`)}</tbody></table></div>` : nothing}
    <div class="acts"><button class="btn primary" ?disabled=${form.isBusy}>${form.isBusy ? say('planner.act.busy') : plan.save}</button><button type="button" class="btn" @click=${close}>${plan.cancel ?? say('planner.form.cancel')}</button></div></form>`;
}
