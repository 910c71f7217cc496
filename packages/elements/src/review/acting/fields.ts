import { html, nothing, type TemplateResult } from 'lit';
import { isolate } from '../../language/format.ts';
import type { Say } from '../../language/strings.ts';
import { mark } from '../../shared/icons.ts';
import { rich } from '../../shared/rich.ts';
import type { Failure } from './desk.ts';
import type { Draft, Drafts } from './drafts.ts';

interface Field {
  readonly place: string;
  readonly name: string;
  readonly label: string;
  readonly kind?: 'text' | 'area' | 'date' | 'url' | 'number';
  readonly rows?: number;
}

const idOf = (place: string, name: string): string => `${place.replaceAll(':', '-')}-${name}`;

/** A labelled field of a draft, with what is wrong beside it. */
export function field(drafts: Drafts, draft: Draft, { place, name, label, kind = 'text', rows = 3 }: Field): TemplateResult {
  const id = idOf(place, name);
  const fault = draft.faults[name];
  const wrong = fault ? 'true' : nothing;
  const described = fault ? `m-${id}` : nothing;
  const typed = drafts.set(draft, name);
  return html`<div class="fld"><label for=${id}>${label}</label>${kind === 'area'
    ? html`<textarea class="in" dir="auto" id=${id} rows=${rows} maxlength="4000" .value=${draft.values[name] ?? ''} aria-invalid=${wrong} aria-describedby=${described} @input=${typed}></textarea>`
    : html`<input class="in" dir=${kind === 'text' ? 'auto' : nothing} id=${id} type=${kind === 'number' ? 'text' : kind} inputmode=${kind === 'number' ? 'numeric' : nothing} autocomplete="off" .value=${draft.values[name] ?? ''} aria-invalid=${wrong} aria-describedby=${described} @input=${typed}>`}
    ${fault ? html`<p class="bad" id="m-${id}">${fault}</p>` : nothing}</div>`;
}

/** Puts what is wrong beside the fields, and the focus on the first; true where nothing is. */
export function holds(root: ShadowRoot | null, draft: Draft, place: string, faults: Readonly<Record<string, string | undefined>>): boolean {
  for (const name of Object.keys(draft.faults)) delete draft.faults[name];
  const wrong = Object.entries(faults).filter((entry): entry is [string, string] => entry[1] !== undefined);
  Object.assign(draft.faults, Object.fromEntries(wrong));
  const first = wrong[0]?.[0];
  if (first) root?.getElementById(idOf(place, first))?.focus();
  return first === undefined;
}

/** What did not arrive, why, and what stays. */
export function failureNote(say: Say, failure: Failure | undefined): TemplateResult | typeof nothing {
  if (!failure) return nothing;
  const { sentence, requestId, retry } = failure;
  return html`<div class="note err" part="note" role="alert"><p class="h3">${mark('unmet', 'c-unmet')}<span>${say('fail.review')}</span></p><p>${rich(sentence)}</p><p>${say('fail.typed')}</p>
    ${retry ? html`<div class="acts"><button type="button" class="btn" @click=${retry}>${say('fail.again')}</button></div>` : nothing}${requestId ? html`<p class="cap">${rich(say('request.id', { id: isolate(requestId) }))}</p>` : nothing}</div>`;
}
