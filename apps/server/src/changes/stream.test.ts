import { SignJWT } from 'jose';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { AnyChange, Changes, Problem } from '@jalon/contract';
import { issuerKeys } from '../demonstration/issuer-keys.ts';
import { DEMONSTRATION_AUDIENCE } from '../demonstration/personas.ts';
import { createSettings } from '../storage/settings.ts';
import { onPostgres, startTestServer, testDatabase, type TestDatabase, type TestServer } from '../testing/test-server.ts';
import { openEvents, type EventReader, type Opening } from './__fixtures__/event-reader.ts';

const PER_PERSON = 4;
const STREAMS = { perPerson: PER_PERSON, heartbeatMs: 300, patienceMs: 400 };

let database: TestDatabase;
let server: TestServer;
let other: TestServer;
const readers: EventReader[] = [];
beforeAll(async () => {
  database = await testDatabase();
  server = await startTestServer({ database: database.location, streams: STREAMS });
  other = onPostgres() ? await startTestServer({ database: database.location, streams: STREAMS }) : server;
});
afterEach(async () => {
  await Promise.all(readers.splice(0).map((reader) => reader.leave()));
  await until(() => server.services.streams.size === 0);
});
afterAll(async () => {
  if (other !== server) await other.close();
  await server.close();
  await database.remove();
});

