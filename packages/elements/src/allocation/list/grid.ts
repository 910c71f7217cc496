import { entrantCell, entrantColumns, entrantHead, type Entrant, type EntrantColumn } from '@jalon/core/allocation';
import { html, nothing, type TemplateResult } from 'lit';
import type { Say } from '../../language/strings.ts';
import type { ListFacts } from './ground.ts';
import { nameOf } from './report.ts';

/** Rows of the list drawn at once; a name narrows them down. */
const MOST = 25;

/** What was typed in the cells of the list, and who is to go. */
export interface Typed { readonly cells: Map<string, Map<number, string>>; readonly gone: Set<string> }

const fold = (text: string): string => text.normalize('NFD').replace(/\p{Diacritic}/gu, '').toLowerCase();
/** Columns of the formula after the name. */
export const columnsOf = ({ formula }: ListFacts): readonly EntrantColumn[] => entrantColumns(formula).slice(1);

/** Whether a figure that must be there is not. */
const lacks = ({ data }: Entrant, column: EntrantColumn): boolean => column.kind === 'data' && column.data.missingIsZero !== true && column.data.score === undefined && (data[column.data.code] ?? null) === null;

export interface GridQuery { readonly q: string; readonly onlyLacking: boolean }

interface GridActs { readonly ask: (query: Partial<GridQuery>) => void; readonly changed: () => void; readonly redraw: () => void }

/** The list as it stands, its cells open to be written in. */
export function grid(say: Say, facts: ListFacts, typed: Typed, query: GridQuery, { ask, changed, redraw }: GridActs): TemplateResult {
  const { entrants, formula } = facts;
  const columns = columnsOf(facts);
  const { language } = say.format;
  const sought = fold(query.q.trim());
  const lacking = entrants.filter((entrant) => columns.some((column) => lacks(entrant, column)));
  const found = (query.onlyLacking ? lacking : entrants).filter(({ territory }) => sought === '' || fold(`${nameOf(facts, territory)} ${territory}`).includes(sought));
  const shown = found.slice(0, MOST);
  const write = (territory: string, at: number) => (event: Event): void => {
    const own = typed.cells.get(territory) ?? typed.cells.set(territory, new Map()).get(territory)!;
    own.set(at, (event.target as HTMLInputElement).value);
    changed();
  };
  const drop = (territory: string): void => { if (!typed.gone.delete(territory)) typed.gone.add(territory); changed(); redraw(); };
  return html`<div class="filters"><div class="fld"><label for="l-q">${say('allocation.find')}</label><input class="in" id="l-q" type="search" autocomplete="off" spellcheck="false" .value=${query.q} @input=${(event: Event) => ask({ q: (event.target as HTMLInputElement).value })}></div>
    <label class="tick"><input type="checkbox" id="l-lacking" .checked=${query.onlyLacking} @change=${(event: Event) => ask({ onlyLacking: (event.target as HTMLInputElement).checked })}> <span>${say('allocation.list.lacking', { count: lacking.length })}</span></label></div>
    <p class="cap" role="status">${say('allocation.list.shown', { shown: shown.length, count: found.length })}</p>
    ${shown.length === 0 ? nothing : html`<div class="report" role="region" tabindex="0" aria-label=${say('allocation.list.cells')}><table class="tb lgrid" role="table" aria-label=${say('allocation.list.cells')}><thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">${say('allocation.name')}</th>${columns.map((column) => html`<th scope="col" role="columnheader">${say.format.typeset(entrantHead(column, formula.currency, language))}</th>`)}<td role="cell"></td></tr></thead>
      <tbody role="rowgroup">${shown.map((entrant) => {
        const { territory } = entrant;
        const name = nameOf(facts, territory);
        const isGone = typed.gone.has(territory);
        return html`<tr role="row" class=${isGone ? 'gone' : ''}><th scope="row" role="rowheader"><bdi>${name}</bdi></th>${columns.map((column, at) => {
          const label = `${name}, ${say.format.typeset(entrantHead(column, formula.currency, language))}`;
          return html`<td role="cell" data-l=${say.format.typeset(entrantHead(column, formula.currency, language))}><input class="in ${lacks(entrant, column) && !typed.cells.get(territory)?.get(at) ? 'lack' : ''}" dir="auto" aria-label=${label} autocomplete="off" ?disabled=${isGone} .value=${typed.cells.get(territory)?.get(at) ?? entrantCell(column, entrant, formula.currency, language)} @input=${write(territory, at)}></td>`;
        })}<td role="cell"><button type="button" class="link" aria-pressed=${isGone} @click=${() => drop(territory)}>${say(isGone ? 'allocation.list.keep' : 'allocation.list.drop')}<span class="vh"> ${name}</span></button></td></tr>`;
      })}</tbody></table></div>`}`;
}

/** What was typed as a table to be read: a cell that was emptied is not known. */
export function typedRows(facts: ListFacts, { cells, gone }: Typed, say: Say): string[][] {
  const columns = columnsOf(facts);
  const { currency } = facts.formula;
  const { language } = say.format;
  const own = new Map(facts.entrants.map((entrant) => [entrant.territory, entrant]));
  const lines = [...cells].filter(([territory]) => own.has(territory) && !gone.has(territory)).map(([territory, typed]) => [territory, ...columns.map((column, at) => {
    const text = typed.get(at);
    return text === undefined || text === entrantCell(column, own.get(territory)!, currency, language) ? '' : text.trim() === '' ? '?' : text;
  })]).filter(([, ...texts]) => texts.some((text) => text !== ''));
  return lines.length === 0 ? [] : [['Code', ...columns.map((column) => entrantHead(column, currency, language))], ...lines];
}
