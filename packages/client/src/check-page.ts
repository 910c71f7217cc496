import type { Page } from '@jalon/contract';
import { isRecord, type Check } from './check-answer.ts';

/** One page of a list. */
export const isPage: Check = (body) => {
  const page = body as Page<unknown> | null;
  if (!isRecord(page) || !Array.isArray(page.items)) return 'no list of items';
  return page.nextCursor === null || typeof page.nextCursor === 'string' ? undefined : 'no usable "nextCursor"';
};
