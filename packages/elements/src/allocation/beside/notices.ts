import { html, nothing, type TemplateResult } from 'lit';
import type { JalonProblem } from '@jalon/client';
import type { AllocationView } from '@jalon/core/allocation';
import type { Say } from '../../language/strings.ts';
import { acts } from '../../shared/acts.ts';
import { mark } from '../../shared/icons.ts';
import { problemSentence } from '../../shared/loading.ts';
import { notice } from '../../shared/notice.ts';

/** Why there is nothing to show, or nothing newer. */
export interface Wanting {
  readonly hasSource: boolean;
  readonly hasKey: boolean;
  /** The exercise has no run, or none for this person. */
  readonly isNone: boolean;
  readonly problem: JalonProblem | undefined;
  readonly offlineSince: string | undefined;
}

export const sentenceOf = (say: Say, problem: Pick<JalonProblem, 'code' | 'detail'>): string => {
  switch (problem.code) {
    case 'not-found': return say('allocation.missing');
    case 'forbidden': return say('allocation.forbidden');
    case 'not-signed-in': case 'token-invalid': case 'token-expired': return say('allocation.signin');
    default: return problemSentence(say, problem);
  }
};

/** What stands where there is no run to show; `undefined` while one may still come. */
export function wanting(say: Say, { hasSource, hasKey, isNone, problem, offlineSince }: Wanting, retry: () => void): TemplateResult | undefined {
  if (!hasSource) return notice({ title: say('allocation.noSource'), say: say('allocation.noSource.say'), classes: 'warn', icon: 'late' });
  if (!hasKey) return notice({ title: say('allocation.noKey'), say: say('allocation.noKey.say') });
  if (problem) {
    return notice({
      title: offlineSince ? say('offline.title', { time: say.format.time(offlineSince) }) : say('allocation.failed'), say: offlineSince ? say('allocation.offline') : sentenceOf(say, problem),
      classes: 'err', icon: 'unmet', acts: acts(say, retry, problem.requestId), alert: true,
    });
  }
  return isNone ? notice({ title: say('allocation.noneShown'), say: say('allocation.noRun.say') }) : undefined;
}

/** Over amounts that could not be read again: they stay, and are said to be of their day. */
export function banner(say: Say, { asOf }: AllocationView, { problem, offlineSince }: Wanting, retry: () => void): TemplateResult | typeof nothing {
  const old = say('allocation.old', { date: say.format.date(asOf) });
  if (offlineSince) return html`<div class="note warn banner" part="note" role="status"><p class="h3">${mark('late', 'c-late')}<span>${say('offline.title', { time: say.format.time(offlineSince) })}</span></p><p>${old}</p></div>`;
  return problem ? html`<div class="note err banner" part="note" role="alert"><p class="h3">${mark('unmet', 'c-unmet')}<span>${sentenceOf(say, problem)}</span></p><p>${old}</p>${acts(say, retry, problem.requestId)}</div>` : nothing;
}
