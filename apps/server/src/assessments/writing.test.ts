import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Problem, SendCommandsResponse } from '@jalon/contract';
import type { AssessmentState } from '@jalon/core/assessment';
import { onPostgres, startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const idOf = (territory: string) => `pacasen~2025~${territory}`;
const SALIKEGNE = idOf('sn-kd-kd2-5');
const DABO = idOf('sn-kd-kd3-6');

const command = (base: number | 'any', payload: object = { item: 'IDP-2', note: crypto.randomUUID() }, id: string = crypto.randomUUID()) => ({ id, v: 1, base, type: 'recordAnswer', payload });

const post = (assessment: string, commands: readonly object[], as = 'coach-kolda', more: object = {}) =>
  server.ask(`/v1/assessments/${assessment}/commands`, { method: 'POST', as, body: JSON.stringify({ commands, ...more }), headers: { 'content-type': 'application/json' } });
const send = async (...args: Parameters<typeof post>) => {
  const answer = await post(...args);
  expect([answer.status, answer.status === 200 ? '' : await answer.text()]).toEqual([200, '']);
  return (await answer.json()) as SendCommandsResponse;
};
const refuse = async (...args: Parameters<typeof post>) => (await (await post(...args)).json()) as Problem;
const stateOf = async (assessment: string) => (await (await server.ask(`/v1/assessments/${assessment}`, { as: 'coach-kolda' })).json()) as AssessmentState;

const count = async (table: 'assessments' | 'journal' | 'views', assessment: string): Promise<number> => {
  const column = { assessments: 'id', journal: 'aggregate_id', views: 'assessment_id' }[table];
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)} where ${sql.ref(column)} = ${assessment}`.execute(server.services.database.db);
  return rows[0]?.n ?? 0;
};

it('twenty people writing at once end at exactly the version of all their commands', { timeout: 120_000 }, async () => {
  const before = (await stateOf(SALIKEGNE)).version;
  const items = ['IDP-1', 'IDP-2', 'IDP-3', 'IDP-4', 'IDP-5'];
  const writers = Array.from({ length: 20 }, async (_, writer) => {
    let done = 0;
    for (let turn = 0; turn < 5; turn += 1) {
      const as = writer % 2 === 0 ? 'coach-kolda' : 'coach-kolda-2';
      for (let tries = 0; tries < 60; tries += 1) {
        const { version } = await stateOf(SALIKEGNE);
        const answer = await post(SALIKEGNE, [command(version, { item: items[(writer + turn) % items.length], note: `${writer} ${turn}` })], as);
        if (answer.status === 200) {
          done += 1;
          break;
        }
        expect(((await answer.json()) as Problem).code).toBe('stale');
      }
    }
    return done;
  });
  const written = (await Promise.all(writers)).reduce((sum, done) => sum + done, 0);
  expect(written).toBe(100);
  expect((await stateOf(SALIKEGNE)).version).toBe(before + written);
  const { rows } = await sql<{ version: number }>`select version from journal where aggregate_id = ${SALIKEGNE} order by version`.execute(server.services.database.db);
  expect(rows.map(({ version }) => version)).toEqual(Array.from({ length: before + written }, (_, index) => index + 1));
});

it('leaves no trace of a command that was refused, tried, or not understood', async () => {
  for (const commands of [[command(0, { item: 'NOTHING', note: 'x' })], [command(7)], [{ ...command(0), type: 'nothing' }], [command(0), command(0, { item: 'NOTHING', note: 'x' })]]) await refuse(DABO, commands);
  await post(DABO, [command(0)], 'reader');
  await send(DABO, [command(0)], 'coach-kolda', { dryRun: true });
  for (const table of ['assessments', 'journal', 'views'] as const) expect([table, await count(table, DABO)]).toEqual([table, 0]);
  expect((await stateOf(DABO)).version).toBe(0);
});

it('refuses one and carries out another of the same moment, each by itself', async () => {
  const [good, other] = [idOf('sn-kd-kd2-2'), idOf('sn-kd-kd2-3')];
  const answers = await Promise.all([post(good, [command(0)]), post(other, [command(0, { item: 'NOTHING', note: 'x' })]), post(good, [command(0, { item: 'IDP-1', note: 'y' })]), post(other, [command(3)])]);
  expect(answers.map(({ status }) => status)).toEqual([200, 422, 200, 409]);
  expect((await stateOf(good)).version).toBe(2);
  expect(await count('assessments', other)).toBe(0);
});

it('answers a command again as the first time, even years of versions later', async () => {
  const assessment = idOf('sn-kd-kd3-1');
  const first = command(0);
  const { outcomes } = await send(assessment, [first]);
  await send(assessment, Array.from({ length: 20 }, () => command(1)));
  const again = await send(assessment, [first, command(21)]);
  expect(again.outcomes[0]).toEqual({ ...outcomes[0], status: 'replayed' });
  expect(again.outcomes[1]).toMatchObject({ status: 'done', version: 22 });
  expect(again.version).toBe(22);
});

it('takes an id that serves another assessment for what it is, also when both come at once', async () => {
  const [one, other] = [idOf('sn-kd-kd3-2'), idOf('sn-kd-kd3-3')];
  const same = command(0);
  const answers = await Promise.all([post(one, [same]), post(other, [same])]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  const late = await refuse(answers[0]?.status === 200 ? other : one, [same]);
  expect(late).toMatchObject({ code: 'id-reused', errors: [{ pointer: '/commands/0/id' }] });
});

it('takes the same id in capitals for the same', async () => {
  const assessment = idOf('sn-kd-kd2-4');
  const first = command(0);
  await send(assessment, [first]);
  const again = await send(assessment, [{ ...first, id: first.id.toUpperCase() }]);
  expect(again.outcomes[0]?.status).toBe('replayed');
});

it('keeps before and after, who and with which engine, in the journal', async () => {
  const assessment = idOf('sn-kd-kd4-1');
  await send(assessment, [command(0, { item: 'IDP-2', note: 'un' })]);
  await send(assessment, [command(1, { item: 'IDP-2', note: 'deux' }), command(1, { item: 'IDP-2', note: 'trois' })]);
  const { items } = (await (await server.ask(`/v1/assessments/${assessment}/journal`, { as: 'reader' })).json()) as { items: Record<string, { note?: string } & string>[] };
  expect(items.map(({ before, after }) => [before?.note ?? null, after?.note])).toEqual([['deux', 'trois'], ['un', 'deux'], [null, 'un']]);
  for (const line of items) expect(line).toMatchObject({ by: { id: 'coach-kolda', role: 'coach' }, item: 'IDP-2', engine: expect.any(String) as unknown });
});

it('never lets the journal be changed, emptied or shortened', async () => {
  const { db } = server.services.database;
  for (const statement of ["update journal set actor_id = 'x'", 'delete from journal', 'truncate journal', 'truncate assessments cascade', 'delete from assessments where version > 0']) {
    await expect(sql.raw(statement).execute(db)).rejects.toThrow(/only ever added to/);
  }
});

it('marks what made-up people wrote as a demonstration, and what was published as not', async () => {
  expect((await stateOf(SALIKEGNE)).demonstration).toBe(true);
  const { demonstration } = (await (await server.ask('/v1/scorecards/pacasen/2021/ansd:SN-FK-FD1-1')).json()) as { demonstration: boolean };
  expect(demonstration).toBe(false);
});

it('stores the card it answers with: the next reader gets the same bytes', async () => {
  const assessment = idOf('sn-kd-kd2-5');
  const { version } = await stateOf(assessment);
  const { view } = await send(assessment, [command(version)], 'coach-kolda', { include: 'view' });
  const read = await server.ask('/v1/scorecards/pacasen/2025/sn-kd-kd2-5', { as: 'verifier' });
  expect(await read.json()).toEqual(view);
});

it.runIf(onPostgres())('two servers on one database carry a command out once, and hear of each other\'s changes', async () => {
  const assessment = idOf('sn-kd-kd4-2');
  const other = await startTestServer({ database: { kind: 'postgresql', url: String(server.services.database.pool?.options.connectionString) } });
  const list = '/v1/scorecards?programme=pacasen&cycle=2025&within=sn-kd&limit=200';
  const lineAt = async ({ ask }: TestServer) => ((await (await ask(list, { as: 'reader' })).json()) as { items: { assessmentId: string; version: number }[] }).items.find(({ assessmentId }) => assessmentId === assessment)?.version;
  expect([await lineAt(server), await lineAt(other)]).toEqual([undefined, undefined]);
  const same = command(0);
  const body = { method: 'POST', as: 'coach-kolda', body: JSON.stringify({ commands: [same] }), headers: { 'content-type': 'application/json' } };
  const answers = await Promise.all(Array.from({ length: 10 }, (_, index) => (index % 2 === 0 ? server : other).ask(`/v1/assessments/${assessment}/commands`, body)));
  const outcomes = await Promise.all(answers.map(async (answer) => ((await answer.json()) as SendCommandsResponse).outcomes[0]?.status));
  expect(outcomes.sort()).toEqual(['done', ...Array.from({ length: 9 }, () => 'replayed')]);
  await expect.poll(() => lineAt(other)).toBe(1);
  await expect.poll(() => lineAt(server)).toBe(1);
  await other.close();
});
