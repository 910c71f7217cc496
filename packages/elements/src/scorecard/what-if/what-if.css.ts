import { css, type CSSResult } from 'lit';
import { styles as editing } from '../editing/editing.css.ts';
import { styles as explanation } from '../explanation/explanation.css.ts';

/** A simulation is never mistaken for a card: a hatched edge, a banner that stays, and its name at each heading and on each sheet of paper. */
export const styles: CSSResult = css`
${explanation}
${editing}
.sim { border-inline-start: .75em solid var(--_pending); border-image: repeating-linear-gradient(45deg, var(--_pending) 0 .4em, var(--_surface) .4em .8em) 12; padding-inline-start: var(--_s4); }
.sim-top { position: sticky; inset-block-start: 0; z-index: 3; display: flex; flex-wrap: wrap; gap: var(--_s1) var(--_s4); align-items: center; padding-block: var(--_s2); background: var(--_surface); border-block-end: .1875em dashed var(--_pending); }
.sim :is(button, input, a) { scroll-margin-block-start: 6em; } .sim .head .tools { display: none; }
.sim-top h2 { display: flex; gap: .4em; align-items: center; font-size: var(--_fs-3); font-weight: 700; } .sim-top h2 .mk { color: var(--_pending); } .sim-mark { flex: 1 1 9em; } .sim-mark b { color: var(--_pending); border: 1px dashed; padding: .1em .5em; }
.sim-say { padding-block: var(--_s3); max-inline-size: 46em; } .sim h3::after { content: " · " var(--_sim); font-weight: 400; font-size: .8em; color: var(--_pending); }
.sides { display: grid; gap: var(--_s4); grid-template-columns: repeat(auto-fit, minmax(min(16em, 100%), 1fr)); margin-block-end: var(--_s4); } .side { border: 1px solid var(--_line-strong); border-radius: var(--_radius); padding: var(--_s3) var(--_s4) var(--_s4); display: grid; gap: var(--_s2); align-content: start; } .side + .side { border: .125em dashed var(--_pending); }
.side h4 { font-weight: 700; } .side .fig strong { font-size: var(--_fs-4); } .sim-say-verdict { font-weight: 600; } .sim-diff b { font-size: var(--_fs-4); font-variant-numeric: tabular-nums; }
.sim-tb .bar { inline-size: 2.2em; block-size: 1.7em; } .sim-tb thead td { border-block-end-color: var(--_ink); } .sim-tb .moved { background: var(--_sunken); } .sim-tb td { font-variant-numeric: tabular-nums; }
.paths { display: grid; gap: var(--_s2); } .path { display: flex; flex-wrap: wrap; gap: var(--_s1) var(--_s3); align-items: center; } .path span { flex: 1 1 16em; }
.sim [data-supposed] > :is(th, td:first-child) { box-shadow: inset .3em 0 0 var(--_pending); padding-inline-start: .6em; } .jalon[dir="rtl"] [data-supposed] > :is(th, td:first-child) { box-shadow: inset -.3em 0 0 var(--_pending); } .sim [data-supposed] > td ~ th { box-shadow: none !important; }
.met { display: inline-flex; gap: .6em; align-items: center; min-block-size: var(--_target); cursor: pointer; } .met input { inline-size: 1.25em; block-size: 1.25em; accent-color: var(--_accent); }
@container jalon (max-width: 43.99em) {
  .sim-tb, .sim-tb > :is(tbody, thead) { display: block; } .sim-tb > thead { display: none; } .sim-tb > tbody > tr { display: grid; gap: .2em; padding-block: var(--_s2); border-block-end: 1px solid var(--_line); } .sim-tb > tbody > tr > :is(th, td) { border: 0; padding: 0; }
  .sim-tb > tbody > tr > td[data-l]::before { content: attr(data-l) "\\00a0:\\00a0"; color: var(--_ink-2); } .sim { padding-inline-start: var(--_s2); border-inline-start-width: .375em; }
}
@container jalon (max-width: 29.99em) { .sim-top { position: static; } }
@media (forced-colors: active) { .sim { border-image: none; border-inline-start: .5em double CanvasText; } .sim [data-supposed] > :first-child { border-inline-start: .3em solid Highlight; } }
@media print { .sim .editing { display: none; } .sim-top { position: static; } .sim-mark b { font-size: var(--_fs-4); } .sim thead th:first-child::before { content: var(--_sim); display: block; font-weight: 700; color: var(--_pending); } }
`;
