import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

const POSTS = svg`<path d="M5 12h7v25H5zM42 16h5v21h-5zM1 37h50v2H1z" fill="currentColor"/>`;
/** A window is a barrier: raised, down, half raised and dashed, or no bar at all. */
const BARS: Record<string, SVGTemplateResult> = {
  open: svg`<path d="M10.5 28L33.5 5.5l3 3L13.5 31z" fill="currentColor"/><path class="cut" d="M17.2 20.9l3.2 3.2M23.6 14.6l3.2 3.2M30 8.4l3.2 3.2" stroke-width="3"/>`,
  closed: svg`<path d="M9 20h34v6H9z" fill="currentColor"/><path class="cut" d="M17 20v6M25 20v6M33 20v6" stroke-width="3.4"/>`,
  undetermined: svg`<path d="M9.6 22.6l32-7.2 1.2 5-32 7.2z" fill="none" stroke="currentColor" stroke-width="2.4" stroke-dasharray="5 2.6"/>`,
};

export const barrier = (standing: string, classes: string): TemplateResult =>
  html`<svg class="bar ${classes}" viewBox="0 0 52 40" aria-hidden="true">${POSTS}${BARS[standing]}</svg>`;
