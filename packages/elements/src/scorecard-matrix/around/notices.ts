import { html, type TemplateResult } from 'lit';
import type { JalonProblem } from '@jalon/client';
import type { Say } from '../../language/strings.ts';
import { acts } from '../../shared/acts.ts';
import { mark } from '../../shared/icons.ts';
import { notice } from '../../shared/notice.ts';
import { problemSentence } from '../../shared/loading.ts';
import type { Scene } from '../scene.ts';

export const noSource = (say: Say): TemplateResult => notice({ title: say('matrix.noSource'), say: say('matrix.noSource.say'), classes: 'warn', icon: 'late' });
export const noCycle = (say: Say): TemplateResult => notice({ title: say('matrix.noCycle'), say: say('matrix.noCycle.say') });
export const noRows = (say: Say): TemplateResult => notice({ title: say('matrix.empty'), say: say('matrix.empty.say') });
/** The query keeps nothing: it may be given up. */
export const noMatch = (say: Say, clear: () => void): TemplateResult =>
  html`<div class="note" part="note" role="status"><p class="h3">${mark('none', 'c-none')}<span>${say('matrix.none')}</span></p><p>${say('matrix.none.say')}</p><div class="acts"><button type="button" class="btn" @click=${clear}>${say('matrix.clear')}</button></div></div>`;

const sentenceOf = (say: Say, problem: JalonProblem): string => {
  switch (problem.code) {
    case 'not-found': return say('matrix.missing');
    case 'forbidden': return say('matrix.forbidden');
    case 'not-signed-in': case 'token-invalid': case 'token-expired': return say('matrix.signin');
    default: return problemSentence(say, problem);
  }
};

export const failed = (say: Say, problem: JalonProblem, retry: () => void, offlineSince: string | undefined): TemplateResult => notice({
  title: offlineSince ? say('offline.title', { time: say.format.time(offlineSince) }) : say('matrix.failed'), say: offlineSince ? say('matrix.offline') : sentenceOf(say, problem),
  classes: 'err', icon: 'unmet', acts: acts(say, retry, problem.requestId), alert: true,
});

/** Over values that could not be read again: they stay, and are said to be of their day. */
export const staleBanner = ({ say, view }: Scene, problem: JalonProblem, retry: () => void): TemplateResult =>
  html`<div class="note err banner" part="note" role="alert"><p class="h3">${mark('unmet', 'c-unmet')}<span>${sentenceOf(say, problem)}</span></p><p>${say('matrix.old', { date: say.format.date(view.asOf) })}</p>${acts(say, retry, problem.requestId)}</div>`;

export const offlineBanner = ({ say, view }: Scene, since: string): TemplateResult =>
  html`<div class="note warn banner" part="note" role="status"><p class="h3">${mark('late', 'c-late')}<span>${say('offline.title', { time: say.format.time(since) })}</span></p><p>${say('matrix.old', { date: say.format.date(view.asOf) })}</p></div>`;
