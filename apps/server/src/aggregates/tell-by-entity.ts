import type { ChangedEntity, Told } from './aggregate-kind.ts';

/** Of more entities, or of longer contents, the journal tells that they changed, and a reader reads them again. The command says what was asked. */
const MOST_TOLD = 12;
const LONGEST_TOLD = 100_000;

/** What a command changed, content by entity. */
export function tellByEntity(item: string | null, changed: readonly ChangedEntity[], before: (entity: string) => unknown): Told {
  if (changed.length === 0 || changed.length > MOST_TOLD) return { item, before: null, after: null };
  const told = { before: Object.fromEntries(changed.map(({ entity }) => [entity, before(entity) ?? null])), after: Object.fromEntries(changed.map(({ entity, value }) => [entity, value])) };
  return JSON.stringify(told).length > LONGEST_TOLD ? { item, before: null, after: null } : { item, ...told };
}
