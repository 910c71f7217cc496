import { createHash } from 'node:crypto';
import { IDEMPOTENCY_HEADER, IDEMPOTENCY_KEY } from '@jalon/contract';
import canonicalize from 'canonicalize';
import { invalidRequest } from '../http/problem-error.ts';

/** The word under which a request may come again; `null` where it bears none. */
export function requestKeyOf(header: (name: string) => string | undefined): string | null {
  const key = header(IDEMPOTENCY_HEADER);
  if (key === undefined || IDEMPOTENCY_KEY.test(key)) return key ?? null;
  throw invalidRequest({ code: 'wrong-format', pointer: `/header/${IDEMPOTENCY_HEADER.toLowerCase()}` });
}

/** What a request asked, bytes and all, in 64 hexadecimal digits. */
export const requestHash = (asked: object, bytes: Uint8Array = new Uint8Array()): string => createHash('sha256').update(`${canonicalize(asked)}\n`).update(bytes).digest('hex');
