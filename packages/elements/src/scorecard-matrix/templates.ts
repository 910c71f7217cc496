import { html, nothing, type TemplateResult } from 'lit';
import type { JalonProblem } from '@jalon/client';
import { SHOWN_STATES, standingOfLetter, STATE_LETTERS, stateOfLetter, type MatrixView, type ShownState } from '@jalon/core/assessment';
import { isolate } from '../language/format.ts';
import type { Say } from '../language/strings.ts';
import { mark } from '../shared/icons.ts';
import type { Density } from '../shared/jalon-element.ts';
import { acts, notice } from '../shared/notice.ts';
import { rich } from '../shared/rich.ts';
import { problemSentence } from '../scorecard/templates/states.ts';
import { exportMenu } from './parts.ts';
import type { Scene } from './scene.ts';
import { columnName, textIn, type Column } from './table/columns.ts';
import { isUnfiled, UNSETTLED } from './table/cells.ts';
import { MARK_OF } from './table/marks.ts';
import type { Place } from './table/cursor.ts';
import { PRINTED } from './table/matrix-table.ts';

/** How many rows are of a demonstration. */
const invented = ({ rows }: MatrixView): number => rows.demonstration.split('y').length - 1;

/** What it is about, the day it holds for, and what the figures are worth. */
export function head(scene: Scene, label: string | undefined, updating: boolean): TemplateResult {
  const { say, view } = scene;
  const text = textIn(say);
  const programme = text(view.programme.label) || view.programme.code.toUpperCase();
  const shown = invented(view);
  const basis = [
    shown === 0 ? '' : shown === view.count ? say('matrix.demonstration') : say('matrix.someDemonstration', { count: shown }),
    view.grid.basis === 'illustrative' ? say('matrix.illustrative') : view.grid.basis === 'outline' ? say('matrix.outline') : '',
  ].filter(Boolean);
  return html`<div class="head"><div><h2 id="title">${label ?? say('matrix.title')}</h2>
    <p class="meta"><span>${rich(text(view.cycle.label) ? `${isolate(programme)}${say('comma')}${text(view.cycle.label)}` : say('matrix.cycle', { programme: isolate(programme), cycle: isolate(view.cycle.code) }))}</span>
      <span>${say('matrix.asOf', { date: say.format.date(view.asOf) })}</span>${basis.map((words) => html`<span class="basis">${words}</span> `)}${updating ? html`<span role="status">${say('matrix.updating')}</span>` : nothing}</p></div>
    <div class="tools noprint">${exportMenu(scene)}</div></div>`;
}

/** The states that are in this matrix. Looked for again only where a column of letters is another. */
let [lastColumns, lastStates]: [readonly string[], readonly ShownState[]] = [[], []];
function statesIn({ rows }: MatrixView): readonly ShownState[] {
  const columns = [...rows.gates, ...rows.states];
  if (columns.length === lastColumns.length && columns.every((letters, place) => letters === lastColumns[place])) return lastStates;
  lastColumns = columns;
  return (lastStates = SHOWN_STATES.filter((state) => columns.some((letters) => letters.includes(STATE_LETTERS[state]))));
}

const DENSITIES: readonly Density[] = ['compact', 'normal', 'roomy'];

/** What the shapes mean, and how high the rows are. */
export function legend({ say, view, density, setDensity }: Scene): TemplateResult {
  const each = statesIn(view).map((state) => html`<li class="c-${MARK_OF[state]}">${mark(MARK_OF[state])}<span class="soft">${say(`matrix.table.letter.${state}`)} ${say(`matrix.table.state.${state}`)}</span></li>`);
  const choice = DENSITIES.map((name) => html`<button type="button" aria-pressed=${name === density} @click=${() => setDensity(name)}>${say(`matrix.table.density.${name}`)}</button>`);
  return html`<div class="bar2"><ul class="key" part="legend" aria-label=${say('matrix.table.legend')}>${each}</ul><div class="seg noprint" role="group" aria-label=${say('matrix.table.density')}>${choice}</div></div>`;
}

