import { css, type CSSResult } from 'lit';

export const styles: CSSResult = css`
.xpanel { flex-basis: 100%; display: grid; gap: var(--_s2); padding: var(--_s3); background: var(--_sunken); border: 1px solid var(--_line); border-radius: var(--_radius); font-size: var(--_fs-1); max-inline-size: 26em; }
.xpanel .choice { display: flex; gap: .5em; align-items: center; min-block-size: 2em; } .xpanel input { inline-size: 1.15em; block-size: 1.15em; accent-color: var(--_accent); } .xpanel .cap { overflow-wrap: anywhere; }
`;