async function follow(opening: Opening, on = server): Promise<EventReader> {
  const reader = await openEvents(on, opening);
  readers.push(reader);
  return reader;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
async function until(holds: () => boolean, forMs = 15_000): Promise<void> {
  for (const end = Date.now() + forMs; !holds();) {
    if (Date.now() > end) throw new Error('it did not come to be');
    await pause(10);
  }
}

const KOLDA = 'sn-kd-kd1-1';
const LOUGA = 'sn-lg-ld1-1';
async function write(as: string, place: string, through = server): Promise<string> {
  const path = `/v1/assessments/pacasen~2025~${place}`;
  const { version } = (await (await through.ask(path, { as })).json()) as { version: number };
  const id = crypto.randomUUID();
  const body = JSON.stringify({ commands: [{ id, v: 1, base: version, type: 'recordAnswer', payload: { item: 'IDP-2', note: id } }] });
  const answer = await through.ask(`${path}/commands`, { method: 'POST', as, body, headers: { 'content-type': 'application/json' } });
  expect(answer.status).toBe(200);
  return id;
}

const idsOf = ({ changes }: EventReader): string[] => changes.map(({ commandId }) => commandId);
const fromFeed = async (since: number, as: string): Promise<AnyChange[]> => ((await (await server.ask(`/v1/changes?since=${since}&limit=200`, { as })).json()) as Changes).items;

describe('a stream of changes', () => {
  it('tells each reader what is written from now on where they may read, as the feed would, whichever server it was written through', async () => {
    const [officer, kolda, louga] = [await follow({ as: 'officer-adm' }), await follow({ as: 'secretary-kolda' }), await follow({ as: 'secretary-louga' })];
    const start = Number(officer.lastEventId());
    const ids = [await write('coach-kolda', KOLDA, other), await write('secretary-louga', LOUGA), await write('coach-kolda', KOLDA)];
    await Promise.all([officer.until(3), kolda.until(2), louga.until(1)]);
    await pause(200);
    expect([idsOf(officer), idsOf(kolda), idsOf(louga)]).toEqual([ids, [ids[0], ids[2]], [ids[1]]]);
    expect(kolda.changes).toEqual(await fromFeed(start, 'secretary-kolda'));
    expect(kolda.lastEventId()).toBe(String(kolda.changes[1]!.sequence));
  });

  it('says by its head that nothing in between may keep it, compress it or hold it back, and by comments that it lives', async () => {
    const { response, comments, lastEventId } = await follow({ as: 'coach-kolda', headers: { 'accept-encoding': 'gzip, br' } });
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
    expect([response.headers.get('cache-control'), response.headers.get('x-accel-buffering'), response.headers.get('content-encoding'), response.headers.get('etag')]).toEqual(['no-store, no-transform', 'no', null, null]);
    await until(() => comments.length >= 3);
    expect(comments.slice(0, 3)).toEqual(['open', 'here', 'here']);
    await write('secretary-louga', LOUGA);
    const { settled } = server.services.streams.pulse;
    await until(() => Number(lastEventId()) >= settled);
  });

  it('goes on after the last line its reader has, rather than after the number in the address', async () => {
    const before = await fromFeed(0, 'coach-kolda');
    const [seen, next] = before.slice(-3);
    const reader = await follow({ as: 'coach-kolda', since: 0, lastEventId: String(seen!.sequence) });
    await reader.until(2);
    expect(idsOf(reader)).toEqual(before.slice(-2).map(({ commandId }) => commandId));
    const again = await follow({ as: 'coach-kolda', since: next!.sequence });
    await again.until(1);
    expect(idsOf(again)).toEqual([before.at(-1)!.commandId]);
    const whole = await follow({ as: 'coach-kolda', since: 0 });
    await whole.until(before.length);
    expect(idsOf(whole)).toEqual(before.map(({ commandId }) => commandId));
  });

  it('comes back after each cut with no line missing and none twice, while people write', async () => {
    const [start] = [(await follow({ as: 'officer-adm' })).lastEventId()];
    const written: string[] = [];
    let writing = true;
    const work = Promise.all([['coach-kolda', KOLDA, server], ['secretary-louga', LOUGA, other], ['coach-kolda-2', 'sn-kd-kd2-2', other]].map(async ([as, place, through]) => {
      for (let turn = 0; turn < 15; turn += 1) written.push(await write(as as string, place as string, through as TestServer));
    })).finally(() => (writing = false));
    const seen: AnyChange[] = [];
    let last = start;
    for (let cuts = 0; writing || seen.length < written.length; cuts += 1) {
      const reader = await openEvents(cuts % 2 === 0 ? server : other, { as: 'officer-adm', lastEventId: last });
      await pause(25 + (cuts % 5) * 15);
      await reader.leave();
      seen.push(...reader.changes);
      last = reader.lastEventId();
      expect(cuts).toBeLessThan(400);
    }
    await work;
    expect(seen.map(({ commandId }) => commandId).toSorted()).toEqual(written.toSorted());
    const sequences = seen.map(({ sequence }) => sequence);
    expect(sequences).toEqual(sequences.toSorted((a, b) => a - b));
  }, 60_000);
});

describe('who may follow', () => {
  it('nobody without a token, nor after a number that is none', async () => {
    expect((await follow({})).response.status).toBe(401);
    const { response } = await follow({ as: 'coach-kolda', lastEventId: '12; drop' });
    expect([response.status, ((await response.json()) as Problem).errors]).toMatchObject([400, [{ code: 'wrong-format', pointer: '/header/last-event-id' }]]);
  });

  it('one person over so many connections at a time; what only asks for the head takes none', async () => {
    for (let turn = 0; turn < PER_PERSON + 2; turn += 1) expect((await server.ask('/v1/changes/stream', { as: 'coach-kolda', method: 'HEAD' })).status).toBe(200);
    const asked = await Promise.all(Array.from({ length: PER_PERSON + 3 }, () => follow({ as: 'coach-kolda', headers: { 'accept-language': 'en' } })));
    const refused = asked.filter(({ response }) => response.status === 429);
    expect([refused.length, server.services.streams.size]).toEqual([3, PER_PERSON]);
    expect([refused[0]!.response.headers.get('retry-after'), ((await refused[0]!.response.json()) as Problem)]).toMatchObject(['20', { code: 'too-many-requests', errors: [{ code: 'too-many-streams', figures: { max: String(PER_PERSON) } }] }]);
    expect((await follow({ as: 'secretary-kolda' })).response.status).toBe(200);
    await asked.find(({ response }) => response.ok)!.leave();
    await until(() => server.services.streams.size === PER_PERSON);
    expect((await follow({ as: 'coach-kolda' })).response.status).toBe(200);
  });

  it('until their token ends', async () => {
    const keys = await issuerKeys(createSettings(server.services.database));
    const issuer = `${server.url}/demo`;
    const endsAt = Math.ceil(Date.now() / 1000) + 1;
    const token = await new SignJWT({}).setProtectedHeader({ alg: keys.algorithm, kid: keys.keyId, typ: 'at+jwt' }).setIssuer(issuer).setSubject('coach-kolda').setAudience(DEMONSTRATION_AUDIENCE).setIssuedAt().setExpirationTime(endsAt).sign(keys.signing);
    const reader = await follow({ token });
    expect(reader.response.status).toBe(200);
    await reader.ended;
    expect(Math.abs(Date.now() - endsAt * 1000)).toBeLessThan(500);
    expect(server.services.streams.size).toBe(0);
  });

  it('as long as they may read: a grant that ends, ends what they are told', async () => {
    const reader = await follow({ as: 'coach-kolda-2' });
    const first = await write('coach-kolda', KOLDA);
    await reader.until(1);
    const { db } = server.services.database;
    const { rows } = await sql<{ id: string }>`update grants set withdrawn_at = now() where id in (select g.id from grants g join people p on p.id = g.person_id or (g.person_id is null and g.organisation_id = p.organisation_id)
      where p.subject = 'coach-kolda-2' and g.withdrawn_at is null) returning id`.execute(db);
    expect(rows.length).toBeGreaterThan(0);
    for (const one of [server, other]) one.services.people.forget();
    const officer = await follow({ as: 'officer-adm' });
    await write('secretary-kolda', KOLDA);
    await officer.until(1);
    await pause(300);
    expect(idsOf(reader)).toEqual([first]);
    await sql`update grants set withdrawn_at = null where id = any(${rows.map(({ id }) => id)})`.execute(db);
    for (const one of [server, other]) one.services.people.forget();
  });
});
