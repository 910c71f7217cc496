import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SignedResultSheet } from '@jalon/core/assessment';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import { leadKoldaTo } from './__fixtures__/lead-to.ts';

const FATICK = 'pacasen~2021~sn-fk-fd1-1';
const KOLDA = 'pacasen~2025~sn-kd-kd1-1';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const read = async (id: string): Promise<string> => (await server.ask(`/v1/results/${id.replaceAll('~', '/')}`)).text();
const hashOf = (text: string): string => (JSON.parse(text) as SignedResultSheet).sheet.resultHash;
const codeOf = (text: string): unknown => (JSON.parse(text) as { code?: unknown }).code;
const db = () => server.services.database.db;

/** Reads while the dossier can no longer be scored: whoever scored it would find nothing published. */
async function withoutDossier(id: string): Promise<string> {
  const { state } = await db().selectFrom('assessments').select('state').where('id', '=', id).executeTakeFirstOrThrow();
  await sql`update assessments set state = state || '{"imported": [], "review": null}' where id = ${id}`.execute(db());
  try {
    return await read(id);
  } finally {
    await db().updateTable('assessments').set({ state: JSON.stringify(state) }).where('id', '=', id).execute();
  }
}

it('what is published is scored once, then read as it was signed', async () => {
  const first = await read(FATICK);
  expect(await withoutDossier(FATICK)).toBe(first);
});

it.each([['a day has passed', { valid_until: '2025-05-12' }], ['another version or other rules made it', { made_from: 'others' }], ['another version is published', { version: 0 }]])('it is scored again where %s, and signed no more than once', async (_, changed) => {
  const first = await read(FATICK);
  await db().updateTable('published_results').set(changed).where('assessment_id', '=', FATICK).execute();
  expect(codeOf(await withoutDossier(FATICK))).toBe('not-published');
  expect(await read(FATICK)).toBe(first);
  expect(await withoutDossier(FATICK)).toBe(first);
  expect(await db().selectFrom('result_sheets').select('kid').where('assessment_id', '=', FATICK).execute()).toHaveLength(1);
});

it('another result that is published is another sheet at once; one that is taken back has none', async () => {
  await leadKoldaTo(server, 'published');
  const first = await read(KOLDA);
  expect(await withoutDossier(KOLDA)).toBe(first);
  await leadKoldaTo(server, 'deciding');
  await leadKoldaTo(server, 'published', 'PV 2');
  expect(hashOf(await read(KOLDA))).not.toBe(hashOf(first));
  const { version } = await db().selectFrom('assessments').select('version').where('id', '=', FATICK).executeTakeFirstOrThrow();
  const card = (await (await server.ask('/v1/scorecards/pacasen/2021/sn-fk-fd1-1')).json()) as { imported: { kind: string; target: string }[] };
  const commands = card.imported.map(({ kind, target }) => ({ id: crypto.randomUUID(), v: 1, base: version, type: 'withdrawResult', payload: { kind, target } }));
  for (const [at, command] of commands.entries()) {
    const answer = await server.ask(`/v1/assessments/${FATICK}/commands`, { method: 'POST', as: 'officer-adm', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ commands: [{ ...command, base: version + at }] }) });
    expect([answer.status, answer.status === 200 || (await answer.text())]).toEqual([200, true]);
  }
  expect(codeOf(await read(FATICK))).toBe('not-published');
});
