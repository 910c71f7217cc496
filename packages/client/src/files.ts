import type { FileStatus } from '@jalon/contract';
import type { CallOptions } from './call-options.ts';

/** How far an upload has come. */
export interface UploadProgress {
  /** Bytes the server has. */
  readonly sent: number;
  /** Bytes of the file. */
  readonly total: number;
}

/** What `files.upload()` accepts. Each request of it may take two minutes, and ten with its tries, unless `timeouts` says otherwise. */
export interface UploadOptions extends CallOptions {
  /** Told how far the upload has come: at its start, after each piece, at its end. */
  readonly onProgress?: ((progress: UploadProgress) => void) | undefined;
}

/** Files of evidence, known by the SHA-256 of their bytes. */
export interface Files {
  /**
   * Uploads a file, of 20 million bytes at most, and tells under which hash it stands. What is larger than a megabyte goes in pieces: after a
   * lost connection the same call goes on by itself, and so does a later call with the same file, within a day. Needs a page served by https,
   * or Node: a hash cannot be made elsewhere.
   *
   * @example
   * const minutes = new Blob(['Procès-verbal du 12 mai'], { type: 'text/plain' });
   * const { sha256 } = await jalon.files.upload(minutes, { onProgress: ({ sent, total }) => console.log(`${sent} of ${total}`) });
   * const evidence = { id: 'pv-1', kind: 'minutes', title: 'Procès-verbal', sha256 };
   * await jalon.assessments.attachEvidence(card.assessmentId, { item: 'IDP-1', evidence }, { base: card.version });
   *
   * @throws {JalonProblem} `file-refused` for a type that is not received, `file-too-large`, `quota-exceeded`, `file-infected`, `hash-mismatch`
   * when it changed on the way, `no-answer` when the connection did not come back: call again to go on.
   */
  upload(content: Blob, options?: UploadOptions): Promise<FileStatus>;
  /**
   * The bytes of a file, for whoever uploaded it or may read an assessment it was attached to. Offer them to be saved; do not show them in
   * the page.
   *
   * @example
   * const minutes = await jalon.files.get('9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08');
   * console.log(minutes.type, minutes.size);
   *
   * @throws {JalonProblem} `forbidden`, `not-found` while it has not come, `file-pending` until it has been scanned, `file-infected`.
   */
  get(sha256: string, options?: CallOptions): Promise<Blob>;
  /**
   * Whether a file has come, and whether it was scanned.
   *
   * @example
   * const { status } = await jalon.files.status('9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08');
   * if (status === 'missing') console.log('its bytes have not come');
   *
   * @throws {JalonProblem} `forbidden`.
   */
  status(sha256: string, options?: CallOptions): Promise<FileStatus>;
}
