import { html, nothing, type TemplateResult } from 'lit';
import { labelIn, type Card } from '../../card.ts';
import { passText } from '../../findings/findings.ts';
import { rowsOf, typedRows, type SampleRow } from '../typed-sample.ts';

interface SampleField {
  readonly id: string;
  readonly code: string;
  readonly typed: string;
  readonly fault: TemplateResult | typeof nothing;
  /** Id of the sentence that says what is wrong. */
  readonly faultId: string | undefined;
  type(typed: string): void;
}

const BLANK: SampleRow = { ref: '', pass: '' };
const MOST_UNITS = 500;

/** Units drawn, one row each: its name, what was found, and a way to take it out. */
export function sampleField(card: Card, { id, code, typed, fault, faultId, type }: SampleField): TemplateResult {
  const { say, view, text } = card;
  const written = rowsOf(typed);
  const rows = written.length === 0 ? [BLANK] : written;
  const help = view.catalogue.inputs[code]?.help;
  const set = (index: number, change: Partial<SampleRow>) => type(typedRows(rows.map((row, at) => (at === index ? { ...row, ...change } : row))));
  const remove = (event: Event, index: number) => {
    // The button goes away with its row: what comes next is to add another.
    (event.currentTarget as HTMLElement).closest('fieldset')?.querySelector<HTMLElement>('.add')?.focus();
    type(typedRows(rows.filter((_, at) => at !== index)));
  };
  const found = (row: SampleRow, index: number) => html`<select class="in" aria-label=${say('sample.foundOf', { n: index + 1 })} @change=${(event: Event) => set(index, { pass: (event.target as HTMLSelectElement).value as SampleRow['pass'] })}>
    ${([['', null], ['true', true], ['false', false]] as const).map(([value, pass]) => html`<option value=${value} ?selected=${row.pass === value}>${passText(card, pass)}</option>`)}</select>`;
  return html`<fieldset class="fld units" aria-describedby=${faultId ?? nothing}><legend class="lbl">${labelIn(card, view.catalogue.inputs, code)}</legend>
    ${rows.map((row, index) => html`<div class="unit"><input class="in" id=${index === 0 ? id : nothing} type="text" autocomplete="off" maxlength="120" aria-label=${say('sample.unitOf', { n: index + 1 })} aria-invalid=${faultId ? 'true' : nothing} .value=${row.ref} @input=${(event: Event) => set(index, { ref: (event.target as HTMLInputElement).value })}>
      ${found(row, index)}<button type="button" class="btn quiet" aria-label=${say('sample.removeOf', { n: index + 1 })} @click=${(event: Event) => remove(event, index)}>${say('sample.remove')}</button></div>`)}
    <div class="acts"><button type="button" class="btn add" ?disabled=${rows.length >= MOST_UNITS} @click=${() => type(JSON.stringify([...rows, BLANK]))}>${say('sample.add')}</button></div>
    ${help ? html`<p class="cap">${text(help)}</p>` : nothing}${fault}</fieldset>`;
}
