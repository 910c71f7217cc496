import { LIMITS, type DirectoryAct, type DirectoryChange } from '@jalon/contract';
import { UNKEPT, jsonAnswer } from '../http/answer.ts';
import type { Operation } from '../http/operation.ts';
import { administratorOf } from './administrator.ts';

/** Who changed organisations, people and grants, newest first. */
export const listDirectoryChanges: Operation<'listDirectoryChanges'> = async ({ services, caller, query }) => {
  administratorOf(services, caller);
  const limit = query.limit ?? LIMITS.pageSizeDefault;
  const before = query.cursor === undefined ? undefined : Number(services.cursors.read('directory changes', query.cursor, 1)[0]);
  let lines = services.database.db.selectFrom('directory_journal').selectAll().orderBy('sequence', 'desc').limit(limit + 1);
  if (before !== undefined) lines = lines.where('sequence', '<', before);
  const rows = await lines.execute();
  const names = await services.people.names(rows.map(({ actor_id }) => actor_id));
  const items = rows.slice(0, limit).map(({ sequence, at, actor_id, act, before: was, after: is }): DirectoryChange =>
    ({ sequence, at, by: { id: actor_id, name: names.get(actor_id) ?? actor_id }, act: act as DirectoryAct, before: was, after: is }));
  const last = rows.length > limit ? items.at(-1) : undefined;
  return jsonAnswer({ items, nextCursor: last ? services.cursors.write('directory changes', [last.sequence]) : null }, UNKEPT);
};
