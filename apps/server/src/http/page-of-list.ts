import { LIMITS, type Page } from '@jalon/contract';
import type { CursorSeal } from './cursor.ts';

/** One page of a list held in memory, already in its order. `keyOf` names a line for good. */
export function pageOfList<T>(cursors: CursorSeal, list: string, lines: readonly T[], query: { limit?: number | undefined; cursor?: string | undefined }, keyOf: (line: T) => string): Page<T> {
  const limit = query.limit ?? LIMITS.pageSizeDefault;
  const after = query.cursor === undefined ? undefined : String(cursors.read(list, query.cursor, 1)[0]);
  const start = after === undefined ? 0 : lines.findIndex((line) => keyOf(line) === after) + 1;
  const items = lines.slice(start, start + limit);
  const last = start + limit < lines.length ? items.at(-1) : undefined;
  return { items, nextCursor: last === undefined ? null : cursors.write(list, [keyOf(last)]) };
}
