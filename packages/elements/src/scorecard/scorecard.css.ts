import { css, type CSSResult } from 'lit';
import { base } from '../shared/base.css.ts';
import { prose } from '../shared/prose.css.ts';
import { tokens } from '../shared/tokens.css.ts';

/** Head, verdict, windows, score and steps. */
const verdictStyles: CSSResult = css`
.head { display: grid; gap: var(--_s2) var(--_s5); padding-block-end: var(--_s4); }
.head h2 { font-size: var(--_fs-4); line-height: 1.15; font-weight: 700; } .tools { min-block-size: var(--_target); }
.meta { gap: var(--_s1) var(--_s3); align-items: baseline; margin-block-start: var(--_s1); }
.basis { border: 1px dashed var(--_line-strong); padding: 0 .4em; border-radius: var(--_radius); }
@container jalon (min-width: 44em) { .head { display: flex; flex-wrap: wrap; align-items: end; } .head > :first-child { flex: 1 1 24em; } }

.verdict { border-block-start: .25em solid var(--_ink); padding-block: var(--_s4) var(--_s5); }
.say { font-size: var(--_fs-4); line-height: 1.25; font-weight: 700; max-inline-size: 30em; text-wrap: balance; }
.why { max-inline-size: 46em; margin-block-start: var(--_s2); color: var(--_ink-2); }
.windows { display: grid; margin-block-start: var(--_s4); border-block-start: 1px solid var(--_line); }
.window { display: grid; grid-template-columns: 4.25em minmax(0, 1fr); grid-template-rows: auto auto 1fr; gap: 0 var(--_s3); padding-block: var(--_s4); border-block-end: 1px solid var(--_line); }
.bar { inline-size: 4.25em; block-size: 3.27em; grid-row: span 2; } .jalon[dir="rtl"] :is(.bar, .rod) { transform: scaleX(-1); }
.name { align-self: end; line-height: 1.3; } .window .state { font-size: var(--_fs-3); font-weight: 700; line-height: 1.2; }
.window .by { grid-column: 1 / -1; margin-block-start: var(--_s2); } .also { display: block; margin-block-start: var(--_s1); }
@container jalon (min-width: 44em) {
  .say { font-size: 1.75em; } .windows { grid-template-columns: repeat(auto-fit, minmax(14em, 1fr)); border-block-end: 1px solid var(--_line); }
  .window { border-block-end: 0; padding-inline: var(--_s4); } .window + .window { border-inline-start: 1px solid var(--_line); } .window:first-child { padding-inline-start: 0; }
}

.score { margin-block-start: var(--_s5); display: grid; gap: var(--_s3); }
.fig { gap: 0 var(--_s5); align-items: baseline; } .fig strong { font-size: var(--_fs-5); line-height: 1; letter-spacing: -.02em; font-weight: 700; }
.rodbox { padding-block-start: .5em; } .rod { display: block; inline-size: 100%; overflow: visible; }
.r-a { fill: var(--_rod-a); } .r-b { fill: var(--_rod-b); } .r-frame { fill: none; stroke: var(--_line-strong); stroke-width: 1; }
.p-bg { fill: var(--_surface); } .p-ln { stroke: var(--_rod-a); } .r-post { fill: var(--_post); } .r-post-w { fill: var(--_surface); stroke: var(--_post); stroke-width: 1; }
.scale { display: block; inline-size: 100%; block-size: 2.1em; overflow: visible; font-size: var(--_fs-0); fill: var(--_ink-2); direction: ltr; font-variant-numeric: tabular-nums; } .scale .thr { font-weight: 700; fill: var(--_post); }
@container jalon (max-width: 34.99em) { .scale .minor { display: none; } }
.key { gap: .3em 1.1em; font-size: var(--_fs-0); color: var(--_ink-2); } .key > * { display: inline-flex; gap: .4em; align-items: center; } .key svg { flex: none; }

.step { display: grid; grid-template-columns: 1.75em minmax(0, 1fr); gap: .1em var(--_s2); padding-block: var(--_s3); border-block-end: 1px solid var(--_line); counter-increment: s; }
.step:first-child { padding-block-start: 0; } .step::before { content: counter(s); font-weight: 700; color: var(--_ink-3); grid-row: 1; }
.link, .exp { min-block-size: 24px; text-align: start; border: 0; background: none; padding: 0; color: var(--_accent); cursor: pointer; text-decoration: underline 1px; text-underline-offset: .2em; } :is(.link, .exp):hover { text-decoration-thickness: 2px; }
.step > * { grid-column: 2; } .do { font-weight: 600; } .when { font-weight: 600; } .when, .gain { font-size: var(--_fs-1); gap: 0 .6em; align-items: baseline; } :is(.when, .gain) small { font-weight: 400; font-size: .93em; color: var(--_ink-2); }
@container jalon (min-width: 30em) { .step { grid-template-columns: 1.75em minmax(0, 1fr) auto; } .step :is(.do, .who) { grid-column: 2 / -1; } .step .gain { grid-column: 3; } }
@container jalon (min-width: 44em) {
  .step { grid-template-columns: 1.75em minmax(0, 1fr) 11.5em 10.5em; grid-template-rows: auto 1fr; } .step :is(.do, .who) { grid-column: 2; padding-inline-end: .75em; } .step :is(.when, .gain) { display: block; grid-row: 1 / span 2; } :is(.when, .gain) > * { display: block; } .step .when { grid-column: 3; } .step .gain { grid-column: 4; text-align: end; }
}
@media (forced-colors: active) { .r-a, .r-b { stroke: Canvas; stroke-width: 1; } }
@media print { .say { font-size: 1.6em; } }
`;

