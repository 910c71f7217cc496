import { sameValue } from '../../shared/command/same-payload.rules.ts';
import type { Entrant, EntrantValue } from '../entrant.schema.ts';
import { heldIn } from '../entrant.values.ts';
import type { RunBody } from '../run/run-change.commands.ts';
import { sameEntrant } from './read-entrant-table.engine.ts';

/** Lines one command may carry. */
const MOST_LINES = 2000;

function chunks<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / MOST_LINES) }, (_, at) => all.slice(at * MOST_LINES, (at + 1) * MOST_LINES));
}

const isPlaced = (a: Entrant, b: Entrant): boolean => sameEntrant({ ...a, data: {} }, { ...b, data: {} });

/**
 * Commands that lead from one list to another: whoever comes, goes or stands elsewhere by `setEntrants`; figures alone column by column, so that what others
 * write in other columns stays. `after` holds who changes; `gone`, who is taken off.
 */
export function entrantChanges(before: readonly Entrant[], after: readonly Entrant[], gone: readonly string[] = []): RunBody[] {
  const known = new Map(before.map((entrant) => [entrant.territory, entrant]));
  const lines: { territory: string; is: Omit<Entrant, 'territory'> | null }[] = gone.filter((territory) => known.has(territory)).map((territory) => ({ territory, is: null }));
  const columns = new Map<string, { territory: string; value: EntrantValue }[]>();
  for (const entrant of after) {
    const { territory, ...is } = entrant;
    const own = known.get(territory);
    if (own && sameEntrant(own, entrant)) continue;
    if (!own || !isPlaced(own, entrant)) { lines.push({ territory, is }); continue; }
    for (const code of new Set([...Object.keys(own.data), ...Object.keys(entrant.data)])) {
      const value = heldIn(entrant.data, code) ?? null;
      if (!sameValue(heldIn(own.data, code) ?? null, value)) (columns.get(code) ?? columns.set(code, []).get(code)!).push({ territory, value });
    }
  }
  return [
    ...chunks(lines).map((entrants): RunBody => ({ type: 'setEntrants', payload: { entrants } })),
    ...[...columns].flatMap(([column, values]) => chunks(values).map((some): RunBody => ({ type: 'setData', payload: { column, values: some } }))),
  ];
}
