import { minorDecimals } from '@jalon/core/shared';
import { html, nothing, type TemplateResult } from 'lit';
import type { Say } from '../../language/strings.ts';
import { decimalOf } from '../amount.ts';

/** A field of a gesture, as it is asked for. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly kind: 'text' | 'money' | 'weight' | 'date' | 'area' | 'choice';
  readonly start?: string;
  readonly options?: readonly (readonly [value: string, words: string])[];
  readonly isOptional?: boolean;
  /** What helps to fill it, from what stands in all of them now. */
  readonly hint?: (values: Readonly<Record<string, string>>) => string;
  /** Begins a group of fields under a name of its own. */
  readonly group?: string;
}

/** What is needed to write and read the fields of a form. */
export interface Words { readonly say: Say; readonly currency: string }

/** What stands in the fields of a form, and what is wrong with it. */
export class Values {
  typed: Record<string, string> = {};
  faults: Record<string, string> = {};
  readonly #fields: readonly Field[];

  constructor(fields: readonly Field[]) {
    this.#fields = fields;
  }

  get isTouched(): boolean {
    return this.#fields.some(({ name, start = '' }) => (this.typed[name] ?? start) !== start);
  }

  /** All of them as they stand. */
  get now(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.#fields.map(({ name, start = '' }) => [name, this.typed[name] ?? start]));
  }

  /** As they are sent, money in minor units; `undefined` where something is wrong, which is then said beside it. */
  check({ say, currency }: Words): Record<string, string> | undefined {
    const values: Record<string, string> = {};
    this.faults = {};
    for (const { name, kind, start = '', isOptional } of this.#fields) {
      const typed = (this.typed[name] ?? start).trim();
      values[name] = typed;
      if (typed === '') { if (!isOptional) this.faults[name] = say(kind === 'choice' ? 'allocation.wrong.choice' : 'allocation.wrong.empty'); continue; }
      const read = kind === 'money' ? minorOf(typed, currency) : kind === 'weight' ? weightOf(typed) : typed;
      if (read === undefined) this.faults[name] = kind === 'weight' ? say('allocation.wrong.weight') : minorDecimals(currency) === 0 ? say('allocation.wrong.whole') : say('allocation.wrong.amount', { places: minorDecimals(currency) });
      else values[name] = String(read);
    }
    return Object.keys(this.faults).length > 0 ? undefined : values;
  }

  /** One field, with its label, its hint and what is wrong with it. */
  draw({ name, label, kind, start = '', options = [], hint }: Field, redraw: () => void): TemplateResult {
    const id = `f-${name}`;
    const fault = this.faults[name];
    const told = hint?.(this.now);
    const by = [told ? `h-${id}` : '', fault ? `m-${id}` : ''].filter(Boolean).join(' ') || nothing;
    const wrong = fault ? 'true' : nothing;
    const value = this.typed[name] ?? start;
    const typed = (event: Event): void => { this.typed[name] = (event.target as HTMLInputElement).value; delete this.faults[name]; redraw(); };
    const isNumber = kind === 'money' || kind === 'weight';
    const control = kind === 'choice' ? html`<select class="in" id=${id} aria-invalid=${wrong} aria-describedby=${by} @change=${typed}>${options.map(([each, words]) => html`<option value=${each} ?selected=${each === value}>${words}</option>`)}</select>`
      : kind === 'area' ? html`<textarea class="in" dir="auto" id=${id} rows="3" maxlength="1000" .value=${value} aria-invalid=${wrong} aria-describedby=${by} @input=${typed}></textarea>`
        : html`<input class="in ${isNumber ? 'num' : ''}" dir=${kind === 'text' ? 'auto' : nothing} id=${id} type=${kind === 'date' ? 'date' : 'text'} inputmode=${isNumber ? 'decimal' : nothing} autocomplete="off" .value=${value} aria-invalid=${wrong} aria-describedby=${by} @input=${typed}>`;
    return html`<div class="fld"><label for=${id}>${label}</label>${control}${told ? html`<p class="cap" id="h-${id}">${told}</p>` : nothing}${fault ? html`<p class="bad" id="m-${id}">${fault}</p>` : nothing}</div>`;
  }

  /** The first field that is wrong. */
  get first(): string | undefined {
    return Object.keys(this.faults)[0];
  }
}

/** Digits as any of our languages writes them, blanks that part thousands taken out, a point for decimals. */
const plainOf = (typed: string): string => typed.replace(/[\s\u00a0\u202f']/g, '').replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660)).replace(/[,٫]/, '.');

/** Minor units as they may be typed, and as zeros are counted: with blanks that part thousands. */
export const typedOf = (minor: number, currency: string): string => decimalOf(minor, currency).replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, '\u202f');

/** Minor units of what was typed, in the way of any of our languages: `12 500 000`, `1234,5`. `undefined` where it is no amount. */
export function minorOf(typed: string, currency: string): number | undefined {
  const places = minorDecimals(currency);
  const plain = plainOf(typed);
  if (!/^\d+(\.\d+)?$/.test(plain)) return undefined;
  const [whole = '0', part = ''] = plain.split('.');
  if (part.replace(/0+$/, '').length > places) return undefined;
  const minor = Number(whole + part.slice(0, places).padEnd(places, '0'));
  return Number.isSafeInteger(minor) ? minor : undefined;
}

/** A weight over zero, `"12.5"` of `12,5 %`; `undefined` where it is none. */
export function weightOf(typed: string): string | undefined {
  const plain = plainOf(typed).replace(/%$/, '');
  return /^\d{1,12}(\.\d{1,9})?$/.test(plain) && Number(plain) > 0 ? plain.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '') : undefined;
}
