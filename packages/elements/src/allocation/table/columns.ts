import { html, type TemplateResult } from 'lit';
import { takerOfLetter } from '@jalon/core/allocation';
import { mark } from '../../shared/icons.ts';
import { amountIn } from '../amount.ts';
import { sumOf, textIn, type Scene } from '../scene.ts';
import type { SortKey } from './query.ts';

export type ColumnKind = 'group' | 'window' | 'total' | 'share' | 'rank' | 'figure' | 'worth' | 'paid' | 'late';

/** One column beside the name. */
export interface Column {
  readonly kind: ColumnKind;
  /** Place of a window. */
  readonly at: number;
  readonly label: string;
  readonly title: string;
  readonly sort: SortKey | undefined;
  /** What it needs at least, as a length of CSS. */
  readonly room: string;
}

/** Room for the mark before figures or words, in em. */
const MARKED = 1.3;
/** So many digits, and room at both sides: a digit is as wide in every face as its zero (`ch`). */
const roomOf = (digits: number, more = 0): string => `(${digits}ch + ${0.8 + more}em)`;
/** Digits that letters take: they are narrower. */
const wordsIn = (letters: number): number => letters * 0.84;

/** What the column of a window needs: its largest amount, and the words for those who get nothing. */
function windowRoom({ say, view: { rows } }: Scene, at: number, money: (amounts: readonly (number | null)[] | undefined, more?: number) => string): string {
  const words = [...new Set(rows.standings[at])].map(takerOfLetter).filter((one) => one !== 'eligible' && one !== 'not-member');
  return ['6.5em', money(rows.given[at]), money(rows.held[at], MARKED), ...words.map((one) => roomOf(wordsIn(say(`allocation.standing.${one}`).length), MARKED))].join();
}

/** What there is to show of a run: columns nobody has a figure in are left out. */
export function columnsOf(scene: Scene): Column[] {
  const { say, view, currency } = scene;
  const { windows, worth, groups, run, rows } = view;
  const column = (kind: ColumnKind, label: string, room: string, sort?: SortKey, title = label, at = 0): Column => ({ kind, at, label, title, sort, room: `max(${room},${roomOf(wordsIn(Math.max(...label.split(' ').map((word) => word.length))))})` });
  /** What parts digits is half as wide. */
  const money = (amounts: readonly (number | null)[] = [], more?: number, weight = 1): string => {
    const text = amountIn(say, amounts.reduce<number>((most, one) => Math.max(most, one ?? 0), 0), currency);
    return roomOf((text.length + text.replace(/\D/g, '').length) / 2 * weight, more);
  };
  return [
    ...(groups.length > 1 ? [column('group', say('allocation.group'), '7.5em')] : []),
    ...windows.map(({ label }, at) => column('window', textIn(say, label), windowRoom(scene, at, money), `window:${at}`, textIn(say, label), at)),
    // In bold.
    ...(windows.length === 1 ? [] : [column('total', say('allocation.total'), money(rows.name.map((_, row) => sumOf(rows.given, row)), 0, 1.1), 'total')]), column('share', say('allocation.share'), '5em'), column('rank', say('allocation.rank'), '3.6em'),
    ...(worth ? [column('figure', textIn(say, worth.label), '4.25em', 'figure')] : []),
    ...(worth?.told ? [column('worth', say('allocation.worth'), money(rows.worth), 'worth', `${say('allocation.worth')} (${textIn(say, worth.label)})`)] : []),
    ...(run.decree ? [column('paid', say('allocation.paid'), money(rows.paid), 'paid')] : []), ...(rows.late.some((late) => late > 0) ? [column('late', say('allocation.late'), money(rows.late, MARKED), 'late')] : []),
  ];
}

interface Naming { readonly isStop: boolean; readonly isOpen: boolean; readonly open: () => void }

export const nameCell = ({ view }: Scene, row: number, { isStop, isOpen, open }: Naming): TemplateResult =>
  html`<th scope="row" role="rowheader" class="c-name"><button type="button" class="link open" title=${view.rows.name[row]!} id="row-${row}" tabindex=${isStop ? 0 : -1} aria-expanded=${isOpen} @click=${open}><bdi>${view.rows.name[row]}</bdi>${mark('down')}</button></th>`;

/** Nothing is a nought by accident: what is not given has a shape and a word. */
function windowCell({ say, view, currency }: Scene, at: number, row: number): TemplateResult {
  const standing = takerOfLetter(view.rows.standings[at]?.[row]);
  const [given, held] = [view.rows.given[at]?.[row] ?? 0, view.rows.held[at]?.[row] ?? 0];
  const words = say(`allocation.standing.${standing}`);
  if (held > 0) return html`<span class="in1 c-pending" title=${words}>${mark('pending')}<span class="vh">${words}</span>${amountIn(say, given + held, currency)}</span>`;
  if (given > 0 || standing === 'eligible') return html`${amountIn(say, given, currency)}`;
  return standing === 'not-member' ? html`<span class="soft"><span aria-hidden="true">–</span><span class="vh">${words}</span></span>` : html`<span class="in1 c-${standing === 'ineligible' ? 'unmet' : 'pending'}">${mark(standing === 'ineligible' ? 'unmet' : 'pending')}${words}</span>`;
}

function cellOf(scene: Scene, { kind, at }: Column, row: number): unknown {
  const { say, view, currency } = scene;
  const { rows, verdict } = view;
  const given = sumOf(rows.given, row);
  const money = (amount: number | null | undefined): unknown => (amount == null ? html`<span class="soft">${say('allocation.unknown')}</span>` : amount === 0 ? html`<span class="zero">0</span>` : amountIn(say, amount, currency));
  switch (kind) {
    case 'group': return html`<bdi>${view.groups[rows.group[row] ?? -1]?.label}</bdi>`;
    case 'window': return windowCell(scene, at, row);
    case 'total': return money(given);
    case 'share': return given > 0 ? `${say.format.number(((given / verdict.given) * 100).toFixed(2))}\u202f%` : html`<span class="zero">–</span>`;
    case 'rank': return rows.rank[row] ?? html`<span class="zero">–</span>`;
    case 'figure': return rows.figure[row] == null ? html`<span class="soft">–</span>` : say.format.number(rows.figure[row]);
    case 'worth': return rows.worth[row] == null ? html`<span class="soft">–</span>` : money(rows.worth[row]);
    case 'paid': return money(rows.paid[row]);
    case 'late': return rows.late[row] ? html`<span class="in1 c-late">${mark('late')}${amountIn(say, rows.late[row], currency)}</span>` : html`<span class="zero">0</span>`;
  }
}

/** The cells of a row, each with what its head says, for where the head is not shown. */
export function cellsOf(scene: Scene, columns: readonly Column[], row: number): TemplateResult[] {
  return columns.map((column) => html`<td role="cell" part="cell" class="${column.kind === 'group' ? 'group' : 'num'} c-${column.kind}" data-l=${column.label}>${cellOf(scene, column, row)}</td>`) as TemplateResult[];
}

