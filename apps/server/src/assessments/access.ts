import { ProblemError } from '../http/problem-error.ts';
import { mayRead, type Caller, type Person } from '../identity/caller.ts';
import type { ViewAudience } from './make-view.ts';
import type { Subject } from './subject.ts';

/** Which view of a subject a caller reads. */
export const viewAudience = (caller: Caller, { territory, asOf }: Subject): ViewAudience => (mayRead(caller, territory, asOf) ? 'working' : 'public');

/** The signed-in person, or the problem that says why there is none. */
export function personOf(caller: Caller): Person {
  if (caller.kind === 'person') return caller.person;
  if (caller.kind === 'anonymous') throw new ProblemError('not-signed-in');
  throw new ProblemError('forbidden', { faults: [{ code: 'unknown-person', pointer: '' }] });
}

/** The signed-in person, when they may read the working draft of the subject. */
export function readerOf(caller: Caller, { territory, asOf }: Subject): Person {
  const person = personOf(caller);
  if (mayRead(caller, territory, asOf)) return person;
  throw new ProblemError('forbidden', { refusal: 'territory-not-granted', figures: { territory: territory.name } });
}
