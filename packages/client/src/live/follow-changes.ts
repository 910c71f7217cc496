import { AGGREGATE_KINDS, CHANGES_ROUTES, CHANGE_EVENT, CLIENT_HEADER, HEARTBEAT_MS, LAST_EVENT_HEADER, type AnyChange, type AnyChanges } from '@jalon/contract';
import { problemFromAnswer } from '../answer-problems.ts';
import { backoffDelay } from '../backoff.ts';
import { hasFields, isRecord } from '../check-answer.ts';
import { sleep as realSleep, untilAborted } from '../limit.ts';
import { isProblem, type JalonProblem } from '../problem.ts';
import { noAnswer, timedOut, tokenFailed, tokenMissing, type Asked } from '../problem-of-call.ts';
import { requestPath } from '../request-url.ts';
import { PASSING } from '../send.ts';
import type { Transport } from '../transport.ts';
import { VERSION } from '../version.values.ts';
import { awayNow, watchAttention, whileAway } from './attention.ts';
import { readEvents, type StreamBlock } from './event-stream.ts';
import type { FollowFeedOptions, LiveState, OnChange } from './live.ts';

/** In milliseconds, and tries. */
export const LIVE_RULES = {
  /** Two heartbeats and a little: then the line is dead, or something in between holds it back. */
  silenceMs: 2 * HEARTBEAT_MS + 5_000,
  /** A page nobody looks at lets its stream go after this. */
  hiddenMs: 60_000,
  /** Streams that fail one after the other before we ask again and again instead, and for how long. */
  streamTries: 3, streamAgainMs: 300_000,
  firstWaitMs: 1_000, longestWaitMs: 30_000, pollMs: 15_000, openMs: 20_000,
} as const;
export type LiveRules = { readonly [K in keyof typeof LIVE_RULES]: number };

/** Where a reader stands: the last line that was told, or passed over because it was for others; `undefined` until that is known. */
export interface Place { since: number | undefined }

interface Following {
  readonly transport: Transport;
  readonly rules: LiveRules;
  readonly query: { readonly kinds: string | undefined; readonly about: string | undefined };
  readonly onChange: OnChange;
  readonly onState: (state: LiveState) => void;
  readonly signal: AbortSignal;
  readonly place: Place;
  /** What the server asks to wait before coming back. */
  retryMs: number;
  failures: number;
  /** Until when there is no use in trying a stream. */
  pollUntil: number;
}

const isPassing = (error: unknown): error is JalonProblem => isProblem(error) && PASSING.has(error.code);
const isChange = hasFields({ sequence: 'number', type: 'string' });
const isChanges = hasFields({ items: 'object', nextSince: 'number', more: 'boolean' });
/** What a server, or something before it, answers that has no stream. */
const NO_STREAM: readonly number[] = [404, 405, 406, 501];

/** Tells of changes until the signal is aborted. Comes back by itself from whatever may pass, and loses no line doing so. Breaks with a lasting problem, or with what `onChange` throws. */
export async function followChanges(transport: Transport, onChange: OnChange, options: FollowFeedOptions = {}, rules: LiveRules = LIVE_RULES, place: Place = { since: options.since }): Promise<void> {
  const { signal = new AbortController().signal, about, kinds = AGGREGATE_KINDS, pollMs = rules.pollMs } = options;
  let state: LiveState | undefined;
  const onState = (next: LiveState): void => { if (next !== state && !signal.aborted) options.onState?.(state = next); };
  const query = { about, kinds: about === undefined ? kinds.join(',') : undefined };
  const following: Following = { transport, rules: { ...rules, pollMs }, query, onChange, onState, signal, place, retryMs: 0, failures: 0, pollUntil: 0 };
  while (!signal.aborted) {
    if (awayNow()) onState('waiting');
    await whileAway(signal);
    if (signal.aborted) return;
    const waitMs = await turn(following).catch((error: unknown) => { if (!signal.aborted) throw error; return 0; });
    await pause(following, waitMs);
  }
}

/** One connection, or one round of questions. Gives back how long to wait before the next. */
async function turn(following: Following): Promise<number> {
  const { transport: { parts }, rules } = following;
  const now = parts.now ?? Date.now;
  try {
    if (now() < following.pollUntil) return await poll(following);
    const isStream = await stream(following);
    if (!isStream) following.pollUntil = now() + rules.streamAgainMs;
    return isStream ? following.retryMs : 0;
  } catch (error) {
    if (!isPassing(error)) throw error;
    following.failures += 1;
    if (following.failures === rules.streamTries) following.pollUntil = now() + rules.streamAgainMs;
    following.onState('waiting');
    return backoffDelay(following.failures - 1, { baseDelayMs: Math.max(rules.firstWaitMs, following.retryMs), maxDelayMs: rules.longestWaitMs }, parts.random ?? Math.random, error.retryAfterMs);
  }
}

async function pause({ transport: { parts }, signal }: Following, ms: number): Promise<void> {
  if (ms > 0) await (parts.sleep ?? realSleep)(ms, signal).catch(() => undefined);
}

/** Asks until there is nothing more. Whoever does not know where they stand passes over what is written already. */
async function poll(following: Following): Promise<number> {
  const { transport: { send }, query, signal, rules } = following;
  const isNew = following.place.since !== undefined;
  for (let more = true; more && !signal.aborted;) {
    // Telling moves the place already.
    const from = following.place.since;
    const page = await send<AnyChanges>({ route: CHANGES_ROUTES.getChanges, query: { ...query, since: from, limit: isNew ? undefined : 200 }, check: isChanges, options: { signal } });
    if (isNew) for (const change of page.items) await tell(following, change);
    more = page.more && page.nextSince > (from ?? 0);
    following.place.since = page.nextSince;
  }
  following.failures = 0;
  following.onState('polling');
  return rules.pollMs / 2 + backoffDelay(0, { baseDelayMs: rules.pollMs, maxDelayMs: rules.pollMs }, following.transport.parts.random ?? Math.random);
}

