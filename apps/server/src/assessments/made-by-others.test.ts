import type { Health } from '@jalon/contract';
import type { ScorecardSummary, ScorecardView } from '@jalon/core/assessment';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { getHealth } from '../http/get-health.ts';
import { packed } from '../http/stored-bytes.ts';
import { openDatabase, type Database } from '../storage/database.ts';
import { startTestServer, testDatabase, type TestServer } from '../testing/test-server.ts';
import { remakeOthers } from './refresh-views.ts';

const KOLDA = 'pacasen~2025~sn-kd-kd1-1';
const CARD = '/v1/scorecards/pacasen/2025/ansd:SN-KD-KD1-1';
const LIST = '/v1/scorecards?programme=pacasen&cycle=2025&limit=200';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

/** As an older version might have left it: a card that says something else, and a line that lacks what lists choose by. */
const OLD = { bytes: Buffer.from(packed(Buffer.from('{"old":true}'))).toString('base64'), summary: '{"old":true}', etag: '"5-old"' };
const age = ({ db }: Pick<Database, 'db'>) => sql`
  update views set made_with = 'older', etag = ${OLD.etag}, summary = ${OLD.summary}, body = decode(${OLD.bytes}, 'base64')`.execute(db);
const older = async ({ db }: Pick<Database, 'db'>): Promise<string[]> =>
  (await db.selectFrom('views').select('assessment_id').where('made_with', '=', 'older').orderBy('assessment_id').execute()).map(({ assessment_id }) => assessment_id);

beforeEach(async () => {
  await age(server.services.database);
  server.services.answers.clear();
});

const card = async (as: string) => {
  const answer = await server.ask(CARD, { as });
  return { etag: answer.headers.get('etag') ?? '', card: (await answer.json()) as ScorecardView };
};

it('a card another version made is made again before it is read, and stored', async () => {
  const { etag, card: made } = await card('coach-kolda');
  expect(made).toMatchObject({ assessmentId: KOLDA, engine: expect.any(String) as unknown });
  expect(etag).not.toBe(OLD.etag);
  expect(await older(server.services.database)).not.toContain(KOLDA);
  server.services.answers.clear();
  expect((await card('coach-kolda')).etag).toBe(etag);
});

it('a list tells what this version says of each, and chooses by it', async () => {
  const list = async (more = '') => ((await (await server.ask(LIST + more, { as: 'verifier' })).json()) as { items: ScorecardSummary[] }).items;
  const preparing = await list('&review=preparing');
  expect(preparing.map(({ assessmentId }) => assessmentId)).toContain(KOLDA);
  expect(new Set(preparing.map(({ review }) => review?.state))).toEqual(new Set(['preparing']));
  const all = await list();
  expect(all.length).toBeGreaterThan(preparing.length);
  expect(all.every(({ assessmentId }) => typeof assessmentId === 'string')).toBe(true);
});

it('whoever names the tag of the other version does not write over what this one would show', async () => {
  const send = (etag: string) => server.ask(`/v1/assessments/${KOLDA}/commands`, {
    method: 'POST', as: 'coach-kolda', headers: { 'content-type': 'application/json', 'if-match': etag },
    body: JSON.stringify({ commands: [{ id: crypto.randomUUID(), v: 1, base: 'any', type: 'recordAnswer', payload: { item: 'IDP-2', note: 'x' } }], dryRun: true }),
  });
  const refused = await send(OLD.etag);
  expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([412, 'precondition-failed']);
});

it('goes through all that were not read, while the server answers', async () => {
  const { services } = server;
  const all = (await older(services.database)).length;
  expect(all).toBeGreaterThan(20);
  const remaking = await remakeOthers(services, services.log);
  expect(remaking.left).toBe(all);
  expect((await card('coach-kolda')).card.assessmentId).toBe(KOLDA);
  await remaking.ended;
  expect([remaking.left, await older(services.database)]).toEqual([0, []]);
  expect((await remakeOthers(services, services.log)).left).toBe(0);
});

it('is said by the health of the server, until all are made', async () => {
  const told = async (left: number) => {
    const services = { ...server.services, remaking: { left, ended: Promise.resolve(), stop: async () => undefined } };
    const answer = await getHealth({ services } as Parameters<typeof getHealth>[0]);
    return 'bytes' in answer ? (JSON.parse(answer.bytes.plain.toString()) as Health).cardsToRemake : undefined;
  };
  expect([await told(12), await told(0)]).toEqual([12, undefined]);
});

it('ends when it is stopped, and the next start goes on', async () => {
  const { services } = server;
  const remaking = await remakeOthers(services, services.log);
  await remaking.stop();
  const left = (await older(services.database)).length;
  expect(left).toBeGreaterThan(0);
  const next = await remakeOthers(services, services.log);
  expect(next.left).toBe(left);
  await next.ended;
  expect(await older(services.database)).toEqual([]);
});

it('a start on cards of another version makes them, and serves meanwhile', { timeout: 120_000 }, async () => {
  const database = await testDatabase();
  const opened = await openDatabase(database.location);
  await age(opened);
  const dump = await opened.pglite?.dumpDataDir('none');
  await opened.close();
  const next = await startTestServer({ database: dump ? { kind: 'memory', dump } : database.location });
  expect((await next.ask('/healthz')).status).toBe(200);
  await next.services.remaking.ended;
  expect(await older(next.services.database)).toEqual([]);
  await next.close();
  await database.remove();
});
