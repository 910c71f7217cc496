import { css, type CSSResult } from 'lit';
import { controls } from '../../shared/controls.css.ts';

/** The panel of a line, what rules say, and fields. */
export const detailsSheet: CSSResult = css`
${controls}
.panels { display: grid; gap: var(--_s3); align-items: start; } @container jalon (min-width: 47.5em) { .panels { grid-template-columns: repeat(auto-fill, minmax(min(100%, 22em), 1fr)); } }
.law { color: var(--_ink-2); font-size: .93em; } .note .acts:empty { display: none; } .more { padding-block-start: var(--_s3); }
.panel { position: sticky; inset-block-end: 0; z-index: 6; background: var(--_surface); border: 1px solid var(--_line-strong); border-block-start: .25em solid var(--_accent); max-block-size: var(--_foot); overflow: auto; padding: var(--_s3) var(--_s4) var(--_s4); display: grid; gap: var(--_s3); box-shadow: 0 -.25em 1em color-mix(in srgb, var(--_ink) 12%, transparent); } .panel:focus { outline: none; }
.body:has(> .panel) { --_foot: min(45vh, 32em); } .body:has(> .panel .pform) { --_foot: min(70vh, 44em); }
:is(.pt, .tl) :is(.row, .grp, th, td, button) { scroll-margin-block: 6em calc(var(--_foot, 0em) + 1em); } .phead { display: flex; gap: var(--_s3); justify-content: space-between; align-items: start; } .phead h3 { font-size: var(--_fs-3); font-weight: 700; line-height: 1.25; } .phead .code { color: var(--_ink-2); }
.pform ~ .facts { display: none; } .facts { display: grid; gap: var(--_s2) var(--_s5); font-size: var(--_fs-1); grid-template-columns: repeat(auto-fill, minmax(min(100%, 12em), 1fr)); } .facts dt { color: var(--_ink-2); font-size: .93em; } .facts dd { font-weight: 600; } .facts .wide { grid-column: 1 / -1; } .facts .tb { inline-size: auto; font-size: 1em; } .facts .tb :is(th, td) { padding-block: .2em; } .facts .tb th[scope=row] { font-weight: 400; }
@media print { .panel { position: static; max-block-size: none; box-shadow: none; } }
`;
