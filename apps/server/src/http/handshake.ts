import type { IncomingMessage } from 'node:http';
import { MINIMUM_CLIENT, isOlder } from '@jalon/contract';
import { ProblemError } from './problem-error.ts';

/** Whether a client is older than this server understands. One that does not say its version is not. */
export const isTooOld = (client: string | string[] | undefined): boolean => typeof client === 'string' && isOlder(client, MINIMUM_CLIENT);

const SEEN_BY_PROXIES = ['via', 'forwarded', 'x-forwarded-for', 'x-forwarded-proto', 'x-forwarded-host'];

/**
 * What a 426 says to come back with (RFC 9110, 15.5.22), for this connection alone (7.8). Not to a proxy that says it is one: some hand `Upgrade`
 * on to a browser over HTTP/2, where the field is forbidden, and Safari then shows a broken connection in place of the problem.
 */
function upgradeFor({ headers, httpVersion }: Pick<IncomingMessage, 'headers' | 'httpVersion'>): Record<string, string> {
  const direct = httpVersion === '1.1' && SEEN_BY_PROXIES.every((name) => headers[name] === undefined);
  return direct ? { Upgrade: `Jalon-Client/${MINIMUM_CLIENT}`, Connection: 'Upgrade' } : {};
}

/** Refuses such a client, before anything is read of what it sent. */
export function checkClient(client: string | undefined, request: Pick<IncomingMessage, 'headers' | 'httpVersion'>): void {
  if (isTooOld(client)) throw new ProblemError('client-too-old', { figures: { minimum: MINIMUM_CLIENT }, headers: upgradeFor(request) });
}
