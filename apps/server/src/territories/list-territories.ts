import { LIMITS } from '@jalon/contract';
import { foldName } from '@jalon/core/territory';
import { sql, type RawBuilder } from 'kysely';
import { findTerritory } from '../assessments/subject.ts';
import { SLOW_CHANGING, jsonAnswer } from '../http/answer.ts';
import type { Operation } from '../http/operation.ts';
import { escapeLike, fitsWords } from './fits-words.ts';

interface Row { document: object; fit: number; rank: number; folded: string; id: string }

/** How well a territory fits the words asked for: its very name or code, a name that begins so, or words somewhere. */
function fitOf(words: string): RawBuilder<number> {
  if (words === '') return sql`0`;
  return sql`case when t.folded = ${words} or t.search like ${`% ${escapeLike(words)}`} then 0 when starts_with(t.folded, ${words}) then 1 else 2 end`;
}

/**
 * Territories by name, kind or code. The best fit first, then the larger kind: "Kolda" is a region, a département and a commune,
 * and a name is never a key.
 */
export const listTerritories: Operation<'listTerritories'> = async ({ services, query }) => {
  const since = services.answers.generation;
  const words = foldName(query.q ?? '');
  const kinds = (query.kind ?? '').split(',').map((kind) => kind.trim()).filter(Boolean);
  const limit = query.limit ?? LIMITS.pageSizeDefault;
  const top = query.within === undefined ? undefined : findTerritory(services, query.within, '/query/within');
  const list = `territories ${words}\n${kinds.join(',')}\n${top?.id ?? ''}`;
  const conditions = [sql`true`, ...fitsWords(query.q)];
  if (kinds.length > 0) conditions.push(sql`t.kind = any(${kinds}::text[])`);
  if (top) conditions.push(sql`starts_with(t.lineage, ${`/${[...top.path, top.id].join('/')}/`}) and t.id <> ${top.id}`);
  const fit = fitOf(words);
  if (query.cursor !== undefined) {
    const [afterFit, rank, folded, id] = services.cursors.read(list, query.cursor, 4);
    conditions.push(sql`(${fit}, t.rank, t.folded, t.id collate "C") > (${afterFit}::int, ${rank}::int, ${folded}::text, ${id}::text)`);
  }
  const { rows } = await sql<Row>`
    select t.document, ${fit} as fit, t.rank, t.folded, t.id from territories t
    where ${sql.join(conditions, sql` and `)} order by fit, t.rank, t.folded, t.id collate "C" limit ${limit + 1}`.execute(services.database.db);
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  const nextCursor = last ? services.cursors.write(list, [last.fit, last.rank, last.folded, last.id]) : null;
  return jsonAnswer({ items: shown.map(({ document }) => document), nextCursor }, SLOW_CHANGING, { tags: ['territories'], since });
};
