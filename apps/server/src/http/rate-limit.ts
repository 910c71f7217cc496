import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';
import type { Identifier } from '../identity/identify.ts';

export interface RateLimitOptions {
  /** Requests a second, on average; 0 for no limit. */
  readonly perSecond: number;
  /** How many proxies of ours stand in front, each adding the address it saw to `X-Forwarded-For`. */
  readonly proxies: number;
  readonly identity: Pick<Identifier, 'identifyAtOnce'>;
  /** Milliseconds of a clock that only goes forward. */
  readonly now?: () => number;
}

/** How fast one caller may ask. */
export interface RateLimit {
  /** Counts a request: 0 where it may be answered, else the whole seconds to wait. A refused one does not count. */
  take(request: IncomingMessage): number;
}

/** What a caller who was quiet may ask at once, in seconds of the average. */
const BURST_S = 10;
const MAX_CALLERS = 20_000;

/** Somebody's IPv6 addresses share their first half: a house or a server holds as many as it likes. */
function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  const [head = '', tail] = address.split('::');
  const first = head === '' ? [] : head.split(':');
  const rest = tail === undefined || tail === '' ? [] : tail.split(':');
  const all = tail === undefined ? first : [...first, ...Array.from({ length: 8 - first.length - rest.length }, () => '0'), ...rest];
  return all.slice(0, 4).join(':');
}

/** The address the outermost of our own proxies saw. What a caller writes further left is not believed. */
function addressOf({ headers, socket }: IncomingMessage, proxies: number): string {
  const seen = String(headers['x-forwarded-for'] ?? '').split(',').map((one) => one.trim()).filter(Boolean);
  return networkOf((proxies > 0 ? seen.at(-proxies) : undefined) ?? socket.remoteAddress ?? '');
}

/**
 * A bucket per caller: whose token was checked lately, by its person, anybody else by address, so that a made-up token opens no bucket of its own.
 * Kept as the instant at which each bucket will be full again.
 */
export function createRateLimit({ perSecond, proxies, identity, now = () => performance.now() }: RateLimitOptions): RateLimit {
  if (perSecond <= 0) return { take: () => 0 };
  const each = 1000 / perSecond;
  const fullAt = new Map<string, number>();
  const keyOf = (request: IncomingMessage): string => {
    const caller = identity.identifyAtOnce(request.headers.authorization);
    if (caller?.kind === 'person') return `person ${caller.person.id}`;
    return caller?.kind === 'unknown' ? `subject ${caller.subject}` : `address ${addressOf(request, proxies)}`;
  };
  const makeRoom = (at: number): void => {
    for (const [key, full] of fullAt) if (full <= at) fullAt.delete(key);
    for (const oldest of fullAt.keys()) {
      if (fullAt.size < MAX_CALLERS) break;
      fullAt.delete(oldest);
    }
  };
  return {
    take(request) {
      const at = now();
      const key = keyOf(request);
      const full = Math.max(fullAt.get(key) ?? at, at) + each;
      const wait = full - at - BURST_S * 1000;
      if (wait > 0) return Math.ceil(wait / 1000);
      if (fullAt.size >= MAX_CALLERS) makeRoom(at);
      fullAt.set(key, full);
      return 0;
    },
  };
}
