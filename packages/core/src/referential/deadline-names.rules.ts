import { parseDeadline } from '../time/deadline.rules.ts';
import type { Referential } from './referential.schema.ts';
import { readShape } from './shapes/read-shape.rules.ts';

/** Anchors and events a grid counts from, in its due dates and in the limits of its rules. */
export function namesOfDeadlines(grid: Referential): readonly string[] {
  const items = [...grid.gates, ...grid.indicators];
  const limits = items.flatMap(({ rule }) => (readShape(rule).limits ?? []).flatMap(({ by, before }) => [by, before]));
  const names = [grid.due, ...items.map(({ due }) => due), ...limits].flatMap((expression) => {
    const parsed = expression === undefined ? undefined : parseDeadline(expression);
    return parsed?.ok && parsed.value.ref.kind === 'name' ? [parsed.value.ref.name] : [];
  });
  return [...new Set(names)];
}
