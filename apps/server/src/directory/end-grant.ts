import type { DirectoryGrant } from '@jalon/contract';
import { addDays, type PlainDate } from '@jalon/core/time';
import { UNKEPT, jsonAnswer } from '../http/answer.ts';
import type { Operation } from '../http/operation.ts';
import { ProblemError, invalidRequest } from '../http/problem-error.ts';
import type { Services } from '../services.ts';
import { administratorOf } from './administrator.ts';
import { changeDirectory, conflict, type DirectoryWork } from './change-directory.ts';
import { grantsIn, shownGrant, type GrantRow } from './grants.ts';
import { keepAnAdministrator } from './last-administrator.ts';

/** A grant's number, or one that no grant has. */
const numberOf = (text: string): number => (/^\d{1,15}$/.test(text) ? Number(text) : 0);

/** One that has not begun was never in force: there is nothing to keep of it but the line of the journal. */
async function remove(services: Services, { trx, today, note }: DirectoryWork, row: GrantRow): Promise<null> {
  await trx.deleteFrom('grants').where('id', '=', row.id).execute();
  await note('grant-removed', shownGrant(services, row, today), null);
  return null;
}

/** The last day of a grant that ends at once: yesterday, so that today is closed; `null` where it only began today. */
const lastDayAtOnce = ({ from_date }: GrantRow, today: PlainDate): PlainDate | null => (from_date !== null && from_date >= today ? null : addDays(today, -1));

async function end(services: Services, tools: DirectoryWork, row: GrantRow, last: PlainDate | undefined): Promise<DirectoryGrant> {
  const { trx, today, at, note } = tools;
  const to = last ?? lastDayAtOnce(row, today);
  await trx.updateTable('grants').set(to === null ? { to_date: today, withdrawn_at: at } : { to_date: to }).where('id', '=', row.id).execute();
  if (row.role === 'administrator') await keepAnAdministrator(tools, addDays(to ?? addDays(today, -1), 1), '/path/grant');
  const after = shownGrant(services, await grantsIn(trx).where('grants.id', '=', row.id).executeTakeFirstOrThrow(), today);
  await note('grant-ended', shownGrant(services, row, today), after);
  return after;
}

/**
 * Ends a grant on a day to come, today, or at once. One that has been in force is kept with its dates; what is past is not rewritten.
 * Ended once more on the same day, nothing changes.
 */
export const endGrant: Operation<'endGrant'> = async ({ services, caller, parameters, query: { last } }) => {
  administratorOf(services, caller);
  const grant = await changeDirectory(services, caller, async (tools): Promise<DirectoryGrant | null> => {
    const { today } = tools;
    const row = await grantsIn(tools.trx).where('grants.id', '=', numberOf(parameters.grant)).executeTakeFirst();
    if (!row) throw new ProblemError('not-found', { faults: [{ code: 'unknown-grant', pointer: '/path/grant', figures: { value: parameters.grant.slice(0, 20) } }] });
    if (last !== undefined && last < today) throw invalidRequest({ code: 'last-day-past', pointer: '/query/last', figures: { last, today } });
    const shown = shownGrant(services, row, today);
    if (shown.standing === 'ended' || shown.standing === 'withdrawn') {
      if (last === undefined) return shown;
      throw conflict({ code: 'grant-ended', pointer: '/path/grant' });
    }
    if (shown.standing === 'to-come' && (last === undefined || (row.from_date !== null && last < row.from_date))) return remove(services, tools, row);
    if (last !== undefined && last === row.to_date) return shown;
    return end(services, tools, row, last);
  });
  return jsonAnswer(grant, UNKEPT);
};
