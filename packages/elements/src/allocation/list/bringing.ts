import { readAllocationTable, type JalonProblem, type JalonSource } from '@jalon/client';
import { LIMITS, type AllocationTable } from '@jalon/contract';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { isolate } from '../../language/format.ts';
import type { Say } from '../../language/strings.ts';
import { acts } from '../../shared/acts.ts';
import { mark } from '../../shared/icons.ts';
import { asProblem } from '../../shared/reading.controller.ts';
import { rich } from '../../shared/rich.ts';
import { sentenceOf } from '../beside/notices.ts';
import { cellsOf, textOf } from './cells.ts';

/** A file somebody brought: it is kept until its rows are there, so that it can be tried again. */
type Brought =
  | { readonly kind: 'reading'; readonly file: File }
  | { readonly kind: 'failed'; readonly file: File; readonly sheet: string | undefined; readonly problem: Pick<JalonProblem, 'code' | 'detail' | 'errors' | 'requestId'> }
  | { readonly kind: 'read'; readonly file: File; readonly table: AllocationTable };

interface Ground {
  readonly host: LitElement;
  source(): JalonSource | undefined;
  /** Reading begins: what was read before is over. */
  begin(): void;
  /** Its rows, where they could be read. */
  take(rows: string[][]): void;
}

/** In the language of the widget; what this version knows no words for, in those of the server. */
function whyNot(say: Say, { code, detail, errors: [fault] }: Extract<Brought, { kind: 'failed' }>['problem']): string {
  switch (code) {
    case 'file-unreadable': { const own = fault && say.code('allocation.unread', fault.code, { sheet: isolate(fault.figures?.['sheet'] ?? '') }); return own && own !== say('allocation.unread.unknown') ? own : (fault?.detail ?? say('allocation.unread.unknown')); }
    case 'file-too-large': return say('allocation.unread.large', { max: LIMITS.importBytes / 1_000_000 });
    case 'no-answer': return say('allocation.unread.offline');
    // A source, or a server of another version, that reads no files.
    case 'not-found': return say('allocation.list.workbook');
    default: return sentenceOf(say, { code, detail });
  }
}

/** A file as the list of a run: text is read in the page, a workbook by the server. Nothing is written by it. */
export class Bringing {
  readonly #of: Ground;
  #brought: Brought | undefined;
  #stop: AbortController | undefined;

  constructor(of: Ground) {
    this.#of = of;
  }

  /** A file that is not read yet is lost with the dialog. */
  get isTouched(): boolean {
    return this.#brought !== undefined && this.#brought.kind !== 'read';
  }

  /** Something else is read: what a file had to say is over. */
  forget(): void {
    this.#stop?.abort();
    [this.#stop, this.#brought] = [undefined, undefined];
  }

  /** Reads a file, or another sheet of it. */
  async open(run: string, file: File, sheet?: string): Promise<void> {
    this.forget();
    this.#of.begin();
    const stop = (this.#stop = new AbortController());
    this.#show({ kind: 'reading', file });
    try {
      const rows = await this.#rowsOf(run, file, sheet, stop.signal);
      if (stop.signal.aborted) return;
      this.#of.take(rows);
    } catch (error) {
      if (!stop.signal.aborted) this.#show({ kind: 'failed', file, sheet, problem: asProblem(error) });
    }
  }

  async #rowsOf(run: string, file: File, sheet: string | undefined, signal: AbortSignal): Promise<string[][]> {
    if (file.size > LIMITS.importBytes) throw problemOf('file-too-large');
    const text = textOf(await file.arrayBuffer());
    if (text !== undefined) {
      if (!signal.aborted) this.#brought = undefined;
      return cellsOf(text);
    }
    if (!navigator.onLine) throw problemOf('no-answer');
    const table = await readAllocationTable(this.#of.source()!, run, file, { name: file.name, sheet, signal });
    if (!signal.aborted) this.#brought = { kind: 'read', file, table };
    return table.rows;
  }

  /** Where the focus is, what is shown there goes: it stays with the file. */
  #show(brought: Brought): void {
    this.#brought = brought;
    this.#of.host.requestUpdate();
    if (brought.kind === 'reading') void this.#of.host.updateComplete.then(() => this.#of.host.shadowRoot?.getElementById('l-brought')?.focus());
  }

  /** How far it is, or why it came to nothing; the file is kept. */
  draw(say: Say, run: string): TemplateResult | typeof nothing {
    const one = this.#brought;
    if (!one || one.kind === 'read') return one ? this.sheets(say, run) : nothing;
    const name = isolate(one.file.name);
    return html`<div id="l-brought" class="edit" tabindex="-1">${one.kind === 'reading'
      ? html`<p role="status">${rich(say('allocation.file.reading', { name }))}</p><span class="sk half"></span><div class="acts"><button type="button" class="btn" id="l-stop" @click=${() => this.#leave()}>${say('allocation.file.stop')}</button></div>`
      : html`<div role="alert"><p class="bad">${rich(say('allocation.file.failed', { name }))} ${rich(whyNot(say, one.problem))}</p></div>${acts(say, () => void this.open(run, one.file, one.sheet), one.problem.requestId)}`}</div>`;
  }

  #leave(): void {
    this.forget();
    this.#of.host.requestUpdate();
    this.#of.host.shadowRoot?.getElementById('l-file')?.focus();
  }

  /** Which sheet was read, where there are several: another may be chosen. */
  sheets(say: Say, run: string): TemplateResult | typeof nothing {
    const one = this.#brought;
    if (one?.kind !== 'read' || one.table.file.sheets.length < 2) return nothing;
    const { sheet, sheets } = one.table.file;
    return html`<div class="fld"><label for="l-sheet">${rich(say('allocation.file.sheet', { name: isolate(one.file.name) }))}</label><select class="in" id="l-sheet" @change=${(event: Event) => void this.open(run, one.file, (event.target as HTMLSelectElement).value)}>${sheets.map((each) => html`<option value=${each} ?selected=${each === sheet}>${each}</option>`)}</select></div>`;
  }

  /** What there is to know of the file besides. */
  remarks(say: Say): TemplateResult[] {
    const one = this.#brought;
    const told = one?.kind === 'read' ? one.table.remarks.filter(({ code }) => code !== 'sheet-chosen') : [];
    return told.map(({ code, figures }) => html`<p class="sm">${mark('late', 'c-late')} ${rich(say.code('allocation.file', code, { ...figures, ending: isolate(figures['ending'] ?? '') }))}</p>`);
  }
}

const problemOf = (code: 'file-too-large' | 'no-answer'): object => ({ name: 'JalonProblem', code, errors: [], tries: 0 });
