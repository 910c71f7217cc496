import { html, nothing, type TemplateResult } from 'lit';
import type { AuthorRole, ScorecardView } from '@jalon/core/assessment';
import { isolate } from '../../../language/format.ts';
import { mark } from '../../../shared/icons.ts';
import { rich } from '../../../shared/rich.ts';
import { labelIn, type Card } from '../../card.ts';
import { statusOf } from '../../status.ts';
import { rod } from '../../templates/rod.ts';
import { rodLabel } from '../../templates/score.ts';
import { exampleOf } from '../typed-value.ts';
import { proofFields, type FileField } from './proof-fields.ts';
import { sampleField } from './sample-field.ts';
import type { Draft, Item } from '../draft.ts';

/** Why an answer is still here and not on the server. */
export interface Failure {
  readonly sentence: string;
  /** True when sending it again, as it is, may work. */
  readonly isPassing: boolean;
  readonly requestId: string | undefined;
}

interface ClosedForm { readonly hasAnswered: boolean; readonly isPending: boolean; open(): void }

/** The button that opens the form; while an answer is on its way, it says so. */
export const closedForm = ({ say }: Card, code: string, { hasAnswered, isPending, open }: ClosedForm): TemplateResult => html`<div class="full acts noprint">
  <button type="button" class="btn" id="e-${code}" @click=${open}>${say(hasAnswered ? 'edit.change' : 'edit.answer')}</button>${isPending ? html`<span class="cap">${say('form.saving')}</span>` : nothing}</div>`;

export interface AnswerForm {
  readonly item: Item;
  readonly draft: Draft;
  readonly author: AuthorRole;
  readonly failure: Failure | undefined;
  readonly canClear: boolean;
  readonly mayAttach: boolean;
  readonly preview: ScorecardView | undefined;
  readonly isPending: boolean;
  /** Absent where nothing receives files. */
  readonly file: FileField | undefined;
  changed(): void;
  save(): void;
  cancel(): void;
  clear(): void;
  attach(): void;
  retry(): void;
}

/** What the fields of an item read and write. */
export type AnswerFields = Pick<AnswerForm, 'item' | 'draft' | 'changed'>;

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
const valueOf = (event: Event): string => (event.target as Field).value;

function faultOf({ say, view }: Card, { draft, item }: AnswerFields, field: string): TemplateResult | typeof nothing {
  const fault = draft.faults[field];
  if (!fault) return nothing;
  const example = exampleOf(view.catalogue.inputs[field] ?? { type: 'decimal' }, view.currency, say.format);
  return html`<p class="bad" id="m-${item.code}-${field}">${say.code('form', fault, { example: isolate(example) })}</p>`;
}

function numberField(card: Card, form: AnswerFields, code: string): TemplateResult {
  const { view, text } = card;
  const { draft, item } = form;
  const declared = view.catalogue.inputs[code];
  const unit = declared?.type === 'money' ? card.say.format.currency(view.currency) : declared?.unit ? text(declared.unit) : '';
  const id = `f-${item.code}-${code}`;
  const help = declared?.help ? text(declared.help) : '';
  const described = [help ? `h-${id}` : '', draft.faults[code] ? `m-${item.code}-${code}` : ''].filter(Boolean).join(' ');
  const typed = (event: Event) => {
    draft.values[code] = valueOf(event);
    draft.isDirty = true;
    form.changed();
  };
  return html`<div class="fld"><label for=${id}>${labelIn(card, view.catalogue.inputs, code)}</label>
    <div class="with-unit"><input class="in num" id=${id} type="text" autocomplete="off" inputmode=${declared?.type === 'count' ? 'numeric' : 'decimal'} dir="ltr" .value=${draft.values[code] ?? ''} aria-invalid=${draft.faults[code] ? 'true' : nothing} aria-describedby=${described || nothing} @input=${typed}>${unit ? html`<span class="soft"><bdi>${unit}</bdi></span>` : nothing}</div>
    ${help ? html`<p class="cap" id="h-${id}">${help}</p>` : nothing}${faultOf(card, form, code)}</div>`;
}

const isChosen = ({ catalogue }: ScorecardView, code: string): boolean => ['boolean', 'choice'].includes(catalogue.inputs[code]?.type ?? '');

/** One answer among those named: yes or no, or the values the grid declares. */
function choiceField(card: Card, form: AnswerFields, code: string): TemplateResult {
  const { say, view, text } = card;
  const { draft, item } = form;
  const id = `f-${item.code}-${code}`;
  const help = view.catalogue.inputs[code]?.help;
  const chosen = (event: Event) => {
    draft.values[code] = valueOf(event);
    draft.isDirty = true;
    form.changed();
  };
  const values = view.catalogue.inputs[code]?.values?.map((value) => [value.code, text(value.label)] as const);
  const choices = [...(values ?? [['true', say('value.yes')], ['false', say('value.no')]] as const), ['', say('form.none')] as const];
  return html`<div class="fld" role="radiogroup" aria-labelledby="l-${id}"><span class="lbl" id="l-${id}">${labelIn(card, view.catalogue.inputs, code)}</span>
    <div class="choices">${choices.map(([value, words], index) => html`<label><input type="radio" name=${id} id=${index === 0 ? id : nothing} value=${value} .checked=${(draft.values[code] ?? '') === value} @change=${chosen}>${words}</label>`)}</div>
    ${help ? html`<p class="cap">${text(help)}</p>` : nothing}</div>`;
}

