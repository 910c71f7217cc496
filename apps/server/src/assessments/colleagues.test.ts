import { afterAll, beforeAll, expect, it } from 'vitest';
import type { JournalEntry, Problem, SendCommandsResponse } from '@jalon/contract';
import type { AssessmentState } from '@jalon/core/assessment';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

type Who = 'coach-kolda' | 'coach-kolda-2';
const NAMES: Readonly<Record<Who, string>> = { 'coach-kolda': 'Aïssatou Baldé', 'coach-kolda-2': 'Mamadou Diallo' };

const record = (note: string, base = 0, item = 'IDP-2') => ({ id: crypto.randomUUID(), v: 1, base, type: 'recordAnswer', payload: { item, note } });
const clear = (base: number, item = 'IDP-2') => ({ id: crypto.randomUUID(), v: 1, base, type: 'clearAnswer', payload: { item } });

const post = (assessment: string, commands: readonly object[], as: Who = 'coach-kolda') =>
  server.ask(`/v1/assessments/${assessment}/commands`, { method: 'POST', as, body: JSON.stringify({ commands }), headers: { 'content-type': 'application/json' } });
const read = async <T>(path: string): Promise<T> => (await (await server.ask(path, { as: 'coach-kolda' })).json()) as T;
const journalOf = async (assessment: string) => (await read<{ items: JournalEntry[] }>(`/v1/assessments/${assessment}/journal?limit=200`)).items.toReversed();

it('of twenty answers to one item at the same moment, those of one colleague stand, and each of the other\'s learns whose', async () => {
  const assessment = 'pacasen~2025~sn-kd-kd2-1';
  const tries = await Promise.all(Array.from({ length: 20 }, async (_, index) => {
    const who: Who = index % 2 === 0 ? 'coach-kolda' : 'coach-kolda-2';
    const answer = await post(assessment, [record(`${who} ${index}`)], who);
    return { who, status: answer.status, body: (await answer.json()) as SendCommandsResponse & Problem };
  }));
  const done = tries.filter(({ status }) => status === 200);
  const winner = done[0]!.who;
  expect(new Set(done.map(({ who }) => who))).toEqual(new Set([winner]));
  expect(done.length).toBe(10);
  for (const { status, who, body } of tries.filter((one) => !done.includes(one))) {
    expect([status, body.code, who === winner]).toEqual([409, 'stale', false]);
    expect(body.changedBy).toMatchObject({ role: 'coach', name: NAMES[winner] });
    expect((body.current?.value as { note: string }).note).toContain(winner);
  }
  const lines = await journalOf(assessment);
  expect(lines.map(({ version }) => version)).toEqual(done.map((_, index) => index + 1));
  expect(done.map(({ body }) => body.version).sort((a, b) => a - b)).toEqual(lines.map(({ version }) => version));
  const { version, answers } = await read<AssessmentState>(`/v1/assessments/${assessment}`);
  expect([version, answers.map(({ note }) => note)]).toEqual([10, [(lines.at(-1)?.after as { note: string }).note]]);
});

it('one stale command in the middle takes its whole batch with it', async () => {
  const assessment = 'pacasen~2025~sn-kd-kd2-2';
  await post(assessment, [record('du collègue')], 'coach-kolda-2');
  const before = await read<AssessmentState>(`/v1/assessments/${assessment}`);
  const batch = [record('a', 0, 'IDP-1'), record('b', 0, 'IDP-2'), record('c', 0, 'IDP-3')];
  const answer = await post(assessment, batch);
  expect(answer.status).toBe(409);
  expect((await answer.json()) as Problem).toMatchObject({ code: 'stale', command: { id: batch[1]?.id, index: 1 }, errors: [{ pointer: '/commands/1/base' }] });
  expect(await read(`/v1/assessments/${assessment}`)).toEqual(before);
  expect((await journalOf(assessment)).length).toBe(1);
});

it('the journal tells what stood before each command of a batch, also where the batch itself had cleared it', async () => {
  const assessment = 'pacasen~2025~sn-kd-kd2-3';
  await post(assessment, [record('un')]);
  expect((await post(assessment, [clear(1), record('deux', 1), clear(1), record('trois', 1)])).status).toBe(200);
  const noteOf = (value: unknown): string | null => (value as { note?: string } | null)?.note ?? null;
  const told = (await journalOf(assessment)).map(({ type, before, after }) => [type, noteOf(before), noteOf(after)]);
  expect(told).toEqual([
    ['recordAnswer', null, 'un'], ['clearAnswer', 'un', null], ['recordAnswer', null, 'deux'], ['clearAnswer', 'deux', null], ['recordAnswer', null, 'trois'],
  ]);
});
