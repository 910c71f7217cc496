import { grantsOn } from '@jalon/core/assessment';
import type { PlainDate } from '@jalon/core/time';
import { personOf } from '../assessments/access.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { Caller, Person } from '../identity/caller.ts';
import type { Services } from '../services.ts';

/** The day it is for grants that no programme is named for: that of the first grid's zone. */
export const todayOf = ({ clock, programmes }: Pick<Services, 'clock' | 'programmes'>): PlainDate => clock.today(programmes.referentials[0]?.timeZone ?? 'UTC');

/** The signed-in person, when the directory is theirs to keep today. */
export function administratorOf(services: Services, caller: Caller): Person {
  const person = personOf(caller);
  if (grantsOn(person.grants, todayOf(services)).some(({ role }) => role === 'administrator')) return person;
  throw new ProblemError('forbidden', { faults: [{ code: 'not-administrator', pointer: '' }] });
}
