import { css, type CSSResult } from 'lit';
import { base } from '../shared/base.css.ts';
import { prose } from '../shared/prose.css.ts';
import { controls } from '../shared/controls.css.ts';
import { tokens } from '../shared/tokens.css.ts';

const own: CSSResult = css`
${controls}
.top { border-block-start: .25em solid var(--_ink); padding-block: var(--_s3); } .top h2 { font-size: var(--_fs-4); line-height: 1.2; font-weight: 700; }
.filters { display: grid; gap: var(--_s3); padding-block-end: var(--_s4); align-items: end; } .check { display: inline-flex; gap: .5em; align-items: center; min-block-size: var(--_target); cursor: pointer; font-size: var(--_fs-1); } .check input { inline-size: 1.25em; block-size: 1.25em; accent-color: var(--_accent); }
@container jalon (min-width: 30em) { .filters { grid-template-columns: repeat(2, minmax(0, 1fr)); } } @container jalon (min-width: 44em) { .filters { grid-template-columns: minmax(0, 2fr) minmax(0, 1fr) minmax(0, 1fr) auto auto; } }
.link { border: 0; background: none; padding: 0; color: var(--_accent); cursor: pointer; text-decoration: underline 1px; text-underline-offset: .2em; text-align: start; font-weight: 600; min-block-size: 1.75em; } .link:hover { text-decoration-thickness: 2px; }
.lines tbody tr:hover { background: var(--_sunken); } .lines .num { white-space: nowrap; } .lines tbody th { overflow-wrap: anywhere; } .lines th .soft { font-weight: 400; } .todo span + span::before { content: " · "; }
.more { padding-block: var(--_s3); display: flex; flex-wrap: wrap; gap: var(--_s3); align-items: center; } .blank { max-inline-size: 46em; } .banner { margin-block-end: var(--_s4); }
.loading { display: grid; gap: var(--_s3); min-block-size: 24em; align-content: start; } .sk.big { block-size: 2.25em; inline-size: 70%; } .sk.half { inline-size: 50%; }
.vh { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; } .count { min-block-size: 1.5em; padding-block-end: var(--_s2); } .lines[aria-busy="true"] { color: var(--_ink-2); }
.btn[disabled] { cursor: default; color: var(--_ink-3); border-style: dashed; background: none; }
@container jalon (min-width: 40em) { .lines tbody th { min-inline-size: 10em; } }
@container jalon (max-width: 39.99em) {
  .lines, .lines > tbody { display: block; } .lines > thead { display: none; } .lines > tbody > tr { display: block; border-block-end: 1px solid var(--_line); padding-block: var(--_s3); }
  .lines > tbody > tr > :is(th, td) { display: block; border: 0; padding: .1em 0 !important; text-align: start !important; } .lines > tbody > tr > td:empty { display: none; } .lines > tbody > tr > td::before { content: attr(data-l) "\\00a0:\\00a0"; color: var(--_ink-2); }
}
@media print { .filters, .more .btn, .banner { display: none; } }
`;

export const styles: readonly CSSResult[] = [tokens, base, prose, own];
