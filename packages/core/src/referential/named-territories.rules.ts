import type { Cycle } from './cycle.schema.ts';

/** Everyone a cycle names, in a list, a class or a window, as it names them: own id or `scheme:code`; one may be named more than once. */
export function namedTerritories({ lists, classes, members }: Cycle): string[] {
  const listed = [...Object.values(lists), ...Object.values(classes)].flatMap((list) => list.map(({ territory }) => territory));
  return [...listed, ...members.flatMap(({ also = [] }) => also)];
}
