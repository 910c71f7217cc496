import type { PlanGroup, PlanRow, PlanView } from '@jalon/core/investment';
import type { PlannerGroup } from '../scene.ts';

/** A line of the table: the head of a group, or a project. */
export type TableLine =
  | { readonly kind: 'group'; readonly key: string; readonly group: PlanGroup; readonly isOpen: boolean }
  | { readonly kind: 'row'; readonly key: string; readonly row: PlanRow };

/** Key of the head of a group; rows go by their id, which holds no colon. */
export const groupKey = (key: string): string => `group:${key}`;

export const groupsOf = (view: PlanView, group: PlannerGroup): readonly PlanGroup[] => (group === 'locality' ? view.localities : view.sectors);

/** Groups and the rows of those that are open, in the order of the page. */
export function linesOf(view: PlanView, group: PlannerGroup, folded: ReadonlySet<string>): TableLine[] {
  const rows = new Map(view.rows.map((row) => [row.id, row]));
  const lines: TableLine[] = [];
  for (const one of groupsOf(view, group)) {
    const isOpen = !folded.has(one.key);
    lines.push({ kind: 'group', key: groupKey(one.key), group: one, isOpen });
    if (isOpen) for (const id of one.rows) lines.push({ kind: 'row', key: id, row: rows.get(id)! });
  }
  return lines;
}

/** Which lines are drawn, and how many are left out before each: those in sight, and the one with the focus wherever it is. */
export function drawnOf(count: number, [start, end]: readonly [number, number], kept: number): { readonly places: readonly number[]; readonly gaps: readonly number[]; readonly after: number } {
  const places: number[] = [];
  for (let at = start; at < end; at += 1) places.push(at);
  if (kept >= 0 && kept < start) places.unshift(kept);
  else if (kept >= end && kept < count) places.push(kept);
  const gaps = places.map((at, index) => at - (index === 0 ? 0 : places[index - 1]! + 1));
  return { places, gaps, after: count - 1 - (places.at(-1) ?? -1) };
}
