import { css, type CSSResult } from 'lit';
import { furtherTokens } from './further-tokens.css.ts';

/** Buttons, notices, sections, tables and what is read in them, on screen and on paper. The matrix has them with what stands around its table. */
export const prose: CSSResult = css`
${furtherTokens}
.fig, .key, .when, .gain { display: flex; flex-wrap: wrap; gap: var(--_s2); align-items: center; }
.gloss, .name, .also, .who { font-size: var(--_fs-1); color: var(--_ink-2); }
.btn { display: inline-flex; align-items: center; justify-content: center; gap: .4em; font-size: var(--_fs-1); font-weight: 500; line-height: 1.2; }
.btn:hover { background: var(--_deep); }
.btn.primary { background: var(--_accent); border-color: var(--_accent); color: var(--_on-solid); font-weight: 600; }
.btn.primary:hover { filter: brightness(.9); }
.btn.quiet { border-color: transparent; background: transparent; color: var(--_accent); }
@container jalon (min-width: 44em) { .btn { min-block-size: min(2.25em, var(--_target)); } }
@media (pointer: coarse) { .btn { min-block-size: 2.75em; } }
@media (forced-colors: active) { .bar, .rod { forced-color-adjust: none; } .btn.primary { forced-color-adjust: none; background: Highlight; border-color: Highlight; color: HighlightText; } }
.note { font-size: var(--_fs-1); display: grid; gap: var(--_s2); background: var(--_surface); }
.note.err { border-inline-start-color: var(--_unmet); } .note.warn { border-inline-start-color: var(--_late); }
.note .h3 { display: flex; gap: .5em; align-items: start; font-size: 1.07em; font-weight: 700; line-height: 1.3; } .note .mk { margin-block-start: .1em; }
.defs { position: absolute; inline-size: 0; block-size: 0; }
.sec { border-block-start: .125em solid var(--_ink); padding-block: var(--_s3) var(--_s6); display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--_s3) var(--_s5); }
.sec h3 { font-size: var(--_fs-3); line-height: 1.25; font-weight: 700; }
.gloss { margin-block-start: var(--_s1); max-inline-size: 44em; }
@container jalon (min-width: 60em) { .sec { grid-template-columns: var(--jalon-scorecard-margin-column, 13em) minmax(0, 1fr); } }
.st { display: inline-flex; align-items: start; gap: .4em; font-weight: 600; line-height: 1.25; }

.tb { inline-size: 100%; border-collapse: collapse; font-size: var(--_fs-1); }
.tb :is(th, td) { padding-block: .5em; padding-inline: 0 .75em; border-block-end: 1px solid var(--_line); vertical-align: top; text-align: start; font-weight: 400; }
.tb th { font-weight: 600; } .tb thead th { font-size: .93em; color: var(--_ink-2); border-block-end-color: var(--_ink); vertical-align: bottom; }
.tb .num { text-align: end; } .tb .num + :is(td, th):not(.num) { padding-inline-start: 1.25em; }

@media print {
  .jalon { max-inline-size: none; -webkit-print-color-adjust: exact; print-color-adjust: exact; } .body { padding: 0; } .noprint { display: none !important; }
  .exp { text-decoration: none !important; } .exp .mk { display: none; } .sec { padding-block-end: var(--_s4); }
  tr, .keep { break-inside: avoid; } h2, h3, h4 { break-after: avoid; } thead { display: table-header-group; }
}
`;
