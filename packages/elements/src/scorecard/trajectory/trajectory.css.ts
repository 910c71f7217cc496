import { css, type CSSResult } from 'lit';
import { controls } from '../../shared/controls.css.ts';

/** The other years: chart, tables, peers. */
export const styles: CSSResult = css`
${controls}
.vh { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.years .exp { font-size: 1em; font-weight: 700; } #years-in { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--_s4); min-inline-size: 0; } #years-in h4 { font-weight: 700; font-size: 1.07em; } #years-in .st .mk { margin-block-start: .05em; }
.yr-in { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--_s3); min-inline-size: 0; } .yr-in > p, .yr-glance { max-inline-size: 46em; } .yr-lead { font-size: 1.07em; font-weight: 600; }
.yr-chart { margin: 0; overflow-x: auto; } .yr-chart svg.plot { display: block; inline-size: 100%; block-size: 13.5em; max-inline-size: 46em; min-inline-size: calc(var(--_years, 3) * 3.4em); font-size: .8125em; overflow: visible; }
.yr-chart .axis { stroke: var(--_line-strong); } .yr-chart .whole { fill: none; stroke: var(--_line-strong); } .yr-chart .won { fill: var(--_rod-a); } .yr-chart .gap { fill: none; stroke: var(--_line-strong); stroke-dasharray: 4 3; }
.yr-chart .unsure { fill: var(--_surface); stroke: var(--_rod-a); stroke-width: 2; } .yr-chart .bar-at { stroke: var(--_post); stroke-width: 3; } .yr-chart .bar-under { stroke: var(--_surface); stroke-width: 6; }
.yr-chart text { fill: var(--_ink); text-anchor: middle; } .yr-chart .soft { fill: var(--_ink-2); } .yr-chart .at { fill: var(--_ink); font-weight: 700; } .yr-mid { fill: var(--_surface); stroke: var(--_ink); stroke-width: 1.6; }
.yr-key { font-size: var(--_fs-0); color: var(--_ink-2); gap: .3em 1.2em; } .yr-key span { display: inline-flex; gap: .4em; align-items: center; } .yr-key svg { flex: none; }
.yr .cap { display: block; font-weight: 400; } .yr details { font-size: .93em; overflow-wrap: anywhere; } .yr summary, .yr-in summary { cursor: pointer; min-block-size: 1.75em; color: var(--_accent); text-decoration: underline 1px; text-underline-offset: .2em; list-style-position: inside; } .yr-in summary::marker, .yr summary::marker { color: var(--_ink-3); }
.yr .here > :is(th, td) { background: var(--_sunken); } .yr .here .cap { color: var(--_ink-2); } .yr th bdi { font-weight: 700; } .yr .st { white-space: nowrap; } .yr ul { display: grid; gap: .2em; }
.yr .up { color: var(--_met); } .yr .down { color: var(--_unmet); } .yr :is(.up, .down, .flat) { display: inline-flex; gap: .4em; font-weight: 600; } .yr .flat { color: var(--_ink-2); }
.yr-pick { display: flex; flex-wrap: wrap; gap: var(--_s2) var(--_s3); align-items: end; } .yr-pick .fld { min-inline-size: 8em; } .yr-pick select { inline-size: auto; max-inline-size: 100%; }
.yr-peer { display: grid; gap: var(--_s1); padding-block-end: var(--_s3); } .yr-peer + .yr-peer { border-block-start: 1px solid var(--_line); padding-block-start: var(--_s3); } .yr-who { font-weight: 600; }
.yr-strip { display: block; inline-size: 100%; max-inline-size: 36em; block-size: 3.6em; overflow: visible; font-size: .8125em; } .yr-strip .rule { stroke: var(--_line-strong); } .yr-strip .box { fill: var(--_deep); stroke: var(--_line-strong); } .yr-strip .mid { stroke: var(--_ink); stroke-width: 2.5; } .yr-strip .own { fill: var(--_rod-a); stroke: var(--_surface); } .yr-strip .own.unsure { fill: var(--_surface); stroke: var(--_rod-a); stroke-width: 2; } .yr-strip text { fill: var(--_ink-2); text-anchor: middle; }
@container jalon (max-width: 43.99em) {
  .yr, .yr > tbody { display: block; } .yr > thead { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); } .yr > tbody > tr { display: grid; grid-template-columns: minmax(0, 1fr); gap: .25em; padding-block: var(--_s3); border-block-end: 1px solid var(--_line); }
  .yr > tbody > tr > :is(th, td) { border: 0; padding: 0; inline-size: auto; text-align: start; } .yr > tbody > .here > :is(th, td) { background: none; } .yr > tbody > .here { border-inline-start: .3em solid var(--_accent); padding-inline-start: .6em; }
  .yr > tbody > tr > td[data-l]::before { content: attr(data-l) "\\00a0:\\00a0"; color: var(--_ink-2); font-weight: 400; } .yr > tbody > tr > td:empty { display: none; }
}
@media (forced-colors: active) {
  .yr-chart svg, .yr-strip, .yr-key svg { forced-color-adjust: none; } .yr-chart .won, .yr-strip .own { fill: CanvasText; } .yr-chart .unsure, .yr-strip .own.unsure { fill: Canvas; stroke: CanvasText; } .yr-chart :is(.whole, .gap, .axis), .yr-strip :is(.rule, .box) { stroke: GrayText; } .yr-strip .box { fill: Canvas; }
  .yr-chart .bar-at { stroke: Highlight; } .yr-chart .bar-under { stroke: Canvas; } .yr-mid { fill: Canvas; stroke: CanvasText; } .yr-chart text, .yr-strip text { fill: CanvasText; } .yr-strip .mid { stroke: CanvasText; } .yr .here > :is(th, td) { border-block-end-color: CanvasText; }
}
@media print { .yr-chart, .yr-peer, .yr tr { break-inside: avoid; } .yr-pick { display: none; } .yr-in details::details-content, .yr details::details-content { content-visibility: visible; block-size: auto; } .yr summary, .yr-in summary { color: inherit; text-decoration: none; } .yr-chart { overflow: visible; } }
`;
