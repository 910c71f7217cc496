import { entrantCell, entrantColumns, entrantHead, type Entrant, type EntrantColumn, type EntrantGround, type EntrantLine, type EntrantRemark } from '@jalon/core/allocation';
import { html, nothing, type TemplateResult } from 'lit';
import { isolate, isolateLtr } from '../../language/format.ts';
import type { Say } from '../../language/strings.ts';
import { mark } from '../../shared/icons.ts';
import { rich } from '../../shared/rich.ts';

/** Lines drawn at most: those that are refused come first. */
const MOST = 100;
const MARKS = { added: 'met', changed: 'met', same: 'none', refused: 'unmet' } as const;
const RANK = { refused: 0, changed: 1, added: 1, same: 2 } as const;

/** What was read, before anything is written. */
export interface Report {
  readonly lines: readonly EntrantLine[];
  readonly remarks: readonly EntrantRemark[];
  /** Who is on the list and not in the table. */
  readonly absent: readonly string[];
}

const keyed = (column: EntrantColumn): string => (column.kind === 'data' ? column.data.code : column.kind === 'window' ? column.code : column.kind);

/** The head of a column by its code, in the language of the widget. */
export function headOf(say: Say, { formula }: EntrantGround, code: string): string {
  const column = entrantColumns(formula).find((one) => keyed(one) === code);
  return column ? say.format.typeset(entrantHead(column, formula.currency, say.format.language)) : code;
}

export const nameOf = ({ territories }: EntrantGround, id: string): string => territories.find((one) => one.id === id)?.name ?? id;

const kindOf = (say: Say, { territories }: EntrantGround, id: string): string => { const kind = territories.find((one) => one.id === id)?.kind; return kind ? `${say.code('kind', kind)}, ` : ''; };

/** A remark in words: what, in which column, what was found, what to do. */
export function remarkWords(say: Say, ground: EntrantGround, { code, figures }: EntrantRemark): string {
  const { column, found = '', codes, ...others } = figures;
  const names = codes === undefined ? '' : say.format.list(codes.split(', ').map((id) => `${isolate(nameOf(ground, id))} (${kindOf(say, ground, id)}${isolateLtr(id)})`));
  return say.code('allocation.remark', code, { ...others, found: isolate(found), names, column: column === undefined ? '' : headOf(say, ground, column), head: isolate(others['head'] ?? '') });
}

/** What of a territory changes: column by column, what stood and what would. */
export function changesOf(say: Say, { formula }: EntrantGround, before: Entrant | undefined, after: Entrant): string[] {
  const { language } = say.format;
  const cell = (column: EntrantColumn, entrant: Entrant | undefined): string => {
    const text = entrant ? entrantCell(column, entrant, formula.currency, language) : '';
    return column.kind === 'data' && /^\d+$/.test(text) ? say.format.number(text) : text;
  };
  return entrantColumns(formula).slice(1).flatMap((column) => {
    const [was, is] = [cell(column, before), cell(column, after)];
    if (was === is) return [];
    const head = say.format.typeset(entrantHead(column, formula.currency, language));
    const none = say('allocation.list.nothing');
    return [before ? say('allocation.list.change', { head, was: isolate(was || none), is: isolate(is || none) }) : say('allocation.list.value', { head, is: isolate(is) })];
  });
}

/** Line by line: who, what becomes of it, and why. Lines that need somebody come first; of many, the others are counted. */
export function reportTable(say: Say, ground: EntrantGround, { lines }: Pick<Report, 'lines'>): TemplateResult | typeof nothing {
  if (lines.length === 0) return nothing;
  const before = new Map(ground.entrants.map((entrant) => [entrant.territory, entrant]));
  const sorted = [...lines].sort((a, b) => RANK[a.outcome] - RANK[b.outcome] || a.row - b.row);
  return html`<div class="report" role="region" tabindex="0" aria-label=${say('allocation.list.report')}><table class="tb" role="table" aria-label=${say('allocation.list.report')}><thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader" class="num">${say('allocation.list.row')}</th><th scope="col" role="columnheader">${say('allocation.name')}</th><th scope="col" role="columnheader">${say('allocation.list.becomes')}</th></tr></thead>
    <tbody role="rowgroup">${sorted.slice(0, MOST).map(({ row, text, territory, outcome, remarks, is }) => {
      const told = [...remarks.map((remark) => remarkWords(say, ground, remark)), ...(is && outcome !== 'same' ? changesOf(say, ground, before.get(is.territory), is) : [])];
      return html`<tr role="row" class=${outcome}><td role="cell" class="num">${row}</td><th scope="row" role="rowheader"><bdi>${territory ? nameOf(ground, territory) : text}</bdi></th><td role="cell"><span class="in1">${mark(MARKS[outcome], `c-${MARKS[outcome]}`)}${say(`allocation.list.${outcome}`)}</span>${told.map((words) => html`<span class="rs">${rich(words)}</span>`)}</td></tr>`;
    })}</tbody></table>${sorted.length > MOST ? html`<p class="cap">${say('allocation.list.more', { count: sorted.length - MOST })}</p>` : nothing}</div>`;
}
