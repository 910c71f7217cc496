import { css, type CSSResult } from 'lit';

/**
 * Shared by every widget, from its first drawing on: root, words, marks, what a button and a notice cannot do without. Nothing of the page
 * leaks in, not even by inheritance through rules on the element itself: `all: initial`, then opened anew for its size, whether it is seen
 * and pressed, and its scheme.
 */
export const base: CSSResult = css`
:host { all: initial; color-scheme: var(--_scheme); display: block; visibility: inherit; pointer-events: inherit; }
:host([hidden]) { display: none !important; }
*, *::before { box-sizing: border-box; }
.jalon { all: initial; display: block; font-size: inherit; visibility: inherit; pointer-events: inherit; color-scheme: var(--_scheme); container: jalon / inline-size; position: relative; max-inline-size: 80em; margin-inline: auto; font-family: var(--_font); line-height: var(--_lh);
  color: var(--_ink); background: var(--_surface); overflow-wrap: break-word; }
.jalon:lang(ar) { --_lh: var(--jalon-line-height, 1.7); }
:where(h2, h3, h4, p, ul, ol, dl, dd, dt, fieldset, legend) { margin: 0; padding: 0; border: 0; min-inline-size: 0; font-size: 1em; font-weight: inherit; }
:where(ul, ol) { list-style: none; }
:focus-visible, [type=date]:focus { outline: .1875em solid var(--_focus); outline-offset: .125em; border-radius: var(--_radius); }
button, input, select, textarea { font: inherit; color: inherit; margin: 0; }
.body { padding: var(--jalon-inset, 0); }
.n, .num, .code { font-variant-numeric: tabular-nums; white-space: nowrap; }
.acts, .tools, .meta { display: flex; flex-wrap: wrap; gap: var(--_s2); align-items: center; }
.meta { font-size: var(--_fs-1); color: var(--_ink-2); }
.cap { font-size: var(--_fs-0); color: var(--_ink-3); } .soft { color: var(--_ink-2); } .sm { font-size: var(--_fs-1); }
:is(.tb, .meta, .note, .explain, .sm) :is(.cap, .code, .basis) { font-size: calc(13em / 14); }

.btn { min-block-size: var(--_target); padding: .3em .85em; border: 1px solid var(--_line-strong); border-radius: var(--_radius); background: var(--_surface); color: var(--_ink); cursor: pointer; }
.mk { inline-size: 1.15em; block-size: 1.15em; flex: none; fill: currentColor; }
.c-met, .c-act { color: var(--_met); } .c-unmet { color: var(--_unmet); } .c-late { color: var(--_late); } .c-pending { color: var(--_pending); } .c-none, .c-na, .c-neut { color: var(--_ink-2); }
.cut { stroke: var(--_on-solid); fill: none; }

.note { padding: var(--_s3) var(--_s4); border: 1px solid var(--_line); border-inline-start: .3em solid var(--_ink-3); border-radius: var(--_radius); }
.sk { display: block; background: var(--_deep); border-radius: var(--_radius); block-size: 1em; }
@media (prefers-reduced-motion: no-preference) { .sk { animation: breathe 1.6s ease-in-out infinite alternate; } @keyframes breathe { to { opacity: .55; } } }

@media (forced-colors: active) {
  .mk { forced-color-adjust: none; } .cut { stroke: Canvas; } .sk { border: 1px solid GrayText; }
}
`;
