/** An answer and the tag the server knows it by. */
export interface Validated {
  readonly etag: string;
  readonly value: unknown;
}

/**
 * The last answers read, each with its ETag. They are never shown without asking: the server says whether the one we have
 * still holds for whoever is asking now.
 */
export interface ValidatedCache {
  get(url: string): Validated | undefined;
  set(url: string, entry: Validated): void;
}

/** Forgets the answer read longest ago once there are more than `size`. */
export function createValidatedCache(size: number): ValidatedCache {
  const entries = new Map<string, Validated>();
  return {
    get(url) {
      const entry = entries.get(url);
      if (entry) {
        entries.delete(url);
        entries.set(url, entry);
      }
      return entry;
    },
    set(url, entry) {
      if (size <= 0) return;
      entries.delete(url);
      entries.set(url, entry);
      const [oldest] = entries.keys();
      if (entries.size > size && oldest !== undefined) entries.delete(oldest);
    },
  };
}

/** Several callers may hold the same kept answer: a write by one of them would be seen by all, so it throws instead. */
export function freezeDeep<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) freezeDeep(part);
  }
  return value;
}
