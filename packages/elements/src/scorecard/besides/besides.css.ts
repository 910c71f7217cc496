import { css, type CSSResult } from 'lit';

/** The tools of the head, and what only paper has. */
export const styles: CSSResult = css`
.foot { border-block-start: 1px solid var(--_line); padding-block-start: var(--_s3); }
`;
