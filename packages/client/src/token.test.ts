import { describe, expect, it, vi } from 'vitest';
import { KOLDA, failureOf, inTurn, json, problem, quickClient, scorecard, stubApi } from './__fixtures__/stub-api.ts';
import type { AccessTokenRequest } from './client-options.ts';
import { isProblem } from './problem.ts';

const server = stubApi();
const SCORECARD = '/v1/scorecards/:programme/:cycle/:territory';
const bearer = (request: Request) => request.headers.get('authorization');

describe('the token', () => {
  it('is asked for once per call and kept nowhere', async () => {
    const { handler, requests } = inTurn('get', SCORECARD, json(scorecard()));
    server.use(handler);
    let n = 0;
    const { jalon } = quickClient({ getAccessToken: async () => `token-${(n += 1)}` });
    await jalon.scorecards.get(KOLDA);
    await jalon.scorecards.get(KOLDA);
    expect(requests.map(bearer)).toEqual(['Bearer token-1', 'Bearer token-2']);
  });

  it('is asked for again, once, when the server answers 401', async () => {
    const { handler, requests } = inTurn('get', SCORECARD, problem(401, 'token-expired'), json(scorecard()));
    server.use(handler);
    const asked: string[] = [];
    const { jalon, waits } = quickClient({
      getAccessToken: ({ reason }) => {
        asked.push(reason);
        return `token for ${reason}`;
      },
    });
    await jalon.scorecards.get(KOLDA);
    expect(asked).toEqual(['first', 'unauthorized']);
    expect(requests.map(bearer)).toEqual(['Bearer token for first', 'Bearer token for unauthorized']);
    expect(waits).toEqual([]);
  });

  it('is not asked for a third time', async () => {
    const { handler, requests } = inTurn('get', SCORECARD, problem(401, 'token-expired'));
    server.use(handler);
    const error = await failureOf(quickClient().jalon.scorecards.get(KOLDA));
    expect(isProblem(error, 'token-expired')).toBe(true);
    expect(requests).toHaveLength(2);
  });

  it('is shared by calls that need it at the same moment', async () => {
    const { handler, requests } = inTurn('get', SCORECARD, json(scorecard()));
    server.use(handler);
    const getAccessToken = vi.fn(async () => 'one');
    const { jalon } = quickClient({ getAccessToken });
    await Promise.all([jalon.scorecards.get(KOLDA), jalon.scorecards.get(KOLDA), jalon.scorecards.get(KOLDA)]);
    expect(getAccessToken).toHaveBeenCalledTimes(1);
    expect(requests).toHaveLength(3);
  });

  it('is renewed once for a crowd of calls refused together', async () => {
    let renewals = 0;
    server.use(inTurn('get', SCORECARD, (request) => (bearer(request) === 'Bearer fresh' ? json(scorecard())() : problem(401, 'token-expired')())).handler);
    const { jalon } = quickClient({
      getAccessToken: async ({ reason }) => {
        if (reason === 'first') return 'old';
        renewals += 1;
        await new Promise((resolve) => setTimeout(resolve, 50));
        return 'fresh';
      },
    });
    await Promise.all(Array.from({ length: 10 }, () => jalon.scorecards.get(KOLDA)));
    expect(renewals).toBe(1);
  });

  it('is not sent where the answer is the same for everyone, so that shared caches may keep it', async () => {
    const { handler, requests } = inTurn('get', '/v1/territories/:territory', json({ id: 'sn-kd', name: 'Kolda' }));
    server.use(handler);
    const getAccessToken = vi.fn(() => 'token');
    await quickClient({ getAccessToken }).jalon.territories.get('iso3166-2:SN-KD');
    expect(requests.map(bearer)).toEqual([null]);
    expect(new URL(requests[0]!.url).pathname).toBe('/v1/territories/iso3166-2:SN-KD');
    expect(getAccessToken).not.toHaveBeenCalled();
  });

  it('may be missing where publication makes reading free', async () => {
    const { handler, requests } = inTurn('get', SCORECARD, json(scorecard()));
    server.use(handler);
    await quickClient({ getAccessToken: () => null }).jalon.scorecards.get(KOLDA);
    await quickClient({ getAccessToken: undefined }).jalon.scorecards.get(KOLDA);
    expect(requests.map(bearer)).toEqual([null, null]);
  });

  it('is missed before anything is sent where a call needs one', async () => {
    const error = await failureOf(quickClient({ getAccessToken: undefined }).jalon.me());
    expect(isProblem(error, 'not-signed-in')).toBe(true);
    expect(error).toMatchObject({ status: undefined, message: expect.stringContaining('Pass getAccessToken to createClient()') as string });
  });

  it('says so when fetching it failed, and keeps the cause', async () => {
    const cause = new Error('the identity provider is closed');
    const error = await failureOf(quickClient({ getAccessToken: () => Promise.reject(cause) }).jalon.me());
    expect(isProblem(error, 'not-signed-in')).toBe(true);
    expect((error as Error).cause).toBe(cause);
  });

  it('stops being fetched when the only call that waits for it is cancelled', async () => {
    const stop = new AbortController();
    let seen: AbortSignal | undefined;
    const getAccessToken = ({ signal }: AccessTokenRequest) => {
      seen = signal;
      return new Promise<string>(() => {});
    };
    const call = failureOf(quickClient({ getAccessToken }).jalon.me({ signal: stop.signal }));
    await Promise.resolve();
    stop.abort();
    expect(isProblem(await call, 'cancelled')).toBe(true);
    expect(seen?.aborted).toBe(true);
  });

  it('goes on being fetched for the calls that still wait', async () => {
    server.use(inTurn('get', '/v1/me', json({ id: 'p', name: 'P', grants: [] })).handler);
    const stop = new AbortController();
    let hand: (token: string) => void = () => {};
    const seen: AbortSignal[] = [];
    const { jalon } = quickClient({
      getAccessToken: ({ signal }) => {
        seen.push(signal);
        return new Promise<string>((resolve) => (hand = resolve));
      },
    });
    const leaving = failureOf(jalon.me({ signal: stop.signal }));
    const staying = jalon.me();
    stop.abort();
    await leaving;
    hand('token');
    expect((await staying).id).toBe('p');
    expect(seen.map(({ aborted }) => aborted)).toEqual([false]);
  });

  it('is never part of a message', async () => {
    server.use(inTurn('get', '/v1/me', problem(403, 'forbidden')).handler);
    const error = await failureOf(quickClient({ getAccessToken: () => 'secret-token' }).jalon.me());
    expect(JSON.stringify(error) + String((error as Error).message)).not.toContain('secret-token');
  });
});
