import type { JalonProblem } from '@jalon/client';
import type { CSSResult, TemplateResult } from 'lit';
import { isolate } from '../../language/format.ts';
import { addStrings, type Say } from '../../language/strings.ts';
import { acts } from '../../shared/acts.ts';
import { notice } from '../../shared/notice.ts';
import { failure } from '../templates/states.ts';
import { situationFr } from './fr.ts';

addStrings('fr', situationFr);

export const styles: CSSResult | undefined = undefined;

/** What was asked for, to name it in a sentence. */
export interface Asked {
  readonly territory: string;
  readonly programme: string;
  readonly cycle: string;
}

/** Nothing was asked for yet: what will be here, and the first gesture. */
export const empty = (say: Say, searchable: boolean): TemplateResult => notice({ title: say('empty.title'), say: say('empty.say', { find: searchable }) });

/** Nobody to ask. */
export const noSource = (say: Say): TemplateResult => notice({ title: say('source.title'), say: say('source.say'), classes: 'warn', icon: 'late' });

/** Why there is no card, where the server said so. */
export function answered(say: Say, error: JalonProblem, asked: Asked, retry: () => void): TemplateResult {
  const again = acts(say, retry, error.requestId);
  switch (error.code) {
    case 'forbidden': return notice({ title: say('forbidden.title'), say: say('forbidden.say'), icon: 'na', acts: again });
    case 'not-signed-in': case 'token-invalid': case 'token-expired': return notice({ title: say('signin.title'), say: say('signin.say'), icon: 'na', acts: again });
    case 'not-published': return notice({ title: say('unpublished.title'), say: say('unpublished.say'), acts: again });
    case 'not-found': return notice({ title: say('missing.title'), say: say('missing.say', { territory: isolate(asked.territory), programme: isolate(asked.programme), cycle: isolate(asked.cycle) }), acts: again });
    default: return failure(say, error, retry);
  }
}
