import { nothing, svg, type SVGTemplateResult, type TemplateResult, html } from 'lit';
import type { PlannerScene } from '../scene.ts';
import { figureOf, plain } from '../timeline/words.ts';
import { unfunded } from './figures.ts';
import { marginWords } from './words.ts';

/** How many looks there are for sources: each its own tone and pattern. */
export const LOOKS = 8;
export const lookOf = (place: number): string => `f${(place % LOOKS) + 1}`;

const [TALL, FOOT, HEAD, WIDE, APART] = [190, 26, 34, 62, 105];
/** A part lower than this holds no figure. */
const READ = 13;

/** The same sources, years and figures as the table beside it, as stacks with the post at each year's ceiling. From right to left it is mirrored, its words are not. */
export function chart(scene: PlannerScene): TemplateResult {
  const { say, view } = scene;
  const missing = unfunded(view);
  const highest = Math.max(1, ...view.years.map(({ credits, ceiling }, place) => Math.max(credits, ceiling ?? 0, view.sources.reduce((sum, { years }) => sum + (years[place]?.planned ?? 0), 0))));
  const scale = (minor: number): number => Math.round((minor / highest) * TALL * 10) / 10;
  const width = 20 + view.years.length * APART;
  const label = say('planner.money.chart', { years: view.years.map((year) => say('planner.money.chart.year', { year: String(year.year), credits: figureOf(scene, year.credits), ceiling: year.ceiling ?? '', words: marginWords(scene, year).words })).join(say('join')) });
  return html`<svg class="ch" viewBox="0 0 ${width} ${HEAD + TALL + FOOT}" role="img" aria-label=${plain(label)}><path class="ax" d="M10 ${HEAD + TALL}H${width}"/>
    ${view.years.map((year, place) => {
      const x = 32 + place * APART;
      const { words, tone } = marginWords(scene, year);
      const stack = stacked(scene, place, x, scale, missing[place]!);
      const top = Math.min(HEAD + TALL - stack.height, year.ceiling === null ? Infinity : HEAD + TALL - scale(year.ceiling) - 6);
      return svg`${stack.drawn}${year.ceiling === null ? nothing : post(x, HEAD + TALL - scale(year.ceiling))}<text class=${tone === 'c-unmet' ? 'ov' : 'lt'} x=${x + WIDE / 2} y=${top - 6} text-anchor="middle">${plain(words)}</text><text x=${x + WIDE / 2} y=${HEAD + TALL + 18} text-anchor="middle">${year.year}</text>`;
    })}</svg>`;
}

function stacked(scene: PlannerScene, place: number, x: number, scale: (minor: number) => number, missing: number): { readonly drawn: readonly SVGTemplateResult[]; readonly height: number } {
  const parts = [...scene.view.sources.map(({ years }, at) => ({ planned: years[place]?.planned ?? 0, look: lookOf(at) })), { planned: missing, look: 'f0' }].filter(({ planned }) => planned > 0);
  let below = 0;
  const drawn = parts.map(({ planned, look }) => {
    const height = scale(planned);
    below += height;
    const y = HEAD + TALL - below;
    return svg`<rect class=${look} x=${x} y=${y} width=${WIDE} height=${height}/>${height < READ ? nothing : svg`<text class="in ${look}t" x=${x + WIDE / 2} y=${y + height / 2 + 4} text-anchor="middle">${figureOf(scene, planned)}</text>`}`;
  });
  return { drawn, height: below };
}

/** The marker post, lying down. */
const post = (x: number, y: number): SVGTemplateResult => svg`<rect class="r-post-w" x=${x - 10} y=${y - 2.5} width="82" height="5"/>${[0, 1, 2].map((at) => svg`<rect class="r-post" x=${x - 10 + (at * 2 * 82) / 5} y=${y - 2.5} width=${82 / 5} height="5"/>`)}`;

/** A source as it is drawn, beside its name. */
export const swatch = (look: string): TemplateResult => html`<svg class="sw" viewBox="0 0 16 16" aria-hidden="true"><rect class=${look} x=".5" y=".5" width="15" height="15"/></svg>`;

/** Patterns of the fourth source and beyond, once per drawing. */
export const patterns = (): TemplateResult => html`<svg class="defs" aria-hidden="true"><defs>
  <pattern id="m-dots" width="5" height="5" patternUnits="userSpaceOnUse"><rect class="p-bg" width="5" height="5"/><circle class="p-dot" cx="1.5" cy="1.5" r="1.1"/></pattern>
  <pattern id="m-cross" width="6" height="6" patternUnits="userSpaceOnUse"><rect class="p-bg" width="6" height="6"/><path class="p-ln" d="M0 0l6 6M6 0L0 6" stroke-width="1"/></pattern>
  <pattern id="m-bars" width="5" height="5" patternUnits="userSpaceOnUse"><rect class="p-bg" width="5" height="5"/><path class="p-ln" d="M0 1.5h5" stroke-width="1.6"/></pattern>
  <pattern id="m-open" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="p-bg" width="6" height="6"/><path class="p-ln" d="M1 0v6" stroke-width="1.6"/></pattern></defs></svg>`;
