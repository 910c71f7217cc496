import { LAST_EVENT_HEADER, LIMITS, type AnyChanges } from '@jalon/contract';
import { personOf } from '../assessments/access.ts';
import type { StreamedAnswer } from '../http/answer.ts';
import type { Operation } from '../http/operation.ts';
import { ProblemError, invalidRequest } from '../http/problem-error.ts';
import type { Services } from '../services.ts';
import { readChanges } from './read-changes.ts';
import { readablePlaces, type Followed } from './readable-places.ts';

/** `no-transform` and the header of nginx: what stands in between must neither compress nor hold back. The connection is the stream's own and ends with it. */
const HEADERS = { 'Content-Type': 'text/event-stream; charset=utf-8', 'X-Accel-Buffering': 'no', Connection: 'close' } as const;
const CACHE = 'no-store, no-transform';

/** The line a reader who comes back has seen last. */
function lastSeen(header: string | undefined): number | undefined {
  if (header === undefined || header === '') return undefined;
  const sequence = Number(header);
  if (!/^\d{1,16}$/.test(header) || !Number.isSafeInteger(sequence)) throw invalidRequest({ code: 'wrong-format', pointer: `/header/${LAST_EVENT_HEADER.toLowerCase()}` });
  return sequence;
}

/** What may be read changes while a stream stands open: who asks, and what was granted to them, is looked at each time there is something to read. */
async function readNow(services: Services, authorization: string | undefined, followed: Followed, since: number, upTo: number): Promise<AnyChanges> {
  const caller = await services.identity.identify(authorization);
  personOf(caller);
  const places = readablePlaces(services, caller, followed);
  const key = JSON.stringify([since, upTo, places]);
  return services.streams.share(key, () => readChanges(services, places, { since, upTo, limit: LIMITS.pageSizeDefault }));
}

/** Server-sent events of what is written from now on, or after the line said by `Last-Event-ID` or `since`. Ends with the token; whoever comes back loses nothing. */
export const streamChanges: Operation<'streamChanges'> = async ({ services, query, caller, header }): Promise<StreamedAnswer> => {
  const { id } = personOf(caller);
  const { streams, identity, log } = services;
  const authorization = header('authorization');
  const endsAt = identity.endsAt(authorization);
  if (endsAt === undefined) throw new ProblemError('token-expired');
  const seen = lastSeen(header(LAST_EVENT_HEADER)) ?? query.since;
  const settled = await streams.pulse.ask();
  const place = streams.take(id);
  const read = (since: number, upTo: number): Promise<AnyChanges> => readNow(services, authorization, query, since, upTo).catch((cause: unknown) => {
    if (!(cause instanceof ProblemError)) log.error('A stream of changes ended: its lines could not be read', cause);
    throw cause;
  });
  return { stream: (cut) => place.open({ since: seen ?? settled, endsAt, read, cut }), cacheControl: CACHE, headers: HEADERS };
};
