import { css, type CSSResult } from 'lit';

/** The dialog of a gesture. */
export const actingSheet: CSSResult = css`
.way { display: grid; } .way > li { display: grid; grid-template-columns: auto minmax(15em, 1fr) minmax(0, auto); gap: var(--_s2) var(--_s3); padding-block: var(--_s3); border-block-end: 1px solid var(--_line); align-items: start; } .way .mk { margin-block-start: .2em; } .way .acts { justify-content: end; } .more { margin-block-start: var(--_s4); } .way > [aria-current] { border-inline-start: .25em solid var(--_accent); padding-inline-start: var(--_s3); }
.grp { font-weight: 700; border-block-start: 1px solid var(--_line); padding-block-start: var(--_s3); }
@container jalon (max-width: 43.99em) { .way > li { grid-template-columns: auto minmax(0, 1fr); } .way .acts { grid-column: 2; justify-content: start; } }
.edit { display: grid; gap: var(--_s3); } .dlg > h3 { margin-block-end: var(--_s3); font-size: var(--_fs-3); font-weight: 700; } .edit .bad { color: var(--_unmet); font-size: var(--_fs-0); font-weight: 600; } .in[aria-invalid="true"] { border-color: var(--_unmet); border-width: 2px; }
.dlg { inline-size: min(36em, calc(100vi - 2em)); max-block-size: calc(100vb - 2em); overflow: auto; padding: var(--_s5); border: 1px solid var(--_line-strong); border-radius: var(--_radius); background: var(--_surface); color: var(--_ink); font: inherit; box-shadow: 0 .5em 2em rgb(0 0 0 / .25); } .dlg::backdrop { background: rgb(0 0 0 / .45); }
.btn[disabled], .btn[aria-disabled="true"] { cursor: default; color: var(--_ink-3); border-style: dashed; background: none; }
@media (forced-colors: active) { .dlg { box-shadow: none; border: 2px solid CanvasText; } }
@media print { .dlg { display: none; } }
`;
