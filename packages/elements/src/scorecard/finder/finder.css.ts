import { css, type CSSResult } from 'lit';
import { controls } from '../../shared/controls.css.ts';

/** The finder and its list. */
export const styles: CSSResult = css`
${controls}
.vh { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.search { display: grid; gap: var(--_s2) var(--_s3); align-items: end; }
@container jalon (min-width: 30em) { .search { grid-template-columns: minmax(0, 14em) minmax(0, 1fr); max-inline-size: 46em; } }
.combo { position: relative; }
.list { position: absolute; z-index: 3; inset-block-start: 100%; inset-inline: 0; max-block-size: 20em; overflow: auto; background: var(--_surface); border: 1px solid var(--_line-strong); border-radius: var(--_radius); margin-block-start: .125em; box-shadow: 0 .25em 1em rgb(0 0 0 / .18); }
.list:popover-open { inset: auto; margin: .125em 0 0; padding: 0; color: inherit; }
.opt { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 var(--_s3); padding: .45em .75em; min-block-size: var(--_target); align-content: center; cursor: pointer; border-block-end: 1px solid var(--_line); border-inline-start: .25em solid transparent; }
.opt > small { font-size: var(--_fs-1); color: var(--_ink-2); } .opt > .cap { grid-column: 1 / -1; } .opt:last-child { border-block-end: 0; }
.opt:hover { background: var(--_sunken); } .opt[aria-selected="true"] { background: var(--_deep); border-inline-start-color: var(--_accent); }
.list > p { padding: .6em .75em; }
@media (forced-colors: active) { .opt[aria-selected="true"] { forced-color-adjust: none; background: CanvasText; color: Canvas; } .opt[aria-selected="true"] > * { color: Canvas; } .list { box-shadow: none; } }
`;