async function tell(following: Following, change: AnyChange): Promise<void> {
  if (following.signal.aborted || change.sequence <= (following.place.since ?? -1)) return;
  await following.onChange(change);
  following.place.since = change.sequence;
}

/** Reads one stream to its end. False where what answers has none. */
async function stream(following: Following): Promise<boolean> {
  const { transport: { baseUrl, parts }, query, signal, rules } = following;
  const route = CHANGES_ROUTES.streamChanges;
  const asked: Asked = { method: route.method, url: baseUrl + requestPath(route, {}, query) };
  const limit = startConnection(signal, rules);
  try {
    const response = await open(following, asked, limit.signal);
    if (NO_STREAM.includes(response.status) || (response.ok && !isEventStream(response))) return drop(response);
    if (!response.ok) throw await problemFromAnswer(asked, { status: response.status, headers: response.headers, text: await response.text() }, (parts.now ?? Date.now)());
    await readAll(following, asked, response.body!, limit);
    return true;
  } catch (error) {
    if (limit.ended === 'hidden') return true;
    throw limit.ended ? timedOut(asked, rules.silenceMs, 'try', error) : error;
  } finally {
    limit.stop();
  }
}

const isEventStream = ({ headers, body }: Response): boolean => body !== null && /^text\/event-stream\b/i.test(headers.get('content-type') ?? '');

function drop({ body }: Response): false {
  void body?.cancel().catch(() => undefined);
  return false;
}

async function readAll(following: Following, asked: Asked, body: ReadableStream<Uint8Array>, limit: Connection): Promise<void> {
  // Headers prove nothing: something in between may keep the rest to itself.
  const onBytes = (): void => {
    limit.heard();
    following.failures = 0;
    following.onState('live');
  };
  const blocks = readEvents(body, onBytes);
  // A line that breaks is a passing trouble: the next stream goes on where this one was.
  const next = (): Promise<IteratorResult<StreamBlock>> => blocks.next().catch((cause: unknown) => { throw noAnswer(asked, cause); });
  try {
    for (;;) {
      const block = await untilAborted(next, limit.signal);
      if (block.done) return;
      const { event, data, id, retryMs } = block.value;
      if (retryMs !== undefined) following.retryMs = retryMs;
      const change = event === CHANGE_EVENT ? parsed(data) : undefined;
      if (change) await tell(following, change);
      if (/^\d{1,16}$/.test(id ?? '')) following.place.since = Math.max(following.place.since ?? 0, Number(id));
    }
  } finally {
    void blocks.return(undefined).catch(() => undefined);
  }
}

/** What is no change of ours is passed over: a later server may tell more. */
function parsed(data: string): AnyChange | undefined {
  try {
    const change: unknown = JSON.parse(data);
    return isRecord(change) && isChange(change) === undefined ? (change as unknown as AnyChange) : undefined;
  } catch {
    return undefined;
  }
}

/** Asks for the stream, with a fresh token where the first is refused. */
async function open({ transport: { parts }, place: { since } }: Following, asked: Asked, signal: AbortSignal): Promise<Response> {
  const doFetch = parts.fetch ?? globalThis.fetch;
  for (const reason of ['first', 'unauthorized'] as const) {
    const token = await parts.tokens?.get(reason, signal).catch((cause: unknown) => { throw signal.aborted ? cause : tokenFailed(asked, cause); });
    if (token === undefined) throw tokenMissing(asked);
    const headers = {
      accept: 'text/event-stream, application/problem+json', authorization: `Bearer ${token}`, [CLIENT_HEADER]: VERSION,
      ...(parts.language !== undefined && { 'accept-language': parts.language }), ...(since !== undefined && { [LAST_EVENT_HEADER]: String(since) }),
    };
    const response = await untilAborted(() => doFetch(asked.url, { headers, credentials: 'omit', cache: 'no-store', signal }), signal).catch((cause: unknown) => { throw signal.aborted ? cause : noAnswer(asked, cause); });
    if (response.status !== 401 || reason === 'unauthorized') return response;
    drop(response);
  }
  throw tokenMissing(asked);
}

interface Connection {
  readonly signal: AbortSignal;
  /** Why it was let go from here: nothing came any more, or nobody looks. */
  readonly ended: 'silent' | 'hidden' | undefined;
  /** Something came. */
  readonly heard: () => void;
  stop(): void;
}

/** Lets a connection go that says nothing, or that nobody looks at. */
function startConnection(outer: AbortSignal, { silenceMs, openMs, hiddenMs }: LiveRules): Connection {
  const own = new AbortController();
  let ended: Connection['ended'];
  const end = (why: 'silent' | 'hidden'): void => { ended ??= why; own.abort(new Error(why)); };
  const onOuter = (): void => own.abort(outer.reason);
  let silence = setTimeout(end, openMs, 'silent');
  let hidden: ReturnType<typeof setTimeout> | undefined;
  const forget = watchAttention(() => {
    clearTimeout(hidden);
    const away = awayNow();
    if (away) hidden = setTimeout(end, away === 'hidden' ? hiddenMs : 0, 'hidden');
  });
  outer.addEventListener('abort', onOuter);
  return {
    signal: own.signal,
    get ended() { return ended; },
    heard: () => { clearTimeout(silence); silence = setTimeout(end, silenceMs, 'silent'); },
    stop: () => { clearTimeout(silence); clearTimeout(hidden); forget(); outer.removeEventListener('abort', onOuter); own.abort(new Error('over')); },
  };
}
