import { css, type CSSResult } from 'lit';
import { light } from './tokens.css.ts';

/** Tokens that no table of the matrix takes before what stands around it, and what all of them are on paper. Their contract: tokens.css.ts. */
export const furtherTokens: CSSResult = css`
:host { --_sunken: var(--jalon-surface-sunken, var(--_d-sunken)); --_rod-b: var(--jalon-rod-b, var(--_d-rod-b)); --_post: var(--jalon-post, var(--_d-post)); --_fs-5: var(--jalon-font-figure, 2.25em); --_motion: var(--jalon-motion, 140ms); }
@media (forced-colors: active) { :host(:not([theme="_"])) { --_sunken: Canvas; --_rod-b: CanvasText; --_post: Highlight; } }
@media print {
  :host(:not([theme="_"])) {
    ${light} --_d-sunken: #fff; --_d-deep: #eee; --_d-ink: #000; --_d-ink-2: #222; --_d-ink-3: #444; --_d-line: #999; --_d-line-strong: #555; --_d-accent: #000; --_d-rod-a: #222; --_d-rod-b: #777; font-size: 10pt;
  }
}
@media (prefers-reduced-motion: reduce) { :host { --_motion: 0ms; } }
`;
