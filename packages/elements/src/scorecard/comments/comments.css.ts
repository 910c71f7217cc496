import { css, type CSSResult } from 'lit';
import { controls } from '../../shared/controls.css.ts';

/** Comments, and the form that adds one. */
export const styles: CSSResult = css`
${controls}
.vh { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.entries { display: grid; gap: var(--_s3); } .entries li { padding-block: var(--_s2); border-block-end: 1px solid var(--_line); } .entries .edit { display: grid; gap: var(--_s3); } .entries textarea.in { min-block-size: 4.5em; line-height: 1.4; resize: vertical; } .entries .bad { color: var(--_unmet); font-size: var(--_fs-0); font-weight: 600; }
.comments > .link .mk { inline-size: .8em; block-size: .8em; }
`;
