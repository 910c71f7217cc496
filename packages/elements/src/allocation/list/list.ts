import { entrantChanges, entrantTableOf, readEntrantTable, sameEntrant, type EntrantLine, type LoadedAllocationFormula, type RunBody } from '@jalon/core/allocation';
import type { JalonSource } from '@jalon/client';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Say } from '../../language/strings.ts';
import { acts } from '../../shared/acts.ts';
import { mark } from '../../shared/icons.ts';
import { offerFile } from '../../shared/offer-file.ts';
import { asProblem } from '../../shared/reading.controller.ts';
import { rich } from '../../shared/rich.ts';
import type { Words } from '../acting/fields.ts';
import type { Room } from '../acting/room.ts';
import type { Target } from '../acting/sending.ts';
import { sentenceOf } from '../beside/notices.ts';
import type { Scene } from '../scene.ts';
import { Bringing } from './bringing.ts';
import { cellsOf, semicoloned, tabbed } from './cells.ts';
import { grid, typedRows, type GridQuery, type Typed } from './grid.ts';
import { readFacts, type ListFacts } from './ground.ts';
import { listSheet } from './list.css.ts';
import { nameOf, remarkWords, reportTable, type Report } from './report.ts';

export { listSheet as styles };
export { loadListLanguage } from './words.ts';

interface Ground {
  readonly host: LitElement;
  source(): JalonSource | undefined;
  readonly formula: LoadedAllocationFormula;
  send(target: Target, bodies: () => readonly RunBody[], done: () => void): Promise<void>;
}

const ACCEPTED = '.csv,.tsv,.txt,.xlsx,text/csv,text/plain,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Rows a table may have: past this, somebody copied whole columns. */
const MOST_ROWS = 60_000;

/** Who is on the list of a run, and what is known of each: from a spreadsheet, from published results, or cell by cell. Nothing is written before it was shown. */
export class ListRoom implements Room {
  readonly #of: Ground;
  #facts: ListFacts | undefined;
  #problem: unknown;
  #isReading = false;
  #text = '';
  #note = '';
  #typed: Typed = { cells: new Map(), gone: new Set() };
  #query: GridQuery = { q: '', onlyLacking: false };
  #report: Report | undefined;
  #dropsAbsent = false;
  /** How the report is made, to make it again when the run changed meanwhile. */
  #again: ((say: Say, facts: ListFacts) => void) | undefined;
  #isRenewed = false;
  #isOver = false;
  readonly #bringing: Bringing;
  /** In whose words a file that was read is reported. */
  #say: Say | undefined;

  constructor(of: Ground) {
    this.#of = of;
    this.#bringing = new Bringing({ host: of.host, source: () => of.source(), begin: () => { [this.#note, this.#report] = ['', undefined]; }, take: (rows) => this.#take(rows) });
  }

  get isTouched(): boolean {
    return this.#report !== undefined || this.#bringing.isTouched || this.#text.trim() !== '' || this.#typed.cells.size > 0 || this.#typed.gone.size > 0;
  }

  title({ say }: Words): string {
    return say('allocation.list').replace('…', '');
  }

  readonly #redraw = (): void => this.#of.host.requestUpdate();

  async #read(run: string): Promise<void> {
    [this.#isReading, this.#problem] = [true, undefined];
    try {
      this.#facts = await readFacts(this.#of.source()!, run, this.#of.formula);
    } catch (error) {
      this.#problem = error;
    }
    this.#isReading = false;
    this.#redraw();
  }

