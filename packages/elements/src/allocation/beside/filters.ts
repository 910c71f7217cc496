import { html, nothing, type TemplateResult } from 'lit';
import type { Scene } from '../scene.ts';
import { SHOWN, type Query, type Shown, type SortKey } from '../table/query.ts';
import { columnsOf } from '../table/columns.ts';

const text = (event: Event): string => (event.target as HTMLInputElement | HTMLSelectElement).value;

/** The fields that choose among the rows; where heads are not shown, also the one that orders them. */
export function filters(scene: Scene, query: Query, ask: (query: Partial<Query>) => void, count: number): TemplateResult {
  const { say, view } = scene;
  const option = (value: string, words: string, chosen: string): TemplateResult => html`<option value=${value} ?selected=${value === chosen}>${words}</option>`;
  const shown = SHOWN.filter((each) => each !== 'late' || view.rows.late.some((late) => late > 0));
  const sorts = [['name', say('allocation.name')], ...columnsOf(scene).flatMap(({ sort, label }) => (sort ? [[sort, label]] : []))] as [SortKey, string][];
  return html`<div class="filters noprint" role="search" part="filters" aria-label=${say('allocation.who')}>
    <div class="fld"><label for="q">${say('allocation.find')}</label><input class="in" id="q" type="search" autocomplete="off" spellcheck="false" .value=${query.q} @input=${(event: Event) => ask({ q: text(event) })}></div>
    ${view.groups.length > 1 ? html`<div class="fld"><label for="group">${say('allocation.group')}</label><select class="in" id="group" @change=${(event: Event) => ask({ group: text(event) })}>${option('', say('allocation.anywhere'), query.group)}${view.groups.map(({ code, label }) => option(code, label, query.group))}</select></div>` : nothing}
    <div class="fld"><label for="show">${say('allocation.show')}</label><select class="in" id="show" @change=${(event: Event) => ask({ show: text(event) as Shown })}>${shown.map((each) => option(each, say(`allocation.show.${each}`), query.show))}</select></div>
    <div class="fld sorts"><label for="sort">${say('allocation.sort')}</label><select class="in" id="sort" @change=${(event: Event) => ask({ by: text(event) as SortKey, descending: text(event) !== 'name' })}>${sorts.map(([key, label]) => option(key, label, query.by))}</select></div></div>
    <p class="cap" role="status" part="count">${say('allocation.count', { count, all: count < view.count ? view.count : '' })}</p>
    ${count === 0 ? html`<p class="note" part="note">${say('allocation.none')} <button type="button" class="btn" @click=${() => ask({ q: '', group: '', show: 'all' })}>${say('allocation.clear')}</button></p>` : nothing}`;
}
