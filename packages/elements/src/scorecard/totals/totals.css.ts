import { css, type CSSResult } from 'lit';

/** Where a figure comes from. */
export const styles: CSSResult = css`
.totals { background: var(--_sunken); border-inline-start: .3em solid var(--_accent); padding: var(--_s3) var(--_s4); display: grid; gap: var(--_s2); margin-block-end: var(--_s4); } .totals h3 { font-weight: 700; font-size: var(--_fs-3); } .totals .sum { font-size: 1.14em; font-variant-numeric: tabular-nums; }
@media (forced-colors: active) { .totals { border-inline-start-color: CanvasText; } }
`;
