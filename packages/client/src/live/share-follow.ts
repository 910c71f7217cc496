import { AGGREGATE_KINDS, aboutOf, type AggregateKind, type AnyChange } from '@jalon/contract';
import type { Transport } from '../transport.ts';
import { followChanges, type LiveRules, type Place } from './follow-changes.ts';
import type { FollowFeedOptions, LiveState, OnChange } from './live.ts';

/** What one connection is asked for: one thing, or kinds of things. */
interface Asked { readonly about?: string | undefined; readonly kinds?: readonly AggregateKind[] | undefined }

interface Follower {
  readonly options: FollowFeedOptions;
  /** Gives back a promise where too much waits for it already: kept as soon as there is room, or it left. */
  readonly hear: (change: AnyChange) => Promise<void> | undefined;
  readonly see: (state: LiveState) => void;
  /** Lines up to this one are known to it, or before its time. */
  readonly skip: (sequence: number) => void;
  readonly fail: (error: unknown) => void;
  /** Nobody waits for it any more. */
  readonly release: () => void;
}

/** One connection, for as long as what it is asked for is enough. */
interface Line extends Asked { readonly stop: AbortController; readonly place: Place; state: LiveState | undefined }

/** Those who follow through one transport. */
interface Party { readonly transport: Transport; readonly rules: LiveRules | undefined; readonly followers: Set<Follower>; line: Line | undefined }

const kindsOf = ({ about, kinds = AGGREGATE_KINDS }: Asked): readonly AggregateKind[] => (about === undefined ? kinds : AGGREGATE_KINDS.filter((kind) => about.startsWith(`${kind}:`)));
const covers = (line: Asked, wanted: Asked): boolean => (line.about === undefined ? kindsOf(wanted).every((kind) => kindsOf(line).includes(kind)) : line.about === wanted.about);

function isFor({ about, kinds = AGGREGATE_KINDS }: Asked, change: AnyChange): boolean {
  const { kind, id } = change.about ?? { kind: 'assessment' as const, id: change.assessmentId ?? '' };
  return about === undefined ? kinds.includes(kind) : about === aboutOf(kind, id);
}

/** All that is asked for at once. */
function together(wanted: readonly Asked[]): Asked {
  const about = wanted[0]?.about;
  if (about !== undefined && wanted.every((one) => one.about === about)) return { about };
  return { kinds: AGGREGATE_KINDS.filter((kind) => wanted.some((one) => kindsOf(one).includes(kind))) };
}

const least = (numbers: readonly (number | undefined)[]): number | undefined => numbers.reduce((low, one) => (low === undefined || (one !== undefined && one < low) ? one : low), undefined);

/** Lines that may wait for one follower, before the connection waits for it. */
const MOST_WAITING = 200;

const parties = new WeakMap<Transport, Party>();

/** As {@link followChanges}, with one connection for all who follow through one transport: a browser has six for each server. A slow follower keeps nobody else waiting, as long as no more than 200 changes wait for it. */
export function shareChanges(transport: Transport, onChange: OnChange, options: FollowFeedOptions = {}, rules?: LiveRules): Promise<void> {
  const party: Party = parties.get(transport) ?? { transport, rules, followers: new Set(), line: undefined };
  parties.set(transport, party);
  const { signal } = options;
  if (signal?.aborted) return Promise.resolve();
  return new Promise<void>((resolve, reject) => {
    const end = (over: () => void): void => {
      signal?.removeEventListener('abort', leave);
      party.followers.delete(follower);
      follower.release();
      if (party.followers.size === 0) hangUp(party);
      over();
    };
    const leave = (): void => end(resolve);
    const follower = followerOf(party, onChange, options, (error) => end(() => reject(error as Error)));
    signal?.addEventListener('abort', leave);
    party.followers.add(follower);
    join(party, follower);
  });
}

function followerOf({ followers }: Party, onChange: OnChange, options: FollowFeedOptions, fail: Follower['fail']): Follower {
  let [told, state, queue]: [number, LiveState | undefined, Promise<void>] = [options.since ?? -1, undefined, Promise.resolve()];
  let waiting = 0;
  const held: (() => void)[] = [];
  const release = (): void => held.splice(0).forEach((go) => go());
  const follower: Follower = {
    options, fail, release,
    skip: (sequence) => { told = Math.max(told, sequence); },
    hear: (change) => {
      if (change.sequence <= told || !isFor(options, change)) return undefined;
      told = change.sequence;
      queue = queue.then(() => (followers.has(follower) ? onChange(change) : undefined)).catch(fail).then(() => { if ((waiting -= 1) <= MOST_WAITING) release(); });
      return (waiting += 1) > MOST_WAITING ? new Promise((resolve) => held.push(resolve)) : undefined;
    },
    see: (next) => {
      if (next === state) return;
      state = next;
      try {
        options.onState?.(next);
      } catch (error) {
        fail(error);
      }
    },
  };
  return follower;
}

function hangUp(party: Party): void {
  party.line?.stop.abort();
  party.line = undefined;
}

/** Lets somebody listen in, on a line that is asked for more where it must be. It goes on where the one before was. */
function join(party: Party, follower: Follower): void {
  const { line, followers } = party;
  const { since } = follower.options;
  const at = line?.place.since;
  if (line && covers(line, follower.options) && (since === undefined || (at !== undefined && since >= at))) {
    if (line.state) follower.see(line.state);
    return;
  }
  hangUp(party);
  // Whoever joins may ask for what was written before: that is for them alone.
  if (at !== undefined) for (const one of followers) if (one !== follower || since === undefined) one.skip(at);
  openLine(party, least([at, since]));
}

function openLine(party: Party, since: number | undefined): void {
  const { transport, rules, followers } = party;
  const wanted = [...followers].map(({ options }) => options);
  const line: Line = { ...together(wanted), stop: new AbortController(), place: { since }, state: undefined };
  party.line = line;
  const all = (tell: (one: Follower) => void): void => [...followers].forEach(tell);
  const onState = (state: LiveState): void => { line.state = state; all((one) => one.see(state)); };
  const options = { about: line.about, kinds: line.kinds, signal: line.stop.signal, onState, pollMs: least(wanted.map(({ pollMs }) => pollMs)) };
  const hear: OnChange = async (change) => void (await Promise.all([...followers].map((one) => one.hear(change))));
  followChanges(transport, hear, options, rules, line.place).catch((error: unknown) => {
    if (party.line !== line) return;
    party.line = undefined;
    all((one) => one.fail(error));
  });
}