function drawnField(card: Card, form: AnswerFields, code: string): TemplateResult {
  const { draft, item } = form;
  const type = (typed: string) => {
    draft.values[code] = typed;
    draft.isDirty = true;
    form.changed();
  };
  return sampleField(card, { id: `f-${item.code}-${code}`, code, typed: draft.values[code] ?? '', fault: faultOf(card, form, code), faultId: draft.faults[code] ? `m-${item.code}-${code}` : undefined, type });
}

function dateField(card: Card, form: AnswerFields, code: string): TemplateResult {
  const { draft, item } = form;
  const id = `f-${item.code}-${code}`;
  const typed = (event: Event) => {
    draft.dates[code] = valueOf(event);
    draft.isDirty = true;
    form.changed();
  };
  return html`<div class="fld"><label for=${id}>${labelIn(card, card.view.catalogue.events, code)}</label><input class="in" id=${id} type="date" .value=${draft.dates[code] ?? ''} aria-invalid=${draft.faults[code] ? 'true' : nothing} aria-describedby=${draft.faults[code] ? `m-${item.code}-${code}` : nothing} @input=${typed}>${faultOf(card, form, code)}</div>`;
}

/** What the answer would change, before it is recorded. */
function preview(card: Card, { preview: foreseen, item }: AnswerForm): TemplateResult {
  const { say } = card;
  const found = foreseen && [...foreseen.gates, ...foreseen.domains.flatMap(({ indicators }) => indicators)].find(({ code }) => code === item.code);
  const points = found && 'points' in found ? found.points : null;
  const words = !found ? '' : points
    ? say('form.previewPoints', { earned: points.earned, max: points.max, total: foreseen.score?.earned ?? '', of: foreseen.score?.max ?? '' })
    : say('form.previewState', { state: statusOf({ ...card, view: foreseen }, found).words });
  return html`<div class=${words ? 'preview' : ''} role="status">${words ? html`<p>${rich(words)}</p>` : nothing}${points ? rod(points, { label: rodLabel(card, points), height: 12 }) : nothing}</div>`;
}

function failureNote({ say }: Card, { failure, retry }: AnswerForm): TemplateResult | typeof nothing {
  if (!failure) return nothing;
  return html`<div class="note err" part="note" role="alert"><p class="h3">${mark('unmet', 'c-unmet')}<span>${say('fail.title')}</span></p><p>${rich(failure.sentence)}</p><p>${say('fail.kept')}${failure.isPassing ? ` ${say('fail.waiting')}` : ''}</p>
    ${failure.isPassing ? html`<div class="acts"><button type="button" class="btn" @click=${retry}>${say('fail.retry')}</button></div>` : nothing}
    ${failure.requestId ? html`<p class="cap">${rich(say('request.id', { id: isolate(failure.requestId) }))}</p>` : nothing}</div>`;
}

/** A field for each figure and each date an item asks for. */
export function answerFields(card: Card, form: AnswerFields): TemplateResult {
  const { view } = card;
  const { item } = form;
  const fields = item.asks.inputs.map((code) => (isChosen(view, code) ? choiceField(card, form, code) : view.catalogue.inputs[code]?.type === 'sample' ? drawnField(card, form, code) : numberField(card, form, code)));
  return html`<div class="pair">${fields}${item.asks.events.map((code) => dateField(card, form, code))}</div>`;
}

/** The form of one item, made from the catalogue of the grid. */
export function answerForm(card: Card, form: AnswerForm): TemplateResult {
  const { say } = card;
  const { item, draft, author } = form;
  const submit = (event: Event) => {
    event.preventDefault();
    form.save();
  };
  const noted = (event: Event) => {
    draft.note = valueOf(event);
    draft.isDirty = true;
    form.changed();
  };
  return html`<form class="full edit editing" part="form" id="form-${item.code}" aria-labelledby="t-${item.code}" novalidate @submit=${submit}>
    <h4 id="t-${item.code}">${say('form.title', { author: say.code('author', author) })}</h4>
    ${answerFields(card, form)}
    <div class="fld"><label for="f-${item.code}-note">${say(draft.needsNote ? 'form.justification' : 'form.note')}</label><textarea class="in" id="f-${item.code}-note" rows="2" maxlength="4000" .value=${draft.note} aria-required=${draft.needsNote ? 'true' : nothing} aria-invalid=${draft.faults['note'] ? 'true' : nothing} aria-describedby=${draft.faults['note'] ? `m-${item.code}-note` : nothing} @input=${noted}></textarea>${faultOf(card, form, 'note')}</div>
    ${preview(card, form)}${failureNote(card, form)}
    <div class="acts"><button type="submit" class="btn primary">${say('form.save')}</button><button type="button" class="btn" @click=${form.cancel}>${say('form.cancel')}</button>
      ${form.canClear ? html`<button type="button" class="btn quiet" @click=${form.clear}>${say('form.clear')}</button>` : nothing}<span class="cap">${form.isPending ? say('form.saving') : draft.isDirty ? say('form.dirty') : nothing}</span></div>
    ${proofFields(card, form)}</form>`;
}