interface Standing {
  readonly scene: Scene;
  readonly column: Column | undefined;
  readonly place: Place;
  readonly isPinned: boolean;
  pin(): void;
}

/** The cell with the focus, in words, and what can be done with its column. */
export function cellLine({ scene, column, place, isPinned, pin }: Standing): TemplateResult {
  const { say, view } = scene;
  const name = isolate(view.rows.name[place.row] ?? '');
  const invented = view.rows.demonstration[place.row] === 'y' ? `${say('comma')}${say('matrix.table.demonstration')}` : '';
  const about = column ? `${name}${say('comma')}${columnName(column, say)}` : `${name}${invented}`;
  return html`<div class="who" part="cell-line"><p aria-live="polite"><strong>${rich(about)}</strong> <span>${rich(column ? cellWords(view, column, place.row, say) : placeWords(view, place.row, say))}</span></p>
    ${column ? html`<button type="button" class="btn quiet noprint" @click=${pin}>${say(isPinned ? 'matrix.table.unpin' : 'matrix.table.pin')}</button>` : nothing}</div>`;
}

/** Where a local government lies. */
function placeWords(view: MatrixView, row: number, say: Say): string {
  const around: string[] = [];
  for (let at = view.rows.area[row] ?? null; at !== null && around.length < 6; at = view.areas[at]?.parent ?? null) around.push(isolate(view.areas[at]?.name ?? ''));
  const kind = say.code('kind', view.kinds[view.rows.kind[row] ?? -1] ?? '');
  const classes = (view.rows.classes[row] ?? []).map((at) => textIn(say)(view.classes[at]?.label));
  return [kind, ...classes, ...around].filter(Boolean).join(say('comma'));
}

export function cellWords(view: MatrixView, { kind, at }: Column, row: number, say: Say): string {
  const { rows } = view;
  switch (kind) {
    case 'window': return sentence(say(`matrix.table.standing.${standingOfLetter(rows.windows[at]?.[row])}`));
    case 'gate': return sentence(say(`matrix.table.state.${stateOfLetter(rows.gates[at]?.[row])}`));
    case 'indicator': return indicatorWords(view, at, row, say);
    case 'score': return `${scoreWords(view, row, say)} ${gapWords(view, row, say)}`.trim();
    case 'gap': return gapWords(view, row, say);
    default: return placeWords(view, row, say);
  }
}

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;

function indicatorWords({ rows, indicators }: MatrixView, at: number, row: number, say: Say): string {
  const points = rows.points[at]?.[row] ?? null;
  const state = stateOfLetter(rows.states[at]?.[row]);
  const isPointless = points === null || (UNSETTLED.has(state) && Number(points) === 0);
  const told = isPointless || !['met', 'unmet', 'pending'].includes(state) ? sentence(say(`matrix.table.state.${state}`)) : '';
  return isPointless ? told : `${say('matrix.table.points', { points, max: indicators[at]?.max ?? '' })}. ${told}`.trim();
}

function scoreWords(view: MatrixView, row: number, say: Say): string {
  const { rows, score } = view;
  const points = rows.earned[row];
  if (points === null || points === undefined || isUnfiled(view, row)) return sentence(say('matrix.table.noScore'));
  return `${say('matrix.table.scoreOf', { points, max: rows.max[row] ?? score?.max ?? '', threshold: score?.threshold?.atLeast ?? '' })}.`;
}

function gapWords(view: MatrixView, row: number, say: Say): string {
  const gap = view.rows.gap[row];
  if (gap === null || gap === undefined || isUnfiled(view, row)) return '';
  if (Number(gap) === 0) return `${say('matrix.table.atThreshold')}.`;
  return `${gap.startsWith('-') ? say('matrix.table.short', { points: gap.slice(1) }) : say('matrix.table.above', { points: gap })}.`;
}

