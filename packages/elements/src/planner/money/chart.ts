import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { PlannerScene } from '../scene.ts';
import { figureOf, plain } from '../timeline/words.ts';
import { unfunded } from './figures.ts';
import { marginWords } from './words.ts';

/** How many looks there are for sources: each its own tone and its own pattern. */
export const LOOKS = 8;
export const lookOf = (place: number): string => `f${(place % LOOKS) + 1}`;

const [TALL, FOOT, HEAD, WIDE, APART] = [190, 26, 34, 62, 105];
const GROUND = HEAD + TALL;
/** A part lower than this holds no figure. */
const READ = 13;

const written = (words: unknown, x: number, y: number, classes = ''): SVGTemplateResult => svg`<text class=${classes} x=${x + WIDE / 2} y=${y}>${words}</text>`;

/** The same sources, years and figures as the table beside it, as stacks with the post at each year's ceiling. From right to left the first year stands at the right. */
export function chart(scene: PlannerScene): TemplateResult {
  const { say, view: { years, sources } } = scene;
  const missing = unfunded(scene.view);
  const stacks = years.map((_, place) => [...sources.map((source) => source.years[place]?.planned ?? 0), missing[place]!]);
  const highest = Math.max(1, ...years.flatMap(({ credits, ceiling }, place) => [credits, ceiling ?? 0, stacks[place]!.reduce((sum, planned) => sum + planned, 0)]));
  const scale = (minor: number): number => Math.round((minor / highest) * TALL * 10) / 10;
  const width = 20 + years.length * APART;
  const label = say('planner.money.chart', { years: years.map((year) => say('planner.money.chart.year', { year: String(year.year), credits: figureOf(scene, year.credits), ceiling: year.ceiling ?? '', words: marginWords(scene, year).words })).join(say('join')) });
  return html`<svg class="ch" viewBox="0 0 ${width} ${GROUND + FOOT}" role="img" aria-label=${plain(label)}><path class="ax" d="M10 ${GROUND}H${width - 10}"/>
    ${years.map((year, place) => {
      const x = 32 + (scene.rtl ? years.length - 1 - place : place) * APART;
      const { words, tone } = marginWords(scene, year);
      const at = year.ceiling === null ? undefined : GROUND - scale(year.ceiling);
      let y = GROUND;
      const parts = stacks[place]!.map((planned, source) => {
        const height = scale(planned);
        y -= height;
        return planned > 0 ? part(figureOf(scene, planned), source < sources.length ? lookOf(source) : 'f0', { x, y, height, post: at }) : nothing;
      });
      return svg`${parts}${at === undefined ? nothing : post(x - 10, at - 2.5)}${written(plain(words), x, Math.min(y, (at ?? Infinity) - 6) - 6, tone === 'c-unmet' ? 'ov' : 'lt')}${written(year.year, x, GROUND + 18)}`;
    })}</svg>`;
}

/** Where the figure of a part stands: in its middle, or in the larger piece where the post of the ceiling crosses it; nowhere in one too low to hold it. */
function figureAt(y: number, height: number, post = -Infinity): number | undefined {
  const [above, below] = [post - y, y + height - post];
  if (above <= -4 || below <= -4) return height < READ ? undefined : y + height / 2;
  const free = Math.max(above, below) - 3;
  if (free < READ) return undefined;
  return above > below ? y + free / 2 : post + 3 + free / 2;
}

/** What one source pays of a year, with its figure where that fits. */
function part(amount: string, look: string, { x, y, height, post: at }: { readonly x: number; readonly y: number; readonly height: number; readonly post: number | undefined }): SVGTemplateResult {
  const middle = figureAt(y, height, at);
  return svg`<rect class=${look} fill="url(#m-${look})" x=${x} y=${y} width=${WIDE} height=${height}/>${middle === undefined ? nothing : written(amount, x, middle + 4, `${look}t`)}`;
}

/** The marker post, lying down: five bands, of which every second is bare. */
const post = (x: number, y: number): SVGTemplateResult => svg`<path class="r-post-w" d="M${x} ${y}h82v5h-82z"/><path class="r-post" d="M${x} ${y}${[0, 1, 2].map(() => 'h16.4v5h-16.4zm32.8 0').join('')}"/>`;

/** A source as it is drawn, beside its name. */
export const swatch = (look: string): TemplateResult => html`<svg class="sw" viewBox="0 0 16 16" aria-hidden="true"><rect class=${look} fill="url(#m-${look})" x=".5" y=".5" width="15" height="15"/></svg>`;

/** Look, size of a tile, its lines and how wide they are; a line of no length is a dot. The sheet colours ground and lines. */
const PATTERNS = [
  [2, 6, 'M0 3h6', 0.9], [4, 6, 'M-1 1l2 -2M0 6l6 -6M5 7l2 -2', 0.9], [5, 7, 'M3.5 3.5h0', 2], [6, 6, 'M-1 5l2 2M0 0l6 6M5 -1l2 2', 1.5], [7, 6, 'M0 3h6M3 0v6', 0.9], [8, 5, 'M2.5 0v5', 1.5], [0, 6, 'M0 0l6 6M6 0L0 6', 1],
] as const;

/** What tells sources apart without their tones, once per drawing: the first is solid and the third plain. */
export const patterns = (): TemplateResult => html`<svg class="defs" aria-hidden="true"><defs>${PATTERNS.map(([look, size, d, width]) => svg`<pattern id="m-f${look}" width=${size} height=${size} patternUnits="userSpaceOnUse"><rect class="g${look}" width=${size} height=${size}/><path class="x${look}" d=${d} stroke-width=${width} fill="none"/></pattern>`)}</defs></svg>`;
