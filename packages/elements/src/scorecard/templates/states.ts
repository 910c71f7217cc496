import { html, type TemplateResult } from 'lit';
import type { JalonProblem } from '@jalon/client';
import type { Say } from '../../language/strings.ts';
import { mark } from '../../shared/icons.ts';
import { acts, notice } from '../../shared/notice.ts';

/** A first load keeps the height the card will have, so that nothing jumps. */
export const loading = (words: string): TemplateResult => html`<div class="loading" part="loading" aria-busy="true"><p class="cap" role="status">${words}</p>
  ${[0, 1, 2, 3].map(() => html`<span class="sk big"></span><span class="sk"></span><span class="sk half"></span>`)}</div>`;

/** The sentence of a problem; the server's own where ours knows no better. */
export function problemSentence(say: Say, { code, detail }: Pick<JalonProblem, 'code' | 'detail'>): string {
  const own = say.code('error', code);
  return detail && own === say('unknown', { code }) ? detail : own;
}

/** A failure without a card: what failed, or since when there is no network; one button; the number to quote. */
export const failure = (say: Say, error: JalonProblem, retry: () => void, offlineSince?: string): TemplateResult => notice({
  title: offlineSince ? say('offline.title', { time: offlineSince }) : say('error.title'), say: offlineSince ? say('offline.empty') : problemSentence(say, error),
  classes: 'err', icon: 'unmet', acts: acts(say, retry, error.requestId), alert: true,
});

/** Over a card that could not be read again: the old figures stay, and are said to be old. */
export const staleBanner = (say: Say, error: JalonProblem, retry: () => void): TemplateResult => html`<div class="note err banner" part="note" role="alert"><p class="h3">${mark('unmet', 'c-unmet')}<span>${problemSentence(say, error)}</span></p><p>${say('error.old')}</p>${acts(say, retry, error.requestId)}</div>`;

export const offlineBanner = (say: Say, since: string, waiting: number): TemplateResult => html`<div class="note warn banner" part="note" role="status"><p class="h3">${mark('late', 'c-late')}<span>${say('offline.title', { time: since })}</span></p><p>${say('offline.say')} ${waiting ? say('offline.waiting', { count: waiting }) : ''}</p></div>`;
