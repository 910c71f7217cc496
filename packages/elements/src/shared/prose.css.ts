import { css, type CSSResult } from 'lit';
import { furtherTokens } from './further-tokens.css.ts';
import { proseLater } from './prose-later.css.ts';
import { proseSeen } from './prose-seen.css.ts';

/** Buttons, notices, sections, tables and what is read in them, on screen and on paper. The matrix has them with what stands around its table, the planner in two. */
export const prose: CSSResult = css`
${furtherTokens}${proseSeen}${proseLater}
`;
