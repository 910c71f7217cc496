import { html, nothing, type TemplateResult } from 'lit';
import { standingOfLetter, stateOfLetter, type MatrixView } from '@jalon/core/assessment';
import { isolate } from '../../language/format.ts';
import type { Say } from '../../language/strings.ts';
import { rich } from '../../shared/rich.ts';
import type { Scene } from '../scene.ts';
import { isUnfiled, UNSETTLED } from '../table/cells.ts';
import { textIn, type Column } from '../table/columns.ts';
import type { Place } from './cursor.ts';

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

/** What a column is called in a sentence: code and label, or the label alone. */
const columnName = ({ code, label }: Column, say: Say): string => (code ? say('matrix.table.place', { code: isolate(code), label }) : label);

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
