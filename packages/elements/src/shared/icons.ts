import { svg, html, type TemplateResult, type SVGTemplateResult } from 'lit';

export type Mark = 'met' | 'unmet' | 'late' | 'pending' | 'none' | 'na' | 'neut' | 'act' | 'down';

/** One shape per state: it says the state without its colour and without its word. */
const MARKS: Record<Mark, SVGTemplateResult> = {
  met: svg`<circle cx="8" cy="8" r="7.25" fill="currentColor"/><path class="cut" d="M4.6 8.3l2.3 2.3 4.6-4.9" stroke-width="1.9"/>`,
  unmet: svg`<rect x="1.25" y="1.25" width="13.5" height="13.5" rx="1" fill="currentColor"/><path class="cut" d="M5 5l6 6M11 5l-6 6" stroke-width="1.9"/>`,
  late: svg`<path d="M8 .9L15.6 14.6H.4z" fill="currentColor"/><path class="cut" d="M8 5.4v4.4M8 11.4v1.7" stroke-width="1.8"/>`,
  pending: svg`<circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M8 1.5a6.5 6.5 0 0 0 0 13z" fill="currentColor"/>`,
  none: svg`<circle cx="8" cy="8" r="6.4" fill="none" stroke="currentColor" stroke-width="1.6" stroke-dasharray="2.6 2.4"/>`,
  na: svg`<path d="M2 7h12v2H2z" fill="currentColor"/>`,
  neut: svg`<circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M4.5 8h7" stroke="currentColor" stroke-width="1.8"/>`,
  act: svg`<path d="M4.4 1h7.2L15.4 8l-3.8 7H4.4L.6 8z" fill="currentColor"/><path class="cut" d="M4.8 8.3l2.2 2.2 4.3-4.7" stroke-width="1.9"/>`,
  down: svg`<path d="M3.5 6l4.5 4.5L12.5 6" fill="none" stroke="currentColor" stroke-width="1.8"/>`,
};

export const mark = (name: Mark, classes = ''): TemplateResult => html`<svg class="mk ${classes}" viewBox="0 0 16 16" aria-hidden="true">${MARKS[name]}</svg>`;

const POSTS = svg`<path d="M5 12h7v25H5zM42 16h5v21h-5zM1 37h50v2H1z" fill="currentColor"/>`;
/** A window is a barrier: raised, down, half raised and dashed, or no bar at all. */
const BARS: Record<string, SVGTemplateResult> = {
  open: svg`<path d="M10.5 28L33.5 5.5l3 3L13.5 31z" fill="currentColor"/><path class="cut" d="M17.2 20.9l3.2 3.2M23.6 14.6l3.2 3.2M30 8.4l3.2 3.2" stroke-width="3"/>`,
  closed: svg`<path d="M9 20h34v6H9z" fill="currentColor"/><path class="cut" d="M17 20v6M25 20v6M33 20v6" stroke-width="3.4"/>`,
  undetermined: svg`<path d="M9.6 22.6l32-7.2 1.2 5-32 7.2z" fill="none" stroke="currentColor" stroke-width="2.4" stroke-dasharray="5 2.6"/>`,
};

export const barrier = (standing: string, classes: string): TemplateResult =>
  html`<svg class="bar ${classes}" viewBox="0 0 52 40" aria-hidden="true">${POSTS}${BARS[standing]}</svg>`;