/** What is to be known of the whole table: thresholds that differ, and how much of it a printer gives. */
export function below({ say, view, arranged }: Scene): TemplateResult | typeof nothing {
  const all = arranged.rows.length;
  const threshold = view.score?.threshold && view.classes.length > 0 ? html`<p class="cap more" part="more">${say('matrix.table.thresholds')}</p>` : nothing;
  return html`${threshold}${all > PRINTED ? html`<p class="printed">${say('matrix.table.printed', { count: PRINTED, all })}</p>` : nothing}`;
}

interface Selecting {
  readonly scene: Scene;
  readonly isOnly: boolean;
  only(): void;
  clear(): void;
}

/** What is ticked, and what can be done with it. */
export function selectionBar({ scene, isOnly, only, clear }: Selecting): TemplateResult | typeof nothing {
  const { say, view, selected } = scene;
  if (selected.size === 0) return nothing;
  const rows = [...selected].map((id) => view.rows.id.indexOf(id)).filter((row) => row >= 0);
  const named = rows.slice(0, 3).map((row) => isolate(view.rows.name[row] ?? ''));
  const others = rows.length > 3 ? ` ${say('matrix.table.others', { count: rows.length - 3 })}` : '';
  return html`<div class="selbar noprint" part="selection"><strong role="status">${rich(say('matrix.table.selected', { count: selected.size, names: named.join(say('comma')) }) + others)}</strong>
    <span class="acts"><button type="button" class="btn" aria-pressed=${isOnly} @click=${only}>${say(isOnly ? 'matrix.table.all' : 'matrix.table.only')}</button><button type="button" class="btn" @click=${clear}>${say('matrix.table.unselect')}</button></span></div>`;
}

export const noSource = (say: Say): TemplateResult => notice({ title: say('matrix.noSource'), say: say('matrix.noSource.say'), classes: 'warn', icon: 'late' });
export const noCycle = (say: Say): TemplateResult => notice({ title: say('matrix.noCycle'), say: say('matrix.noCycle.say') });
export const noRows = (say: Say): TemplateResult => notice({ title: say('matrix.empty'), say: say('matrix.empty.say') });
/** The query keeps nothing: it may be given up. */
export const noMatch = (say: Say, clear: () => void): TemplateResult =>
  html`<div class="note" part="note" role="status"><p class="h3">${mark('none', 'c-none')}<span>${say('matrix.none')}</span></p><p>${say('matrix.none.say')}</p><div class="acts"><button type="button" class="btn" @click=${clear}>${say('matrix.clear')}</button></div></div>`;

const sentenceOf = (say: Say, problem: JalonProblem): string => {
  switch (problem.code) {
    case 'not-found': return say('matrix.missing');
    case 'forbidden': return say('matrix.forbidden');
    case 'not-signed-in': case 'token-invalid': case 'token-expired': return say('matrix.signin');
    default: return problemSentence(say, problem);
  }
};

export const failed = (say: Say, problem: JalonProblem, retry: () => void, offlineSince: string | undefined): TemplateResult => notice({
  title: offlineSince ? say('offline.title', { time: say.format.time(offlineSince) }) : say('matrix.failed'), say: offlineSince ? say('matrix.offline') : sentenceOf(say, problem),
  classes: 'err', icon: 'unmet', acts: acts(say, retry, problem.requestId), alert: true,
});

/** Over values that could not be read again: they stay, and are said to be of their day. */
export const staleBanner = ({ say, view }: Scene, problem: JalonProblem, retry: () => void): TemplateResult =>
  html`<div class="note err banner" part="note" role="alert"><p class="h3">${mark('unmet', 'c-unmet')}<span>${sentenceOf(say, problem)}</span></p><p>${say('matrix.old', { date: say.format.date(view.asOf) })}</p>${acts(say, retry, problem.requestId)}</div>`;

export const offlineBanner = ({ say, view }: Scene, since: string): TemplateResult =>
  html`<div class="note warn banner" part="note" role="status"><p class="h3">${mark('late', 'c-late')}<span>${say('offline.title', { time: say.format.time(since) })}</span></p><p>${say('matrix.old', { date: say.format.date(view.asOf) })}</p></div>`;
