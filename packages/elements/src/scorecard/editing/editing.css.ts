import { css, type CSSResult } from 'lit';
import { controls } from '../../shared/controls.css.ts';

/** Forms, conflict and the undo line: loaded with what they dress. */
export const styles: CSSResult = css`
${controls}
.note.ask { border-inline-start-color: var(--_pending); }
.editing { border-block-start: 1px solid var(--_line-strong); padding-block-start: var(--_s3); }
.edit { display: grid; gap: var(--_s3); } .edit .pair { display: grid; gap: var(--_s3); grid-template-columns: repeat(auto-fit, minmax(min(14em, 100%), 1fr)); }
.edit .with-unit { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: var(--_s2); align-items: center; } .edit textarea.in { min-block-size: 4.5em; line-height: 1.4; resize: vertical; }
.edit .bad { color: var(--_unmet); font-size: var(--_fs-0); font-weight: 600; } .in[aria-invalid="true"] { border-color: var(--_unmet); border-width: 2px; }
.choices { display: flex; flex-wrap: wrap; gap: 0 var(--_s5); } .choices label { display: inline-flex; gap: .5em; align-items: center; min-block-size: var(--_target); cursor: pointer; } .choices input { inline-size: 1.25em; block-size: 1.25em; accent-color: var(--_accent); }
.edit .units { border: 0; margin: 0; padding: 0; display: grid; gap: var(--_s2); grid-column: 1 / -1; } .units .unit { display: grid; gap: var(--_s2); grid-template-columns: minmax(8em, 1fr) auto auto; align-items: center; } @media (max-width: 30em) { .units .unit { grid-template-columns: 1fr auto; } .units .unit > .in:first-child { grid-column: 1 / -1; } }
.preview { display: grid; gap: .25em; border-block: 1px solid var(--_line); padding-block: var(--_s2); }
.proof { border-block-start: 1px dashed var(--_line-strong); padding-block-start: var(--_s3); } .proof legend { font-weight: 700; padding: 0; margin-block-end: var(--_s2); }
.vs { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(12em, 100%), 1fr)); gap: var(--_s3); } .vs > div { border: 1px solid var(--_line-strong); padding: var(--_s2) var(--_s3); border-radius: var(--_radius); background: var(--_surface); } .vs b { display: block; font-size: 1.14em; font-weight: 700; font-variant-numeric: tabular-nums; }
.undo { position: sticky; inset-block-end: 0; z-index: 2; display: flex; flex-wrap: wrap; gap: var(--_s1) var(--_s4); align-items: center; margin-block-start: var(--_s4); padding: var(--_s2) var(--_s4); background: var(--_ink); color: var(--_surface); border-radius: var(--_radius); font-size: var(--_fs-1); }
.undo p { flex: 1 1 12em; } .undo .btn { background: transparent; color: inherit; border-color: currentColor; font-size: 1em; } .undo .btn:hover { background: var(--_ink-2); } .undo .btn.quiet { border-color: transparent; } .undo .btn:focus-visible { outline-color: var(--_surface); } .undo kbd { font: inherit; font-size: .93em; opacity: .85; }
@media (forced-colors: active) { .undo { forced-color-adjust: none; background: CanvasText; color: Canvas; border-color: CanvasText; } .undo .btn { forced-color-adjust: none; color: Canvas; background: CanvasText; border-color: Canvas; } }
@media print { .editing, .undo { display: none; } }
`;
