import { css, type CSSResult } from 'lit';

/** The table: fixed widths, so that no cell is measured to lay out another. */
export const table: CSSResult = css`
.grid { overflow: auto; max-block-size: var(--jalon-matrix-height, 44em); border-block: 1px solid var(--_ink); position: relative; overscroll-behavior-inline: contain; }
.grid:focus-visible { outline-offset: -.1875em; }
.mx { table-layout: fixed; border-collapse: separate; border-spacing: 0; font-size: var(--_fs-1); inline-size: 100%; }
.mx col.c-name { inline-size: var(--_name-col); } .mx col.cell { inline-size: var(--_cell); } .mx col.num { inline-size: 5em; } .mx col.area { inline-size: 8em; }
.mx :is(th, td) { block-size: var(--_row); padding: 0 .35em; border-block-end: 1px solid var(--_line); text-align: center; background: var(--_surface); white-space: nowrap; font-weight: 400; overflow: hidden; }
.mx thead :is(th, td) { position: sticky; inset-block-start: 0; z-index: 3; font-weight: 600; color: var(--_ink-2); vertical-align: bottom; padding-block: .4em; block-size: auto; border-block-end: 0; }
.mx .bands > * { block-size: 3.1em; font-size: .93em; text-align: start; white-space: normal; line-height: 1.15; overflow-wrap: anywhere; hyphens: auto; } .mx .keys > * { inset-block-start: var(--_bands, 2.9em); border-block-end: 1px solid var(--_ink); block-size: 2.25em; }
.mx .c-name { position: sticky; inset-inline-start: 0; z-index: 2; text-align: start; border-inline-end: 1px solid var(--_ink); font-weight: 600; padding-inline-start: 0; } .mx thead .c-name { z-index: 5; }
.mx .pin { position: sticky; z-index: 2; } .mx thead .pin { z-index: 4; } .mx .p0 { inset-inline-start: var(--_p0, 13em); } .mx .p1 { inset-inline-start: var(--_p1, 15em); } .mx .p2 { inset-inline-start: var(--_p2, 17em); }
.nm { display: flex; gap: .5em; align-items: center; } .nm input { inline-size: 1.15em; block-size: 1.15em; accent-color: var(--_accent); flex: none; margin-inline-start: .15em; }
.link { border: 0; background: none; padding: 0; color: var(--_accent); cursor: pointer; text-decoration: underline 1px; text-underline-offset: .2em; text-align: start; font-weight: 600; line-height: 1.2; min-block-size: 24px; min-inline-size: 0; overflow: hidden; overflow-wrap: anywhere; white-space: normal; }
.link bdi { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; } :host([density="compact"]) .link bdi { -webkit-line-clamp: 1; } .link:hover { text-decoration-thickness: 2px; } .link:focus-visible { outline-offset: -.125em; }
.mx .g1 { border-inline-start: 1px solid var(--_line-strong); } .mx .cell { padding: 0; } .mx .area { text-align: start; text-overflow: ellipsis; color: var(--_ink-2); }
.in1 { display: inline-flex; gap: .2em; align-items: center; font-weight: 700; font-size: .93em; line-height: 1; vertical-align: middle; } .in1[hidden] { display: none; } .in1 .mk { inline-size: 1.05em; block-size: 1.05em; }
.mx .s-unmet { background: var(--_unmet-soft); } .mx .s-late { background: var(--_late-soft); } .mx .s-pending { background: var(--_pending-soft); }
.mx .num { text-align: end; font-variant-numeric: tabular-nums; padding-inline: .5em; } .mx .score { font-weight: 700; } .mx .soft { font-weight: 400; color: var(--_ink-2); }
.mx .v { font-variant-numeric: tabular-nums; position: relative; } .mx .v::after { content: ""; position: absolute; inset-inline: 15%; inset-block-end: .35em; block-size: 3px; background: linear-gradient(var(--_rod-a) 0 0) 0 / var(--_fill) 100% no-repeat var(--_line); } .mx .v:dir(rtl)::after { background-position-x: 100%; }
.b0 { --_fill: 0%; } .b1 { --_fill: 10%; } .b2 { --_fill: 20%; } .b3 { --_fill: 30%; } .b4 { --_fill: 40%; } .b5 { --_fill: 50%; } .b6 { --_fill: 60%; } .b7 { --_fill: 70%; } .b8 { --_fill: 80%; } .b9 { --_fill: 90%; } .b10 { --_fill: 100%; }
.mx .b10 { font-weight: 700; } .mx .b0 { color: var(--_unmet); font-weight: 700; } .v .in1 { margin-inline-start: .15em; font-size: .8em; }
.mx .grp > * { background: var(--_sunken); border-block-end-color: var(--_line-strong); font-weight: 700; block-size: 2.1em; text-align: start; } .mx .held { position: sticky; inset-inline-start: calc(var(--_name-col) + .5em); }
.mx .sel > * { background: var(--_accent-soft); } .mx .sel > .c-name { border-inline-start: .3em solid var(--_accent); padding-inline-start: .1em; }
.mx .row:hover > * { background: var(--_deep); } .mx td:focus-visible { outline-offset: -.1875em; border-radius: 0; }
.sort { border: 0; background: none; padding: 0; font: inherit; font-weight: 600; color: inherit; cursor: pointer; display: inline-flex; gap: .2em; align-items: center; justify-content: center; min-block-size: 24px; min-inline-size: 24px; max-inline-size: 100%; } .sort > .mk { display: none; inline-size: .8em; block-size: .8em; } .sort:hover { text-decoration: underline; } .sort:focus-visible { outline-offset: -.125em; }
[aria-sort] > .sort > .mk { display: block; } [aria-sort="descending"] > .sort > .mk { transform: rotate(180deg); } .cell[aria-sort] > .sort { flex-direction: column; gap: 0; }
.room > td { padding: 0; border: 0; block-size: 0; }
@media (forced-colors: active) { .mx .v::after { forced-color-adjust: none; background-color: Canvas; border-block-end: 1px solid GrayText; } .mx .sel > .c-name { border-inline-start-color: Highlight; } }
@media print { .grid { max-block-size: none; overflow: visible; } .mx thead :is(th, td), .mx .c-name, .mx .pin { position: static; } .mx { font-size: 7.5pt; --_row: 1.9em; --_cell: 2.1em; --_name-col: 12em; } .mx col.num { inline-size: 4em; } .link { color: inherit; text-decoration: none; min-block-size: 0; } .nm input { display: none; } .room { display: none; } }
`;
