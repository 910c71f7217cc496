import { css, type CSSResult } from 'lit';

/** Of prose.css.ts, what a plan has with what stands around it: notices, figures, words beside, paper. */
export const proseLater: CSSResult = css`
.fig, .key, .when, .gain { display: flex; flex-wrap: wrap; gap: var(--_s2); align-items: center; }
.gloss, .name, .also, .who { font-size: var(--_fs-1); color: var(--_ink-2); }
.btn.primary { background: var(--_accent); border-color: var(--_accent); color: var(--_on-solid); font-weight: 600; }
.btn.primary:hover { filter: brightness(.9); }
.btn.quiet { border-color: transparent; background: transparent; color: var(--_accent); }
@media (forced-colors: active) { .bar, .rod { forced-color-adjust: none; } .btn.primary { forced-color-adjust: none; background: Highlight; border-color: Highlight; color: HighlightText; } }
.note { font-size: var(--_fs-1); display: grid; gap: var(--_s2); background: var(--_surface); }
.note.err { border-inline-start-color: var(--_unmet); } .note.warn { border-inline-start-color: var(--_late); }
.note .h3 { display: flex; gap: .5em; align-items: start; font-size: 1.07em; font-weight: 700; line-height: 1.3; } .note .mk { margin-block-start: .1em; }
.gloss { margin-block-start: var(--_s1); max-inline-size: 44em; }
@media print {
  .jalon { max-inline-size: none; -webkit-print-color-adjust: exact; print-color-adjust: exact; } .body { padding: 0; } .noprint { display: none !important; }
  .exp { text-decoration: none !important; } .exp .mk { display: none; } .sec { padding-block-end: var(--_s4); }
  tr, .keep { break-inside: avoid; } h2, h3, h4 { break-after: avoid; } thead { display: table-header-group; }
}
`;
