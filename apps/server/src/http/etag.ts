import { hash } from 'node:crypto';

/** The identity of some bytes: short, strong, the same in every process. */
export function contentTag(bytes: string | Uint8Array, prefix = ''): string {
  return `"${prefix}${hash('sha256', bytes, 'base64url').slice(0, 16)}"`;
}

const COMPRESSED = '-gzip"';
/** The same content compressed is other bytes, hence another strong tag. */
export const compressedTag = (etag: string): string => `${etag.slice(0, -1)}${COMPRESSED}`;
const plainTag = (etag: string): string => (etag.endsWith(COMPRESSED) ? `${etag.slice(0, -COMPRESSED.length)}"` : etag);

/** The tags of an `If-Match` or `If-None-Match`, without weakness marks or compression. `*` stays as it is. */
export function tagsOf(header: string): string[] {
  return header.slice(0, 4000).split(',').map((tag) => plainTag(tag.trim().replace(/^W\//, '')));
}

/** Whether what the reader has is what stands. */
export function stillStands(ifNoneMatch: string | null | undefined, etag: string): boolean {
  if (!ifNoneMatch) return false;
  if (ifNoneMatch === etag) return true;
  const tags = tagsOf(ifNoneMatch);
  return tags.includes('*') || tags.includes(etag);
}
