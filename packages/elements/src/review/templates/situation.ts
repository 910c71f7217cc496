import type { JalonProblem } from '@jalon/client';
import type { TemplateResult } from 'lit';
import { isolate } from '../../language/format.ts';
import type { Say } from '../../language/strings.ts';
import { acts } from '../../shared/acts.ts';
import { notice } from '../../shared/notice.ts';
import { problemSentence } from '../../shared/loading.ts';

export interface Asked {
  readonly territory: string;
  readonly programme: string;
  readonly cycle: string;
}

/** Nothing was asked for yet, or nobody can be asked. */
export const empty = (say: Say): TemplateResult => notice({ title: say('review.empty'), say: say('review.empty.say') });
export const noSource = (say: Say): TemplateResult => notice({ title: say('review.noSource'), say: say('review.noSource.say'), classes: 'warn', icon: 'late' });

/** Why there is no review to show: what the server said, or that it said nothing. */
export function failed(say: Say, error: JalonProblem, asked: Asked, retry: () => void, offlineSince?: string): TemplateResult {
  const again = acts(say, retry, error.requestId);
  switch (error.code) {
    case 'forbidden': return notice({ title: say('review.forbidden'), say: say('review.forbidden.say'), icon: 'na', acts: again });
    case 'not-signed-in': case 'token-invalid': case 'token-expired': return notice({ title: say('review.signin'), say: say('review.signin.say'), icon: 'na', acts: again });
    case 'not-published': return notice({ title: say('review.unpublished'), say: say('review.unpublished.say'), acts: again });
    case 'not-found': return notice({ title: say('review.missing'), say: say('review.missing.say', { territory: isolate(asked.territory), programme: isolate(asked.programme), cycle: isolate(asked.cycle) }), acts: again });
  }
  const title = offlineSince ? say('offline.title', { time: offlineSince }) : say('review.failed');
  return notice({ title, say: offlineSince ? say('review.offline.empty') : problemSentence(say, error), classes: 'err', icon: 'unmet', acts: again, alert: true });
}
