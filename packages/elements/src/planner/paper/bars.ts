import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { QUARTERS, type PlanRow } from '@jalon/core/investment';
import type { PlannerScene } from '../scene.ts';
import type { Axis } from '../timeline/axis.ts';
import { barOf, frozenYear, type Segment } from '../timeline/bars.ts';
import { plain, scheduleWords } from '../timeline/words.ts';

/** Height of a row of the drawing; a quarter is ten wide. */
const TALL = 14;
const QUARTER = 10;

const ofYear = ({ at, length, place, isFrozen, credit }: Segment): SVGTemplateResult =>
  svg`<rect class="pb ${place % 2 ? 'alt' : ''} ${credit === 0 ? 'nil' : ''}" x=${at * QUARTER} y="3" width=${length * QUARTER} height="6"/>${isFrozen ? svg`<path class="pz" d="M${at * QUARTER} 2h${length * QUARTER}"/>` : nothing}`;

/** The works of a line along the quarters, the adopted plan below: drawn, not laid out, so that two thousand of them print. */
export function paperBar(scene: PlannerScene, row: PlanRow, axis: Axis): TemplateResult {
  const { segments, strays, base } = barOf(row, axis, frozenYear(scene.view));
  const width = axis.length * QUARTER;
  const label = row.schedule ? scheduleWords(scene, row.schedule) : scene.say('planner.timeline.noSchedule');
  return html`<svg class="pbar" viewBox="0 0 ${width} ${TALL}" preserveAspectRatio="none" role="img" aria-label=${plain(label)}>${axis.years.map((_, place) => (place === 0 ? nothing : svg`<path class="py" d="M${place * QUARTERS * QUARTER} 0v${TALL}"/>`))}
    ${strays.map(({ at, length }) => svg`<rect class="ps" x=${at * QUARTER + 1} y="4" width=${length * QUARTER - 2} height="4"/>`)}${segments.map(ofYear)}${scene.baseline && base ? svg`<path class="pl" d="M${base.at * QUARTER} 11.5h${base.length * QUARTER}"/>` : nothing}</svg>`;
}
