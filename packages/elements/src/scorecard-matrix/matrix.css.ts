import { css, type CSSResult } from 'lit';
import { base } from '../shared/base.css.ts';
import { controls } from '../shared/controls.css.ts';
import { tokens } from '../shared/tokens.css.ts';
import { summarySheet } from './query/summary.css.ts';
import { table } from './table/table.css.ts';

const own: CSSResult = css`
${controls}
:host { --_cell: var(--jalon-matrix-cell, 2.375em); --_name-col: var(--jalon-matrix-name-column, 12em); }
:host([density="compact"]) { --_cell: var(--jalon-matrix-cell, 2.125em); } :host([density="roomy"]) { --_cell: var(--jalon-matrix-cell, 2.875em); }
.jalon { --_accent-soft: color-mix(in srgb, var(--_accent) 12%, var(--_surface)); --_unmet-soft: color-mix(in srgb, var(--_unmet) 12%, var(--_surface)); --_late-soft: color-mix(in srgb, #f0be62 24%, var(--_surface)); --_pending-soft: color-mix(in srgb, var(--_pending) 12%, var(--_surface)); }
.vh { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.head { display: grid; gap: var(--_s2) var(--_s5); padding-block-end: var(--_s4); border-block-end: .25em solid var(--_ink); }
.head h2 { font-size: var(--_fs-4); line-height: 1.15; font-weight: 700; letter-spacing: -.01em; } .jalon:lang(ar) .head h2 { letter-spacing: 0; }
.meta { gap: var(--_s1) var(--_s3); align-items: baseline; margin-block-start: var(--_s1); }
.basis { border: 1px dashed var(--_line-strong); padding: 0 .4em; border-radius: var(--_radius); }
.bar2 { display: flex; flex-wrap: wrap; gap: var(--_s2) var(--_s4); justify-content: space-between; align-items: center; padding-block: var(--_s3); }
.key { gap: .3em 1.1em; font-size: var(--_fs-0); } .key li { display: inline-flex; gap: .4em; align-items: center; }
.seg { display: inline-flex; flex-wrap: wrap; border: 1px solid var(--_line-strong); border-radius: var(--_radius); }
.seg button { border: 0; background: none; min-block-size: min(2.25em, var(--_target)); padding: .25em .8em; font-size: var(--_fs-1); cursor: pointer; } .seg button + button { border-inline-start: 1px solid var(--_line-strong); } .seg button:hover { background: var(--_deep); }
.seg [aria-pressed="true"], .seg [aria-pressed="true"]:hover { background: var(--_ink); color: var(--_surface); }
@media (pointer: coarse) { .seg button { min-block-size: 2.75em; } }
.selbar { position: sticky; inset-block-end: 0; z-index: 6; background: var(--_ink); color: var(--_surface); display: flex; flex-wrap: wrap; gap: var(--_s2) var(--_s4); align-items: center; padding: var(--_s2) var(--_s3); font-size: var(--_fs-1); }
.selbar .btn { font-size: 1em; background: transparent; color: inherit; border-color: currentColor; } .selbar .btn:hover { background: var(--_ink-2); } .selbar .btn[aria-pressed="true"] { background: var(--_surface); color: var(--_ink); } .selbar :focus-visible { outline-color: var(--_surface); }
.who { border: 1px solid var(--_line); border-block-start: 0; padding: var(--_s1) var(--_s3); font-size: var(--_fs-1); display: flex; flex-wrap: wrap; gap: .2em 1em; align-items: center; justify-content: space-between; color: var(--_ink); min-block-size: 2.75em; } .who strong { margin-inline-end: .8em; font-weight: 600; } .who .btn { font-size: 1em; min-block-size: 2em; }
.note { margin-block: var(--_s3); } .blank { max-inline-size: 46em; } .more { padding-block: var(--_s2); }
.printed { display: none; } .loading { display: grid; gap: var(--_s3); min-block-size: 34em; align-content: start; } .sk.big { block-size: 2.25em; inline-size: 70%; } .sk.half { inline-size: 50%; }
@container jalon (min-width: 47.5em) { .head { grid-template-columns: 1fr auto; align-items: end; } }
@media (forced-colors: active) {
  .seg [aria-pressed="true"], .selbar .btn[aria-pressed="true"] { forced-color-adjust: none; background: Highlight; color: HighlightText; border-color: Highlight; }
  .selbar { forced-color-adjust: none; background: Canvas; color: CanvasText; border: 1px solid CanvasText; } .selbar .btn { color: ButtonText; background: ButtonFace; border-color: ButtonText; }
}
@media print { .printed { display: block; } .who, .banner { display: none; } .head { padding-block-end: .3em; } }
`;

export const styles: readonly CSSResult[] = [tokens, base, own, table, summarySheet];
