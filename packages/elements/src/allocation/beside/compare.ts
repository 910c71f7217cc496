import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { findAllocationRuns, getAllocationView, type JalonSource } from '@jalon/client';
import type { AllocationRunSummary } from '@jalon/contract';
import { compareAllocationViews, type AllocationView, type AllocationViewComparison, type RowDifference } from '@jalon/core/allocation';
import { isolate } from '../../language/format.ts';
import { ReadingController, type Host } from '../../shared/reading.controller.ts';
import { rich } from '../../shared/rich.ts';
import { amountIn, shortIn } from '../amount.ts';
import { textIn, type Scene } from '../scene.ts';
import { sentenceOf } from './notices.ts';

/** Another run beside the one shown: which there are, what differs, who gains and who loses. */
export class Compare {
  readonly #host: LitElement;
  readonly #runs: ReadingController<{ readonly programme: string }, readonly AllocationRunSummary[]>;
  readonly #other: ReadingController<{ readonly run: string }, AllocationView>;
  /** What the person chose; before that, what the page asks for. */
  #chosen: string | undefined;
  #asked: string | undefined;
  #made: { readonly a: AllocationView; readonly b: AllocationView; readonly compared: AllocationViewComparison } | undefined;

  constructor(host: LitElement & Host) {
    this.#host = host;
    this.#runs = new ReadingController<{ readonly programme: string }, readonly AllocationRunSummary[]>(host, async (source, { programme }, options) => (await findAllocationRuns(source, { programme }, options)).items);
    this.#other = new ReadingController<{ readonly run: string }, AllocationView>(host, (source, { run }, options) => getAllocationView(source, run, options));
  }

  follow({ view }: Scene, asked: string | undefined, source: JalonSource | undefined): void {
    if (asked !== this.#asked) [this.#asked, this.#chosen] = [asked, asked];
    this.#runs.follow(source ? { programme: view.programme.code } : undefined, source);
    const run = this.#chosen;
    this.#other.follow(run && run !== view.run.id ? { run } : undefined, source);
  }

  /** Runs of the programme that are known so far. */
  get runs(): readonly AllocationRunSummary[] {
    return this.#runs.view ?? [];
  }

  /** A run was begun, or changed its name. */
  renew(): void {
    void this.#runs.refresh();
  }

  readonly #choose = (event: Event): void => {
    this.#chosen = (event.target as HTMLSelectElement).value || undefined;
    this.#host.requestUpdate();
  };

  draw(scene: Scene): TemplateResult | typeof nothing {
    const { say, view } = scene;
    const others = (this.#runs.view ?? []).filter(({ id }) => id !== view.run.id);
    if (others.length === 0 && !this.#chosen) return nothing;
    const { view: other, problem, isLoading } = this.#other;
    return html`<section class=${other || problem ? 'sec' : 'sec noprint'} part="compare" aria-labelledby="compare"><div><h3 id="compare">${say('allocation.compare')}</h3><p class="gloss">${say('allocation.compare.gloss')}</p></div><div class="beside">
      ${others.length > 0 ? html`<div class="fld pick noprint"><label for="with">${say('allocation.compare.with')}</label><select class="in" id="with" @change=${this.#choose}><option value="" ?selected=${!this.#chosen}>${say('allocation.compare.nothing')}</option>${others.map(({ id, name, exercise }) => html`<option value=${id} ?selected=${id === this.#chosen}>${name || exercise}</option>`)}</select></div>` : nothing}
      ${problem ? html`<p class="note err" part="note" role="alert">${sentenceOf(say, problem)}</p>` : other ? this.#beside(scene, other) : isLoading ? html`<span class="sk half"></span>` : nothing}</div></section>`;
  }

  #compared(a: AllocationView, b: AllocationView): AllocationViewComparison {
    if (this.#made?.a !== a || this.#made.b !== b) this.#made = { a, b, compared: compareAllocationViews(a, b) };
    return this.#made.compared;
  }

  #beside(scene: Scene, other: AllocationView): TemplateResult {
    const { say, view } = scene;
    if (other.currency !== view.currency) return html`<p>${say('allocation.compare.currency')}</p>`;
    const compared = this.#compared(view, other);
    const { totals, windows, winners, losers } = compared;
    const label = (code: string): string => { const window = [...view.windows, ...other.windows].find((one) => one.code === code); return window ? textIn(say, window.label) : code; };
    const more = totals.difference > 0 ? 'more' : totals.difference < 0 ? 'less' : 'same';
    return html`<p class="lead">${rich(say(`allocation.compare.${more}`, { name: isolate(other.run.name || other.run.exercise), amount: shortIn(say, Math.abs(totals.difference), scene.currency) }))} ${say('allocation.compare.who', { gain: totals.gain, lose: totals.lose, level: totals.level })}</p>
      ${table(scene, say('allocation.window'), [...windows.map(({ code, before, after }) => ({ name: label(code), before, after, difference: (after ?? 0) - (before ?? 0) })), { name: say('allocation.all'), ...totals }], say('allocation.compare'))}
      <div class="pair">${winners.length > 0 ? table(scene, say('allocation.compare.winners'), winners) : nothing}${losers.length > 0 ? table(scene, say('allocation.compare.losers'), losers) : nothing}</div>`;
  }
}

type Line = Pick<RowDifference, 'name' | 'before' | 'after' | 'difference'>;

/** Before, after and the difference, whose sign is written. */
function table({ say, currency }: Scene, head: string, lines: readonly Line[], title = head): TemplateResult {
  const money = (amount: number | null, words: string): TemplateResult => html`<td role="cell" class="num" data-l=${words}>${amount === null ? html`<span class="soft">–</span>` : amountIn(say, amount, currency)}</td>`;
  const heads = [say('allocation.compare.here'), say('allocation.compare.there'), say('allocation.compare.difference')];
  return html`<table class="tb ledger cmp" role="table" aria-label=${title}><thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">${head}</th>${heads.map((words) => html`<th scope="col" role="columnheader" class="num"><bdi>${words}</bdi></th>`)}</tr></thead>
    <tbody role="rowgroup">${lines.map(({ name, before, after, difference }) => html`<tr role="row" class="row"><th scope="row" role="rowheader"><bdi>${name}</bdi></th>${money(before, heads[0] ?? '')}${money(after, heads[1] ?? '')}<td role="cell" class="num ${difference < 0 ? 'c-unmet' : difference > 0 ? 'c-met' : ''}" data-l=${heads[2] ?? ''}><bdi dir="ltr">${difference > 0 ? '+' : ''}${amountIn(say, difference, currency)}</bdi></td></tr>`)}</tbody></table>`;
}
