import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { TrajectoryView, YearLine } from '@jalon/core/assessment';
import type { Say } from '../../language/strings.ts';
import { swatch } from '../templates/rod.ts';

/** From the foot of a column to its whole, and what stands above it, in px. */
const TALL = 120;
const TOP = 26;
const HALF = 15;

type Shown = YearLine & { readonly score: NonNullable<YearLine['score']> & { readonly points: NonNullable<NonNullable<YearLine['score']>['points']> } };
export const isScored = (line: YearLine): line is Shown => line.score?.points != null && line.standing !== 'not-filed';
/** Settled for everyone to read; else it is drawn hollow. */
export const isSettled = ({ standing }: YearLine): boolean => standing === 'published';

/** The narrowest group that may be told. */
const medianOf = ({ peers }: YearLine): string | undefined => peers.find(({ spread }) => spread)?.spread?.median;
const heightOf = (points: string, max: string): number => Math.min(TALL, Math.max(0, (TALL * Number(points)) / (Number(max) || 1)));

const text = (content: string, y: number, classes = ''): SVGTemplateResult => svg`<text class=${classes} y=${y}>${content}</text>`;

function scored(say: Say, line: Shown): SVGTemplateResult {
  const { points: { earned, open }, max, threshold } = line.score;
  const foot = TOP + TALL;
  const [won, more] = [heightOf(earned, max), heightOf(open, max)];
  const median = medianOf(line);
  const bar = threshold ? foot - heightOf(threshold.atLeast, max) : undefined;
  return svg`<rect class="whole" x=${-HALF} y=${TOP} width=${2 * HALF} height=${TALL} /><rect class=${isSettled(line) ? 'won' : 'unsure'} x=${-HALF} y=${foot - won} width=${2 * HALF} height=${won} />
    ${more > 0 ? svg`<rect fill="url(#open)" x=${-HALF} y=${foot - won - more} width=${2 * HALF} height=${more} />` : nothing}
    ${bar === undefined || !threshold ? nothing : svg`<line class="bar-under" x1=${-HALF - 6} x2=${HALF + 6} y1=${bar} y2=${bar} /><line class="bar-at" x1=${-HALF - 6} x2=${HALF + 6} y1=${bar} y2=${bar} />`}
    ${median === undefined ? nothing : svg`<path class="yr-mid" d="M${HALF + 12} ${foot - heightOf(median, max) - 5}l5 5l-5 5l-5 -5z" />`}
    ${text(say.format.count(earned), TOP - 8, 'at')}`;
}

const gap = (): SVGTemplateResult => svg`<rect class="gap" x=${-HALF} y=${TOP} width=${2 * HALF} height=${TALL} />${text('–', TOP + TALL / 2, 'soft')}`;

function named(say: Say, line: YearLine): string {
  if (!isScored(line)) return say('years.chart.gap', { cycle: line.cycle.code });
  const { points: { earned, open }, max, threshold } = line.score;
  return say('years.chart.point', { cycle: line.cycle.code, earned, max, open: Number(open) > 0 ? open : '', atLeast: threshold?.atLeast ?? '' });
}

/** Signs of direction have no place in an attribute. */
const bare = (words: string): string => words.replace(/[\u2066-\u2069]/g, '');

const sample = (content: SVGTemplateResult): TemplateResult => html`<svg class="sample" width="22" height="14" aria-hidden="true">${content}</svg>`;

function key(say: Say, years: readonly YearLine[]): TemplateResult {
  const shown = years.filter(isScored);
  const has = (test: (line: Shown) => boolean): boolean => shown.some(test);
  return html`<p class="key yr-key yr-chart"><span>${swatch.earned}${say('key.earned')}</span>
    ${has((line) => !isSettled(line)) ? html`<span>${sample(svg`<rect class="unsure" x="1" y="1" width="20" height="12" />`)}${say('years.key.draft')}</span>` : nothing}
    ${has(({ score }) => Number(score.points.open) > 0) ? html`<span>${swatch.open}${say('key.open')}</span>` : nothing}
    ${has(({ score }) => score.threshold !== null) ? html`<span>${sample(svg`<line class="bar-at" x2="22" y1="7" y2="7" />`)}${say('key.threshold')}</span>` : nothing}
    ${has((line) => medianOf(line) !== undefined) ? html`<span>${sample(svg`<path class="yr-mid" d="M11 2l5 5l-5 5l-5 -5z" />`)}${say('years.key.median')}</span>` : nothing}
    ${shown.length < years.length ? html`<span>${sample(svg`<rect class="gap" x="1" y="1" width="20" height="12" />`)}${say('years.key.gap')}</span>` : nothing}</p>`;
}

/** The score of each cycle as a column, its threshold across it; the oldest first, from the right in Arabic. The table below says the same. */
export function chart(say: Say, { years }: TrajectoryView, rtl: boolean): TemplateResult | typeof nothing {
  if (!years.some(isScored)) return nothing;
  const place = (at: number): string => { const x = ((at + 0.5) * 100) / years.length; return `${Math.round((rtl ? 100 - x : x) * 100) / 100}%`; };
  const differs = new Set(years.filter(isScored).map(({ score }) => Number(score.max))).size > 1;
  const name = bare(say('years.chart', { list: years.map((line) => named(say, line)).join(say('join')) }));
  return html`<figure class="yr-chart" part="trajectory-chart"><svg class="plot" ${ref((plot) => (plot as SVGElement | undefined)?.style.setProperty('--_years', String(years.length)))} role="img" aria-label=${name} height=${TOP + TALL + 24}><line class="axis" x2="100%" y1=${TOP + TALL} y2=${TOP + TALL} />
    ${years.map((line, at) => svg`<svg x=${place(at)} overflow="visible">${isScored(line) ? scored(say, line) : gap()}${text(line.cycle.code, TOP + TALL + 18)}</svg>`)}</svg></figure>
    ${key(say, years)}${differs ? html`<p class="cap">${say('years.chart.scale')}</p>` : nothing}`;
}

