import { html, nothing, type TemplateResult } from 'lit';
import type { ItemOverYears, TrajectoryView, YearLine, YearsBeside } from '@jalon/core/assessment';
import { isolate } from '../../language/format.ts';
import type { Say } from '../../language/strings.ts';
import { rich } from '../../shared/rich.ts';
import type { Card } from '../card.ts';
import { isScored } from './chart.ts';
import { windowWord } from './lines.ts';

/** Two cycles chosen to be set side by side. */
export interface Pair { readonly before?: string | undefined; readonly after?: string | undefined }

const READABLE: readonly YearLine['standing'][] = ['published', 'provisional', 'in-review', 'draft', 'not-filed'];
/** Whether something of the year may be read. */
export const isReadable = ({ standing }: YearLine): boolean => READABLE.includes(standing);

/** The choice of the two cycles; the table and the sentences follow it. */
function picker({ say }: Card, { years, beside }: TrajectoryView, choose: (pair: Pair) => void): TemplateResult {
  const readable = years.filter(isReadable);
  const field = (side: 'before' | 'after') => html`<div class="fld"><label for="years-${side}">${say(`years.${side}`)}</label><select class="in" id="years-${side}" @change=${(event: Event) => choose({ before: beside?.before, after: beside?.after, [side]: (event.target as HTMLSelectElement).value })}>
    ${readable.map(({ cycle: { code } }) => html`<option value=${code} ?selected=${code === beside?.[side]} ?disabled=${code === beside?.[side === 'before' ? 'after' : 'before']}>${code}</option>`)}</select></div>`;
  return html`<div class="yr-pick noprint">${field('before')}${field('after')}</div>`;
}

/** Points out of a maximum as a percentage, exactly: both are written in units of the last decimal of either. */
function shareOf(say: Say, points: string, max: string): string {
  const decimals = Math.max(decimalsOf(points), decimalsOf(max));
  const units = (decimal: string): string => `${decimal.replace('.', '')}${'0'.repeat(decimals - decimalsOf(decimal))}`;
  return say.format.percent(`${units(points)}/${units(max)}`);
}
const decimalsOf = (decimal: string): number => decimal.split('.')[1]?.length ?? 0;

function scoreSentence(say: Say, beside: YearsBeside, was: YearLine | undefined, is: YearLine | undefined): string {
  if (!beside.score || !was || !is || !isScored(was) || !isScored(is)) return say('years.score.none');
  const { change, by, maxChanged } = beside.score;
  const from = was.score.points.earned;
  const to = is.score.points.earned;
  const figures = { before: isolate(beside.before), after: isolate(beside.after), from, to, max: is.score.max, fromMax: was.score.max, up: change === 'up', down: change === 'down', same: change === 'same' };
  const isOpen = [was, is].some(({ score }) => Number(score.points.open) > 0);
  if (isOpen) return change === 'up' || change === 'down' ? say('years.score.settled', figures) : say('years.score.open', figures);
  if (maxChanged) return say('years.score.share', { ...figures, fromShare: shareOf(say, from, was.score.max), toShare: shareOf(say, to, is.score.max) });
  if (change === 'up' || change === 'down') return say(`years.score.${change}`, { ...figures, by: sizeOf(by) });
  return say('years.score.same', figures);
}

const sizeOf = (by: string | null): string => (by ?? '').replace(/^-/, '');

function movesSentence(say: Say, { items, rose, fell }: YearsBeside): string {
  const count = (change: ItemOverYears['change']): number => items.filter((item) => item.change === change).length;
  return say('years.moves', { up: count('up'), down: count('down'), added: count('added'), removed: count('removed'), rose: sizeOf(rose), fell: sizeOf(fell) });
}

/** What became of the item, a sign beside the words. */
function change(say: Say, { kind, change: what, by }: ItemOverYears): TemplateResult {
  if (what !== 'up' && what !== 'down') return html`<span class="flat">${say.code('years.change', what)}</span>`;
  const words = kind === 'gate' ? say(`years.gate.${what}`) : by === null ? `${say(`years.change.${what}`)}${say('comma')}${say('years.share')}` : say(`years.by.${what}`, { by: sizeOf(by) });
  return html`<span class=${what}><span aria-hidden="true">${what === 'up' ? '▲' : '▼'}</span>${words}</span>`;
}

