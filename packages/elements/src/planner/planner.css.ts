import { css, type CSSResult } from 'lit';
import { base } from '../shared/base.css.ts';
import { proseSeen } from '../shared/prose-seen.css.ts';
import { tokens } from '../shared/tokens.css.ts';
import { table } from './table/table.css.ts';

/** Head, first sentence, years, and what chooses the view. */
const own: CSSResult = css`
:host { --_sunken: var(--jalon-surface-sunken, var(--_d-sunken)); --_rod-b: var(--jalon-rod-b, var(--_d-rod-b)); --_post: var(--jalon-post, var(--_d-post)); }
.jalon { --_accent-soft: color-mix(in srgb, var(--_accent) 10%, var(--_surface)); }
.vh { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.head { display: grid; gap: var(--_s2) var(--_s5); padding-block-end: var(--_s4); border-block-end: .25em solid var(--_ink); } .head h2 { font-size: var(--_fs-4); line-height: 1.15; font-weight: 700; } .meta { gap: var(--_s1) var(--_s3); align-items: baseline; margin-block-start: var(--_s1); } .basis { border: 1px dashed var(--_line-strong); padding: 0 .4em; border-radius: var(--_radius); }
.top { padding-block: var(--_s4) var(--_s5); display: grid; gap: var(--_s4); } .top .say { font-size: var(--_fs-4); font-weight: 700; line-height: 1.25; max-inline-size: 34em; text-wrap: balance; }
.years { display: grid; gap: var(--_s4); } .year { display: grid; gap: .3em; border-block-start: 1px solid var(--_line); padding-block-start: var(--_s3); align-content: start; font-size: var(--_fs-1); } .year .y { font-weight: 700; font-size: calc(10em / 7); display: flex; justify-content: space-between; align-items: baseline; gap: .5em; } .year .y span { font-size: .7em; font-weight: 400; color: var(--_ink-2); }
.rodbox { padding-block: .6em .5em; } .rod { display: block; inline-size: 100%; overflow: visible; } .jalon[dir="rtl"] .rod { transform: scaleX(-1); } .unit { font-size: var(--_fs-0); color: var(--_ink-2); }
.r-a { fill: var(--_rod-a); } .r-b { fill: var(--_rod-b); } .r-frame { fill: none; stroke: var(--_line-strong); stroke-width: 1; } .p-bg { fill: var(--_surface); } .p-over { stroke: var(--_unmet); } .r-post { fill: var(--_post); } .r-post-w { fill: var(--_surface); stroke: var(--_post); stroke-width: 1; }
.views { display: flex; flex-wrap: wrap; gap: var(--_s3); justify-content: space-between; align-items: center; padding-block-end: var(--_s4); }
.seg { display: inline-flex; flex-wrap: wrap; border: 1px solid var(--_line-strong); border-radius: var(--_radius); } .seg button { border: 0; background: none; min-block-size: var(--_target); padding: .25em .8em; font-size: var(--_fs-1); cursor: pointer; } .seg button + button { border-inline-start: 1px solid var(--_line-strong); } .seg button:hover { background: var(--_deep); }
.jalon [aria-pressed="true"], .jalon [aria-pressed="true"]:hover { background: var(--_ink); color: var(--_surface); } .sec.wide { grid-template-columns: minmax(0, 1fr); }
.loading { display: grid; gap: var(--_s3); min-block-size: 44em; align-content: start; } .sk.big { block-size: 2.25em; inline-size: 70%; } .sk.half { inline-size: 50%; }
@container jalon (min-width: 44em) { .head { grid-template-columns: minmax(14em, 1fr) minmax(0, auto); align-items: end; } .head .tools { justify-content: end; } .top .say { font-size: 1.75em; } .seg button { min-block-size: min(2.25em, var(--_target)); } }
@container jalon (min-width: 47.5em) { .years { grid-template-columns: repeat(auto-fit, minmax(12em, 1fr)); gap: var(--_s6); } }
@media (pointer: coarse) { .seg button { min-block-size: 2.75em; } }
@media (forced-colors: active) { :host(:not([theme="_"])) { --_sunken: Canvas; --_rod-b: CanvasText; --_post: Highlight; } .rod { forced-color-adjust: none; } .r-a, .r-b { stroke: Canvas; stroke-width: 1; } .jalon [aria-pressed="true"] { forced-color-adjust: none; background: Highlight; color: HighlightText; border-color: Highlight; } }
`;

export const styles: readonly CSSResult[] = [tokens, base, proseSeen, own, table];
