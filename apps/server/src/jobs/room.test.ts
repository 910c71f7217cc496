import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import type { Job, Problem, StartedJob } from '@jalon/contract';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import { beginJob } from './begin-job.ts';
import type { JobRoom } from './room.ts';
import type { ExportAsked } from './work.ts';

/** A plan of the demonstration that its council adopted: whoever has no token may take it out. */
const PLAN = 'kolda-pti-adopted';
const TABLES = ['pti', 'pia', 'ppm'] as const;
const LANGUAGES = ['fr', 'en', 'ar'] as const;
/** Nine files that differ. */
const ASKED = TABLES.flatMap((table) => LANGUAGES.map((language) => ({ format: 'csv' as const, table, language })));

let server: TestServer;
const opened = (jobs: Partial<JobRoom>): void => {
  beforeAll(async () => {
    server = await startTestServer({ jobs });
  });
  afterAll(() => server.close());
};

const db = () => server.services.database.db;
const ask = (body: object, as?: string): Promise<Response> => server.ask(`/v1/plans/${PLAN}/exports`, { method: 'POST', as, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
async function made(body: object, as?: string): Promise<string> {
  const answer = await ask(body, as);
  const text = await answer.text();
  expect([answer.status, text]).toEqual([202, text]);
  await server.services.jobs.idle();
  return (JSON.parse(text) as StartedJob).job.id;
}
const kept = async (): Promise<string[]> => (await db().selectFrom('job_files').select('job_id').where('what', '=', 'made').execute()).map(({ job_id }) => job_id).sort();
const statusOf = async (id: string, as?: string): Promise<number> => (await server.ask(`/v1/jobs/${id}/file`, { as })).status;

describe('what visitors ask for', () => {
  opened({ mostOfNobody: 3, mostWaiting: 7 });

  it('is made once for all of them, however many ask at the same moment', async () => {
    const jobs = await Promise.all(Array.from({ length: 30 }, async () => (await ask(ASKED[0]!)).json() as Promise<StartedJob>));
    expect(new Set(jobs.map(({ job }) => job.id)).size).toBe(1);
    await server.services.jobs.idle();
    expect(await kept()).toEqual([jobs[0]!.job.id]);
  });

  /** Begins without waking whoever carries jobs out: they go on waiting. */
  const begin = (asked: Omit<ExportAsked, 'kind'>, person?: string, key: string | null = null): Promise<StartedJob> => beginJob({ ...server.services, jobs: { ...server.services.jobs, wake: () => undefined } }, {
    plan: PLAN, asked: { kind: 'export', ...asked }, language: 'fr', key: key ?? crypto.randomUUID(),
    person: person === undefined ? undefined : { id: person, name: person, organisation: null, demonstration: true, grants: [] },
  });
  const outcomes = async (begun: readonly Promise<StartedJob>[]): Promise<Record<string, number>> => {
    const counts: Record<string, number> = {};
    for (const one of await Promise.allSettled(begun)) {
      const said = one.status === 'fulfilled' ? 'begun' : String((one.reason as { code?: string }).code);
      counts[said] = (counts[said] ?? 0) + 1;
    }
    return counts;
  };

  it('waits in a queue no longer than it may be, though all come at the same moment', async () => {
    expect(await outcomes(ASKED.map((asked) => begin(asked)))).toEqual({ begun: 3, 'too-many-requests': 6 });
    // Of one person five, of all who wait together seven: three of visitors wait already.
    expect(await outcomes(ASKED.map((asked, at) => begin(asked, at % 2 ? 'secretary-kolda' : 'coach-kolda')))).toEqual({ begun: 4, 'too-many-requests': 5 });
  });

  it('is answered with what waits already, however full the queue is', async () => {
    const { id, request_key } = await db().selectFrom('jobs').select(['id', 'request_key']).where('person_id', 'is', null).where('status', '=', 'waiting').orderBy('id').executeTakeFirstOrThrow();
    const { asked } = await db().selectFrom('jobs').select('asked').where('id', '=', id).executeTakeFirstOrThrow();
    expect((await begin(asked as ExportAsked, undefined, request_key)).job.id).toBe(id);
  });
});

describe('what is kept for visitors', () => {
  opened({ keptJobs: 2, fetchMs: 0 });

  it('is so many files at most: the oldest make room, and are made again for whoever asks', async () => {
    const ids: string[] = [];
    for (const asked of ASKED.slice(0, 3)) ids.push(await made(asked));
    expect(await kept()).toEqual(ids.slice(1).sort());
    expect(await Promise.all(ids.map((id) => statusOf(id)))).toEqual([401, 200, 200]);
    expect(await db().selectFrom('jobs').select('id').where('id', '=', ids[0]!).execute()).toEqual([]);
    const again = await made(ASKED[0]!);
    expect([ids.includes(again), await statusOf(again)]).toEqual([false, 200]);
  });

  it('takes nothing from those who signed in, nor they from each other', async () => {
    const own = [await made(ASKED[0]!, 'secretary-kolda'), await made(ASKED[0]!, 'coach-kolda')];
    for (const asked of ASKED.slice(3, 6)) await made(asked);
    expect(await Promise.all([statusOf(own[0]!, 'secretary-kolda'), statusOf(own[1]!, 'coach-kolda')])).toEqual([200, 200]);
    for (const asked of ASKED.slice(1, 3)) await made(asked, 'secretary-kolda');
    expect(await Promise.all([statusOf(own[0]!, 'secretary-kolda'), statusOf(own[1]!, 'coach-kolda')])).toEqual([404, 200]);
  });
});

const MOST_BYTES = 70_000;

describe('the bytes kept for visitors', () => {
  opened({ keptBytes: MOST_BYTES, fetchMs: 0 });

  it('are so many at most, whatever was asked for', async () => {
    const all = LANGUAGES.flatMap((language) => [{ format: 'pdf', table: 'pti', language }, { format: 'csv', table: 'pti', language }]);
    for (const asked of all) {
      const id = await made(asked);
      const { rows } = await sql<{ bytes: number }>`select sum(octet_length(bytes))::int as bytes from job_files`.execute(db());
      expect(rows[0]!.bytes).toBeLessThanOrEqual(MOST_BYTES);
      expect([asked, await statusOf(id)]).toEqual([asked, 200]);
    }
    expect((await kept()).length).toBeLessThan(all.length);
  });

  it('of a file that came in are let go when its job is over, cancelled or failed', async () => {
    const bring = async (): Promise<Job> => ((await (await server.ask('/v1/plans/kolda-pti-draft/imports', { method: 'POST', as: 'secretary-kolda', headers: { 'content-type': 'application/octet-stream' }, body: '%PDF-1.7' })).json()) as StartedJob).job;
    const given = async () => (await sql`select 1 from job_files where what = 'given'`.execute(db())).rows.length;
    const { id } = await bring();
    await server.services.jobs.idle();
    expect([(await (await server.ask(`/v1/jobs/${id}`, { as: 'secretary-kolda' })).json() as Job).status, await given()]).toEqual(['failed', 0]);
    const other = await bring();
    await server.ask(`/v1/jobs/${other.id}/cancel`, { method: 'POST', as: 'secretary-kolda' });
    await server.services.jobs.idle();
    expect(await given()).toBe(0);
  });
});

describe('where all that is kept was made a moment ago', () => {
  opened({ keptJobs: 2, fetchMs: 60_000 });

  it('no other is begun until it could be fetched, and the answer says when', async () => {
    const first = [await made(ASKED[0]!), await made(ASKED[1]!)];
    const refused = await ask(ASKED[2]!);
    const problem = await refused.json() as Problem;
    expect([refused.status, problem.code, problem.errors?.[0]?.code, /\d/.test(problem.errors?.[0]?.detail ?? '0')]).toEqual([429, 'too-many-requests', 'too-many-kept', false]);
    expect(Number(refused.headers.get('retry-after'))).toSatisfy((seconds: number) => seconds > 30 && seconds <= 60);
    // The same files are still there for whoever asks for them, and those who signed in have room of their own.
    expect(await made(ASKED[0]!)).toBe(first[0]);
    await made(ASKED[2]!, 'secretary-kolda');
    await sql`update jobs set beat_at = beat_at - interval '61 seconds' where id = ${first[0]}`.execute(db());
    const third = await made(ASKED[2]!);
    expect(await Promise.all([first[0]!, first[1]!, third].map((id) => statusOf(id)))).toEqual([401, 200, 200]);
  });
});