function inYear(say: Say, found: ItemOverYears['before'], isThere: boolean): string {
  if (!isThere) return say('years.in.none');
  if (!found || found.reason === 'not-published') return say('years.in.untold');
  if (found.treatment === 'not-applicable') return say('years.in.na');
  if (found.treatment === 'neutralised') return say('years.in.neutralised');
  if (found.verdict !== null) return say(`years.in.${found.verdict}`);
  return found.points ? say('years.points', found.points) : say('years.in.untold');
}

function itemRow({ say, text }: Card, beside: YearsBeside, item: ItemOverYears): TemplateResult {
  const { code, was, label, wasLabel } = item;
  return html`<tr role="row"><th scope="row" role="rowheader"><bdi class="code">${code ?? was}</bdi> ${text(label)}${was && code && was !== code ? html`<span class="cap">${rich(say('years.was', { was: isolate(was) }))}</span>` : nothing}${wasLabel ? html`<span class="cap">${rich(say('years.wasCalled', { label: isolate(text(wasLabel)) }))}</span>` : nothing}</th>
    <td role="cell" data-l=${beside.before}><bdi>${inYear(say, item.before, was !== null)}</bdi></td><td role="cell" data-l=${beside.after}><bdi>${inYear(say, item.after, code !== null)}</bdi></td><td role="cell" data-l=${say('years.col.change')}>${change(say, item)}</td></tr>`;
}

const ORDER: readonly ItemOverYears['change'][] = ['down', 'up', 'removed', 'added', 'regrouped', 'set-apart', 'open'];

/** What changed, what fell first; what did not, and what nobody told, is counted and named below. */
function itemsTable(card: Card, beside: YearsBeside): TemplateResult {
  const { say, text } = card;
  const rank = ({ change: what }: ItemOverYears): number => { const at = ORDER.indexOf(what); return at < 0 ? ORDER.length : at; };
  const told = beside.items.filter(({ change: what }) => what !== 'same' && what !== 'untold').toSorted((a, b) => rank(a) - rank(b));
  const rest = (what: 'same' | 'untold') => { const items = beside.items.filter((item) => item.change === what); return items.length === 0 ? nothing : html`<details><summary>${say(`years.${what}`, { count: items.length })}</summary><p>${rich(say.format.list(items.map(({ code, label }) => isolate(`${code ?? ''} ${text(label)}`))))}</p></details>`; };
  return html`${told.length === 0 ? nothing : html`<table class="tb yr" role="table"><caption class="vh">${say('years.items', { before: beside.before, after: beside.after })}</caption><thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">${say('years.col.item')}</th><th scope="col" role="columnheader"><bdi>${beside.before}</bdi></th><th scope="col" role="columnheader"><bdi>${beside.after}</bdi></th><th scope="col" role="columnheader">${say('years.col.change')}</th></tr></thead>
    <tbody role="rowgroup">${told.map((item) => itemRow(card, beside, item))}</tbody></table>`}${rest('same')}${rest('untold')}`;
}

function windowSentences({ say, text }: Card, { windows, before, after }: YearsBeside): string[] {
  return windows.filter((window) => window.before !== window.after).map((window) => say('years.window.change', { window: isolate(text(window.label)), from: windowWord(say, window.before), to: windowWord(say, window.after), before: isolate(before), after: isolate(after) }));
}

/** Two cycles item by item: by how much the score moved, and which lines moved it. */
export function besideOf(card: Card, view: TrajectoryView, choose: (pair: Pair) => void): TemplateResult {
  const { say } = card;
  const { beside, years } = view;
  const find = (code: string | undefined) => years.find(({ cycle }) => cycle.code === code);
  return html`<div class="yr-in" part="trajectory-beside"><h4>${say('years.beside')}</h4>${picker(card, view, choose)}
    ${beside ? html`<p class="yr-lead" role="status">${rich(scoreSentence(say, beside, find(beside.before), find(beside.after)))}</p><p>${rich([movesSentence(say, beside), ...windowSentences(card, beside)].join(' '))}</p>${itemsTable(card, beside)}` : html`<p class="soft">${say('years.beside.none')}</p>`}</div>`;
}
