import { css, type CSSResult } from 'lit';

/** The tools of the head, and what only paper has: whose card it is at the head of each table, which is repeated on each page, and room to sign. */
export const styles: CSSResult = css`
.foot { border-block-start: 1px solid var(--_line); padding-block-start: var(--_s3); }
[data-figure] { font: inherit; color: inherit !important; text-decoration: underline dotted 1px !important; text-underline-offset: .2em; }
.sec > h3 > .exp { font: inherit; color: var(--_ink); }
.signoff { display: none; }
@media print {
  [data-figure] { text-decoration: none !important; }
  .jalon { font-size: 10pt; } .sec { padding-block-start: var(--_s2); }
  .ledger > tfoot { display: table-row-group; } .ledger > thead > tr > th { vertical-align: bottom !important; }
  .ledger > thead > tr > th:first-child { position: relative; padding-block-start: 1.8em; } .ledger > thead > tr > th:first-child::before { content: var(--_running); position: absolute; inset-block-start: 0; inset-inline-start: 0; white-space: nowrap; font-weight: 400; color: var(--_ink-3); }
  /* A grid that is cut by the end of a page loses its count of what it holds. What explains brings its own sheet, before this one or after: these rules hold either way. */
  .sec:not(.noprint), .jalon .explain { display: block; } .sec > * + * { margin-block-start: var(--_s2); } .jalon .explain { padding-block: var(--_s2) 1px; margin-block-end: var(--_s2); } .explain > * { margin-block-end: var(--_s3); break-inside: avoid; } .explain > :not(.full) { display: inline-block; inline-size: 46%; margin-inline-end: 3%; vertical-align: top; }
  /* A title stays with what explains it, and a domain with its first line: a row that may be cut would leave its title behind. */
  .sec > div:first-child, .open-row, .open-row > *, .dom, .dom > * { break-after: avoid; } .xrow { break-inside: avoid; }
  .window, .step, .score { break-inside: avoid; } .verdict { padding-block: var(--_s3); }
  .signoff { display: block; padding-block-start: var(--_s4); } .hands { display: grid; grid-template-columns: repeat(3, 1fr); gap: var(--_s5); margin-block-start: var(--_s3); } .hand { border-block-end: 1px solid var(--_ink); min-block-size: 7em; font-size: var(--_fs-1); }
}
`;
