import { svg, html, type TemplateResult, type SVGTemplateResult } from 'lit';

export type Mark = 'met' | 'unmet' | 'late' | 'pending' | 'none' | 'na' | 'neut' | 'act' | 'down';

/** One shape per state: it says the state without its colour and without its word. */
export const MARKS: Record<Mark, SVGTemplateResult> = {
  met: svg`<circle cx="8" cy="8" r="7.25"/><path class="cut" d="M4.6 8.3l2.3 2.3 4.6-4.9" stroke-width="1.9"/>`,
  unmet: svg`<rect x="1.25" y="1.25" width="13.5" height="13.5" rx="1"/><path class="cut" d="M5 5l6 6M11 5l-6 6" stroke-width="1.9"/>`,
  late: svg`<path d="M8 .9L15.6 14.6H.4z"/><path class="cut" d="M8 5.4v4.4M8 11.4v1.7" stroke-width="1.8"/>`,
  pending: svg`<circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M8 1.5a6.5 6.5 0 0 0 0 13z"/>`,
  none: svg`<circle cx="8" cy="8" r="6.4" fill="none" stroke="currentColor" stroke-width="1.6" stroke-dasharray="2.6 2.4"/>`,
  na: svg`<path d="M2 7h12v2H2z"/>`,
  neut: svg`<circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M4.5 8h7" stroke="currentColor" stroke-width="1.8"/>`,
  act: svg`<path d="M4.4 1h7.2L15.4 8l-3.8 7H4.4L.6 8z"/><path class="cut" d="M4.8 8.3l2.2 2.2 4.3-4.7" stroke-width="1.9"/>`,
  down: svg`<path d="M3.5 6l4.5 4.5L12.5 6" fill="none" stroke="currentColor" stroke-width="1.8"/>`,
};

export const mark = (name: Mark, classes = ''): TemplateResult => html`<svg class="mk ${classes}" viewBox="0 0 16 16" aria-hidden="true">${MARKS[name]}</svg>`;

export { barrier } from './barrier.ts';
