import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { JalonSource } from '@jalon/client';
import type { AssessmentCan, FileStatus } from '@jalon/contract';
import type { Evidence } from '@jalon/core/assessment';
import { dateInZone } from '@jalon/core/time';
import { isolate } from '../../language/format.ts';
import { addStrings, createTexts, type Say } from '../../language/strings.ts';
import { focusOn } from '../../shared/focus-on.ts';
import { offerFile } from '../../shared/offer-file.ts';
import { rich } from '../../shared/rich.ts';
import { labelIn, type Card } from '../card.ts';
import type { DetailsHost } from '../explanation/details.controller.ts';
import { explanationFr } from '../explanation/fr.ts';
import { Asking, fileName, filesIn } from './files.ts';
import { evidenceFr } from './fr.ts';
import { proofLines, type ProofLine } from './proof-lines.ts';
import { fileFacts, openLink, preview } from './preview.ts';

export { styles } from './evidence.css.ts';
export { filesIn } from './files.ts';

// Roles are named as an explanation names them.
addStrings('fr', { ...explanationFr, ...evidenceFr });
const texts = createTexts({ en: () => import('./en.ts'), ar: () => import('./ar.ts') });

const keyOf = (item: string, { id }: Evidence): string => `${item}-${id}`;

/** The proofs of one widget: their list, and each as it is looked at. Files are asked for in the reader's name. */
export class Proofs implements ReactiveController {
  isListed = false;
  readonly #host: DetailsHost;
  readonly #source: () => JalonSource | undefined;
  readonly #seen = new Set<string>();
  readonly #drawn = new WeakMap<Element, Blob>();
  /** Addresses of PDFs that may be opened, by hash. */
  readonly #addresses = new Map<string, string>();
  #statuses: Asking<FileStatus>;
  #contents: Asking<Blob>;
  #from: JalonSource | undefined;
  #people: AssessmentCan['people'] = {};
  #peopleOf = '';
  #words = '';

