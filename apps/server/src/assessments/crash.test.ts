import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { JournalEntry, Page, SendCommandsResponse } from '@jalon/contract';
import type { AssessmentState } from '@jalon/core/assessment';
import { verifyChains } from '../journal/verify-chains.ts';
import { openDatabase } from '../storage/database.ts';
import { endChildren, freePair, launchServer, putDatabase, testFolder, type ChildServer, type TestFolder } from '../testing/child-server.ts';
import { startOwnPostgres } from '../testing/own-postgres.ts';
import { onPostgres, testDatabase, tokensOf } from '../testing/test-server.ts';

/** Places of the coach nobody wrote in, each with an assessment of its own. */
const ASSESSMENTS = ['sn-kd-kd2-1', 'sn-kd-kd2-2', 'sn-kd-kd2-3'].map((territory) => `pacasen~2025~${territory}`);
const ITEMS = ['IDP-1', 'IDP-2', 'IDP-3', 'IDP-4', 'IDP-5'];
const ROUNDS = 3;
const ACKNOWLEDGED_PER_ROUND = 60;
const STREAMS = 6;

interface Command { readonly id: string; readonly v: 1; readonly base: 0; readonly type: 'recordAnswer'; readonly payload: { readonly item: string; readonly note: string } }
interface Sent { readonly assessment: string; readonly commands: readonly Command[]; acknowledged: boolean }

let folder: TestFolder;
let sent: Sent[] = [];
let token = '';

beforeAll(() => {
  folder = testFolder();
});
beforeEach(() => {
  sent = [];
});
afterEach(endChildren);
afterAll(() => folder.remove());

async function ask<T>(server: ChildServer, path: string, body?: object): Promise<T> {
  const answer = await fetch(server.url + path, {
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' }, ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
  });
  const text = await answer.text();
  expect([path, answer.status, answer.status === 200 ? '' : text]).toEqual([path, 200, '']);
  return JSON.parse(text) as T;
}

const send = (server: ChildServer, { assessment, commands }: Sent) => ask<SendCommandsResponse>(server, `/v1/assessments/${assessment}/commands`, { commands });

/** One to three answers to different items; each note says which command wrote it. */
function makeRequest(turn: number): Sent {
  const commands = Array.from({ length: 1 + (turn % 3) }, (_, index): Command => {
    const id = crypto.randomUUID();
    return { id, v: 1, base: 0, type: 'recordAnswer', payload: { item: ITEMS[(turn + index) % ITEMS.length]!, note: id } };
  });
  return { assessment: ASSESSMENTS[turn % ASSESSMENTS.length]!, commands, acknowledged: false };
}

/** Sends without pause on several streams, and strikes between an acknowledgement and what is under way. Answers what failed after that. */
async function writeUntil(server: ChildServer, strike: () => void): Promise<unknown[]> {
  const refused: unknown[] = [];
  let acknowledged = 0;
  let turn = 0;
  let killed = false;
  const stream = async (): Promise<void> => {
    while (!killed) {
      const request = makeRequest(turn++);
      sent.push(request);
      try {
        await send(server, request);
      } catch (cause) {
        if (!killed) throw cause;
        refused.push(cause);
        return;
      }
      request.acknowledged = true;
      acknowledged += 1;
      if (acknowledged < ACKNOWLEDGED_PER_ROUND || killed) continue;
      killed = true;
      strike();
    }
  };
  await Promise.all(Array.from({ length: STREAMS }, stream));
  return refused;
}

