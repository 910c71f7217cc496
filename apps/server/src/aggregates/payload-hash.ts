import { createHash } from 'node:crypto';
import type { SentCommand } from './aggregate-kind.ts';

/** JSON with the keys in order: the same content is the same text. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, inOrder(one)]));
}

/** What makes a command the same when its id comes again: type, format and payload. `base` may have moved on in an outbox. */
export function payloadHash({ type, v, payload }: Pick<SentCommand, 'type' | 'v' | 'payload'>): string {
  return createHash('sha256').update(JSON.stringify(inOrder({ type, v, payload }))).digest('hex');
}