/** The ledgers of gates and indicators. */
const ledgerStyles: CSSResult = css`
.code, .tb .code { font-weight: 700; color: var(--_ink-2); } .tb th .soft { font-weight: 400; }
.exp { padding: .15em 0; text-align: start; font-size: 1.07em; font-weight: 500; min-block-size: 1.75em; }
.exp .mk { inline-size: .8em; block-size: .8em; margin-inline-start: .35em; vertical-align: -.05em; transition: rotate var(--_motion); } .exp[aria-expanded="true"] .mk { rotate: 180deg; }
.rs { color: var(--_ink-2); font-weight: 400; display: block; max-inline-size: 42em; }
.tb tbody > .row > :is(th, td) { padding-block: max(.3em, (var(--_row) - 1.9em) / 2); } .open-row > :is(th, td) { border-block-end: 0; }
.xrow > td { padding: 0; }

.cmo .exp { font-weight: 600; } .cmo .c-code { inline-size: 5em; } .cmo tbody > .row > td { padding-block-start: calc(max(.3em, (var(--_row) - 1.9em) / 2) + .35em); } .cmo .c-st { inline-size: 13.5em; } .cmo .c-du { inline-size: 12em; }
.idp .dom > :is(th, td) { background: var(--_sunken); border-block-end-color: var(--_line-strong); font-weight: 700; padding-block: .6em; } .idp .dom th { padding-inline-start: .6em; }
.idp > * > tr > .num { inline-size: 4.5em; } .idp .c-bar { inline-size: 11em; vertical-align: middle; } .idp > tbody > .row > .num { vertical-align: middle; } .idp .earn { font-weight: 700; } .zero { color: var(--_ink-3); font-weight: 400; }
.lb { display: grid; grid-template-columns: 3.75em minmax(0, 1fr); align-items: baseline; gap: 0 .25em; padding-inline-start: .6em; } .lb .rs { grid-column: 2; }
.idp tfoot :is(th, td) { border-block-start: 1px solid var(--_ink); border-block-end: 0; font-weight: 700; padding-block: .75em; } .idp tfoot th { padding-inline-start: .6em; }
@container jalon (max-width: 43.99em) {
  .ledger, .ledger > :is(tbody, tfoot) { display: block; } .ledger > thead { display: none; }
  .ledger > * > tr { border-block-end: 1px solid var(--_line); } .ledger > * > .open-row { border-block-end: 0; } .ledger > * > tr > :is(th, td) { border: 0; padding: 0; inline-size: auto; }
  .cmo > * > tr { display: grid; grid-template-columns: 4.25em minmax(0, 1fr) auto; gap: .35em 0; padding-block: var(--_s3); } .cmo > tbody > .row > :is(th, td) { grid-column: 2; padding: 0; inline-size: auto; } .cmo > tbody > .row > th { grid-column: 2 / -1; } .cmo > tbody > .row > .c-code { grid-column: 1; grid-row: 1; padding-block-start: .3em; } .cmo > tbody > .row > .c-du { grid-column: 3; text-align: end; }
  .cmo .c-du:empty { display: none; }
  .idp > * > tr { display: flex; flex-wrap: wrap; gap: .3em .6em; padding-block: .6em; } .idp > * > .dom { padding-inline: .6em; background: var(--_sunken); } .idp > * > .dom > :is(th, td) { background: none; padding: 0; }
  .idp > * > tr > .num { inline-size: auto; } .idp > tbody > .row > :is(th, td) { padding: 0; } .idp > * > tr > :is(th, .c-bar) { flex: 1 0 100%; } .lb { padding: 0; }
  .idp > * > tr > .num::before { content: attr(data-l) "\\00a0"; font-weight: 400; color: var(--_ink-2); } .idp > * > tr > .num:has(.zero) { display: none; } .idp > * > tr > .num:last-child { margin-inline-start: auto; } .idp tfoot th { padding: 0; }
  .ledger > * > .xrow, .ledger > * > .xrow > td { display: block; padding: 0; border: 0; }
}
@container jalon (max-width: 29.99em) { .cmo > tbody > .row > .c-du { grid-column: 2 / -1; text-align: start; } }
`;

/** What stands where there is no card. */
const stateStyles: CSSResult = css`
.finder { min-block-size: 5em; padding-block-end: var(--_s4); }
.blank { max-inline-size: 46em; } .loading { display: grid; gap: var(--_s3); align-content: start; min-block-size: 60em; }
.sk.big { block-size: 2.25em; inline-size: 70%; } .sk.half { inline-size: 50%; }
.banner { margin-block-end: var(--_s4); }
.busy .fig strong { color: var(--_ink-2); }
@media print { .banner { display: none; } }
`;

export const styles: readonly CSSResult[] = [tokens, base, prose, verdictStyles, ledgerStyles, stateStyles];
