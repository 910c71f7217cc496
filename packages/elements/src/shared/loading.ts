import { html, type TemplateResult } from 'lit';
import type { JalonProblem } from '@jalon/client';
import type { Say } from '../language/strings.ts';

/** A first load keeps the height the card will have, so that nothing jumps. */
export const loading = (words: string): TemplateResult => html`<div class="loading" part="loading" aria-busy="true"><p class="cap" role="status">${words}</p>
  ${[0, 1, 2, 3].map(() => html`<span class="sk big"></span><span class="sk"></span><span class="sk half"></span>`)}</div>`;

/** The sentence of a problem; the server's own where ours knows no better. */
export function problemSentence(say: Say, { code, detail }: Pick<JalonProblem, 'code' | 'detail'>): string {
  const own = say.code('error', code);
  return detail && own === say('unknown', { code }) ? detail : own;
}
