import { css, type CSSResult } from 'lit';

/** What nobody sees before the plan is painted. */
export const deedsSheet: CSSResult = css`
.banner { margin-block: var(--_s3); }
`;
