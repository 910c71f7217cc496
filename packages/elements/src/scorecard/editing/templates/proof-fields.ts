import { html, nothing, type TemplateResult } from 'lit';
import { isolate } from '../../../language/format.ts';
import { mark } from '../../../shared/icons.ts';
import { rich } from '../../../shared/rich.ts';
import { labelIn, type Card } from '../../card.ts';
import type { Under } from '../../evidence/sending/sending.ts';
import type { Draft, Item, ProofDraft } from '../draft.ts';
import { broughtField } from './brought-field.ts';

/** The file of an item, as its form shows it. */
export interface FileField {
  readonly isChosen: boolean;
  readonly under: Under | undefined;
  readonly failure: { readonly sentence: string; readonly isPassing: boolean; readonly requestId: string | undefined } | undefined;
  choose(file: File | undefined): void;
  stop(): void;
}

interface ProofForm {
  readonly item: Item;
  readonly draft: Draft;
  readonly mayAttach: boolean;
  readonly isPending: boolean;
  /** Absent where nothing receives files. */
  readonly file: FileField | undefined;
  changed(): void;
  attach(): void;
}

type Field = HTMLInputElement | HTMLSelectElement;

function progress({ say }: Card, { under, stop }: FileField): TemplateResult | typeof nothing {
  if (!under) return nothing;
  const { percent, isStopped } = under;
  if (isStopped) return html`<p class="cap" role="status">${say('file.stopped', { percent })}</p>`;
  return html`<progress max="100" .value=${percent} aria-label=${say('file.sending')}></progress><p class="cap" role="status">${say('file.sent', { percent })}</p>
    <div class="acts"><button type="button" class="btn" @click=${stop}>${say('file.stop')}</button></div>`;
}

/** Why the file is still here and not on the server. */
function failureNote({ say }: Card, { failure }: FileField, again: () => void): TemplateResult | typeof nothing {
  if (!failure) return nothing;
  const { sentence, isPassing, requestId } = failure;
  return html`<div class="note err" part="note" role="alert"><p class="h3">${mark('unmet', 'c-unmet')}<span>${say('file.failed')}</span></p><p>${rich(sentence)}</p><p>${say('file.kept')}${isPassing ? ` ${say('fail.waiting')}` : ''}</p>
    ${isPassing ? html`<div class="acts"><button type="button" class="btn" @click=${again}>${say('fail.retry')}</button></div>` : nothing}
    ${requestId ? html`<p class="cap">${rich(say('request.id', { id: isolate(requestId) }))}</p>` : nothing}</div>`;
}

/** The browser’s own field: a file is chosen by keyboard or dropped on it, as the person likes. */
function fileField(card: Card, id: string, file: FileField): TemplateResult {
  const { say } = card;
  const chosen = (event: Event) => file.choose((event.target as HTMLInputElement).files?.[0]);
  return html`<div class="fld"><label for=${id}>${say('file.label')}</label><input class="in" id=${id} type="file" aria-describedby="h-${id}" ?disabled=${file.under !== undefined && !file.under.isStopped} @change=${chosen}><p class="cap" id="h-${id}">${say('file.hint')}</p>${progress(card, file)}</div>`;
}

function textField({ say }: Card, { item, draft, changed }: ProofForm, name: 'title' | 'pages' | 'url', label: string, placeholder = ''): TemplateResult {
  const id = `f-${item.code}-proof-${name}`;
  const fault = draft.faults[`proof-${name}`];
  const typed = (event: Event) => {
    draft.proof[name] = (event.target as Field).value;
    changed();
  };
  return html`<div class="fld"><label for=${id}>${label}</label><input class="in" id=${id} type=${name === 'url' ? 'url' : 'text'} autocomplete="off" placeholder=${placeholder || nothing} .value=${draft.proof[name]} aria-invalid=${fault ? 'true' : nothing} aria-describedby=${fault ? `m-${item.code}-proof-${name}` : nothing} @input=${typed}>
    ${fault ? html`<p class="bad" id="m-${item.code}-proof-${name}">${say.code('proof', fault)}</p>` : nothing}</div>`;
}

/** A proof to join: one already brought to the dossier, a file, an address, or a document that is only named. */
export function proofFields(card: Card, form: ProofForm): TemplateResult | typeof nothing {
  const { say, view } = card;
  const { draft, item, file, isPending } = form;
  if (!form.mayAttach || item.asks.evidence.length === 0) return nothing;
  const id = `f-${item.code}-proof`;
  const set = (change: Partial<ProofDraft>) => {
    Object.assign(draft.proof, change);
    form.changed();
  };
  const brought = (change: Partial<ProofDraft>) => {
    if (file?.isChosen) file.choose(undefined);
    set(change);
  };
  const isSending = file?.under !== undefined && !file.under.isStopped;
  const isFile = draft.proof.sha256 !== '' || file?.isChosen === true;
  const attach = () => (isPending || isSending ? undefined : form.attach());
  return html`<div class="proof"><fieldset class="edit"><legend>${say('proof.title')}</legend><div class="pair">${broughtField(card, { id: `${id}-brought`, label: say('proof.brought'), another: say('proof.another'), now: draft.proof, kinds: item.asks.evidence, choose: brought })}${file && !draft.proof.sha256 ? fileField(card, `${id}-file`, file) : nothing}</div>
    <div class="pair"><div class="fld"><label for="${id}-kind">${say('proof.kind')}</label><select class="in" id="${id}-kind" @change=${(event: Event) => set({ kind: (event.target as Field).value })}>${item.asks.evidence.map((kind) => html`<option value=${kind} ?selected=${kind === draft.proof.kind}>${labelIn(card, view.catalogue.evidence, kind)}</option>`)}</select></div>
      ${textField(card, form, 'title', say('proof.name'))}${textField(card, form, 'pages', say('proof.where'), say('proof.whereExample'))}${isFile ? nothing : textField(card, form, 'url', say('proof.url'))}</div>
    ${file ? failureNote(card, file, attach) : nothing}<div class="acts"><button type="button" class="btn" id="${id}-attach" aria-disabled=${isPending || isSending ? 'true' : nothing} @click=${attach}>${say('proof.attach')}</button></div></fieldset></div>`;
}
