import { beforeEach, expect, it } from 'vitest';
import { createProgramme } from './http-programme.ts';

const asked: { method: string; path: string; body: unknown; ifMatch: string | null }[] = [];
let answer: unknown;
const programme = createProgramme({
  baseUrl: 'https://jalon.example', getAccessToken: () => 'a-token',
  async fetch(input, init) {
    const { pathname, search } = new URL(String(input));
    asked.push({ method: init?.method ?? 'GET', path: pathname + search, body: init?.body === undefined ? undefined : JSON.parse(String(init.body)), ifMatch: new Headers(init?.headers).get('if-match') });
    return Response.json(answer);
  },
});
beforeEach(() => void asked.splice(0));

it('asks each route with its parts, and rests a draft on the one that was read', async () => {
  answer = { ok: true, issues: [] };
  await programme.check({ code: 'pacasen' });
  answer = { document: {}, issues: [], tag: '"draft-2"' };
  await programme.saveDraft('pacasen', '2026', { code: '2026' }, { ifMatch: '"draft-1"' });
  await programme.draft('pacasen', '2026');
  answer = { publishedAt: '2025-05-12T10:00:00.000Z', differences: [] };
  await programme.publishCycle('pacasen', '2026');
  answer = { index: 0, affected: {} };
  const act = { kind: 'neutralise', target: 'IDP-4', thresholds: 'keep', reason: 'x', by: 'ADM', on: '2025-05-10' } as const;
  await programme.addAct('pacasen', '2025', { act, dryRun: true });
  answer = { items: [], nextCursor: null };
  await programme.journal({ subject: 'pacasen~2025', pageSize: 5 }).first();
  expect(asked).toEqual([
    { method: 'POST', path: '/v1/referentials/check', body: { document: { code: 'pacasen' } }, ifMatch: null },
    { method: 'PUT', path: '/v1/cycles/pacasen/2026', body: { code: '2026' }, ifMatch: '"draft-1"' },
    { method: 'GET', path: '/v1/cycles/pacasen/2026/draft', body: undefined, ifMatch: null },
    { method: 'POST', path: '/v1/cycles/pacasen/2026/publish', body: {}, ifMatch: null },
    { method: 'POST', path: '/v1/cycles/pacasen/2025/acts', body: { act, dryRun: true }, ifMatch: null },
    { method: 'GET', path: '/v1/programme-journal?subject=pacasen%7E2025&limit=5', body: undefined, ifMatch: null },
  ]);
});

it('does not take a stranger’s answer for ours', async () => {
  answer = { hello: 'world' };
  await expect(programme.simulate({ programme: 'pacasen', cycle: '2025' })).rejects.toMatchObject({ code: 'unexpected-answer' });
  await expect(programme.compare({ code: 'a', version: '1' }, { code: 'a', version: '2' })).rejects.toMatchObject({ code: 'unexpected-answer' });
});
