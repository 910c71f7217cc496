import { nothing, svg, type SVGTemplateResult, type TemplateResult, html } from 'lit';
import type { PlannerScene } from '../scene.ts';
import { figureOf, plain } from '../timeline/words.ts';
import { unfunded } from './figures.ts';
import { marginWords } from './words.ts';

/** How many looks there are for sources: each its own tone and its own pattern. */
export const LOOKS = 8;
export const lookOf = (place: number): string => `f${(place % LOOKS) + 1}`;

const [TALL, FOOT, HEAD, WIDE, APART] = [190, 26, 34, 62, 105];
/** A part lower than this holds no figure. */
const READ = 13;

/** The same sources, years and figures as the table beside it, as stacks with the post at each year's ceiling. From right to left the first year stands at the right. */
export function chart(scene: PlannerScene): TemplateResult {
  const { say, view } = scene;
  const missing = unfunded(view);
  const highest = Math.max(1, ...view.years.map(({ credits, ceiling }, place) => Math.max(credits, ceiling ?? 0, view.sources.reduce((sum, { years }) => sum + (years[place]?.planned ?? 0), 0))));
  const scale = (minor: number): number => Math.round((minor / highest) * TALL * 10) / 10;
  const width = 20 + view.years.length * APART;
  const label = say('planner.money.chart', { years: view.years.map((year) => say('planner.money.chart.year', { year: String(year.year), credits: figureOf(scene, year.credits), ceiling: year.ceiling ?? '', words: marginWords(scene, year).words })).join(say('join')) });
  return html`<svg class="ch" viewBox="0 0 ${width} ${HEAD + TALL + FOOT}" role="img" aria-label=${plain(label)}><path class="ax" d="M10 ${HEAD + TALL}H${width - 10}"/>
    ${view.years.map((year, place) => {
      const x = 32 + (scene.rtl ? view.years.length - 1 - place : place) * APART;
      const { words, tone } = marginWords(scene, year);
      const at = year.ceiling === null ? undefined : HEAD + TALL - scale(year.ceiling);
      const stack = stacked(scene, place, { x, post: at }, scale, missing[place]!);
      const top = Math.min(HEAD + TALL - stack.height, (at ?? Infinity) - 6);
      return svg`${stack.drawn}${at === undefined ? nothing : post(x, at)}<text class=${tone === 'c-unmet' ? 'ov' : 'lt'} x=${x + WIDE / 2} y=${top - 6} text-anchor="middle">${plain(words)}</text><text x=${x + WIDE / 2} y=${HEAD + TALL + 18} text-anchor="middle">${year.year}</text>`;
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

function stacked(scene: PlannerScene, place: number, { x, post: at }: { readonly x: number; readonly post: number | undefined }, scale: (minor: number) => number, missing: number): { readonly drawn: readonly SVGTemplateResult[]; readonly height: number } {
  const parts = [...scene.view.sources.map(({ years }, source) => ({ planned: years[place]?.planned ?? 0, look: lookOf(source) })), { planned: missing, look: 'f0' }].filter(({ planned }) => planned > 0);
  let below = 0;
  const drawn = parts.map(({ planned, look }) => {
    const height = scale(planned);
    below += height;
    const y = HEAD + TALL - below;
    const middle = figureAt(y, height, at);
    return svg`<rect class=${look} x=${x} y=${y} width=${WIDE} height=${height}/>${middle === undefined ? nothing : svg`<text class="in ${look}t" x=${x + WIDE / 2} y=${middle + 4} text-anchor="middle">${figureOf(scene, planned)}</text>`}`;
  });
  return { drawn, height: below };
}

/** The marker post, lying down. */
const post = (x: number, y: number): SVGTemplateResult => svg`<rect class="r-post-w" x=${x - 10} y=${y - 2.5} width="82" height="5"/>${[0, 1, 2].map((at) => svg`<rect class="r-post" x=${x - 10 + (at * 2 * 82) / 5} y=${y - 2.5} width=${82 / 5} height="5"/>`)}`;

/** A source as it is drawn, beside its name. */
export const swatch = (look: string): TemplateResult => html`<svg class="sw" viewBox="0 0 16 16" aria-hidden="true"><rect class=${look} x=".5" y=".5" width="15" height="15"/></svg>`;

/** A pattern of lines or dots on a ground; the sheet colours both. */
const pattern = (look: number, size: number, lines: SVGTemplateResult): SVGTemplateResult => svg`<pattern id="m-${look}" width=${size} height=${size} patternUnits="userSpaceOnUse"><rect class="g${look}" width=${size} height=${size}/>${lines}</pattern>`;
const lines = (look: number, d: string, width = 1): SVGTemplateResult => svg`<path class="l${look}x" d=${d} stroke-width=${width} fill="none"/>`;

/** What tells sources apart without their tones, once per drawing: the first is solid and the third plain. */
export const patterns = (): TemplateResult => html`<svg class="defs" aria-hidden="true"><defs>
  ${pattern(2, 6, lines(2, 'M0 3h6', 0.9))}${pattern(4, 6, lines(4, 'M-1 1l2 -2M0 6l6 -6M5 7l2 -2', 0.9))}${pattern(5, 7, svg`<circle class="d5" cx="3.5" cy="3.5" r="1"/>`)}${pattern(6, 6, lines(6, 'M-1 5l2 2M0 0l6 6M5 -1l2 2', 1.5))}
  ${pattern(7, 6, lines(7, 'M0 3h6M3 0v6', 0.9))}${pattern(8, 5, lines(8, 'M2.5 0v5', 1.5))}${pattern(0, 6, lines(0, 'M0 0l6 6M6 0L0 6'))}</defs></svg>`;
