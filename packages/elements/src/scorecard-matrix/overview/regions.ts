// Where the regions stand. Loaded when the overview is neared.
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { isolate } from '../../language/format.ts';
import { addStrings, type Say } from '../../language/strings.ts';
import { mark } from '../../shared/icons.ts';
import { rich } from '../../shared/rich.ts';
import type { Scene } from '../scene.ts';
import { textIn } from '../table/columns.ts';
import { STANDING_MARK } from '../table/marks.ts';
import { overviewFr } from './fr.ts';
import { COUNTED, regionsOf, type Counted, type Region, type Regions } from './regions.view.ts';
import { MOST_POINTS, scaleOf, strip, type Scale } from './strip.ts';

export { styles } from './regions.css.ts';

addStrings('fr', overviewFr);

/** The rows shown at a glance, then by region. */
export function drawRegions(scene: Scene): TemplateResult {
  const { say, arranged } = scene;
  if (arranged.rows.length === 0) return html`<p>${say('matrix.overview.empty')}</p>${clearing(scene)}`;
  const regions = regionsOf(scene);
  return html`<p class="glance">${rich(glance(scene, regions.all))}</p>${clearing(scene)}${table(scene, regions)}`;
}

const clearing = (scene: Scene): TemplateResult | typeof nothing => (chosen(scene).length === 0 ? nothing
  : html`<div class="acts noprint"><button type="button" class="btn" @click=${() => choose(scene, undefined)}>${scene.say('matrix.overview.clear')}</button></div>`);

function glance({ say, view }: Scene, { marks, median, lowest, highest, reached, count }: Region): string {
  if (!view.score) return say('matrix.overview.glance.gates');
  if (median === null) return say('matrix.overview.glance.none');
  if (marks.length === 1) return say('matrix.overview.glance.one', { median });
  const figures = { median, low: lowest, high: highest, unscored: count - marks.length };
  return reached === null ? say('matrix.overview.glance.plain', { ...figures, scored: marks.length }) : say('matrix.overview.glance', { ...figures, reached, below: marks.length - reached });
}

interface Showing extends Scene {
  readonly scale: Scale;
  readonly regions: Regions;
  /** As many decimals in each median. */
  readonly decimals: number;
}

const decimalsIn = (text: string | null): number => text?.split('.')[1]?.length ?? 0;

function table(scene: Scene, regions: Regions): TemplateResult {
  const { say, view } = scene;
  const { all, each, by } = regions;
  const score = view.score;
  const scale = scaleOf(all.marks, score?.max, score?.threshold?.atLeast);
  const showing: Showing = { ...scene, scale, regions, decimals: Math.max(...[all, ...each].map(({ median }) => decimalsIn(median))) };
  const isBarred = [all, ...each].some(({ marks }) => marks.length > MOST_POINTS);
  const kind = view.areas[0]?.kind ?? '';
  return html`<table class="tb dist" role="table"><caption class="vh">${say('matrix.overview.caption')}</caption><thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">${by === 'area' ? say.code('kind', kind) : say('matrix.overview.place.class')}</th>
    ${score ? html`<th scope="col" role="columnheader" class="num">${say('matrix.overview.median')}</th>` : nothing}${score?.threshold ? html`<th scope="col" role="columnheader" class="num">${say('matrix.overview.reached')}</th>` : nothing}
    ${view.windows.map(({ label }) => html`<th scope="col" role="columnheader">${textIn(say)(label)}</th>`)}
    ${score ? html`<th scope="col" role="columnheader" class="strip">${say('matrix.overview.strip', { low: String(scale.low), high: String(scale.high), bars: isBarred ? MOST_POINTS : 0, threshold: score.threshold?.atLeast ?? '' })}</th>` : nothing}</tr></thead>
    ${each.length === 1 ? nothing : html`<tbody role="rowgroup"><tr role="row" class="whole">${cells(showing, all)}</tr></tbody>`}<tbody role="rowgroup">${repeat(each, ({ key }) => key, (region) => html`<tr role="row" class=${region.key === null ? '' : 'go'}>${cells(showing, region)}</tr>`)}</tbody></table>`;
}

function cells(showing: Showing, region: Region): TemplateResult {
  const { say, view, scale } = showing;
  const { score } = view;
  return html`<th scope="row" role="rowheader">${region.key === null ? region.name : picking(showing, region, region.key)}</th>
    ${score ? html`<td role="cell" class="num" data-l=${say('matrix.overview.median')}>${medianOf(showing, region)}</td>` : nothing}
    ${score?.threshold ? html`<td role="cell" class="num reach" data-l=${say('matrix.overview.reached')}>${rich(say('matrix.overview.of', { reached: region.reached ?? 0, scored: region.marks.length }))}</td>` : nothing}
    ${view.windows.map(({ label }, at) => html`<td role="cell" class="cnt" data-l=${textIn(say)(label)}>${counted(say, region.windows[at])}</td>`)}
    ${score ? html`<td role="cell" class="strip">${strip(region, scale, say)}</td>` : nothing}`;
}

function medianOf({ say, decimals }: Showing, { median, lowest, highest, marks }: Region): TemplateResult {
  if (median === null) return html`<span class="soft">${say('matrix.overview.noScore')}</span>`;
  const whole = median.includes('.') || decimals === 0 ? median : `${median}.`;
  const span = marks.length > 1 ? html` <span class="cap">${rich(say('matrix.overview.span', { low: isolate(say.format.number(lowest)), high: isolate(say.format.number(highest)) }))}</span>` : nothing;
  return html`<bdi>${say.format.number(whole.padEnd(whole.length + decimals - decimalsIn(median), '0'))}</bdi>${span}`;
}

const markOf = (standing: Counted) => (standing === 'none' ? 'none' : STANDING_MARK[standing]);

/** Each standing that some row has: shape, number and word. */
const counted = (say: Say, counts: Region['windows'][number] | undefined): (TemplateResult | typeof nothing)[] => COUNTED.map((standing) => {
  const count = counts?.[standing] ?? 0;
  return count === 0 ? nothing : html`<span class="st c-${markOf(standing)}">${mark(markOf(standing))}<span>${say(`matrix.overview.count.${standing}`, { count })}</span></span> `;
});

/** What the rows are chosen by already. */
const chosen = ({ query, view }: Scene): readonly string[] => (view.areas.length > 0 ? query.filter?.areas : query.filter?.classes) ?? [];

/** Shows the rows of one region alone, or of each again. */
function choose({ query, view, setQuery }: Scene, key: string | undefined): void {
  const { areas, classes, ...rest } = query.filter ?? {};
  const isByArea = view.areas.length > 0;
  const kept = isByArea ? { classes } : { areas };
  setQuery({ ...query, filter: { ...rest, ...kept, ...(key !== undefined && (isByArea ? { areas: [key] } : { classes: [key] })) } });
}

function picking(scene: Showing, { name }: Region, key: string): TemplateResult {
  const now = chosen(scene);
  const isChosen = now.length === 1 && now[0] === key;
  return html`<button type="button" class="pick" aria-pressed=${isChosen} @click=${() => choose(scene, isChosen ? undefined : key)}><bdi>${name}</bdi><span class="vh">${scene.say('comma')}${scene.say('matrix.overview.pick')}</span></button>`;
}