  /** The run changed: what was typed stays, and what it would do is worked out again. */
  async #renew(say: Say, run: string): Promise<void> {
    await this.#read(run);
    if (!this.#facts || !this.#report) return;
    const drops = this.#dropsAbsent;
    this.#again?.(say, this.#facts);
    [this.#isRenewed, this.#dropsAbsent] = [true, drops];
    this.#redraw();
  }

  draw(scene: Scene, isSending: boolean, failure: TemplateResult | typeof nothing, leave: () => void): TemplateResult {
    const { say, view } = scene;
    const facts = this.#facts;
    this.#say = say;
    if (this.#problem) { const problem = asProblem(this.#problem); return html`<div role="alert"><p>${sentenceOf(say, problem)}</p>${acts(say, () => void this.#read(view.run.id), problem.requestId)}</div>`; }
    if (!facts) {
      if (!this.#isReading) void this.#read(view.run.id);
      return html`<p class="cap" role="status">${say('allocation.list.loading')}</p><span class="sk half"></span>`;
    }
    if (view.run.version > facts.run.version && !isSending && !this.#isReading) void this.#renew(say, view.run.id);
    return this.#report ? this.#review(scene, facts, this.#report, isSending, failure) : this.#ways(scene, facts, leave);
  }

  /** The ways to change the list. */
  #ways({ say, view }: Scene, facts: ListFacts, leave: () => void): TemplateResult {
    const rows = (): string[][] => entrantTableOf(facts, say.format.language);
    const isTyped = this.#typed.cells.size > 0 || this.#typed.gone.size > 0;
    const { id: run } = view.run;
    return html`<div class="edit ${this.#isOver ? 'over' : ''}" @dragover=${(event: DragEvent) => this.#over(event, true)} @dragleave=${(event: DragEvent) => this.#over(event, false)} @drop=${(event: DragEvent) => this.#drop(event, run)}><p>${say('allocation.list.say', { count: facts.entrants.length })}</p>
      <section aria-labelledby="l-from"><h4 id="l-from" class="grp">${say('allocation.list.from')}</h4><p class="sm soft">${say('allocation.list.from.say')}</p>
        <div class="fld"><label for="l-text">${say('allocation.list.paste')}</label><textarea class="in cells" id="l-text" dir="auto" rows="5" spellcheck="false" .value=${this.#text} @input=${(event: Event) => { this.#text = (event.target as HTMLTextAreaElement).value; this.#note = ''; this.#redraw(); }}></textarea></div>
        ${this.#note ? html`<p class="bad" role="alert">${this.#note}</p>` : nothing}
        <div class="acts"><button type="button" class="btn primary" id="l-read" ?disabled=${this.#text.trim() === ''} @click=${() => this.#readText(say, facts)}>${say('allocation.list.read')}</button>
          <label class="btn file">${say('allocation.list.file')}<input type="file" class="vh" id="l-file" accept=${ACCEPTED} @change=${(event: Event) => this.#choose(event.target as HTMLInputElement, run)}></label><span class="cap mouse">${say('allocation.file.drop')}</span></div>${this.#bringing.draw(say, run)}</section>
      ${facts.proposed ? html`<section aria-labelledby="l-results"><h4 id="l-results" class="grp">${say('allocation.list.results')}</h4><p class="sm soft">${say('allocation.list.results.say')}</p><div class="acts"><button type="button" class="btn" id="l-propose" @click=${() => this.#readProposed(say, facts)}>${say('allocation.list.results.read')}</button></div></section>` : nothing}
      ${facts.entrants.length > 0 ? html`<section aria-labelledby="l-hand"><h4 id="l-hand" class="grp">${say('allocation.list.hand')}</h4>${grid(say, facts, this.#typed, this.#query, { ask: (query) => { this.#query = { ...this.#query, ...query }; this.#redraw(); }, changed: this.#redraw, redraw: this.#redraw })}
        <div class="acts"><button type="button" class="btn primary" id="l-hand-read" ?disabled=${!isTyped} @click=${() => this.#readTyped(say, facts)}>${say('allocation.list.hand.read')}</button></div></section>` : nothing}
      <section aria-labelledby="l-out"><h4 id="l-out" class="grp">${say('allocation.list.out')}</h4><p class="sm soft">${say('allocation.list.out.say')}</p><div class="acts"><button type="button" class="btn" id="l-copy" @click=${() => void this.#copy(say, rows())}>${say('allocation.list.copy')}</button><button type="button" class="btn" id="l-save" @click=${() => offerFile(new Blob([semicoloned(rows())], { type: 'text/csv' }), `${view.run.id}.csv`)}>${say('allocation.list.save')}</button></div></section>
      <div class="acts"><button type="button" class="btn" @click=${leave}>${say('allocation.list.close')}</button></div></div>`;
  }

  async #copy(say: Say, rows: readonly (readonly string[])[]): Promise<void> {
    try {
      await navigator.clipboard.writeText(tabbed(rows));
      this.#note = say('allocation.list.copied', { count: rows.length - 1 });
    } catch {
      this.#note = say('allocation.list.notCopied');
    }
    this.#redraw();
  }

  #show(report: Report): void {
    [this.#report, this.#dropsAbsent, this.#note, this.#isRenewed] = [report, false, '', false];
    this.#redraw();
    void this.#of.host.updateComplete.then(() => this.#of.host.shadowRoot?.getElementById('l-sum')?.focus());
  }

  #readText(say: Say, facts: ListFacts): void {
    this.#bringing.forget();
    this.#readRows(say, facts, cellsOf(this.#text));
  }

  #readRows(say: Say, facts: ListFacts, rows: readonly (readonly string[])[]): void {
    this.#again = (own, fresh) => this.#readRows(own, fresh, rows);
    const { lines, remarks } = readEntrantTable(rows.slice(0, MOST_ROWS), facts);
    if (lines.length === 0) {
      this.#note = remarks.length > 0 ? remarks.map((remark) => remarkWords(say, facts, remark)).join(' ') : say('allocation.list.empty');
      return this.#redraw();
    }
    const named = new Set(lines.map(({ territory }) => territory));
    this.#show({ lines, remarks, absent: facts.entrants.flatMap(({ territory }) => (named.has(territory) ? [] : [territory])) });
  }

  /** What a file holds stands where it could have been pasted, to be corrected there. */
  #take(rows: string[][]): void {
    this.#text = tabbed(rows);
    this.#readRows(this.#say!, this.#facts!, rows);
  }

  #bring(file: File | undefined, run: string): void {
    if (file) void this.#bringing.open(run, file);
  }

  #choose(field: HTMLInputElement, run: string): void {
    const [file] = field.files ?? [];
    field.value = '';
    this.#bring(file, run);
  }

  /** A file over the list is taken by it, wherever it is let go: elsewhere the browser would leave the page for it. */
  #over(event: DragEvent, isOver: boolean): void {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    if (this.#isOver === isOver) return;
    this.#isOver = isOver;
    this.#redraw();
  }

  #drop(event: DragEvent, run: string): void {
    this.#over(event, false);
    this.#bring(event.dataTransfer?.files[0], run);
  }

  #readProposed(say: Say, facts: ListFacts): void {
    this.#bringing.forget();
    const known = new Map(facts.entrants.map((entrant) => [entrant.territory, entrant]));
    this.#again = (own, fresh) => this.#readProposed(own, fresh);
    const lines = (facts.proposed ?? []).map((is, at): EntrantLine => {
      const before = known.get(is.territory);
      return { row: at + 1, text: nameOf(facts, is.territory), territory: is.territory, outcome: before === undefined ? 'added' : sameEntrant(before, is) ? 'same' : 'changed', remarks: [], is };
    });
    if (lines.length === 0) { this.#note = say('allocation.list.empty'); return this.#redraw(); }
    this.#show({ lines, remarks: [], absent: [] });
  }

  #readTyped(say: Say, facts: ListFacts): void {
    this.#bringing.forget();
    this.#again = (own, fresh) => this.#readTyped(own, fresh);
    const rows = typedRows(facts, this.#typed, say);
    const { lines } = rows.length > 0 ? readEntrantTable(rows, facts) : { lines: [] };
    this.#show({ lines, remarks: [], absent: [...this.#typed.gone] });
    this.#dropsAbsent = this.#typed.gone.size > 0;
    this.#redraw();
  }

  /** What would become of the list, and the only button that writes. */
  #review({ say, view: { run } }: Scene, facts: ListFacts, report: Report, isSending: boolean, failure: TemplateResult | typeof nothing): TemplateResult {
    const count = (outcome: EntrantLine['outcome']): number => report.lines.filter((line) => line.outcome === outcome).length;
    const gone = this.#dropsAbsent ? report.absent : [];
    const written = count('added') + count('changed') + gone.length;
    const names = report.absent.slice(0, 8).map((id) => nameOf(facts, id));
    return html`<div class="edit"><p class="lead" id="l-sum" tabindex="-1"><strong>${say('allocation.list.sum', { added: count('added'), changed: count('changed'), same: count('same'), refused: count('refused') })}</strong></p>
      ${this.#isRenewed ? html`<p class="sm" role="status">${mark('late', 'c-late')} ${say('allocation.list.renewed')}</p>` : nothing}${this.#bringing.sheets(say, run.id)}${this.#bringing.remarks(say)}${report.remarks.map((remark) => html`<p class="sm">${mark('late', 'c-late')} ${rich(remarkWords(say, facts, remark))}</p>`)}
      ${reportTable(say, facts, report)}
      ${report.absent.length > 0 ? html`<label class="tick"><input type="checkbox" id="l-absent" .checked=${this.#dropsAbsent} ?disabled=${isSending} @change=${(event: Event) => { this.#dropsAbsent = (event.target as HTMLInputElement).checked; this.#redraw(); }}> <span>${rich(say('allocation.list.absent', { count: report.absent.length, names: say.format.list(names), more: report.absent.length - names.length }))}</span></label>` : nothing}
      ${failure}
      <div class="acts"><button type="button" class="btn primary" id="l-write" aria-disabled=${isSending || written === 0 ? 'true' : nothing} @click=${() => { if (!isSending && written > 0) void this.#write(facts, report, gone); }}>${isSending ? say('allocation.sending') : say('allocation.list.write', { count: written })}</button>
        <button type="button" class="btn" id="l-back" ?disabled=${isSending} @click=${() => { this.#report = undefined; this.#redraw(); }}>${say('allocation.list.back')}</button></div></div>`;
  }

  #write(facts: ListFacts, { lines }: Report, gone: readonly string[]): Promise<void> {
    const { id, version } = facts.run;
    return this.#of.send({ run: id, version }, () => entrantChanges(facts.entrants, lines.flatMap(({ is }) => is ?? []), gone), () => {
      this.#bringing.forget();
      [this.#report, this.#text, this.#typed] = [undefined, '', { cells: new Map(), gone: new Set() }];
    });
  }
}
