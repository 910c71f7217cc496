import { LIMITS, type AggregateKind, type JournalEntry } from '@jalon/contract';
import { PERSONAL, jsonAnswer, type Answer } from '../http/answer.ts';
import type { Services } from '../services.ts';
import { withinFence } from '../storage/fence.ts';

/** A page of the journal of one aggregate. */
export interface JournalAsked {
  readonly kind: AggregateKind;
  readonly id: string;
  /** What of it the lines are about; all of it where absent. */
  readonly item?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
  /** Within which it is read: those granted to who asks. */
  readonly lineages: readonly string[];
}

/** Who changed what, the newest first. */
export async function listJournal({ database, cursors, people }: Services, asked: JournalAsked): Promise<Answer> {
  const { kind, id, item, lineages, limit = LIMITS.pageSizeDefault } = asked;
  const list = kind === 'assessment' ? `journal ${id} ${item ?? ''}` : `journal ${kind} ${id} ${item ?? ''}`;
  const before = asked.cursor === undefined ? undefined : Number(cursors.read(list, asked.cursor, 1)[0]);
  const select = (db: Services['database']['db']) => db.selectFrom('journal')
    .select(['sequence', 'command_id', 'type', 'at', 'version', 'actor_id', 'actor_role', 'item', 'before', 'after', 'engine'])
    .where('aggregate_kind', '=', kind).where('aggregate_id', '=', id).orderBy('sequence', 'desc').limit(limit + 1)
    .$if(item !== undefined, (one) => one.where('item', '=', item!)).$if(before !== undefined, (one) => one.where('sequence', '<', before!));
  const rows = await withinFence(database, lineages, (db) => select(db).execute());
  const names = await people.names(rows.map(({ actor_id }) => actor_id));
  const items = rows.slice(0, limit).map((row): JournalEntry => {
    const name = names.get(row.actor_id);
    return {
      sequence: row.sequence, commandId: row.command_id, type: row.type, at: row.at, version: row.version, by: { id: row.actor_id, role: row.actor_role, ...(name === undefined ? {} : { name }) },
      item: row.item, before: row.before, after: row.after, engine: row.engine,
    };
  });
  const last = rows.length > limit ? items.at(-1) : undefined;
  return jsonAnswer({ items, nextCursor: last ? cursors.write(list, [last.sequence]) : null }, PERSONAL);
}
