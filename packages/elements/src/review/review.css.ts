import { css, type CSSResult } from 'lit';
import { base } from '../shared/base.css.ts';
import { prose } from '../shared/prose.css.ts';
import { tokens } from '../shared/tokens.css.ts';

/** Head, first sentence, what comes next, the path. */
const own: CSSResult = css`
.head { display: grid; gap: var(--_s2) var(--_s5); padding-block-end: var(--_s4); } .head h2 { font-size: var(--_fs-4); line-height: 1.15; font-weight: 700; }
.meta { gap: var(--_s1) var(--_s3); align-items: baseline; margin-block-start: var(--_s1); } .basis { border: 1px dashed var(--_line-strong); padding: 0 .4em; border-radius: var(--_radius); }
@container jalon (min-width: 44em) { .head { grid-template-columns: 1fr auto; align-items: end; } .say { font-size: 1.75em; } }
.verdict { border-block-start: .25em solid var(--_ink); padding-block: var(--_s4) var(--_s5); } .say { font-size: var(--_fs-4); line-height: 1.25; font-weight: 700; max-inline-size: 30em; text-wrap: balance; }
.why { max-inline-size: 46em; margin-block-start: var(--_s2); }
.nexts li, .path li { display: grid; gap: var(--_s2) var(--_s5); padding-block: var(--_s3); border-block-end: 1px solid var(--_line); align-items: center; } .nexts li:first-child, .path li:first-child { padding-block-start: 0; }
.do { font-weight: 600; } .path .on { font-size: var(--_fs-1); font-variant-numeric: tabular-nums; color: var(--_ink-2); } .path li { align-items: start; }
@container jalon (min-width: 30em) { .nexts li { grid-template-columns: minmax(0, 1fr) auto; } .path li { grid-template-columns: 8em minmax(0, 1fr); } }
.blank { max-inline-size: 46em; } .loading { display: grid; gap: var(--_s3); align-content: start; min-block-size: 40em; } .sk.big { block-size: 2.25em; inline-size: 70%; } .sk.half { inline-size: 50%; }
.banner { margin-block-end: var(--_s4); } .vh { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.link { border: 0; background: none; padding: 0; color: var(--_accent); cursor: pointer; text-decoration: underline 1px; text-underline-offset: .2em; text-align: start; min-block-size: 1.75em; } .link:hover { text-decoration-thickness: 2px; }
@media print { .banner { display: none; } .link { color: inherit; text-decoration: none; } }
`;

export const styles: readonly CSSResult[] = [tokens, base, prose, own];
