import type { Answer } from './answer.ts';

/** An answer ready to be sent again, with what its sending needs. */
export interface KeptAnswer extends Answer {
  readonly day?: { readonly zone: string; readonly date: string };
}

export interface AnswerCache {
  /** Counts the changes: read it before reading the data an answer is made from. */
  readonly generation: number;
  get(audience: string, url: string): KeptAnswer | undefined;
  put(audience: string, url: string, answer: Answer): void;
  /** Forgets what was made from what changed. */
  drop(tags: Iterable<string>): void;
  clear(): void;
  /** While off, nothing is given from memory: changes made elsewhere could not be heard of. */
  setEnabled(enabled: boolean): void;
}

const MAX_ENTRIES = 2_000;
const MAX_BYTES = 64_000_000;
const MAX_TAGS = 20_000;

/** Plain and, once asked for, compressed: a fifth more at most. */
const sizeOf = ({ bytes }: Answer): number => Math.ceil(bytes.plain.length * 1.2);

/** Answers kept in memory, the oldest dropped first. */
export function createAnswerCache(): AnswerCache {
  const entries = new Map<string, { answer: KeptAnswer; size: number; tags: readonly string[] }>();
  const byTag = new Map<string, Set<string>>();
  /** Generation of the last change under each tag, for readings that began before it. */
  const changedAt = new Map<string, number>();
  let generation = 0;
  let total = 0;
  let clearedAt = 0;
  let enabled = true;

  const remove = (key: string): void => {
    const entry = entries.get(key);
    if (!entry) return;
    entries.delete(key);
    total -= entry.size;
    for (const tag of entry.tags) byTag.get(tag)?.delete(key);
  };
  const clear = (): void => {
    generation += 1;
    entries.clear();
    byTag.clear();
    changedAt.clear();
    total = 0;
    clearedAt = generation;
  };

  return {
    get generation() {
      return generation;
    },
    get: (audience, url) => (enabled ? entries.get(`${audience} ${url}`)?.answer : undefined),
    put(audience, url, answer) {
      const { keep } = answer;
      if (!enabled || !keep || keep.since < clearedAt || keep.tags.some((tag) => (changedAt.get(tag) ?? 0) > keep.since)) return;
      const key = `${audience} ${url}`;
      remove(key);
      const size = sizeOf(answer);
      entries.set(key, { answer: { ...answer, ...(keep.day ? { day: keep.day } : {}) }, size, tags: keep.tags });
      total += size;
      for (const tag of keep.tags) byTag.set(tag, (byTag.get(tag) ?? new Set()).add(key));
      for (const oldest of entries.keys()) {
        if (entries.size <= MAX_ENTRIES && total <= MAX_BYTES) break;
        remove(oldest);
      }
    },
    drop(tags) {
      if (changedAt.size > MAX_TAGS) clear();
      generation += 1;
      for (const tag of tags) {
        changedAt.set(tag, generation);
        for (const key of byTag.get(tag) ?? []) remove(key);
        byTag.delete(tag);
      }
    },
    clear,
    setEnabled(on) {
      if (enabled !== on) clear();
      enabled = on;
    },
  };
}
