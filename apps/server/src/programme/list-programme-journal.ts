import { LIMITS, type ProgrammeEntry } from '@jalon/contract';
import { PERSONAL, jsonAnswer } from '../http/answer.ts';
import type { Operation } from '../http/operation.ts';
import { officerOf } from './officer.ts';

/** Who published or changed which grid or cycle, the newest first. */
export const listProgrammeJournal: Operation<'listProgrammeJournal'> = async ({ services, query, caller }) => {
  officerOf(services, caller);
  const limit = query.limit ?? LIMITS.pageSizeDefault;
  const list = `programme-journal ${query.subject ?? ''}`;
  let select = services.database.db.selectFrom('programme_journal').selectAll().orderBy('sequence', 'desc').limit(limit + 1);
  if (query.subject !== undefined) select = select.where('subject', '=', query.subject);
  if (query.cursor !== undefined) select = select.where('sequence', '<', Number(services.cursors.read(list, query.cursor, 1)[0]));
  const rows = await select.execute();
  const names = await services.people.names(rows.map(({ actor_id }) => actor_id));
  const items = rows.slice(0, limit).map((row): ProgrammeEntry => {
    const name = names.get(row.actor_id);
    return { sequence: row.sequence, at: row.at, action: row.action as ProgrammeEntry['action'], subject: row.subject, by: { id: row.actor_id, ...(name === undefined ? {} : { name }) }, before: row.before, after: row.after };
  });
  const last = rows.length > limit ? items.at(-1) : undefined;
  return jsonAnswer({ items, nextCursor: last ? services.cursors.write(list, [last.sequence]) : null }, PERSONAL);
};
