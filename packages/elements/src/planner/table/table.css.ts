import { css, type CSSResult } from 'lit';

/** The table of lines. */
export const table: CSSResult = css`
.scroll { overflow-x: auto; } .scroll.even { max-block-size: var(--jalon-planner-height, min(44em, 85vh)); overflow-y: auto; }
.pt { min-inline-size: 60em; } .pt tbody th { font-weight: 500; } .pt tr:is(.grp, .row) { cursor: default; } .pt :is(th, td):focus-visible { outline-offset: -.1875em; border-radius: 0; }
.pt .grp > * { background: var(--_sunken); font-weight: 700; border-block-end-color: var(--_line-strong); padding-block: .6em; } .pt .grp th { padding-inline-start: .6em; font-weight: 700; } .pt .grp small { font-weight: 400; font-size: .93em; white-space: nowrap; } .fold .mk { inline-size: .8em; block-size: .8em; margin-inline-end: .5em; vertical-align: -.05em; }
.pt .row > * { padding-block: max(.4em, (var(--_row) - 1.6em) / 2); }
.pt .lb { display: grid; grid-template-columns: fit-content(7em) minmax(0, 1fr); column-gap: .5em; align-items: baseline; padding-inline-start: .6em; } .pt .code { font-weight: 700; color: var(--_ink-2); min-inline-size: calc(42em / 13); white-space: normal; overflow-wrap: anywhere; } .pt .z { color: var(--_ink-3); } .pt .over { color: var(--_unmet); font-weight: 700; } .pt .dropped .t { text-decoration: line-through; }
.pt :is(.was, .law, td > .soft) { display: block; font-size: .93em; font-weight: 400; color: var(--_ink-2); white-space: normal; } .pt .more { font-weight: 400; white-space: nowrap; }
.pt th.p { min-inline-size: 17em; } .pt .mode { white-space: nowrap; } .pt .num { min-inline-size: 3.75em; } .jalon .pt .ck { min-inline-size: 11em; padding-inline-start: 1.25em; } .pt .src { min-inline-size: 13em; color: var(--_ink-2); }
.pt thead .yr { text-align: center; border-block-end: 1px solid var(--_line-strong); } .pt tfoot :is(th, td) { border-block-start: 1px solid var(--_ink); border-block-end: 0; font-weight: 700; padding-block: .75em; } .pt tfoot th { padding-inline-start: .6em; }
.pt.even thead { position: sticky; inset-block-start: 0; z-index: 2; background: var(--_surface); } .pt.even { border-collapse: separate; border-spacing: 0; } .pt.even tfoot { position: sticky; inset-block-end: 0; background: var(--_surface); } .pt.even tbody > tr:not(.room) { block-size: calc(var(--_row) + 1px); } .pt.even tbody > tr:not(.room) > * { padding-block: .3em; block-size: calc(var(--_row) + 1px); vertical-align: middle; } .room > td { padding: 0; border: 0; }
.pt.even .row :is(.code, .t, .st > span), .pt.even .src { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; } .pt.even .src { max-inline-size: 13em; } .pt.even .row :is(.t, .st > span) { max-inline-size: 20em; display: block; } .pt.even .row .law { display: none; }
@container jalon (max-width: 59.99em) { .pt th.p { min-inline-size: 13em; } .jalon .pt .ck { min-inline-size: 9.5em; } }
@container jalon (max-width: 47.49em) {
  .pt:not(.even) { min-inline-size: 0; } .pt:not(.even), .pt:not(.even) :is(tbody, tfoot) { display: block; } .pt:not(.even) thead { display: none; } .pt:not(.even) tr { display: flex; flex-wrap: wrap; gap: .25em 1em; padding-block: .6em; border-block-end: 1px solid var(--_line); }
  .pt:not(.even) tr.grp { background: var(--_sunken); padding-inline: .6em; } .jalon .pt:not(.even) :is(th, td) { border: 0; padding: 0; background: none; min-inline-size: 0; box-shadow: none; } .jalon .pt:not(.even) :is(th, .src, .ck) { flex: 1 0 100%; }
  .pt:not(.even) td[data-l]:not(.ck, .src, .mode)::before { content: attr(data-l) "\\00a0"; color: var(--_ink-2); font-weight: 400; } .pt:not(.even) td.num:has(.z):not(:focus) { display: none; } .pt:not(.even) tbody .lb { padding: 0; } .pt:not(.even) td:is(.src, .ck, .mode):empty, .pt:not(.even) .grp :is(.src, .ck) { display: none; }
}
`;
