import { css, type CSSResult } from 'lit';

/** The list of proofs, and one as it is looked at. */
export const styles: CSSResult = css`
.vh { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.proof-list a { color: var(--_accent); text-underline-offset: .15em; } .proof-list td > .link { white-space: nowrap; } .proof-list .btn { min-block-size: 2em; padding-inline: .4em; } .proof-view a.btn { color: var(--_ink); text-decoration: none; padding-inline: .85em; }
.proof-view { display: grid; gap: var(--_s2); padding: var(--_s3); background: var(--_sunken); border-inline-start: .3em solid var(--_accent); margin-block-end: var(--_s3); }
.proof-picture { max-inline-size: 100%; max-block-size: 40em; block-size: auto; inline-size: auto; justify-self: start; border: 1px solid var(--_line-strong); background: var(--_surface); }
.proof-text { margin: 0; max-block-size: 24em; overflow: auto; white-space: pre-wrap; overflow-wrap: anywhere; font-family: ui-monospace, monospace; font-size: .93em; padding: var(--_s3); border: 1px solid var(--_line); background: var(--_surface); }
@container jalon (max-width: 43.99em) {
  .proof-list, .proof-list > tbody { display: block; } .proof-list > thead { display: none; } .proof-list > tbody > tr { display: grid; gap: .2em; padding-block: var(--_s3); border-block-end: 1px solid var(--_line); } .proof-list > tbody > tr > :is(th, td) { border: 0; padding: 0; display: block; }
  .proof-list > tbody > tr > td[data-l]::before { content: attr(data-l) "\\00a0:\\00a0"; color: var(--_ink-2); }
}
@media print { .proof-text { max-block-size: none; } }
`;
