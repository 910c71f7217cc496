type Parts = Readonly<Record<string, unknown>>;

const isParts = (value: unknown): value is Parts => typeof value === 'object' && value !== null;

/** Two JSON values with the same content: the order of keys does not count, a key without a value is as good as absent. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (!isParts(a) || !isParts(b)) return a === b;
  if (Array.isArray(a) !== Array.isArray(b) || (Array.isArray(a) && Array.isArray(b) && a.length !== b.length)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => sameValue(own(a, key), own(b, key)));
}

/** A key may be called `constructor`: only what the value itself holds counts. */
const own = (parts: Parts, key: string): unknown => (Object.hasOwn(parts, key) ? parts[key] : undefined);

interface Sent {
  readonly type: string;
  readonly v: number;
  readonly payload: unknown;
}

/**
 * Whether a command that comes again under a known id asks the same. If not, it is refused as `id-reused`.
 * `base` does not count: an outbox may send a command again on a later version than the first time.
 */
export function samePayload(a: Sent, b: Sent): boolean {
  return a.type === b.type && a.v === b.v && sameValue(a.payload, b.payload);
}
