import { isProblem, type JalonSource } from '@jalon/client';
import type { FileStatus } from '@jalon/contract';

interface StoredFiles {
  get(sha256: string): Promise<Blob>;
  status(sha256: string): Promise<FileStatus>;
}

/** What keeps files, where a source has it. */
export const filesIn = (source: JalonSource | undefined): StoredFiles | undefined => (source as { readonly files?: StoredFiles } | undefined)?.files;

/** A thing asked for: on its way, there, or why not. */
export type Asked<T> = { readonly state: 'asking' } | { readonly state: 'there'; readonly value: T } | { readonly state: 'failed'; readonly code: string };

/** How many are asked for at once. */
const AT_ONCE = 4;

/** Asks for things by their hash, each once, some at a time, and tells when one has come. */
export class Asking<T> {
  readonly #known = new Map<string, Asked<T>>();
  readonly #ask: (sha256: string) => Promise<T>;
  readonly #changed: () => void;
  readonly #waiting: string[] = [];
  #running = 0;

  constructor(ask: (sha256: string) => Promise<T>, changed: () => void) {
    this.#ask = ask;
    this.#changed = changed;
  }

  of(sha256: string): Asked<T> {
    const known = this.#known.get(sha256);
    if (known) return known;
    this.#known.set(sha256, { state: 'asking' });
    this.#waiting.push(sha256);
    this.#next();
    return { state: 'asking' };
  }

  /** What did not come is asked for again next time. */
  forgetFaults(): void {
    for (const [sha256, { state }] of this.#known) if (state === 'failed') this.#known.delete(sha256);
  }

  #next(): void {
    while (this.#running < AT_ONCE) {
      const sha256 = this.#waiting.shift();
      if (sha256 === undefined) return;
      this.#running += 1;
      void this.#run(sha256);
    }
  }

  async #run(sha256: string): Promise<void> {
    try {
      this.#known.set(sha256, { state: 'there', value: await this.#ask(sha256) });
    } catch (error) {
      this.#known.set(sha256, { state: 'failed', code: isProblem(error) ? error.code : 'unknown' });
    }
    this.#running -= 1;
    this.#next();
    this.#changed();
  }
}

const ENDINGS: Readonly<Record<string, string>> = { 'application/pdf': 'pdf', 'image/png': 'png', 'image/jpeg': 'jpg', 'image/webp': 'webp', 'image/heic': 'heic', 'text/plain': 'txt' };

/** A name for a file: its title, without what file systems refuse, and the ending of its type. */
export function fileName(title: string, type: string): string {
  const clean = title.replace(/[\\/:*?"<>|\u0000-\u001f\u202a-\u202e\u2066-\u2069]+/g, ' ').replace(/\s+/g, ' ').replace(/^[. ]+|[. ]+$/g, '').slice(0, 120) || 'document';
  const ending = ENDINGS[type.split(';')[0] ?? ''];
  return ending && !clean.toLowerCase().endsWith(`.${ending}`) ? `${clean}.${ending}` : clean;
}
