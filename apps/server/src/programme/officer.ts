import { grantsOn } from '@jalon/core/assessment';
import type { PlainDate } from '@jalon/core/time';
import { personOf } from '../assessments/access.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { Caller, Person } from '../identity/caller.ts';
import type { Services } from '../services.ts';

/** The zone grants of officers are dated in: that of the programmes here. */
const today = ({ clock, programmes }: Pick<Services, 'clock' | 'programmes'>): PlainDate => clock.today(programmes.referentials[0]?.timeZone ?? 'UTC');

/** The signed-in officer of every territory. Rules hold for all of them: an officer of some may not change them. */
export function officerOf(services: Pick<Services, 'clock' | 'programmes'>, caller: Caller): Person {
  const person = personOf(caller);
  const mine = grantsOn(person.grants, today(services)).filter(({ role }) => role === 'officer');
  if (mine.some(({ territoryId }) => territoryId === null)) return person;
  throw new ProblemError('forbidden', { faults: [{ code: mine.length > 0 ? 'officer-of-some' : 'not-an-officer', pointer: '' }] });
}
