import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/** Points as decimals to show. */
export interface RodFigures {
  readonly earned: string;
  readonly open: string;
  readonly max: string;
}

interface RodOptions {
  /** What it says to who cannot see it. */
  readonly label: string;
  /** In px. */
  readonly height: number;
  /** Points at which the post stands. */
  readonly post?: string | undefined;
  /** Points per band; a tenth of the maximum unless told. */
  readonly band?: number;
}

const percent = (part: number, whole: number): number => (whole > 0 ? Math.round((part / whole) * 100_000) / 1000 : 0);

/** 1, 2 or 5 times a power of ten, so that a staff of `max` has about ten bands. */
export function bandOf(max: number): number {
  const rough = max / 10;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((each) => each * power >= rough * 0.8) ?? 10;
  return factor * power;
}

/** The pattern of what is still open, once per root. */
export const rodDefinitions = (): TemplateResult => html`<svg class="defs" aria-hidden="true"><defs><pattern id="open" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="p-bg" width="6" height="6"/><path class="p-ln" d="M1 0v6" stroke-width="1.6"/></pattern></defs></svg>`;

const post = (at: number, height: number): SVGTemplateResult => svg`<svg x="${at}%" y="-7" overflow="visible"><rect class="r-post-w" x="-3" width="6" height="${height}"/>${[0, 2, 4].map((band) => svg`<rect class="r-post" x="-3" y=${(band * height) / 5} width="6" height="${height / 5}"/>`)}</svg>`;

/** The levelling staff: banded is earned, hatched is open, empty is lost, the red and white post is the threshold. Mirrored by the sheet in Arabic. */
export function rod(figures: RodFigures, { label, height, post: at, band }: RodOptions): TemplateResult {
  const [earned, open, max] = [Number(figures.earned), Number(figures.open), Number(figures.max)];
  const step = band ?? max / 10;
  const bands = step > 0 ? Array.from({ length: Math.ceil(earned / step - 1e-9) }, (_, index) => index) : [];
  return html`<svg class="rod" height=${height} role="img" aria-label=${label}>
    <rect class="p-bg" width="100%" height="${height}"/>
    ${bands.map((index) => svg`<rect class=${index % 2 ? 'r-b' : 'r-a'} x="${percent(index * step, max)}%" width="${percent(Math.min(step, earned - index * step), max)}%" height="${height}"/>`)}
    ${open > 0 ? svg`<rect fill="url(#open)" x="${percent(earned, max)}%" width="${percent(open, max)}%" height="${height}"/>` : ''}
    <rect class="r-frame" x=".5" y=".5" width="100%" height="${height - 1}"/>
    ${at === undefined ? '' : post(percent(Number(at), max), height + 14)}
  </svg>`;
}

interface Tick { readonly at: number; readonly text: string; readonly classes: string }

function ticksOf(max: number, post: number | undefined, write: (points: number) => string): Tick[] {
  const band = bandOf(max);
  const values = Array.from({ length: Math.ceil(max / band - 0.5) }, (_, index) => index * band);
  const middle = band * Math.round(max / band / 2);
  const distance = (value: number) => (post === undefined ? 1 : Math.abs(value - post) / max);
  const ticks = [...values, max].filter((value) => distance(value) > 0.055).map((value) => {
    const isMain = [0, middle, max].includes(value) && distance(value) > 0.13;
    return { at: percent(value, max), text: write(value), classes: isMain ? '' : 'minor' };
  });
  return post === undefined ? ticks : [...ticks, { at: percent(post, max), text: write(post), classes: 'thr' }];
}

/** The figures under the staff: its bands, its ends, its threshold. The post is never hidden by a neighbour. */
export function scale(max: string, post: string | undefined, rtl: boolean, write: (points: number) => string): TemplateResult {
  const ticks = ticksOf(Number(max), post === undefined ? undefined : Number(post), write);
  const anchor = (at: number) => (at < 3 ? 'start' : at > 97 ? 'end' : 'middle');
  return html`<svg class="scale" aria-hidden="true">${ticks.map(({ at, text, classes }) => {
    const place = rtl ? 100 - at : at;
    return svg`<text class=${classes} x="${place}%" y="1.7em" text-anchor=${anchor(place)}>${text}</text>`;
  })}</svg>`;
}

const sample = (content: SVGTemplateResult): TemplateResult => html`<svg width="22" height="12" aria-hidden="true">${content}</svg>`;
const frame = svg`<rect class="r-frame" x=".5" y=".5" width="21" height="11"/>`;

/** The samples beside the words of the key. */
export const swatch = {
  earned: sample(svg`<rect class="r-a" width="11" height="12"/><rect class="r-b" x="11" width="11" height="12"/>`),
  open: sample(svg`<rect fill="url(#open)" width="22" height="12"/>${frame}`),
  lost: sample(frame),
  threshold: sample(svg`<rect class="r-post-w" x="8" width="6" height="12"/><rect class="r-post" x="8" width="6" height="4"/><rect class="r-post" x="8" y="8" width="6" height="4"/>`),
};
