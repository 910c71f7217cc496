import { html, nothing, type TemplateResult } from 'lit';
import { SHOWN_STATES, STATE_LETTERS, type MatrixView, type ShownState } from '@jalon/core/assessment';
import { mark } from '../../shared/icons.ts';
import type { Density } from '../../shared/jalon-element.ts';
import type { Scene } from '../scene.ts';
import { markOf } from '../table/marks.ts';
import { PRINTED } from '../table/matrix-table.ts';

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
  const each = statesIn(view).map((state) => html`<li class="c-${markOf(state)}">${mark(markOf(state))}<span class="soft">${say(`matrix.table.letter.${state}`)} ${say(`matrix.table.state.${state}`)}</span></li>`);
  const choice = DENSITIES.map((name) => html`<button type="button" aria-pressed=${name === density} @click=${() => setDensity(name)}>${say(`matrix.table.density.${name}`)}</button>`);
  return html`<div class="bar2"><ul class="key" part="legend" aria-label=${say('matrix.table.legend')}>${each}</ul><div class="seg noprint" role="group" aria-label=${say('matrix.table.density')}>${choice}</div></div>`;
}

/** What is to be known of the whole table: thresholds that differ, and how much of it a printer gives. */
export function below({ say, view, arranged }: Scene): TemplateResult | typeof nothing {
  const all = arranged.rows.length;
  const threshold = view.score?.threshold && view.classes.length > 0 ? html`<p class="cap more" part="more">${say('matrix.table.thresholds')}</p>` : nothing;
  return html`${threshold}${all > PRINTED ? html`<p class="printed">${say('matrix.table.printed', { count: PRINTED, all })}</p>` : nothing}`;
}
