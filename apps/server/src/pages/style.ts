/** One style sheet for the server's own pages. Logical sides only, so that Arabic needs nothing more. */
export const PAGES_CSS = `:root { color-scheme: light dark; background: Canvas; color: CanvasText; font-family: system-ui, sans-serif; line-height: 1.5; --line: color-mix(in srgb, currentColor 22%, transparent); --soft: color-mix(in srgb, currentColor 7%, transparent); }
body { margin: 0 auto; padding: 1rem; max-width: 58rem; }
header { display: flex; gap: 1rem; justify-content: space-between; align-items: baseline; border-block-end: 1px solid var(--line); padding-block-end: .5rem; }
:where(a) { color: light-dark(#0645ad, #a9c4ff); }
.home { font-weight: 700; text-decoration: none; color: inherit; }
.languages { display: flex; gap: .75rem; }
.languages [aria-current] { font-weight: 700; text-decoration: none; color: inherit; }
h1 { font-size: 1.6rem; line-height: 1.25; }
h2 { font-size: 1.2rem; margin-block-start: 2rem; border-block-end: 1px solid var(--line); }
h3 { font-size: 1rem; margin-block-end: .25rem; }
a:focus-visible, summary:focus-visible, pre:focus-visible { outline: 3px solid; outline-offset: 2px; }
code, pre { font-family: ui-monospace, monospace; font-size: .92em; }
pre { background: var(--soft); border: 1px solid var(--line); padding: .75rem; overflow: auto; max-block-size: 32rem; text-align: start; }
.operation { border: 1px solid var(--line); border-radius: .5rem; padding: .25rem 1rem .75rem; margin-block: 1rem; overflow-wrap: anywhere; }
.method { font-weight: 700; border: 1px solid currentColor; border-radius: .25rem; padding: 0 .4rem; margin-inline-end: .5rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; inline-size: 100%; font-size: .95em; }
th, td { text-align: start; vertical-align: top; padding: .35rem .5rem; border-block-end: 1px solid var(--line); }
dt { font-weight: 600; }
dd { margin-inline-start: 0; margin-block-end: .75rem; }
.notice { border-inline-start: .35rem solid currentColor; background: var(--soft); padding: .5rem 1rem; }
.lead { max-inline-size: 44rem; }
.choices { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr)); gap: 1rem; align-items: start; }
.choices fieldset { border: 1px solid var(--line); border-radius: .5rem; padding: .25rem 1rem .75rem; margin: 0; min-inline-size: 0; }
.choices :is(.notice, .send) { grid-column: 1 / -1; }
.choices legend { font-weight: 600; padding-inline: .25rem; }
.field { margin-block: .6rem; display: grid; gap: .2rem; }
.field label { font-weight: 600; font-size: .95em; }
.field :is(input, select), .send button, .notice button, .copy { font: inherit; color: inherit; background: Field; border: 1px solid color-mix(in srgb, currentColor 55%, transparent); border-radius: .25rem; padding: .4rem .5rem; min-block-size: 2.5rem; min-inline-size: 0; box-sizing: border-box; }
.field :is(input, select) { inline-size: 100%; }
.hint, .said { font-size: .9em; opacity: .85; overflow-wrap: anywhere; }
.send button, .notice button, .copy { cursor: pointer; padding-inline: .9rem; }
.send { margin: 0; }
:is(input, select, button, iframe):focus-visible { outline: 3px solid; outline-offset: 2px; }
.said { min-block-size: 1.5em; margin: .5rem 0 0; position: sticky; inset-block-start: 0; } .said:not(:empty) { background: Canvas; opacity: 1; }
.field[hidden] { display: none; }
.printed .code { display: grid; gap: .5rem; justify-items: start; margin-block: .75rem; }
.printed .code[hidden] { display: none; }
.printed pre { inline-size: 100%; box-sizing: border-box; margin: 0; }
.printed li { margin-block: .3rem; }
.preview { inline-size: 100%; border: 1px solid var(--line); border-radius: .25rem; }
@supports (frame-sizing: content-block-size) { .preview { frame-sizing: content-block-size; block-size: auto; min-block-size: 20rem; } }
.find { display: flex; flex-wrap: wrap; gap: .5rem; align-items: end; }
td.num { font-variant-numeric: tabular-nums; white-space: nowrap; }
ul.plain { list-style: none; padding: 0; }
ul.plain li { margin-block: .6rem; }
`;

/** A marker post: the one mark of the house. */
export const ICON_SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path d="M13 2h6v28h-6z" fill="#fff" stroke="#857f76"/><path d="M13 2h6v7h-6zm0 14h6v7h-6z" fill="#b8321c"/></svg>';
