import { css, type CSSResult } from 'lit';
import { controls } from '../../shared/controls.css.ts';

/** Forms and the confirmation: loaded with what they dress. */
export const styles: CSSResult = css`
${controls}
.edit { display: grid; gap: var(--_s3); } .edit .pair { display: grid; gap: var(--_s3); grid-template-columns: repeat(auto-fit, minmax(min(14em, 100%), 1fr)); } .edit .with-unit { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: var(--_s2); align-items: center; }
.edit textarea.in { line-height: 1.4; resize: vertical; } .edit .bad { color: var(--_unmet); font-size: var(--_fs-0); font-weight: 600; } .in[aria-invalid="true"] { border-color: var(--_unmet); border-width: 2px; }
.edit .units { border: 0; margin: 0; padding: 0; display: grid; gap: var(--_s2); grid-column: 1 / -1; } .units .unit { display: grid; gap: var(--_s2); grid-template-columns: minmax(0, 1fr) auto auto; align-items: center; }
.choices { display: flex; flex-wrap: wrap; gap: 0 var(--_s5); } .choices label { display: inline-flex; gap: .5em; align-items: center; min-block-size: var(--_target); cursor: pointer; } .choices input { inline-size: 1.25em; block-size: 1.25em; accent-color: var(--_accent); }
.explain { background: var(--_sunken); border-inline-start: .3em solid var(--_accent); padding: var(--_s3) var(--_s4); margin-block-end: var(--_s3); } .explain h4, .edit h3 { font-weight: 700; } .edit h3 { font-size: var(--_fs-3); } .proof { border-block-start: 1px dashed var(--_line-strong); padding-block-start: var(--_s2); } .proof legend { font-weight: 700; }
.entries { display: grid; gap: var(--_s4); } .entries li { padding-block: var(--_s2); border-block-end: 1px solid var(--_line); } .two { display: grid; gap: var(--_s2) var(--_s4); align-items: center; } @container jalon (min-width: 30em) { .two { grid-template-columns: minmax(0, 1fr) auto; } }
.findings li { padding-block: .2em; } .findings + h4 { margin-block-start: var(--_s3); } [part~="check"] h4 { font-weight: 700; }
.dlg { inline-size: min(36em, calc(100vi - 2em)); max-block-size: calc(100vb - 2em); overflow: auto; padding: var(--_s5); border: 1px solid var(--_line-strong); border-radius: var(--_radius); background: var(--_surface); color: var(--_ink); font: inherit; box-shadow: 0 .5em 2em rgb(0 0 0 / .25); } .dlg::backdrop { background: rgb(0 0 0 / .45); }
.note.ask { border-inline-start-color: var(--_pending); margin-block-end: var(--_s3); } .vs { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(14em, 100%), 1fr)); gap: var(--_s3); } .vs > div { display: grid; gap: var(--_s1); align-content: start; border: 1px solid var(--_line-strong); padding: var(--_s2) var(--_s3); border-radius: var(--_radius); background: var(--_surface); } .vs b { font-size: 1.14em; font-weight: 700; }
progress { inline-size: 100%; block-size: .75em; accent-color: var(--_accent); }
.btn[disabled], .btn[aria-disabled="true"] { cursor: default; color: var(--_ink-3); border-style: dashed; background: none; }
@media (forced-colors: active) { .explain { border-inline-start-color: CanvasText; } .dlg { box-shadow: none; border: 2px solid CanvasText; } }
@media print { .edit, .dlg, .note.ask, .note.err { display: none; } }
`;
