/** An answer whose tag is not made of all it says. */
export class Tagged {
  readonly content: unknown;
  readonly etag: string;

  constructor(content: unknown, etag: string) {
    this.content = content;
    this.etag = etag;
  }
}
