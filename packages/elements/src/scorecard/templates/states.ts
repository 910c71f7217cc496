import { html, type TemplateResult } from 'lit';
import type { JalonProblem } from '@jalon/client';
import type { Say } from '../../language/strings.ts';
import { acts } from '../../shared/acts.ts';
import { mark } from '../../shared/icons.ts';
import { problemSentence } from '../../shared/loading.ts';
import { notice } from '../../shared/notice.ts';

/** A failure without a card: what failed, or since when there is no network; one button; the number to quote. */
export const failure = (say: Say, error: JalonProblem, retry: () => void, offlineSince?: string): TemplateResult => notice({
  title: offlineSince ? say('offline.title', { time: offlineSince }) : say('error.title'), say: offlineSince ? say('offline.empty') : problemSentence(say, error),
  classes: 'err', icon: 'unmet', acts: acts(say, retry, error.requestId), alert: true,
});

/** Over a card that could not be read again: the old figures stay, and are said to be old. */
export const staleBanner = (say: Say, error: JalonProblem, retry: () => void): TemplateResult => html`<div class="note err banner" part="note" role="alert"><p class="h3">${mark('unmet', 'c-unmet')}<span>${problemSentence(say, error)}</span></p><p>${say('error.old')}</p>${acts(say, retry, error.requestId)}</div>`;

export const offlineBanner = (say: Say, since: string, waiting: number): TemplateResult => html`<div class="note warn banner" part="note" role="status"><p class="h3">${mark('late', 'c-late')}<span>${say('offline.title', { time: since })}</span></p><p>${say('offline.say')} ${waiting ? say('offline.waiting', { count: waiting }) : ''}</p></div>`;
