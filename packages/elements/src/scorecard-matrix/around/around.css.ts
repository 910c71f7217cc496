import { css, type CSSResult } from 'lit';
import { controls } from '../../shared/controls.css.ts';
import { prose } from '../../shared/prose.css.ts';
import { summarySheet } from '../query/summary.css.ts';

/** What stands around the table, what hands do in it, and paper. */
export const sheet: CSSResult = css`
${prose}
${controls}
${summarySheet}
.jalon { --_accent-soft: color-mix(in srgb, var(--_accent) 12%, var(--_surface)); }
.bar2 { display: flex; flex-wrap: wrap; gap: var(--_s2) var(--_s4); justify-content: space-between; align-items: center; padding-block: var(--_s3); }
.key { gap: .3em 1.1em; font-size: var(--_fs-0); } .key li { display: inline-flex; gap: .4em; align-items: center; }
.seg { display: inline-flex; flex-wrap: wrap; border: 1px solid var(--_line-strong); border-radius: var(--_radius); }
.seg button { border: 0; background: none; min-block-size: min(2.25em, var(--_target)); padding: .25em .8em; font-size: var(--_fs-1); cursor: pointer; } .seg button + button { border-inline-start: 1px solid var(--_line-strong); } .seg button:hover { background: var(--_deep); }
.seg [aria-pressed="true"], .seg [aria-pressed="true"]:hover { background: var(--_ink); color: var(--_surface); }
@media (pointer: coarse) { .seg button { min-block-size: 2.75em; } }
.selbar { position: sticky; inset-block-end: 0; z-index: 6; background: var(--_ink); color: var(--_surface); display: flex; flex-wrap: wrap; gap: var(--_s2) var(--_s4); align-items: center; padding: var(--_s2) var(--_s3); font-size: var(--_fs-1); }
.selbar .btn { font-size: 1em; background: transparent; color: inherit; border-color: currentColor; } .selbar .btn:hover { background: var(--_ink-2); } .selbar .btn[aria-pressed="true"] { background: var(--_surface); color: var(--_ink); } .selbar :focus-visible { outline-color: var(--_surface); }
.who { border: 1px solid var(--_line); border-block-start: 0; padding: var(--_s1) var(--_s3); font-size: var(--_fs-1); display: flex; flex-wrap: wrap; gap: .2em 1em; align-items: center; justify-content: space-between; color: var(--_ink); min-block-size: 2.75em; } .who strong { margin-inline-end: .8em; font-weight: 600; } .who .btn { font-size: 1em; min-block-size: 2em; }
.note { margin-block: var(--_s3); } .blank { max-inline-size: 46em; } .more { padding-block: var(--_s2); } .printed { display: none; }
.mx .grp > * { background-color: var(--_sunken); border-block-end-color: var(--_line-strong); font-weight: 700; block-size: 2.1em; line-height: 2.1em; text-align: start; } .mx .grp > td { flex: 1; } .held { position: sticky; inset-inline-start: calc(var(--_p0, 12em) + .35em); }
@container jalon (max-width: 29.99em) {
  .held { position: static; } .mx .grp { display: block; background: var(--_sunken); border-block-end: 1px solid var(--_line-strong); block-size: 4.9em; padding: .35em; } .mx .grp > * { display: block; position: static; text-align: start; white-space: normal; line-height: 1.45; block-size: auto; border: 0; padding: 0; overflow: hidden; text-overflow: ellipsis; }
}
.mx .pin { position: sticky; z-index: 2; border-inline-end: 1px solid var(--_line-strong); } .mx .p0 { inset-inline-start: var(--_p0, 12em); } .mx .p1 { inset-inline-start: var(--_p1, 15em); } .mx .p2 { inset-inline-start: var(--_p2, 17em); }
.grid:focus-visible, .mx td:focus-visible { outline-offset: -.1875em; } .mx td:focus-visible { border-radius: 0; } .link:focus-visible, .sort:focus-visible { outline-offset: -.125em; }
.grid:not(.going) .row:hover::after { content: ""; position: absolute; inset: 0; z-index: 3; background: var(--_ink); opacity: .06; pointer-events: none; } .link:hover { text-decoration-thickness: 2px; } .sort:hover { text-decoration: underline; }
.mx .sel > * { background-color: var(--_accent-soft); } .mx .sel > .c-name { border-inline-start: .3em solid var(--_accent); padding-inline-start: .1em; }
@media (forced-colors: active) {
  .seg [aria-pressed="true"], .selbar .btn[aria-pressed="true"] { forced-color-adjust: none; background: Highlight; color: HighlightText; border-color: Highlight; }
  .selbar { forced-color-adjust: none; background: Canvas; color: CanvasText; border: 1px solid CanvasText; } .selbar .btn { color: ButtonText; background: ButtonFace; border-color: ButtonText; }
}
@media (forced-colors: active) { .mx .v { background-image: none; } .mx .v:not(.pin) { position: relative; } .mx .v::after { content: ""; position: absolute; inset-inline-start: 12%; inset-block-end: 2px; block-size: 3px; inline-size: calc(7.6% * var(--_b, 0)); forced-color-adjust: none; background: CanvasText; } .mx .sel > .c-name { border-inline-start-color: Highlight; } }
@media print {
  .grid { max-block-size: none; overflow: visible; } .mx { display: table; table-layout: fixed; border-spacing: 0; inline-size: 100%; font-size: 7.5pt; --_row: 1.9em; --_cell: 2.1em; --_name-col: 12em; } .mx colgroup { display: table-column-group; } .mx thead { display: table-header-group; position: static; } .mx tbody { display: table-row-group; } .mx tr { display: table-row; contain: none; }
  .mx :is(th, td) { display: table-cell !important; text-align: center; vertical-align: middle; position: static; line-height: 1.2; } .mx :is(.c-name, .area, .bands > *, .grp > *) { text-align: start; } .mx .num { text-align: end; } .mx .v { background-position-y: calc(100% - 1px); background-size: 100% 2px; }
  .mx col[class] { display: table-column; position: static; } .held { position: static; } .mx col.cell { inline-size: auto; } .mx col.c-name { inline-size: var(--_name-col); } .mx col.num { inline-size: 5em; } .mx col.area { inline-size: 8.5em; } .link { color: inherit; text-decoration: none; min-block-size: 0; } :host .link bdi { -webkit-line-clamp: none; } .nm input, .room { display: none; }
}
@media print { .printed { display: block; } .who, .banner { display: none; } .head { padding-block-end: .3em; } }
`;
