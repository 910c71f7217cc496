import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { JournalEntry, Page, SendCommandsResponse } from '@jalon/contract';
import type { AssessmentState } from '@jalon/core/assessment';
import { endChildren, freePair, launchServer, putDatabase, testFolder, type ChildServer, type TestFolder } from '../testing/child-server.ts';
import { onPostgres, tokensOf } from '../testing/test-server.ts';

/** Places of the coach nobody wrote in, each with an assessment of its own. */
const ASSESSMENTS = ['sn-kd-kd2-1', 'sn-kd-kd2-2', 'sn-kd-kd2-3'].map((territory) => `pacasen~2025~${territory}`);
const ITEMS = ['IDP-1', 'IDP-2', 'IDP-3', 'IDP-4', 'IDP-5'];
const ROUNDS = 3;
const ACKNOWLEDGED_PER_ROUND = 60;
const STREAMS = 6;

interface Command { readonly id: string; readonly v: 1; readonly base: 0; readonly type: 'recordAnswer'; readonly payload: { readonly item: string; readonly note: string } }
interface Sent { readonly assessment: string; readonly commands: readonly Command[]; acknowledged: boolean }

let folder: TestFolder;
const sent: Sent[] = [];
let token = '';

beforeAll(() => {
  folder = testFolder();
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

/** Sends without pause on several streams, and kills the process between an acknowledgement and what is under way. */
async function writeUntilKilled(server: ChildServer): Promise<void> {
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
        if (killed) return;
        throw cause;
      }
      request.acknowledged = true;
      acknowledged += 1;
      if (acknowledged < ACKNOWLEDGED_PER_ROUND || killed) continue;
      killed = true;
      void server.kill('SIGKILL');
    }
  };
  await Promise.all(Array.from({ length: STREAMS }, stream));
  expect(await server.ended).toBe('SIGKILL');
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

async function open(port: number): Promise<ChildServer> {
  const server = launchServer({ PORT: String(port), JALON_DATA: folder.data, JALON_ACCESS_LOG: 'off' });
  await server.ready();
  token = await tokensOf(server.url)('coach-kolda');
  return server;
}

it.skipIf(onPostgres())('a process killed in the middle of writing loses nothing it acknowledged, and nothing is done twice', { timeout: 180_000 }, async () => {
  putDatabase(folder);
  const port = await freePair();
  let server = await open(port);
  for (let round = 0; round < ROUNDS; round += 1) {
    await writeUntilKilled(server);
    // The lock of the process that is gone stands still: the next start takes it over.
    expect(existsSync(join(folder.data, 'lock'))).toBe(true);
    server = await open(port);
    for (const assessment of ASSESSMENTS) await check(server, assessment);
  }

  for (const request of sent) {
    const { outcomes } = await send(server, request);
    if (request.acknowledged) expect(outcomes.map(({ status }) => status)).toEqual(request.commands.map(() => 'replayed'));
    request.acknowledged = true;
  }
  const after = await Promise.all(ASSESSMENTS.map((assessment) => check(server, assessment)));
  expect(after.reduce((sum, lines) => sum + lines, 0)).toBe(sent.flatMap(({ commands }) => commands).length);
  expect(await server.kill('SIGTERM')).toBe(0);
  expect(existsSync(join(folder.data, 'lock'))).toBe(false);
});
