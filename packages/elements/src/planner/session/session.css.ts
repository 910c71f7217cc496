import { css, type CSSResult } from 'lit';
import { controls } from '../../shared/controls.css.ts';

/** Fields in cells, what was refused, and the line that offers to undo. Its room is kept before it comes: all would be styled anew with it. */
export const sessionSheet: CSSResult = css`
${controls}
.undo { position: sticky; inset-block-end: 0; z-index: 7; display: flex; flex-wrap: wrap; gap: var(--_s2) var(--_s4); align-items: center; background: var(--_ink); color: var(--_surface); padding: var(--_s2) var(--_s4); font-size: var(--_fs-1); margin-block-start: var(--_s3); } .undo p { flex: 1 1 16em; } .undo .btn { font-size: 1em; background: transparent; color: inherit; border-color: currentColor; } .undo .btn:hover { background: var(--_ink-2); } .undo :focus-visible { outline-color: var(--_surface); } .undo kbd { font: inherit; border: 1px solid currentColor; padding: 0 .35em; border-radius: var(--_radius); font-size: .93em; }
.panel ~ .undo { position: static; } .body { --_foot: 6em; } .tools .btn:disabled { cursor: default; color: var(--_ink-3); border-style: dashed; background: none; } .pt .edit { padding-block: .2em !important; } .pt .edit .in { min-block-size: min(2.1em, var(--_target)); font-size: 1em; } .pt td.edit .in.num { inline-size: 5.5em; } .fault { display: block; max-inline-size: 12em; white-space: normal; text-align: start; }
.vs { display: grid; gap: var(--_s3); } .vs > div { display: grid; align-content: start; } @container jalon (min-width: 34em) { .vs { grid-template-columns: 1fr 1fr; } } .note.ask { border-inline-start-color: var(--_pending); } .held { display: grid; gap: var(--_s3); padding-block-end: var(--_s3); }
.pt .row [aria-readonly="false"]:hover { box-shadow: inset 0 0 0 1px var(--_line-strong); cursor: cell; }
@media (forced-colors: active) { .undo { forced-color-adjust: none; background: Canvas; color: CanvasText; border: 1px solid CanvasText; } .undo .btn { color: ButtonText; background: ButtonFace; border-color: ButtonText; } }
`;
