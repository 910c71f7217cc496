import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Say } from '../../language/strings.ts';
import { isolateLtr } from '../../language/format.ts';
import type { Marks, Region } from './regions.view.ts';

/** Up to so many, one point each; beyond, bars. */
export const MOST_POINTS = 60;
/** Up to so many, a strip is read score by score. */
const MOST_READ = 12;

/** From where to where scores are drawn, the same in each strip. */
export interface Scale {
  readonly low: number;
  readonly high: number;
  /** What a bar counts, in points. */
  readonly bar: number;
  readonly threshold: number | null;
}

/** Round bounds around the scores, the threshold and the most that can be earned. */
export function scaleOf({ ends }: Marks, max: string | undefined, atLeast: string | undefined): Scale {
  const threshold = atLeast === undefined ? null : Number(atLeast);
  const most = Number(max ?? 0);
  const step = stepFor((most || Math.abs(ends[1] ?? 0) || 1) / 10);
  const values = threshold === null ? ends : [...ends, threshold];
  const low = Math.floor(Math.min(...values, most) / step) * step;
  const high = Math.ceil(Math.max(...values, most, low + step) / step) * step;
  return { low, high, bar: stepFor((high - low) / 40), threshold };
}

/** 1, 2 or 5 times a power of ten, not under what is asked. */
function stepFor(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return power * ([1, 2, 5].find((times) => times * power >= least * 0.999) ?? 10);
}

const percent = (value: number): string => `${Math.round(value * 100) / 100}%`;
const placeOf = (value: number, { low, high }: Scale): number => ((value - low) / (high - low)) * 100;

interface Known { readonly scale: Scale; readonly say: Say; readonly strip: TemplateResult | typeof nothing }
const known = new WeakMap<Region, Known>();

/** The scores of a region on a line, with the post at the threshold. Mirrored from right to left. Drawn once: all scores are gone through. */
export function strip(region: Region, scale: Scale, say: Say): TemplateResult | typeof nothing {
  const before = known.get(region);
  const isSame = before?.say === say && (Object.keys(scale) as (keyof Scale)[]).every((name) => before.scale[name] === scale[name]);
  if (isSame) return before.strip;
  const drawn = drawStrip(region, scale, say);
  known.set(region, { scale, say, strip: drawn });
  return drawn;
}

function drawStrip(region: Region, scale: Scale, say: Say): TemplateResult | typeof nothing {
  const { marks } = region;
  if (marks.length === 0) return nothing;
  const isBarred = marks.length > MOST_POINTS;
  const { drawn, height, axis } = isBarred ? bars(marks, scale) : points(marks, scale);
  const line = scale.threshold === null ? nothing : post(percent(placeOf(scale.threshold, scale)), height);
  return html`<svg width="100%" height=${height} role="img" aria-label=${strippedOf(stripName(region, say))}><line class="ax" x1="0" x2="100%" y1=${axis} y2=${axis} />${isBarred ? [drawn, line] : [line, drawn]}</svg>`;
}

/** The name of a drawing is an attribute: signs of direction have no place in it. */
const strippedOf = (text: string): string => text.replace(/[\u2066-\u2069]/g, '');

function stripName({ marks, median, lowest, highest, reached }: Region, say: Say): string {
  if (marks.length <= MOST_READ) return say('matrix.overview.scores', { list: Array.from(marks, ({ value }) => isolateLtr(say.format.count(String(value)))).join(say('join')) });
  return say('matrix.overview.spread', { scored: marks.length, low: lowest, high: highest, median: median ?? '', reached: reached ?? 0 });
}

/** The marker post, banded. */
const post = (x: string, height: number): SVGTemplateResult => svg`<svg x=${x} overflow="visible"><rect class="post-w" x="-3" width="6" height=${height} />${[0, 0.4, 0.8].map((at) => svg`<rect class="post" x="-3" y=${at * height} width="6" height=${height / 5} />`)}</svg>`;

interface Drawing { readonly drawn: readonly SVGTemplateResult[]; readonly height: number; readonly axis: number }

const RADIUS = 4.5;
/** How far one is from the next on the same level, in hundredths of the line. */
const CLEAR = 2.2;

/** Where a point is drawn: clear of the post, on the side its score stands on. */
function besidePost(value: number, scale: Scale): number {
  const x = placeOf(value, scale);
  if (scale.threshold === null) return x;
  const post = placeOf(scale.threshold, scale);
  return value < scale.threshold ? Math.min(x, Math.max(post - CLEAR, 0)) : Math.max(x, Math.min(post + CLEAR, 100));
}

/** A point each; those that would hide another step aside, up and down in turn. */
function points(marks: Marks, scale: Scale): Drawing {
  const lasts: number[] = [];
  const placed = Array.from(marks, (mark) => {
    const x = besidePost(mark.value, scale);
    const free = lasts.findIndex((last) => x - last >= CLEAR);
    const lane = free < 0 ? lasts.length : free;
    lasts[lane] = x;
    return { ...mark, x, lane: lane % 2 === 1 ? (lane + 1) / 2 : -lane / 2 };
  });
  const lanes = Math.floor(lasts.length / 2);
  const apart = Math.min(2 * RADIUS + 0.5, 24 / lanes);
  const axis = Math.max(10, lanes * apart + RADIUS + 1);
  return { height: 2 * axis, axis, drawn: placed.map(({ x, lane, isReached }) => svg`<circle class=${isReached ? 'dot' : 'dot lo'} cx=${percent(x)} cy=${lane === 0 ? axis : axis + lane * apart} r=${RADIUS} />`) };
}

const TALL = 32;
/** What the tallest bar leaves of the post. */
const HEAD = 4;

/** How many stand within each few points: those at their threshold full, the others hollow below them. Bars begin at the threshold, each way. */
function bars(marks: Marks, scale: Scale): Drawing {
  const origin = scale.threshold ?? scale.low;
  const counts = new Map<number, { low: number; reached: number }>();
  for (const { value, isReached } of marks) {
    const at = Math.floor((value - origin) / scale.bar + 1e-9);
    const held = counts.get(at) ?? { low: 0, reached: 0 };
    held[isReached ? 'reached' : 'low'] += 1;
    counts.set(at, held);
  }
  const most = Math.max(...[...counts.values()].map(({ low, reached }) => low + reached));
  const tall = (count: number): number => (count === 0 ? 0 : Math.max(1.5, (count / most) * (TALL - HEAD)));
  const drawn = [...counts].flatMap(([at, { low, reached }]) => {
    const from = Math.max(scale.low, origin + at * scale.bar);
    const to = Math.min(scale.high + scale.bar, origin + (at + 1) * scale.bar);
    const [x, width] = [percent(placeOf(from, scale)), percent(((to - from) / (scale.high - scale.low)) * 100)];
    const bar = (classes: string, count: number, below: number): SVGTemplateResult[] => (count === 0 ? [] : [svg`<rect class=${classes} x=${x} width=${width} y=${TALL - tall(below) - tall(count)} height=${tall(count)} />`]);
    return [...bar('col lo', low, 0), ...bar('col', reached, low)];
  });
  return { drawn, height: TALL, axis: TALL - 0.5 };
}
