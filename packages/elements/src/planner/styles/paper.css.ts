import { css, type CSSResult } from 'lit';

/** Paper, A4 and A3 alike: as wide as the sheet, larger where there is room. On screen it takes none. */
export const paperSheet: CSSResult = css`
.paper { display: none; }
@media print {
  .paper:not(:empty) { display: block; font-size: 7.5pt; line-height: 1.3; } .body:has(> .paper:not(:empty)) > :not(.paper) { display: none !important; }
  @container jalon (min-width: 100em) { .paper:not(:empty) { font-size: 9.5pt; } }
  .paper .head { border-block-end-width: .2em; padding-block-end: .4em; } .paper .head h2 { font-size: 1.8em; } .paper .meta { font-size: 1em; } .paper .say { font-size: 1.35em; font-weight: 700; margin-block: .5em .3em; } .yrs { display: flex; flex-wrap: wrap; gap: .2em 2.5em; margin-block-end: .6em; } .yrs .st { font-size: 1em; } .paper .mk { inline-size: 1em; block-size: 1em; }
  .paper .key { display: flex; flex-wrap: wrap; gap: .2em 1.4em; margin-block: .4em .8em; font-size: 1em; } .paper .key li { display: inline-flex; align-items: center; gap: .4em; } .kxp { inline-size: 2em; block-size: 1em; }
  .paper .tb { font-size: 1em; inline-size: 100%; } .paper .tb :is(th, td) { padding-block: .22em; padding-inline: 0 .5em; vertical-align: top; } .paper .tb thead th { font-size: 1em; } .paper small { font-size: .93em; display: block; color: var(--_ink-2); font-weight: 400; }
  .pp caption { text-align: start; font-weight: 700; font-size: 1.2em; padding-block-end: .3em; } .pp thead { display: table-header-group; } .pp tr { break-inside: avoid; } .pp .grp { break-after: avoid; } .pp .grp > * { font-weight: 700; border-block-end-color: var(--_ink); background: var(--_deep); padding-block-start: .35em; } .pp .all > tr > * { font-weight: 700; border-block-start: 1.5pt solid var(--_ink); }
  .pp tbody th { font-weight: 500; } .pp .lb { display: grid; grid-template-columns: 3.4em minmax(0, 1fr); gap: .5em; } .pp .code { font-weight: 700; } .pp .yr { text-align: center; } .pp .num { text-align: end; } .pp .src { inline-size: 17%; } .paper .pp .src { padding-inline-start: 1.25em; } .pp .ck { inline-size: 15%; } .pp .cal { inline-size: 19%; padding-inline-end: 1em; } .axis { display: flex; } .axis > span { flex: 1; border-inline-start: .5pt solid var(--_line-strong); padding-inline-start: .2em; }
  .pbar { display: block; inline-size: 100%; block-size: 1.6em; } .jalon[dir="rtl"] .pbar { transform: scaleX(-1); } .pb { fill: var(--_rod-a); stroke: var(--_rod-a); stroke-width: .5pt; vector-effect: non-scaling-stroke; } .pb.alt { fill: var(--_rod-b); stroke: var(--_rod-b); } .pb.nil { fill: var(--_surface); } .ps { fill: none; stroke: var(--_ink-3); stroke-dasharray: 2 1.5; stroke-width: .6pt; vector-effect: non-scaling-stroke; } .py { stroke: var(--_line-strong); stroke-width: .5pt; vector-effect: non-scaling-stroke; fill: none; } .pl { stroke: var(--_ink-3); stroke-width: 1.5pt; vector-effect: non-scaling-stroke; fill: none; } .pz { stroke: var(--_ink); stroke-width: 1.4pt; vector-effect: non-scaling-stroke; fill: none; }
  .paper section { margin-block-start: 1.2em; } .paper h3 { font-size: 1.2em; font-weight: 700; margin-block-end: .3em; } .paper .scroll { overflow: visible; } .finds { columns: 2; column-gap: 2.5em; } .finds li { display: flex; gap: .5em; break-inside: avoid; padding-block: .25em; border-block-end: .5pt solid var(--_line); } .finds small { display: inline; }
}
`;
