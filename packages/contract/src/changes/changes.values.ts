/** What a line of the journal may be about. */
export const AGGREGATE_KINDS = ['assessment', 'plan', 'allocation-run'] as const;
export type AggregateKind = (typeof AGGREGATE_KINDS)[number];

/** Header in which whoever reads the stream again says the last line it has: its `sequence`, which is the `id:` of the event. It counts before `since`. */
export const LAST_EVENT_HEADER = 'Last-Event-ID';
/** Name of the event that carries a line, as JSON in its `data:`. */
export const CHANGE_EVENT = 'change';
/** A comment at least this often, so that a line that fell dead is noticed. */
export const HEARTBEAT_MS = 20_000;

/** One thing, as `about` names it: `aboutOf('plan', 'kolda-2026')` is `"plan:kolda-2026"`. */
export const aboutOf = (kind: AggregateKind, id: string): string => `${kind}:${id}`;
