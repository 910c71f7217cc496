import { css, type CSSResult } from 'lit';

/** The dialog of a gesture. */
export const actingSheet: CSSResult = css`
.edit { display: grid; gap: var(--_s3); } .edit h3 { font-size: var(--_fs-3); font-weight: 700; } .edit .bad { color: var(--_unmet); font-size: var(--_fs-0); font-weight: 600; } .in[aria-invalid="true"] { border-color: var(--_unmet); border-width: 2px; }
.dlg { inline-size: min(36em, calc(100vi - 2em)); max-block-size: calc(100vb - 2em); overflow: auto; padding: var(--_s5); border: 1px solid var(--_line-strong); border-radius: var(--_radius); background: var(--_surface); color: var(--_ink); font: inherit; box-shadow: 0 .5em 2em rgb(0 0 0 / .25); } .dlg::backdrop { background: rgb(0 0 0 / .45); }
.btn[disabled], .btn[aria-disabled="true"] { cursor: default; color: var(--_ink-3); border-style: dashed; background: none; }
@media (forced-colors: active) { .dlg { box-shadow: none; border: 2px solid CanvasText; } }
@media print { .dlg { display: none; } }
`;
