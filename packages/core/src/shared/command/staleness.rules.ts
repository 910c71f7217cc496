/** Who last changed an entity. `since`: its version before their unbroken run of changes. */
interface LastWriter {
  readonly id: string;
  readonly since?: number | undefined;
}

/**
 * Whether an entity at `version` is past what the sender saw (`base`): somebody else changed it since. An unbroken run of the sender's own
 * changes makes nothing stale: they saw those.
 */
export function isPast(version: number, by: LastWriter | undefined, base: number, actor: string): boolean {
  const ownRun = by?.id === actor && by.since !== undefined && by.since <= base;
  return version > base && !ownRun;
}

/** The version before the unbroken run of changes that another change by `actor` would belong to. */
export const runSince = (version: number, by: LastWriter | undefined, actor: string): number => (by?.id === actor ? (by.since ?? version) : version);
