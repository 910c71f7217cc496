import { LIMITS, type Page } from '@jalon/contract';
import { Refusal } from './problem.ts';

/** In the order of code units, whatever the machine speaks. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** One page of a list held in memory. A cursor is good for the list and filters it was made for. */
export function pageOf<T>(all: readonly T[], list: string, { limit = LIMITS.pageSizeDefault, cursor }: { readonly limit?: number | undefined; readonly cursor?: string | undefined }): Page<T> {
  const start = cursor === undefined ? 0 : startOf(list, cursor);
  const end = start + limit;
  return { items: all.slice(start, end), nextCursor: end < all.length ? btoa(`${end} ${tagOf(list)}`).replaceAll('=', '') : null };
}

function startOf(list: string, cursor: string): number {
  const refuse = () => new Refusal('invalid-cursor', { errors: [{ code: 'invalid-cursor', pointer: '/query/cursor' }] });
  let text: string;
  try {
    text = atob(cursor);
  } catch {
    throw refuse();
  }
  const [start = '', tag] = text.split(' ');
  if (tag !== tagOf(list) || !/^\d+$/.test(start)) throw refuse();
  return Number(start);
}

/** A short name for some content: the same text has the same one. Not for secrets. */
export function tagOf(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  return `${(a >>> 0).toString(36)}${(b >>> 0).toString(36)}`;
}
