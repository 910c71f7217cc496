import { css, type CSSResult } from 'lit';

export const styles: CSSResult = css`
.sec.over { grid-template-columns: minmax(0, 1fr); }
.glance { font-size: 1.125em; line-height: 1.35; max-inline-size: 46em; font-weight: 600; }
.dist :is(td, th) { vertical-align: middle; } .dist td.num, .dist th.num { white-space: nowrap; } .dist .num .cap { display: block; font-weight: 400; }
.dist .strip { inline-size: 40%; min-inline-size: 10em; } .dist thead .strip { font-weight: 600; } .dist .cnt { min-inline-size: 8.5em; } .strip svg { overflow: visible; display: block; } .strip:dir(rtl) > svg { transform: scaleX(-1); }
.cnt .st { margin-inline-end: .8em; white-space: nowrap; } .dist .whole :is(td, th) { border-block-end-color: var(--_line-strong); }
.dist .go { position: relative; } .dist .go:hover :is(td, th) { background: var(--_deep); }
.pick { border: 0; background: none; padding: 0; min-block-size: 24px; color: var(--_accent); font-weight: 600; text-align: start; cursor: pointer; text-decoration: underline 1px; text-underline-offset: .2em; } .pick::after { content: ""; position: absolute; inset: 0; } .pick:hover { text-decoration-thickness: 2px; }
.pick[aria-pressed="true"] { text-decoration: none; border-inline-start: .3em solid var(--_accent); padding-inline-start: .4em; }
.dot { fill: var(--_rod-a); stroke: var(--_surface); stroke-width: 1; } .dot.lo { fill: var(--_surface); stroke: var(--_rod-a); stroke-width: 1.6; } .ax { stroke: var(--_line-strong); stroke-width: 1; }
.col { fill: var(--_rod-a); stroke: var(--_surface); stroke-width: 1; } .col.lo { fill: var(--_line); stroke: var(--_rod-a); } .post { fill: var(--_post); } .post-w { fill: var(--_surface); stroke: var(--_post); stroke-width: .5; }
@container jalon (max-width: 59.99em) {
  .dist, .dist tbody { display: block; } .dist thead { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
  .dist tr { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: .1em 1em; border-block-end: 1px solid var(--_line); padding-block: .6em; } .dist :is(tbody th, tbody td) { border: 0; padding: .1em 0; inline-size: auto; min-inline-size: 0; } .dist .num + :is(td, th):not(.num) { padding-inline-start: 0; }
  .dist tbody [data-l]::before { content: attr(data-l); margin-inline-end: .5em; color: var(--_ink-3); font-size: .93em; } .dist td.num { white-space: normal; } .dist .num .cap { display: inline; margin-inline-start: .4em; white-space: nowrap; } .dist .reach, .dist .cnt, .dist .strip { grid-column: 1 / -1; text-align: start; } .dist .strip { padding-block: .3em; inline-size: auto; }
  .dist .cnt { display: flex; flex-wrap: wrap; align-items: center; gap: .15em 0; }
}
@container jalon (max-width: 20em) { .dist tr { grid-template-columns: minmax(0, 1fr); } .dist td.num { text-align: start; } }
@container jalon (min-width: 34em) and (max-width: 59.99em) { .dist tr { grid-template-columns: minmax(0, 1fr) auto minmax(0, 40%); } .dist :is(.reach, .cnt) { grid-column: 1 / span 2; } .dist .strip { grid-column: 3; grid-row: 1 / span 6; align-self: center; } }
@media (forced-colors: active) { .strip svg { forced-color-adjust: none; } .dot, .col { fill: CanvasText; stroke: Canvas; } .dot.lo, .col.lo { fill: Canvas; stroke: CanvasText; } .ax { stroke: GrayText; } .post { fill: Highlight; } .post-w { fill: Canvas; stroke: Highlight; } .pick[aria-pressed="true"] { border-inline-start-color: Highlight; } }
@media print { .pick { color: inherit; text-decoration: none; min-block-size: 0; } .dist .strip { inline-size: 34%; } }
`;
