import { css, type CSSResult } from 'lit';

/** The list and its figures, in their dialog. */
export const listSheet: CSSResult = css`
.big { inline-size: min(72em, calc(100vi - 2em)); } .edit > section { display: grid; gap: var(--_s2); } .cells { font-family: ui-monospace, monospace; font-size: var(--_fs-0); white-space: pre; overflow: auto; block-size: auto; }
.file { display: inline-flex; align-items: center; position: relative; } .file:focus-within { outline: .1875em solid var(--_focus); outline-offset: .125em; }
.over { outline: .1875em dashed var(--_focus); outline-offset: .25em; } .mouse { align-self: center; } #l-sheet { inline-size: min(24em, 100%); } @media (hover: none) { .mouse { display: none; } }
.report { max-block-size: 24em; overflow: auto; border-block: 1px solid var(--_line); } .report thead :is(th, td) { position: sticky; inset-block-start: 0; z-index: 1; background: var(--_surface); } .report .num { inline-size: 4em; }
.lgrid .in { min-inline-size: 6em; min-block-size: 24px; padding-block: .15em; font-size: var(--_fs-1); } .lgrid tbody th { white-space: nowrap; } .lgrid .lack { border-color: var(--_late); border-width: 2px; } .gone > th { text-decoration: line-through; }
.filters .tick { grid-column: span 2; } .tick { display: flex; gap: .6em; align-items: start; min-block-size: 24px; } .tick input { inline-size: 1.25em; block-size: 1.25em; flex: none; margin-block-start: .15em; }
@container jalon (max-width: 43.99em) {
  .report .tb, .report tbody { display: block; } .report thead { display: none; } .report tr { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: .2em .75em; padding-block: .5em; border-block-end: 1px solid var(--_line); } .jalon .report :is(th, td) { border: 0; padding: 0; inline-size: auto; text-align: start; } .report td:last-child { grid-column: 1 / -1; } .lgrid tbody tr { grid-template-columns: 1fr; } .lgrid td::before { content: attr(data-l); display: block; font-size: var(--_fs-0); color: var(--_ink-2); }
}
`;