async function journalOf(server: ChildServer, assessment: string): Promise<JournalEntry[]> {
  const lines: JournalEntry[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: Page<JournalEntry> = await ask(server, `/v1/assessments/${assessment}/journal?limit=200${cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`}`);
    lines.push(...page.items);
    cursor = page.nextCursor;
  }
  return lines.reverse();
}

/** Journal and state agree with each other, and with all that was acknowledged. */
async function check(server: ChildServer, assessment: string): Promise<number> {
  const lines = await journalOf(server, assessment);
  const state = await ask<AssessmentState>(server, `/v1/assessments/${assessment}`);
  const ids = lines.map(({ commandId }) => commandId);
  const own = sent.filter((request) => request.assessment === assessment);
  expect(new Set(ids).size).toBe(ids.length);
  expect(own.filter(({ acknowledged }) => acknowledged).flatMap(({ commands }) => commands).filter(({ id }) => !ids.includes(id))).toEqual([]);
  expect(lines.map(({ version }) => version)).toEqual(lines.map((_, index) => index + 1));
  expect(state.version).toBe(lines.length);
  const last = new Map(lines.map(({ item, commandId }) => [item, commandId]));
  expect(new Map(state.answers.map(({ item, note }) => [item, note]))).toEqual(last);
  for (const { commands } of own) expect([0, commands.length]).toContain(commands.filter(({ id }) => ids.includes(id)).length);
  return lines.length;
}

/** Where a server keeps its data: the embedded database, or that of an address. */
async function open(port: number, databaseUrl?: string): Promise<ChildServer> {
  const server = launchServer({ PORT: String(port), JALON_DATA: folder.data, JALON_ACCESS_LOG: 'off', ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }) });
  await server.ready();
  token = await tokensOf(server.url)('coach-kolda');
  return server;
}

/** Everything is sent again: what was acknowledged is answered again, the rest is done once. */
async function sendAllAgain(server: ChildServer): Promise<void> {
  for (const request of sent) {
    const { outcomes } = await send(server, request);
    if (request.acknowledged) expect(outcomes.map(({ status }) => status)).toEqual(request.commands.map(() => 'replayed'));
    request.acknowledged = true;
  }
  const after = await Promise.all(ASSESSMENTS.map((assessment) => check(server, assessment)));
  expect(after.reduce((sum, lines) => sum + lines, 0)).toBe(sent.flatMap(({ commands }) => commands).length);
}

async function expectUnbrokenChains(location: Parameters<typeof openDatabase>[0]): Promise<void> {
  const { db, close } = await openDatabase(location);
  expect((await verifyChains(db)).filter(({ broken }) => broken)).toEqual([]);
  await close();
}

it('a process killed in the middle of writing loses nothing it acknowledged, and nothing is done twice', { timeout: 180_000 }, async () => {
  const database = onPostgres() ? await testDatabase() : undefined;
  const location = database?.location ?? { kind: 'folder' as const, path: join(folder.data, 'database') };
  if (!database) putDatabase(folder);
  const address = location.kind === 'postgresql' ? location.url : undefined;
  const port = await freePair();
  let server = await open(port, address);
  for (let round = 0; round < ROUNDS; round += 1) {
    await writeUntil(server, () => void server.kill('SIGKILL'));
    expect(await server.ended).toBe('SIGKILL');
    // The lock of the process that is gone stands still: the next start takes it over.
    if (!database) expect(existsSync(join(folder.data, 'lock'))).toBe(true);
    server = await open(port, address);
    for (const assessment of ASSESSMENTS) await check(server, assessment);
  }
  await sendAllAgain(server);
  expect(await server.kill('SIGTERM')).toBe(0);
  expect(existsSync(join(folder.data, 'lock'))).toBe(false);
  await expectUnbrokenChains(location);
  await database?.remove();
});

it.runIf(onPostgres())('a database that goes down in the middle of writing, without time to write anything down, loses nothing that was acknowledged, and nothing is done twice', { timeout: 180_000 }, async () => {
  const postgres = await startOwnPostgres();
  try {
    const server = await open(await freePair(), postgres.url);
    for (let round = 0; round < ROUNDS; round += 1) {
      let back: Promise<void> | undefined;
      const refused = await writeUntil(server, () => { back = postgres.crash(); });
      for (const one of refused) expect(JSON.stringify((one as { actual?: unknown }).actual)).toContain('unavailable');
      await back;
      // The same server goes on by itself once the database answers again.
      await expect.poll(async () => (await fetch(`${server.url}/healthz`)).status, { timeout: 20_000 }).toBe(200);
      for (const assessment of ASSESSMENTS) await check(server, assessment);
    }
    await sendAllAgain(server);
    expect(await server.kill('SIGTERM')).toBe(0);
    await expectUnbrokenChains({ kind: 'postgresql', url: postgres.url });
  } finally {
    await endChildren();
    await postgres.stop();
  }
});
