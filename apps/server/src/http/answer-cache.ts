import type { Answer } from './answer.ts';

/** An answer ready to be sent again, with the day it speaks of. */
export interface KeptAnswer extends Answer {
  readonly day?: { readonly zone: string; readonly date: string };
}

interface Entry {
  readonly answer: KeptAnswer;
  readonly size: number;
  readonly tags: readonly string[];
}

const MAX_ENTRIES = 2_000;
const MAX_BYTES = 64_000_000;
const MAX_TAGS = 20_000;

/** Plain and, once asked for, compressed: a fifth more at most. */
const sizeOf = ({ bytes }: Answer): number => Math.ceil(bytes.plain.length * 1.2);

/** Answers kept in memory, dropped when what they were made from changes; the oldest go first when there are too many. */
export class AnswerCache {
  readonly #entries = new Map<string, Entry>();
  readonly #byTag = new Map<string, Set<string>>();
  /** Generation of the last change under each tag, for readings that began before it. */
  readonly #changedAt = new Map<string, number>();
  #generation = 0;
  #clearedAt = 0;
  #bytes = 0;
  #enabled = true;

  /** Counts the changes: to be read before the data an answer is made from. */
  get generation(): number {
    return this.#generation;
  }

  get(audience: string, url: string): KeptAnswer | undefined {
    return this.#enabled ? this.#entries.get(`${audience} ${url}`)?.answer : undefined;
  }

  /** Keeps an answer, unless something it was made from changed since its reading began. */
  put(audience: string, url: string, answer: Answer): void {
    const { keep } = answer;
    if (!this.#enabled || !keep || this.#isOutdated(keep)) return;
    const key = `${audience} ${url}`;
    this.#remove(key);
    const size = sizeOf(answer);
    this.#entries.set(key, { answer: { ...answer, ...(keep.day ? { day: keep.day } : {}) }, size, tags: keep.tags });
    this.#bytes += size;
    for (const tag of keep.tags) this.#byTag.set(tag, (this.#byTag.get(tag) ?? new Set()).add(key));
    this.#shrink();
  }

  /** Forgets what was made from what changed. */
  drop(tags: Iterable<string>): void {
    if (this.#changedAt.size > MAX_TAGS) this.clear();
    this.#generation += 1;
    for (const tag of tags) {
      this.#changedAt.set(tag, this.#generation);
      for (const key of this.#byTag.get(tag) ?? []) this.#remove(key);
      this.#byTag.delete(tag);
    }
  }

  clear(): void {
    this.#generation += 1;
    this.#clearedAt = this.#generation;
    this.#entries.clear();
    this.#byTag.clear();
    this.#changedAt.clear();
    this.#bytes = 0;
  }

  /** While off, nothing is given from memory: changes made elsewhere could not be heard of. */
  setEnabled(on: boolean): void {
    if (this.#enabled !== on) this.clear();
    this.#enabled = on;
  }

  #isOutdated({ since, tags }: NonNullable<Answer['keep']>): boolean {
    return since < this.#clearedAt || tags.some((tag) => (this.#changedAt.get(tag) ?? 0) > since);
  }

  #remove(key: string): void {
    const entry = this.#entries.get(key);
    if (!entry) return;
    this.#entries.delete(key);
    this.#bytes -= entry.size;
    for (const tag of entry.tags) this.#byTag.get(tag)?.delete(key);
  }

  #shrink(): void {
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= MAX_ENTRIES && this.#bytes <= MAX_BYTES) break;
      this.#remove(oldest);
    }
  }
}
