import { css, type CSSResult } from 'lit';
import { base } from '../shared/base.css.ts';
import { prose } from '../shared/prose.css.ts';
import { tokens } from '../shared/tokens.css.ts';

const own: CSSResult = css`
.vh { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.head { display: grid; gap: var(--_s2) var(--_s5); padding-block-end: var(--_s4); }
.head h2 { font-size: var(--_fs-4); line-height: 1.15; font-weight: 700; } .meta { gap: var(--_s1) var(--_s3); align-items: baseline; margin-block-start: var(--_s1); } .basis { border: 1px dashed var(--_line-strong); padding: 0 .4em; border-radius: var(--_radius); }
.verdict { border-block-start: .25em solid var(--_ink); padding-block: var(--_s4) var(--_s5); } .say { font-size: var(--_fs-4); line-height: 1.25; font-weight: 700; max-inline-size: 30em; } .why { max-inline-size: 46em; margin-block-start: var(--_s2); color: var(--_ink-2); }
.loading { display: grid; gap: var(--_s3); min-block-size: 50em; align-content: start; } .sk.big { block-size: 2.25em; inline-size: 70%; } .sk.half { inline-size: 50%; }
.rod { display: block; inline-size: 100%; overflow: visible; } .jalon[dir="rtl"] .rod { transform: scaleX(-1); } .r-a { fill: var(--_rod-a); } .r-b { fill: var(--_rod-b); } .r-frame { fill: none; stroke: var(--_line-strong); } .p-bg { fill: var(--_surface); } .p-ln { stroke: var(--_rod-a); }
.rs { display: block; color: var(--_ink-2); font-weight: 400; } .zero { color: var(--_ink-3); font-weight: 400; } .in1 { display: inline-flex; gap: .3em; align-items: center; } .in1 .mk { inline-size: 1em; block-size: 1em; }
.tb thead td { border-block-end-color: var(--_ink); } .win .c-bar { inline-size: 11em; padding-block-start: .65em; } .win .pool { font-weight: 600; } .win tfoot :is(th, td) { border-block: 1px solid var(--_ink) 0; font-weight: 700; }
.wide { grid-template-columns: minmax(0, 1fr) !important; }
.grid { overflow: auto; max-block-size: var(--jalon-allocation-height, 44em); border-block: 1px solid var(--_ink); overflow-anchor: none; position: relative; scroll-padding-block-start: 3.5em; } .whole { max-block-size: none; overflow-anchor: auto; }
.mx { inline-size: max(100%, var(--_least, 0em)); table-layout: fixed; border-collapse: separate; border-spacing: 0; font-size: var(--_fs-1); }
.mx :is(th, td) { padding: 0 .4em; border-block-end: 1px solid var(--_line); background: var(--_surface); font-weight: 400; text-align: start; block-size: var(--_row); white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.whole .mx :is(.c-name, .c-window, .group), .whole .link { white-space: normal; line-height: 1.2; overflow-wrap: anywhere; } .mx .num { text-align: end; font-variant-numeric: tabular-nums; } .mx .c-total { font-weight: 700; } .mx .group { color: var(--_ink-2); } .mx :is(.num, .c-rank) .in1 { justify-content: end; }
.mx thead th { overflow-wrap: anywhere; position: sticky; inset-block-start: 0; z-index: 3; font-weight: 600; color: var(--_ink-2); white-space: normal; vertical-align: bottom; padding-block: .4em; line-height: 1.15; border-block-end-color: var(--_ink); }
.mx .c-name { position: sticky; inset-inline-start: 0; z-index: 2; padding-inline-start: 0; font-weight: 600; border-inline-end: 1px solid var(--_line-strong); } .mx thead .c-name { z-index: 4; }
.room, .mx .room > td { padding: 0; border: 0; block-size: auto; } .mx [hidden] { display: none; }
.link, .sort { border: 0; background: none; padding: 0; cursor: pointer; font-weight: 600; min-block-size: 24px; text-align: inherit; }
.link { color: var(--_accent); text-decoration: underline 1px; text-underline-offset: .2em; max-inline-size: 100%; overflow: hidden; text-overflow: ellipsis; } .link .mk { inline-size: .8em; block-size: .8em; margin-inline-start: .35em; }
.await { min-block-size: 11.5em; } @container jalon (min-width: 44em) { .await { min-block-size: 6.4em; } }
@container jalon (min-width: 44em) { .say { font-size: 1.75em; } .head { grid-template-columns: 1fr auto; align-items: end; } .win tbody th { max-inline-size: 24em; } }
@container jalon (44em <= width < 72em) { .mx { font-size: var(--_fs-0); } .mx .xrow { font-size: calc(14em / 13); } }
@container jalon (max-width: 43.99em) {
  .ledger, .ledger > * { display: block; } .ledger > thead { display: none; } .ledger > * > tr { display: flex; flex-wrap: wrap; gap: .3em 1em; padding-block: var(--_s3); border-block-end: 1px solid var(--_line); } .ledger > * > tr > :is(th, td) { border: 0 !important; padding: 0; } .ledger > * > tr > :is(th, .c-bar) { flex: 1 0 100%; inline-size: auto; } .ledger .num::before { content: attr(data-l) "\\00a0"; color: var(--_ink-2); font-weight: 400; } .ledger .num:has(.zero) { display: none; }
  .grid { max-block-size: var(--jalon-allocation-height, 85vh); } .mx, .mx tbody { display: block; inline-size: 100%; } .mx :is(thead, colgroup) { display: none; } .mx .row { display: grid; grid-template-columns: 1fr 1fr; gap: 0 1em; border-block-end: 1px solid var(--_line-strong); padding-block: .5em; align-content: start; } .mx .row > :is(th, td) { position: static; border: 0; padding: 0; block-size: auto; text-align: start; line-height: 1.35; } .mx .row > :is(.c-name, .c-total) { grid-column: 1 / -1; } .mx .row > .num::before { content: attr(data-l); display: block; font-size: .93em; font-weight: 400; color: var(--_ink-3); white-space: normal; } .mx .row .in1 { justify-content: start !important; }
  .mx .row > :is(.group, .c-share, .c-rank) { display: none; } .mx :is(.xrow, .room), .mx :is(.xrow, .room) > td { display: block; } 
}
@media (forced-colors: active) { .r-a, .r-b { stroke: Canvas; stroke-width: 1; } }
`;

export const styles: readonly CSSResult[] = [tokens, base, prose, own];
