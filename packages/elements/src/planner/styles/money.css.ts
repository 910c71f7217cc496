import { css, type CSSResult } from 'lit';

/** The money view: sources told apart by tone and pattern, each beside its word in the table. */
export const moneySheet: CSSResult = css`
.money { display: grid; gap: var(--_s5); } .money > * { min-inline-size: 0; margin: 0; } @container jalon (min-width: 60em) { .money { grid-template-columns: min(30.5cqi, 22em) minmax(0, 1fr); } }
.ch { display: block; margin-inline-end: auto; inline-size: 100%; max-inline-size: 26em; block-size: auto; overflow: visible; } .ch text { font: 600 12px var(--_font); fill: var(--_ink); text-anchor: middle; paint-order: stroke; stroke-width: 4px; } .ch .lt { font-weight: 400; fill: var(--_ink-2); } .ch .ov { fill: var(--_unmet); } .ax { stroke: var(--_ink); stroke-width: 1.5; fill: none; }
.f1 { fill: var(--_rod-a); } .f3 { fill: var(--_accent-soft); } .g2 { fill: var(--_rod-b); } .g4 { fill: var(--_ink-3); } .g5 { fill: var(--_deep); } .g6, .g7, .g8, .g0 { fill: var(--_surface); }
.x2, .x4 { stroke: var(--_on-solid); opacity: .55; } .f3, .f6, .f8, .x6, .x8 { stroke: var(--_rod-a); } .f5, .f7, .x5, .x7 { stroke: var(--_ink-3); stroke-linecap: round; } .f0, .x0 { stroke: var(--_unmet); } .f0 { stroke-dasharray: 3 2; }
.ch .f1t, .ch .f2t, .ch .f4t { fill: var(--_on-solid); } .f2t { stroke: var(--_rod-b); } .f4t { stroke: var(--_ink-3); } .f5t { stroke: var(--_deep); } .f6t, .f7t, .f8t, .f0t { stroke: var(--_surface); }
.sw { inline-size: 1em; block-size: 1em; flex: none; } .srcname { display: flex; gap: .5em; align-items: center; font-weight: 500; } .mt :is(th, td) { vertical-align: baseline; } .mt small { display: block; font-size: .93em; font-weight: 400; white-space: nowrap; } .mt .over { color: var(--_unmet); font-weight: 700; } .mt .over small { font-weight: 600; } .mt .z { color: var(--_ink-3); }
.mt .yr { text-align: end; border-block-end: 1px solid var(--_line-strong); color: var(--_ink); padding-inline-end: .75em; } .mt .y1 { padding-inline-start: 1em; } .mt tfoot :is(th, td) { font-weight: 700; border-block-start: 1px solid var(--_ink); border-block-end: 0; } .mt tfoot .soft { font-weight: 400; } .mt .mg :is(th, td) { border-block-start: 1px solid var(--_line); } .mg .st { font-size: .93em; } .cap { margin-block-start: var(--_s2); max-inline-size: 46em; } .scroll:focus-visible { outline-offset: 2px; }
@container jalon (max-width: 47.49em) {
  .mt, .mt :is(tbody, tfoot) { display: block; } .mt thead, .mt .none { display: none; } .mt tr { display: grid; grid-template-columns: minmax(7em, 1fr) minmax(0, 1.6fr); gap: .25em 1em; padding-block: .6em; border-block-end: 1px solid var(--_line); } .mt:is(.ct, .rt) tr { grid-template-columns: repeat(auto-fill, minmax(9em, 1fr)); } .jalon .mt :is(th, td) { border: 0; padding: 0; text-align: start; white-space: normal; } .mt th, .mt .mg td, .mt .y1 ~ td:not(.y1, .ceil) { grid-column: 1 / -1; } .mt td::before { content: attr(data-l) "\\00a0"; color: var(--_ink-2); font-weight: 400; } .mt small { display: inline; } .mt small::before { content: " ("; } .mt small::after { content: ")"; } .mt .y1 { grid-column: 1; } .mt:is(.ct, .rt) td { display: flex; justify-content: space-between; }
}
@media (forced-colors: active) {
  .ch, .sw { forced-color-adjust: none; } .ch :is(text, .lt, .ov), .f1, .g2, .g4 { fill: CanvasText; } .f3, .g5 { fill: Canvas; } .jalon :is(.f2, .f3, .f4, .f5, .f6, .f7, .f8, .f0, .ax), .x5, .x6, .x7, .x8, .x0 { stroke: CanvasText; } .x2, .x4 { stroke: Canvas; opacity: 1; }
  .ch :is(.f1t, .f2t, .f4t) { fill: Canvas; } .ch :is(.f2t, .f4t) { stroke: CanvasText; } .ch .f5t { stroke: Canvas; } .r-post { fill: Highlight; } .r-post-w { fill: Canvas; stroke: Highlight; }
}
`;
