import { LIMITS } from '@jalon/contract';
import { personOf } from '../assessments/access.ts';
import { PERSONAL, jsonAnswer } from '../http/answer.ts';
import type { Operation } from '../http/operation.ts';
import { readChanges, settledOn } from './read-changes.ts';
import { readablePlaces } from './readable-places.ts';

/** Lines of the journal since a number, oldest first. Ends before the first that may still be under way, so that none is ever passed over. */
export const getChanges: Operation<'getChanges'> = async ({ services, query, caller }) => {
  personOf(caller);
  const { since = 0, limit = LIMITS.pageSizeDefault } = query;
  const places = readablePlaces(services, caller, query);
  const upTo = await settledOn(services.database.db);
  return jsonAnswer(await readChanges(services, places, { since, upTo, limit }), PERSONAL);
};
