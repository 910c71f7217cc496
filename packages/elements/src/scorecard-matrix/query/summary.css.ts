import { css, type CSSResult } from 'lit';

/** The sentence above the table, and the room the fields will take. */
export const summarySheet: CSSResult = css`
.resume { font-size: var(--_fs-4); font-weight: 700; line-height: 1.25; max-inline-size: 34em; padding-block: var(--_s4) var(--_s2); text-wrap: balance; letter-spacing: -.01em; } .jalon:lang(ar) .resume { letter-spacing: 0; line-height: 1.5; }
.filters.wait { min-block-size: 27em; } @container jalon (min-width: 44em) { .filters.wait { min-block-size: 13em; } } @container jalon (min-width: 70em) { .filters.wait { min-block-size: 9.5em; } }
`;
