import { html, type TemplateResult } from 'lit';
import type { JalonProblem } from '@jalon/client';
import type { Say } from '../../language/strings.ts';
import { acts } from '../../shared/acts.ts';
import { mark } from '../../shared/icons.ts';
import { problemSentence } from '../../shared/loading.ts';
import { notice } from '../../shared/notice.ts';

export interface Wanting {
  readonly hasSource: boolean;
  readonly hasKey: boolean;
  readonly problem: JalonProblem | undefined;
  readonly offlineSince: string | undefined;
  readonly isAbsent: boolean;
  readonly retry: () => void;
}

const sentenceOf = (say: Say, problem: JalonProblem): string => {
  switch (problem.code) {
    case 'not-found': return say('planner.missing');
    case 'forbidden': return say('planner.forbidden');
    case 'not-signed-in': case 'token-invalid': case 'token-expired': return say('planner.signin');
    default: return problemSentence(say, problem);
  }
};

/** Instead of a plan: why there is none, and what can be done. */
export function wanting(say: Say, { hasSource, hasKey, problem, offlineSince, isAbsent, retry }: Wanting): TemplateResult | undefined {
  if (!hasSource) return notice({ title: say('planner.noSource'), say: say('planner.noSource.say'), classes: 'warn', icon: 'late' });
  if (!hasKey) return notice({ title: say('planner.noKey'), say: say('planner.noKey.say') });
  if (isAbsent) return notice({ title: say('planner.absent'), say: say('planner.absent.say') });
  if (!problem) return undefined;
  const title = offlineSince ? say('offline.title', { time: say.format.time(offlineSince) }) : say('planner.failed');
  return notice({ title, say: offlineSince ? say('planner.offline') : sentenceOf(say, problem), classes: 'err', icon: 'unmet', acts: acts(say, retry, problem.requestId), alert: true });
}

/** Over a plan that could not be read again. */
export function banner(say: Say, { problem, offlineSince, retry }: Wanting): TemplateResult | undefined {
  if (offlineSince) return html`<div class="note warn banner" part="note" role="status"><p class="h3">${mark('late', 'c-late')}<span>${say('offline.title', { time: say.format.time(offlineSince) })}</span></p><p>${say('planner.old')}</p></div>`;
  return problem && html`<div class="note err banner" part="note" role="alert"><p class="h3">${mark('unmet', 'c-unmet')}<span>${sentenceOf(say, problem)}</span></p><p>${say('planner.old')}</p>${acts(say, retry, problem.requestId)}</div>`;
}
