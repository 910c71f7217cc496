import { css, type CSSResult } from 'lit';
import { base } from '../shared/base.css.ts';
import { tokens } from '../shared/tokens.css.ts';
import { table } from './table/table.css.ts';

const own: CSSResult = css`
:host { --_cell: var(--jalon-matrix-cell, 2.375em); --_name-col: var(--jalon-matrix-name-column, 12em); }
:host([density="compact"]) { --_cell: var(--jalon-matrix-cell, 2.125em); } :host([density="roomy"]) { --_cell: var(--jalon-matrix-cell, 2.875em); }
.jalon { --_unmet-soft: color-mix(in srgb, var(--_unmet) 12%, var(--_surface)); --_late-soft: color-mix(in srgb, #f0be62 24%, var(--_surface)); --_pending-soft: color-mix(in srgb, var(--_pending) 12%, var(--_surface)); }
.vh { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.head { display: grid; gap: var(--_s2) var(--_s5); padding-block-end: var(--_s4); border-block-end: .25em solid var(--_ink); }
.head h2 { font-size: var(--_fs-4); line-height: 1.15; font-weight: 700; letter-spacing: -.01em; } .jalon:lang(ar) .head h2 { letter-spacing: 0; }
.meta { gap: var(--_s1) var(--_s3); align-items: baseline; margin-block-start: var(--_s1); }
.basis { border: 1px dashed var(--_line-strong); padding: 0 .4em; border-radius: var(--_radius); }
.loading { display: grid; gap: var(--_s3); min-block-size: 34em; align-content: start; } .sk.big { block-size: 2.25em; inline-size: 70%; } .sk.half { inline-size: 50%; }
.await { min-block-size: 7em; } :host([filterable]) .await { min-block-size: 34em; }
@container jalon (min-width: 44em) { :host([filterable]) .await { min-block-size: 20em; } } @container jalon (min-width: 70em) { :host([filterable]) .await { min-block-size: 16.5em; } }
@container jalon (min-width: 44em) { .head { grid-template-columns: 1fr auto; align-items: end; } }
`;

export const styles: readonly CSSResult[] = [tokens, base, own, table];
