import { isProblem, type JalonSource } from '@jalon/client';
import type { Say } from '../../../language/strings.ts';

interface Progress { readonly sent: number; readonly total: number }
interface Uploads {
  upload(content: Blob, options?: { readonly signal?: AbortSignal; readonly onProgress?: (progress: Progress) => void }): Promise<{ readonly sha256: string }>;
}

/** What receives files, where a source has it. */
export const uploadsIn = (source: JalonSource): Uploads | undefined => (source as { readonly files?: Uploads }).files;

/** What may work when it is sent again as it is. */
export const PASSING: ReadonlySet<string> = new Set(['no-answer', 'timeout', 'unavailable', 'internal', 'too-many-requests', 'cancelled', 'token-expired', 'token-invalid', 'not-signed-in', 'unexpected-answer']);

/** Why a server does not keep a file. In the words of the widget: the server's are in the language of the client. */
const REFUSED = ['file-refused', 'file-too-large', 'hash-mismatch', 'file-infected', 'quota-exceeded'] as const;

/** Why a file did not arrive. */
export function faultSentence(say: Say, error: unknown): string {
  const code = isProblem(error) ? error.code : 'unknown';
  const known = REFUSED.find((one) => one === code);
  return known ? say(`upload.${known}`) : say.code('error', code);
}

/** How far a file has come; stopped by hand once `isStopped`. */
export interface Under { readonly percent: number; readonly isStopped: boolean }

/** What became of a file: the hash it stands under, why it did not arrive, or neither: it was stopped or put aside by hand. */
export type Sent = { readonly sha256: string } | { readonly error: unknown } | 'stopped';

type Way = Progress & { readonly stop: AbortController | undefined };

/** Files chosen to be brought, one at most for a place: sent with their progress, stopped, and taken up again where they stood. */
export class Sending {
  readonly #files = new Map<string, File>();
  readonly #ways = new Map<string, Way>();
  readonly #uploads: Uploads | undefined;
  readonly #changed: () => void;

  constructor(uploads: Uploads | undefined, changed: () => void) {
    this.#uploads = uploads;
    this.#changed = changed;
  }

  /** Whether anything receives files here. */
  get isOpen(): boolean {
    return this.#uploads !== undefined;
  }

  has(place: string): boolean {
    return this.#files.has(place);
  }

  isSending(place: string): boolean {
    return this.#ways.get(place)?.stop !== undefined;
  }

  /** `undefined` before it is sent. */
  under(place: string): Under | undefined {
    const way = this.#ways.get(place);
    return way && { percent: way.total > 0 ? Math.floor((way.sent / way.total) * 100) : 0, isStopped: way.stop === undefined };
  }

  choose(place: string, file: File): void {
    this.#ways.delete(place);
    this.#files.set(place, file);
  }

  /** Stops by hand: it is still chosen, and sent again goes on from where it stood. */
  stop(place: string): void {
    this.#ways.get(place)?.stop?.abort();
  }

  /** Forgets the file of a place, and stops sending it. */
  drop(place: string): void {
    this.stop(place);
    this.#ways.delete(place);
    this.#files.delete(place);
  }

  dropAll(): void {
    for (const place of [...this.#files.keys()]) this.drop(place);
  }

  /** Sends the file of a place; `undefined` where there is none. */
  async send(place: string): Promise<Sent | undefined> {
    const [file, uploads] = [this.#files.get(place), this.#uploads];
    if (!file || !uploads) return undefined;
    const stop = new AbortController();
    const tell = (progress: Progress): void => {
      if (this.#files.get(place) === file) this.#ways.set(place, { ...progress, stop });
      this.#changed();
    };
    tell(this.#ways.get(place) ?? { sent: 0, total: file.size });
    try {
      const { sha256 } = await uploads.upload(file, { signal: stop.signal, onProgress: tell });
      this.#ways.delete(place);
      return stop.signal.aborted ? 'stopped' : { sha256 };
    } catch (error) {
      const way = this.#ways.get(place);
      this.#ways.delete(place);
      if (stop.signal.aborted && way) this.#ways.set(place, { ...way, stop: undefined });
      return stop.signal.aborted ? 'stopped' : { error };
    } finally {
      this.#changed();
    }
  }
}
