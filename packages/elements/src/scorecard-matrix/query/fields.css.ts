import { css, type CSSResult } from 'lit';

export const sheet: CSSResult = css`
.filters { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: var(--_s3); align-items: end; padding-block: var(--_s3); }
.filters .wide { grid-column: 1 / -1; } .filters .pair { display: grid; grid-template-columns: minmax(0, 1fr) 4.5em; gap: var(--_s2); align-items: end; } .filters .pair:has(> :only-child) { grid-template-columns: minmax(0, 1fr); }
.filters .acts { min-inline-size: 0; } .filters .btn { min-block-size: calc(var(--_target) * 1.143); padding-inline: .6em; } .filters select.in { text-overflow: ellipsis; } .filters .btn[aria-pressed="true"] { background: var(--_ink); border-color: var(--_ink); color: var(--_surface); } .filters [aria-expanded="true"] > .mk { transform: rotate(180deg); }
.filters .further { display: grid; grid-template-columns: subgrid; grid-column: 1 / -1; gap: var(--_s3); align-items: end; } .further[hidden] { display: none; }
@container jalon (min-width: 44em) { .filters .btn { min-block-size: calc(min(2.25em, var(--_target)) * 1.143); padding-inline: .85em; } .filters { grid-template-columns: repeat(4, minmax(0, 1fr)); } .filters .wide:not(.acts) { grid-column: auto; } .filters .item { grid-column: span 2; } }
@container jalon (min-width: 70em) { .filters { grid-template-columns: 11em 10em 9em 15em minmax(0, 1fr); } .filters .wide { grid-column: auto; } .further .fld:last-child { max-inline-size: 18em; } }
@media (pointer: coarse) { .filters .btn { min-block-size: 3.143em; } }
@media (forced-colors: active) { .filters .btn[aria-pressed="true"] { forced-color-adjust: none; background: Highlight; color: HighlightText; border-color: Highlight; } }
`;
