export const RESULTS_CSS_PATH = '/results.css';

/** For the sheet and the page that verifies it, on screen and on A4. */
export const RESULTS_CSS = `.verdict { font-size: 1.2rem; font-weight: 700; }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr)); gap: .25rem 1.5rem; }
.facts dd { margin-block-end: .35rem; overflow-wrap: anywhere; }
.long { overflow-wrap: anywhere; }
.sheet th { font-weight: 600; }
.sheet td { overflow-wrap: break-word; }
.code { white-space: nowrap; }
.proof { display: grid; grid-template-columns: minmax(10rem, 14rem) 1fr; gap: 0 1.5rem; align-items: start; }
.proof h2 { grid-column: 1 / -1; }
.qr { inline-size: 100%; block-size: auto; border: 1px solid var(--line); }
@media (max-width: 36rem) { .proof { grid-template-columns: 1fr; } .qr { max-inline-size: 16rem; } }
.drop { border: 2px dashed currentColor; border-radius: .5rem; padding: 1rem; margin-block: 1rem; }
.drop.over { background: var(--soft); outline: 3px solid; }
.drop label { display: block; font-weight: 600; margin-block-end: .5rem; }
.drop input { max-inline-size: 100%; font: inherit; }
.drop input:focus-visible { outline: 3px solid; outline-offset: 2px; }
#answer { border-inline-start: .35rem solid currentColor; padding: .75rem 1rem; }
#answer:focus-visible { outline: 3px solid; outline-offset: 2px; }
#answer:empty { display: none; }
#answer h2 { border: 0; margin-block-start: 0; }
#answer[data-good="true"] { border-color: #1b7a3d; }
#answer[data-good="false"] { border-color: #b8321c; }
[hidden] { display: none; }
@media print {
  @page { size: A4; margin: 14mm; }
  :root { color-scheme: light; font-size: 10pt; line-height: 1.35; }
  body { padding: 0; max-width: none; }
  header .languages, .screen { display: none; }
  h1 { margin-block: .5rem; }
  h2 { margin-block-start: .8rem; }
  th, td { padding: .1rem .35rem; }
  tr, .proof, .facts > div { break-inside: avoid; }
  thead { display: table-header-group; }
  .proof { grid-template-columns: 38mm 1fr; }
  a { color: inherit; text-decoration: none; }
}
`;
