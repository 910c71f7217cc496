import { css, type CSSResult } from 'lit';

/** Fields, for the parts that have some. */
export const controls: CSSResult = css`
.fld { display: grid; gap: .2em; align-content: start; } .fld > :is(label, .lbl) { font-size: var(--_fs-0); font-weight: 600; color: var(--_ink-2); }
.in { min-block-size: var(--_target); padding: .25em .6em; border: 1px solid var(--_line-strong); border-radius: var(--_radius); background: var(--_surface); color: var(--_ink); inline-size: 100%; min-inline-size: 0; }
.in:focus-visible { outline-offset: 0; border-color: var(--_focus); } .in.num { text-align: end; font-variant-numeric: tabular-nums; }
@container jalon (min-width: 44em) { .in { min-block-size: min(2.25em, var(--_target)); } }
@media (pointer: coarse) { .in { min-block-size: 2.75em; } }
`;
