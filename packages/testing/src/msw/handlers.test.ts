import { createClient, isProblem, type JalonClient } from '@jalon/client';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { EXPIRED_TOKEN, buildAnswer, buildAssessmentState, createStore, tokenOf } from '../index.ts';
import { createHandlers, type Situation } from './index.ts';

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledFrame: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const KEY = { territory: 'ansd:SN-KD-KD1-1', programme: 'exemple', cycle: '2025' };
const clientFor = (token: string | null = tokenOf('coach-kolda')): JalonClient => createClient({ baseUrl: 'https://jalon.example', retries: { max: 0 }, timeouts: { totalMs: 2_000 }, getAccessToken: () => token });
const storeWithAnswer = () => createStore({ assessments: [buildAssessmentState({ answers: [buildAnswer({ item: 'IDP-1', input: { register: true } })] })] });

async function codeUnder(situation: Situation, call: (jalon: JalonClient) => PromiseLike<unknown> = (jalon) => jalon.scorecards.get(KEY)): Promise<unknown> {
  server.use(...createHandlers({ store: storeWithAnswer(), situation }));
  try {
    await call(clientFor());
  } catch (error) {
    return isProblem(error) ? error.code : error;
  }
  return 'fine';
}

describe('the handlers', () => {
  it('answer from the store, and write into it', async () => {
    const store = storeWithAnswer();
    server.use(...createHandlers({ store }));
    const jalon = clientFor();
    const card = await jalon.scorecards.get(KEY);
    await jalon.assessments.clearAnswer(card.assessmentId, { item: 'IDP-1' }, { base: card.version });
    expect(store.assessments.get(card.assessmentId)?.answers).toEqual([]);
    expect(store.journal.map(({ type }) => type)).toEqual(['clearAnswer']);
  });

  it('live on the day the clock says', async () => {
    let now = '2025-05-12T10:00:00.000Z';
    server.use(...createHandlers({ store: storeWithAnswer(), clock: () => now }));
    expect((await clientFor().scorecards.get(KEY)).asOf).toBe('2025-05-12');
    now = '2025-05-13T00:00:00.000Z';
    expect((await clientFor().scorecards.get(KEY)).asOf).toBe('2025-05-13');
  });

  it('word refusals in the language of the client', async () => {
    server.use(...createHandlers({ store: storeWithAnswer() }));
    const sentences = await Promise.all(['fr', 'en', 'ar'].map(async (language) => {
      const jalon = createClient({ baseUrl: 'https://jalon.example', language, getAccessToken: () => tokenOf('reader') });
      return jalon.assessments.clearAnswer('exemple~2025~sn-kd-kd1-1', { item: 'IDP-1' }, { base: 1 }).then(() => '', (error: unknown) => (isProblem(error) ? error.detail : ''));
    }));
    expect(new Set(sentences).size).toBe(3);
    expect(sentences[2]).toMatch(/[\u0600-\u06ff]/);
  });

  it('know a token that was good once', async () => {
    server.use(...createHandlers({ store: storeWithAnswer() }));
    await expect(clientFor(EXPIRED_TOKEN).me()).rejects.toMatchObject({ code: 'token-expired' });
  });
});

describe('a situation', () => {
  it('may be that nothing answers', async () => expect(await codeUnder('offline')).toBe('no-answer'));
  it('may be that rights are refused', async () => expect(await codeUnder('forbidden')).toBe('forbidden'));
  it('may be a problem by its code', async () => expect(await codeUnder({ error: 'unavailable' })).toBe('unavailable'));
  it('may be a problem by its status', async () => expect(await codeUnder({ error: 429 })).toBe('too-many-requests'));
  it('may be slow, so that a limit of time passes', async () => expect(await codeUnder({ slow: 1_000 }, (jalon) => jalon.scorecards.get(KEY, { timeouts: { totalMs: 50 } }))).toBe('timeout'));
  it('may be slow and fine', async () => expect(await codeUnder({ slow: 20 })).toBe('fine'));

  it('may be that nobody has written anything', async () => {
    server.use(...createHandlers({ store: storeWithAnswer(), situation: 'empty' }));
    expect(await clientFor().scorecards.get(KEY)).toMatchObject({ version: 0, filing: 'none' });
    expect((await clientFor().scorecards.list({ programme: 'exemple', cycle: '2025' })).items).toEqual([]);
  });

  it('leaves public pages alone when rights are refused', async () => expect(await codeUnder('forbidden', (jalon) => jalon.territories.get('sn-kd'))).toBe('fine'));
});
