import { css, type CSSResult } from 'lit';

/** Forms in the panel and in dialogs, reports of what was pasted, plans side by side. */
export const formsSheet: CSSResult = css`
.parts { display: flex; flex-wrap: wrap; gap: var(--_s2); } .pform { display: grid; gap: var(--_s3); } .fields { display: grid; gap: var(--_s3); grid-template-columns: repeat(auto-fill, minmax(min(100%, 13em), 1fr)); } .fld.words { grid-column: 1 / -1; } .fld.check { display: flex; flex-direction: row-reverse; justify-content: start; gap: .5em; align-items: center; } .fld.check input { inline-size: 1.25em; block-size: 1.25em; } textarea.in { block-size: auto; }
.gridform .in { min-inline-size: 5em; } .gridform :is(th, td) { vertical-align: middle; padding-block: .2em; } .gridform thead .num { text-align: end; }
dialog { all: revert; box-sizing: border-box; inline-size: min(56em, calc(100vw - 2em)); max-block-size: calc(100vh - 2em); overflow: auto; padding: var(--_s4); border: 1px solid var(--_line-strong); border-block-start: .25em solid var(--_ink); border-radius: var(--_radius); background: var(--_surface); color: var(--_ink); font: inherit; } dialog::backdrop { background: color-mix(in srgb, #000 45%, transparent); } dialog > div { display: grid; gap: var(--_s3); }
.dhead { display: flex; gap: var(--_s3); justify-content: space-between; align-items: start; } .dhead h3 { font-size: var(--_fs-3); font-weight: 700; line-height: 1.25; } .report { max-block-size: 22em; overflow: auto; } .report ul { display: grid; gap: .2em; } .report .num { inline-size: 4em; }
.cmp .now { background: var(--_accent-soft); } .cmp td small { display: block; font-size: .93em; } .plans { display: grid; font-size: var(--_fs-1); } .plans li { display: flex; flex-wrap: wrap; gap: var(--_s2) var(--_s4); justify-content: space-between; align-items: center; border-block-end: 1px solid var(--_line); padding-block: var(--_s2); }
.menu { display: flex; flex-wrap: wrap; gap: var(--_s2); } select.acts-of { inline-size: auto; max-inline-size: 9em; font-size: var(--_fs-1); }
`;
