import { css, type CSSResult } from 'lit';
import { furtherTokens } from '../../shared/further-tokens.css.ts';
import { proseLater } from '../../shared/prose-later.css.ts';

/** What nobody sees before the plan is painted: lines under the pointer, selected and folded, notices, paper. */
export const deedsSheet: CSSResult = css`
${furtherTokens}${proseLater}
.blank { max-inline-size: 46em; margin-block: var(--_s3); } .banner { margin-block: var(--_s3); }
.grp[aria-expanded="false"] .fold .mk { rotate: -90deg; } [dir="rtl"] .grp[aria-expanded="false"] .fold .mk { rotate: 90deg; }
.pt .row:hover > * { background: var(--_sunken); } .pt [aria-selected="true"] > * { background: var(--_accent-soft); } .pt [aria-selected="true"] > th { box-shadow: inset .3em 0 var(--_accent); } [dir="rtl"] .pt [aria-selected="true"] > th { box-shadow: inset -.3em 0 var(--_accent); }
@container jalon (max-width: 47.49em) { .pt:not(.even) [aria-selected="true"] { background: var(--_accent-soft); } }
@media (forced-colors: active) { .pt [aria-selected="true"] > * { forced-color-adjust: none; background: Highlight; color: HighlightText; } .jalon .pt [aria-selected="true"] * { color: HighlightText; } }
`;
