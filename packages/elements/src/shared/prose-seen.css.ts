import { css, type CSSResult } from 'lit';

/** Of prose.css.ts, what is seen at first of a plan: its sections, its table, buttons and states. */
export const proseSeen: CSSResult = css`
.btn { display: inline-flex; align-items: center; justify-content: center; gap: .4em; font-size: var(--_fs-1); font-weight: 500; line-height: 1.2; }
.btn:hover { background: var(--_deep); }
@container jalon (min-width: 44em) { .btn { min-block-size: min(2.25em, var(--_target)); } }
@media (pointer: coarse) { .btn { min-block-size: 2.75em; } }
.defs { position: absolute; inline-size: 0; block-size: 0; }
.sec { border-block-start: .125em solid var(--_ink); padding-block: var(--_s3) var(--_s6); display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--_s3) var(--_s5); }
.sec h3 { font-size: var(--_fs-3); line-height: 1.25; font-weight: 700; }
@container jalon (min-width: 60em) { .sec { grid-template-columns: var(--jalon-scorecard-margin-column, 13em) minmax(0, 1fr); } }
.st { display: inline-flex; align-items: start; gap: .4em; font-weight: 600; line-height: 1.25; }
.tb { inline-size: 100%; border-collapse: collapse; font-size: var(--_fs-1); }
.tb :is(th, td) { padding-block: .5em; padding-inline: 0 .75em; border-block-end: 1px solid var(--_line); vertical-align: top; text-align: start; font-weight: 400; }
.tb th { font-weight: 600; } .tb thead th { font-size: .93em; color: var(--_ink-2); border-block-end-color: var(--_ink); vertical-align: bottom; }
.tb .num { text-align: end; } .tb .num + :is(td, th):not(.num) { padding-inline-start: 1.25em; }
`;
