import { css, type CSSResult } from 'lit';

/** What opens under a row. */
export const styles: CSSResult = css`
.vh { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
a { color: var(--_accent); text-underline-offset: .15em; text-decoration-thickness: 1px; } a:hover { text-decoration-thickness: 2px; }
.btn:is([disabled], [aria-disabled="true"]) { cursor: default; color: var(--_ink-3); border-style: dashed; background: none; }
.explain { background: var(--_sunken); border-inline-start: .3em solid var(--_accent); padding: var(--_s3); display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--_s4); margin-block-end: var(--_s3); font-weight: 400; }
.explain h4 { font-weight: 700; line-height: 1.3; margin-block-end: .25em; } .explain .sums { padding-block: var(--_s1); font-size: 1.14em; font-variant-numeric: tabular-nums; } .explain .sums p { padding-block: .1em; }
.explain .tb { font-size: 1em; } .explain .tb :is(th, td) { padding-block: .4em; } .explain .full { grid-column: 1 / -1; }
.explain .reached > * { font-weight: 700; }
.kv { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: .15em var(--_s4); } .kv dd { text-align: end; font-variant-numeric: tabular-nums; font-weight: 600; }
.files li { display: flex; gap: .4em; padding-block: .15em; } .files .mk { margin-block-start: .2em; } .steps-list li { padding-block: .1em; }
@container jalon (min-width: 44em) { .explain { grid-template-columns: 1fr 1fr; gap: var(--_s4) var(--_s6); padding: var(--_s5); } }
@container jalon (max-width: 43.99em) { .explain .tb :is(th, td) { padding-inline: 0 .4em; } .explain .tb .num + td { padding-inline-start: .4em; } }
@container jalon (max-width: 29.99em) {
  .who, .who tbody { display: block; } .who thead { display: none; } .who tr { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: .15em .75em; padding-block: .4em; border-block-end: 1px solid var(--_line); }
  .explain .who :is(th, td) { border: 0; padding: 0; } .who .on, .who .num { grid-column: 2; text-align: end; } .who .on { grid-row: 1; } .who .num::after { content: "\\00a0" attr(data-l); color: var(--_ink-2); text-transform: lowercase; }
}
@media print { a { text-decoration: none; } }
@media (forced-colors: active) { .explain { border-inline-start-color: CanvasText; } }
`;
