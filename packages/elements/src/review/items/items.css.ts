import { css, type CSSResult } from 'lit';

/** The ledger of what each party says. */
export const styles: CSSResult = css`
.wide { grid-template-columns: minmax(0, 1fr) !important; }
.ledger th[scope="row"] { font-weight: 500; } @container jalon (min-width: 60em) { .ledger td { inline-size: 16%; } .ledger th[scope="row"] { inline-size: 26%; } } .ledger .kv > div { padding-block-end: .2em; } .ledger dt { color: var(--_ink-2); font-size: .93em; } .ledger dd { font-weight: 600; font-variant-numeric: tabular-nums; }
.one + .one { margin-block-start: var(--_s2); } .proofs li { padding-block: .1em; } .proofs li::before { content: "▸ "; color: var(--_ink-3); } .jalon[dir="rtl"] .proofs li::before { content: "◂ "; }
a { color: var(--_accent); text-underline-offset: .15em; } .ledger .acts { margin-block-start: var(--_s2); }
.xrow > td { padding: 0; } .row:has(+ .xrow) > * { border-block-end: 0; }
/* Where five columns have no room, a line keeps its name above, and what each party says side by side below: as many as fit. */
@container jalon (max-width: 59.99em) {
  .ledger, .ledger > tbody { display: block; } .ledger > thead { display: none; } .ledger > tbody > tr { display: block; border-block-end: 1px solid var(--_line); padding-block: var(--_s3); }
  .ledger > tbody > .row { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(11em, 100%), 1fr)); gap: var(--_s2) var(--_s4); } .row:has(+ .xrow) { border-block-end: 0; }
  .ledger > tbody > tr > :is(th, td) { display: block; inline-size: auto; border: 0; padding: 0; } .ledger > tbody > .row > th { grid-column: 1 / -1; } .ledger > tbody > .row > td:not(:has(*)) { display: none; } .ledger > tbody > .row > td::before { content: attr(data-l); display: block; font-weight: 700; font-size: .93em; color: var(--_ink-2); }
}
@container jalon (max-width: 43.99em) { .ledger > tbody > .row > .brief { display: flex; gap: .5em; align-items: baseline; } }
/* Narrower still: what the town says, and beside it all that was answered. */
@container jalon (min-width: 30em) and (max-width: 43.99em) {
  .ledger > tbody > .row { grid-template: repeat(5, auto) minmax(0, 1fr) / minmax(0, 1fr) minmax(0, 1fr); row-gap: 0; } .ledger > tbody > .row > td { grid-column: 2; padding-block-start: var(--_s2); } .ledger > tbody > .row > th + td { grid-column: 1; grid-row: 2 / -1; }
}
`;
