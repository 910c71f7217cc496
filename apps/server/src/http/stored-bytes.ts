import { gunzipSync, gzipSync } from 'node:zlib';

const COMPRESSION_LEVEL = 4;
/** Below this, compression costs more than it saves. */
const WORTH_COMPRESSING = 1_000;

/** An answer's content as bytes, plain and compressed, each made once when first asked for. */
export class StoredBytes {
  #plain: Buffer | undefined;
  #compressed: Buffer | undefined;

  private constructor(plain: Buffer | undefined, compressed: Buffer | undefined) {
    this.#plain = plain;
    this.#compressed = compressed;
  }

  static of(text: string): StoredBytes {
    return new StoredBytes(Buffer.from(text), undefined);
  }

  static fromCompressed(bytes: Uint8Array): StoredBytes {
    return new StoredBytes(undefined, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  }

  get plain(): Buffer {
    this.#plain ??= gunzipSync(this.#compressed ?? Buffer.alloc(0));
    return this.#plain;
  }

  get compressed(): Buffer {
    this.#compressed ??= gzipSync(this.plain, { level: COMPRESSION_LEVEL });
    return this.#compressed;
  }

  get isWorthCompressing(): boolean {
    return this.#compressed !== undefined || this.plain.length >= WORTH_COMPRESSING;
  }
}

export const acceptsGzip = (acceptEncoding: string | null | undefined): boolean => /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(acceptEncoding ?? '');
