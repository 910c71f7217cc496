import { css, type CSSResult } from 'lit';

/**
 * The table: rows are boxes of their own whose columns line up by fixed widths, so that a cell that changes is laid out alone.
 * Roles say what the display no longer does; on paper it is a table again, with its head on every page.
 */
export const table: CSSResult = css`
.grid { overflow: auto; max-block-size: var(--jalon-matrix-height, 44em); border-block: 1px solid var(--_ink); position: relative; overscroll-behavior-inline: contain; }
.mx, .mx :is(thead, tbody) { display: block; } .mx { font-size: var(--_fs-1); inline-size: max(100%, var(--_least, 0em)); } .mx colgroup { display: none; }
.mx tr { display: flex; } .mx .row { block-size: round(var(--_row), 1px); contain: strict; } .room > td, .mx [hidden] { display: none; }
.mx :is(th, td) { display: block; flex: 1 0 var(--_cell); min-inline-size: 0; padding: 0 .35em; border-block-end: 1px solid var(--_line); background-color: var(--_surface); white-space: nowrap; font-weight: 400; text-align: center; line-height: round(var(--_row), 1px); }
.mx .c-name { display: flex; align-items: center; justify-content: start; overflow: hidden; flex: 0 0 var(--_name-col); position: sticky; inset-inline-start: 0; z-index: 2; border-inline-end: 1px solid var(--_ink); font-weight: 600; padding-inline-start: 0; }
.mx .area { justify-content: start; overflow: hidden; flex: 0 0 8.5em; text-align: start; text-overflow: ellipsis; color: var(--_ink-2); }
.mx .num { justify-content: end; flex: 0 0 var(--_num, 5.25em); text-align: end; font-variant-numeric: tabular-nums; padding-inline: .5em; } .mx .score { --_num: 4.5em; font-weight: 700; } .mx .soft { font-weight: 400; color: var(--_ink-2); } .mx .row > .gap.soft { display: grid; align-content: center; white-space: normal; line-height: 1.15; padding-inline: .1em .2em; }
.mx thead { position: sticky; inset-block-start: 0; z-index: 3; } .mx thead :is(th, td) { display: flex; overflow: hidden; justify-content: center; font-weight: 600; line-height: var(--_lh); color: var(--_ink-2); align-items: end; padding-block: .4em; border-block-end: 0; }
.mx .bands > * { min-block-size: 2.9em; line-height: 1.15; padding-inline-end: .15em; justify-content: start; text-align: start; white-space: normal; } .bands span { font-size: .93em; min-inline-size: 0; overflow-wrap: anywhere; letter-spacing: -.01em; } :lang(ar) .bands span { letter-spacing: 0; } .bands .up { writing-mode: vertical-rl; inline-size: min-content; overflow-wrap: normal; transform: rotate(180deg); } .bands > :has(> .up) { padding-inline: 0; justify-content: center; }
.mx .keys > * { border-block-end: 1px solid var(--_ink); min-block-size: 2.4em; white-space: normal; overflow-wrap: anywhere; } .mx .keys .num { padding-inline: .1em .3em; }
.nm { display: flex; gap: .5em; align-items: center; min-inline-size: 0; } .nm input { inline-size: 1.15em; block-size: 1.15em; accent-color: var(--_accent); flex: none; margin-inline-start: .15em; }
.link, .sort { border: 0; background: none; padding: 0; cursor: pointer; font-weight: 600; min-block-size: 24px; }
.link { color: var(--_accent); text-decoration: underline 1px; text-underline-offset: .2em; text-align: start; line-height: 1.2; min-inline-size: 0; display: block; overflow: hidden; overflow-wrap: anywhere; white-space: normal; }
.link bdi { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; padding-block: .1em; } :host([density="compact"]) .link bdi, .noted bdi { -webkit-line-clamp: 1; } .link small { display: inline-block; vertical-align: top; font-size: .93em; line-height: 1.1; padding-block-end: .2em; font-weight: 400; color: var(--_ink-2); }
.mx .g1 { border-inline-start: 1px solid var(--_line-strong); } .mx .cell { padding: 0; } .mx thead .cell { padding-block: .4em; }
.in1 { display: inline-flex; gap: .2em; align-items: center; font-weight: 700; font-size: .93em; line-height: 1; vertical-align: middle; } .in1 .mk { inline-size: 1.05em; block-size: 1.05em; }
.mx .s-unmet { background-color: var(--_unmet-soft); } .mx .s-late { background-color: var(--_late-soft); } .mx .s-pending { background-color: var(--_pending-soft); }
/* The bar is a ground: as a box of its own, each of 800 would be styled, laid out and stacked too. */
[dir="rtl"] .mx { --_to: 270deg; }
.mx .v { font-variant-numeric: tabular-nums; background-image: linear-gradient(var(--_to, 90deg), #0000 12%, var(--_rod-a) 0 calc(12% + 7.6% * var(--_b, 0)), #0000 0); background-position: 0 calc(100% - 2px); background-size: 100% 3px; background-repeat: no-repeat; }
.b1 { --_b: 1; } .b2 { --_b: 2; } .b3 { --_b: 3; } .b4 { --_b: 4; } .b5 { --_b: 5; } .b6 { --_b: 6; } .b7 { --_b: 7; } .b8 { --_b: 8; } .b9 { --_b: 9; } .b10 { --_b: 10; }
.mx .b10 { font-weight: 700; } .mx .b0 { color: var(--_unmet); font-weight: 700; } .v .in1 { margin-inline-start: .15em; font-size: .8em; }
.sort { display: inline-flex; gap: .2em; align-items: center; justify-content: center; min-inline-size: 24px; max-inline-size: 100%; } .sort > .mk { display: none; inline-size: .8em; block-size: .8em; }
[aria-sort] > .sort > .mk { display: block; } [aria-sort="descending"] > .sort > .mk { transform: rotate(180deg); } .cell[aria-sort] > .sort { flex-direction: column; gap: 0; }
@container jalon (max-width: 29.99em) {
  .grid { max-block-size: var(--jalon-matrix-height, 85vh); } .mx { inline-size: 100%; } .mx thead { display: none; }
  .mx .row { display: grid; grid-template-columns: repeat(auto-fill, minmax(3.1em, 1fr)); block-size: auto; contain: layout style; padding-block: .5em; border-block-end: 1px solid var(--_line-strong); } .mx .row > * { position: relative !important; inset: auto !important; border: 0; padding: 0; line-height: 1.45; }
  .mx .row > td { block-size: 3.25em; } .mx .row > .c-name { grid-column: 1 / -1; block-size: 2.75em; } .mx .row > .area { grid-column: 1 / -1; block-size: 1.5em; } .mx .row > .num { grid-column: span 2; text-align: center; } .mx .row > .score { grid-column: auto; } .mx .row > .k1 { grid-column-start: 1; }
  .mx .row > td:not(.area)::before { content: attr(data-l); display: block; font-size: .84em; font-weight: 400; color: var(--_ink-3); overflow: hidden; text-overflow: ellipsis; }
}
`;
