import { LIMITS, type JournalEntry } from '@jalon/contract';
import { PERSONAL, jsonAnswer } from '../http/answer.ts';
import type { Operation } from '../http/operation.ts';
import type { Services } from '../services.ts';
import { withinFence } from '../storage/fence.ts';
import { lineagesOf } from '../territories/lineage.ts';
import { readerOf } from './access.ts';
import { findSubjectById } from './subject.ts';

/** Who changed what, the newest first. */
export const listAssessmentJournal: Operation<'listAssessmentJournal'> = async ({ services, parameters, query, caller }) => {
  const subject = findSubjectById(services, parameters.assessment);
  readerOf(caller, subject);
  const limit = query.limit ?? LIMITS.pageSizeDefault;
  const list = `journal ${subject.id} ${query.item ?? ''}`;
  const before = query.cursor === undefined ? undefined : Number(services.cursors.read(list, query.cursor, 1)[0]);
  const select = (db: Services['database']['db']) => db.selectFrom('journal')
    .select(['sequence', 'command_id', 'type', 'at', 'version', 'actor_id', 'actor_role', 'item', 'before', 'after', 'engine'])
    .where('aggregate_kind', '=', 'assessment').where('aggregate_id', '=', subject.id).orderBy('sequence', 'desc').limit(limit + 1)
    .$if(query.item !== undefined, (one) => one.where('item', '=', query.item!)).$if(before !== undefined, (one) => one.where('sequence', '<', before!));
  const rows = await withinFence(services.database, lineagesOf(services, caller, subject.asOf), (db) => select(db).execute());
  const names = await services.people.names(rows.map(({ actor_id }) => actor_id));
  const items = rows.slice(0, limit).map((row): JournalEntry => {
    const name = names.get(row.actor_id);
    return {
      sequence: row.sequence, commandId: row.command_id, type: row.type, at: row.at, version: row.version, by: { id: row.actor_id, role: row.actor_role, ...(name === undefined ? {} : { name }) },
      item: row.item, before: row.before, after: row.after, engine: row.engine,
    };
  });
  const last = rows.length > limit ? items.at(-1) : undefined;
  return jsonAnswer({ items, nextCursor: last ? services.cursors.write(list, [last.sequence]) : null }, PERSONAL);
};
