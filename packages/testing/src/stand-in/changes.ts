import { LIMITS, type Changes } from '@jalon/contract';
import { mayRead } from './caller.ts';
import type { Call } from './operations.ts';
import { findSubjectById } from './subject.ts';

/** Lines of the journal the caller may read, oldest first. Here a line is written at once: there is nothing to wait for. */
export function getChanges({ store, persona, personas, query, now }: Call): Changes {
  const { since = 0, limit = LIMITS.pageSizeDefault } = query as { readonly since?: number; readonly limit?: number };
  const readable = store.journal.filter(({ sequence, assessmentId }) => {
    const { territory, asOf } = findSubjectById(store, assessmentId, now);
    return sequence > since && mayRead(persona, territory, asOf);
  });
  const items = readable.slice(0, limit).map(({ by, ...entry }) => {
    const name = personas.find(({ id }) => id === by.id)?.name;
    return { ...entry, by: { ...by, ...(name === undefined ? {} : { name }) } };
  });
  const more = readable.length > items.length;
  return { items, more, nextSince: more ? items.at(-1)!.sequence : Math.max(since, store.journal.length) };
}
