import { html, nothing, type TemplateResult } from 'lit';
import { labelIn, type Card } from '../../card.ts';
import { documentsIn } from '../../evidence/proof-lines.ts';

/** A document as a form holds it. */
export interface Brought { readonly title: string; readonly url: string; readonly sha256: string; readonly kind: string }

interface BroughtField {
  readonly id: string;
  readonly label: string;
  /** What is chosen for a document that is not among them. */
  readonly another: string;
  readonly now: Pick<Brought, 'sha256' | 'url'>;
  /** Kinds of proof that are asked for. */
  readonly kinds: readonly string[];
  choose(change: Partial<Brought>): void;
}

/** A choice among the documents somebody brought to this dossier already: the same file, under another item, with its own pages. Nothing where there are none. */
export function broughtField(card: Card, { id, label, another, now, kinds, choose }: BroughtField): TemplateResult | typeof nothing {
  const { say, view } = card;
  const documents = documentsIn(view);
  if (documents.length === 0) return nothing;
  const at = documents.findIndex(({ sha256, url }) => (sha256 ? sha256 === now.sha256 : url === now.url));
  const chosen = (event: Event) => {
    const found = documents[Number((event.target as HTMLSelectElement).value)];
    if (!found) return choose({ title: '', url: '', sha256: '' });
    const { title, url = '', sha256 = '', kind } = found;
    choose({ title, url: sha256 ? '' : url, sha256, ...(kinds.includes(kind) && { kind }) });
  };
  return html`<div class="fld"><label for=${id}>${label}</label><select class="in" id=${id} @change=${chosen}><option value="" ?selected=${at < 0}>${another}</option>
    ${documents.map(({ title, kind }, index) => html`<option value=${index} ?selected=${index === at}>${title}${say('comma')}${labelIn(card, view.catalogue.evidence, kind)}</option>`)}</select></div>`;
}