  constructor(host: DetailsHost, source: () => JalonSource | undefined) {
    this.#host = host;
    this.#source = source;
    [this.#statuses, this.#contents] = this.#asking();
    host.addController(this);
  }

  /** Another source asks in another person's name: nothing the first was shown stays. */
  #follow(): void {
    const source = this.#source();
    if (source === this.#from) return;
    this.#from = source;
    [this.#statuses, this.#contents, this.#people, this.#peopleOf] = [...this.#asking(), {}, ''];
    this.#seen.clear();
    this.#forgetAddresses();
  }

  /** Put back, it draws addresses that are good. */
  hostConnected(): void {
    this.#host.requestUpdate();
  }

  /** Nothing of a file stays in reach once the widget is gone, or shows what another person may see. */
  hostDisconnected(): void {
    this.#forgetAddresses();
  }

  #forgetAddresses(): void {
    for (const address of this.#addresses.values()) URL.revokeObjectURL(address);
    this.#addresses.clear();
  }

  /** An address of this page for the bytes of a PDF. They are that to the browser whatever is in them: it shows them by its own reader, and runs nothing of them here. */
  #addressOf(sha256: string, blob: Blob): string {
    const address = this.#addresses.get(sha256) ?? URL.createObjectURL(new Blob([blob], { type: 'application/pdf' }));
    this.#addresses.set(sha256, address);
    return address;
  }

  #asking(): [Asking<FileStatus>, Asking<Blob>] {
    const changed = () => this.#host.requestUpdate();
    const files = () => filesIn(this.#source())!;
    return [new Asking((sha256) => files().status(sha256), changed), new Asking((sha256) => files().get(sha256), changed)];
  }

  /** Pictures are drawn: an address of their own would be refused by the policy of most pages. */
  hostUpdated(): void {
    for (const canvas of this.#host.shadowRoot?.querySelectorAll<HTMLCanvasElement & { blob?: Blob }>('canvas.proof-picture') ?? []) {
      const { blob } = canvas;
      if (!blob || this.#drawn.get(canvas) === blob) continue;
      this.#drawn.set(canvas, blob);
      void draw(canvas, blob).catch(() => canvas.toggleAttribute('hidden', true));
    }
  }

  /** Opens or closes the list. */
  async toggle(say: Say): Promise<void> {
    await texts.load(say.format.language).catch(() => undefined);
    this.isListed = !this.isListed;
    this.#statuses.forgetFaults();
    await focusOn(this.#host, this.isListed ? 'proofs' : 'list-proofs');
  }

  /** Shows a proof where it stands, or puts it away. */
  async see(item: string, proof: Evidence, say: Say): Promise<void> {
    await texts.load(say.format.language).catch(() => undefined);
    this.#contents.forgetFaults();
    const key = keyOf(item, proof);
    if (!this.#seen.delete(key)) this.#seen.add(key);
    this.#host.requestUpdate();
  }

  isSeen(item: string, proof: Evidence): boolean {
    return this.#seen.has(keyOf(item, proof));
  }

  /** Names, for those entitled to them. */
  async #askPeople({ view }: Card): Promise<void> {
    const source = this.#source();
    if (!source?.assessments || this.#peopleOf === view.assessmentId) return;
    this.#peopleOf = view.assessmentId;
    const can = await source.assessments.can(view.assessmentId).catch(() => undefined);
    if (!can || this.#from !== source || this.#peopleOf !== view.assessmentId) return;
    this.#people = can.people;
    this.#host.requestUpdate();
  }

  /** Every proof of the dossier; nothing until it is asked for. */
  section(card: Card): TemplateResult | typeof nothing {
    if (!this.isListed) return nothing;
    this.#follow();
    void this.#askPeople(card);
    const { say } = card;
    const lines = proofLines(card.view);
    const head = ['proofs.document', 'proofs.item', 'proofs.file', 'proofs.brought'] as const;
    return html`<section class="sec" part="proofs" aria-labelledby="proofs"><div><h3 id="proofs" tabindex="-1">${say('proofs.title')}</h3>${lines.length ? html`<p class="gloss">${say('proofs.gloss', { count: lines.length })}</p>` : nothing}
        <p class="noprint"><button type="button" class="btn quiet" @click=${() => void this.toggle(say)}>${say('proofs.close')}</button></p></div>
      ${lines.length === 0 ? html`<p class="soft">${say('proofs.none')}</p>` : html`<table class="tb proof-list" role="table" aria-labelledby="proofs"><thead role="rowgroup"><tr role="row">${head.map((key) => html`<th scope="col" role="columnheader">${say(key)}</th>`)}<th scope="col" role="columnheader" class="noprint">${say('proofs.acts')}</th></tr></thead>
        <tbody role="rowgroup">${lines.map((line) => this.#row(card, line))}</tbody></table>`}<p class="vh" role="status">${this.#words}</p></section>`;
  }

  #row(card: Card, { item, proof, by, at }: ProofLine): TemplateResult {
    const { say, view } = card;
    const { title, kind, pages, url, sha256 } = proof;
    const label = labelIn(card, view.catalogue.evidence, kind);
    const person = this.#people[by.id];
    const who = person ? isolate(person.name) : say.code('role', by.role);
    const isSeen = this.isSeen(item, proof);
    const isStored = sha256 !== undefined && filesIn(this.#source()) !== undefined;
    return html`<tr role="row" class=${isSeen ? 'open-row' : ''}><th scope="row" role="rowheader">${url && /^https?:\/\//i.test(url) ? html`<a href=${url} target="_blank" rel="noopener noreferrer"><bdi>${title}</bdi><span class="vh">, ${say('proof.opens')}</span></a>` : html`<bdi>${title}</bdi>`}<span class="soft">${label === title ? '' : html`<br>${label}`}${pages ? html`<br>${rich(say('proofs.pages', { pages: isolate(pages) }))}` : nothing}</span></th>
      <td role="cell" data-l=${say('proofs.item')}><button type="button" class="link" @click=${() => card.goTo(item)}><bdi>${item}</bdi></button></td>
      <td role="cell" data-l=${say('proofs.file')}>${this.#facts(card, proof, isStored)}</td>
      <td role="cell" data-l=${say('proofs.brought')}>${rich(say('proofs.by', { person: who, on: say.format.date(dateInZone(at, view.timeZone), 'short') }))}</td>
      <td role="cell" class="noprint">${isStored ? this.#buttons(card, item, proof) : nothing}</td></tr>
      ${isSeen && isStored ? html`<tr class="xrow" role="row"><td role="cell" colspan="5">${this.shown(card, item, proof)}</td></tr>` : nothing}`;
  }

  #facts({ say }: Card, { sha256, url }: Evidence, isStored: boolean): TemplateResult | string {
    if (!sha256) return say(url ? 'proofs.link' : 'proofs.bare');
    return html`${isStored ? fileFacts(say, this.#statuses.of(sha256)) : nothing}<span class="cap" title=${say('proofs.hashOf', { hash: sha256 })}>${rich(say('proofs.hash', { hash: isolate(sha256.slice(0, 12)) }))}</span>`;
  }

  #buttons({ say }: Card, item: string, proof: Evidence): TemplateResult {
    const isSeen = this.isSeen(item, proof);
    const title = isolate(proof.title);
    return html`<span class="acts"><button type="button" class="btn quiet" aria-expanded=${isSeen} aria-label=${say(isSeen ? 'proofs.hideOf' : 'proofs.seeOf', { title })} @click=${() => void this.see(item, proof, say)}>${say(isSeen ? 'proofs.hide' : 'proofs.see')}</button>
      <button type="button" class="btn quiet" aria-label=${say('proofs.saveOf', { title })} @click=${() => void this.#save(proof, say)}>${say('proofs.save')}</button></span>`;
  }

  /** A proof as it is looked at; nothing while it is put away. */
  shown(card: Card, item: string, proof: Evidence): TemplateResult | typeof nothing {
    this.#follow();
    const { sha256, title } = proof;
    if (!sha256 || !this.isSeen(item, proof)) return nothing;
    const { say } = card;
    const asked = this.#contents.of(sha256);
    return html`<div class="proof-view" part="proof">${preview(say, title, asked)}<div class="acts noprint">${openLink(say, title, asked, (blob) => this.#addressOf(sha256, blob))}<button type="button" class="btn" aria-label=${say('proofs.saveOf', { title: isolate(title) })} @click=${() => void this.#save(proof, say)}>${say('proofs.save')}</button></div></div>`;
  }

  async #save({ sha256 = '', title }: Evidence, say: Say): Promise<void> {
    try {
      const blob = await filesIn(this.#source())?.get(sha256);
      if (!blob) return;
      offerFile(blob, fileName(title, blob.type));
      this.#words = say('proofs.saved', { title: isolate(title) });
    } catch (error) {
      this.#words = say.code('proofs.fault', (error as { code?: string }).code ?? 'unknown');
    }
    this.#host.requestUpdate();
  }
}

/** Widest a picture is drawn, in px. */
const WIDEST = 1600;

async function draw(canvas: HTMLCanvasElement, blob: Blob): Promise<void> {
  const picture = await createImageBitmap(blob);
  const scale = Math.min(1, WIDEST / picture.width);
  [canvas.width, canvas.height] = [Math.round(picture.width * scale), Math.round(picture.height * scale)];
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
}

const byHost = new WeakMap<Element, Proofs>();

/** The proofs of a widget, one for all that shows them. */
export function proofsOf(host: DetailsHost, source: () => JalonSource | undefined): Proofs {
  const proofs = byHost.get(host) ?? new Proofs(host, source);
  byHost.set(host, proofs);
  return proofs;
}
