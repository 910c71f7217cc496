import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Job } from '@jalon/contract';
import type { PlanCommandBody } from '@jalon/core/investment';
import { createPlanners, KOLDA, line, M, made } from '../plans/__fixtures__/plan-gestures.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import { beginJob } from './begin-job.ts';
import { createJobRunner, type JobRunner } from './job-runner.ts';
import { planScene } from './plan-scene.ts';
import type { Asked } from './work.ts';

let server: TestServer;
const { send, state } = createPlanners(() => server);
beforeAll(async () => {
  // The server looks by itself whether something waits, once a minute: here nothing is done before it is told.
  vi.useFakeTimers({ toFake: ['setInterval'] });
  server = await startTestServer();
  vi.useRealTimers();
});
afterAll(() => server.close());

const db = () => server.services.database.db;
const CSV: Asked = { kind: 'export', format: 'csv', table: 'pti', language: 'fr' };
const IMPORT: Asked = { kind: 'import', name: 'pti.csv', table: 'lines', sheet: null, choices: {} };
const person = (id: string) => ({ id, name: id, organisation: null, demonstration: true, grants: [] });

/** Begins a job that goes on waiting, until `carryOut`. */
const waiting = async (plan: string, as: string | undefined, asked: Asked = CSV, bytes?: string): Promise<string> => (await beginJob({ ...server.services, jobs: { ...server.services.jobs, wake: () => undefined } }, {
  plan, asked, language: 'fr', key: null, person: as === undefined ? undefined : person(as), ...(bytes === undefined ? {} : { given: { name: 'pti.csv', type: 'text/csv', bytes: Buffer.from(bytes) } }),
})).job.id;
async function carryOut(): Promise<void> {
  server.services.jobs.wake();
  await server.services.jobs.idle();
}
const rowOf = (id: string) => db().selectFrom('jobs').select(['status', 'problem', 'done', 'total', 'runner']).where('id', '=', id).executeTakeFirstOrThrow();
const filesOf = (id: string) => db().selectFrom('job_files').select('what').where('job_id', '=', id).execute();
const FORBIDDEN = { status: 'failed', problem: { code: 'forbidden' } };

const CEILING: PlanCommandBody = { type: 'setCeiling', payload: { source: 'own', year: 2026, ceiling: { amount: 900 * M, basis: 'estimated' } } };
const service = (id: string): PlanCommandBody => {
  const added = line(id, 20 * M);
  if (added.type !== 'addProject') throw new Error();
  return { type: 'addProject', payload: { project: { ...added.payload.project, sector: 'planning', nature: 'services', schedule: { start: '2026-Q2', end: '2026-Q3' }, procurement: { procedure: 'drp-simple', dates: { notice: '2026-01-20' } } } } };
};

/** A plan its council adopted, and that is not approved yet. */
async function adopted(plan: string): Promise<void> {
  await send('secretary-kolda', plan, [made(KOLDA, plan)], 0);
  await send('secretary-kolda', plan, [CEILING, service('a')], 1);
  const acts: [string, PlanCommandBody][] = [['mayor-kolda', { type: 'proposePlan', payload: {} }], ['mayor-kolda', { type: 'adoptPlan', payload: { reference: 'Délibération d’essai', on: '2025-05-02' } }], ['secretary-kolda', { type: 'sendPlan', payload: { received: '2025-05-05' } }]];
  for (const [as, body] of acts) await send(as, plan, [body], (await state(plan)).version);
}
const sendBack = async (plan: string): Promise<void> => void (await send('prefect-kolda', plan, [{ type: 'returnPlan', payload: { motive: 'À compléter' } }], (await state(plan)).version));

/** Takes the grants of an organisation away while `during` runs. */
async function without(organisation: string, during: () => Promise<void>): Promise<void> {
  const withdrawn = (at: string | null) => db().updateTable('grants').set({ withdrawn_at: at }).where('organisation_id', '=', organisation).execute();
  await withdrawn('2025-05-12T08:00:00Z');
  server.services.people.forget();
  try {
    await during();
  } finally {
    await withdrawn(null);
    server.services.people.forget();
  }
}
const organisationOf = async (id: string): Promise<string> => (await db().selectFrom('people').select('organisation_id').where('id', '=', id).executeTakeFirstOrThrow()).organisation_id!;

describe('rights are judged again when a job is carried out', () => {
  it('a file for strangers is not made of a plan that was sent back meanwhile; its own people get theirs', async () => {
    await adopted('essai-garde');
    const open: Asked = { ...CSV, open: true };
    const [visitor, stranger, own] = [await waiting('essai-garde', undefined, open), await waiting('essai-garde', 'secretary-louga', open), await waiting('essai-garde', 'secretary-kolda')];
    await sendBack('essai-garde');
    await carryOut();
    expect([await rowOf(visitor), await rowOf(stranger), await rowOf(own)]).toMatchObject([FORBIDDEN, FORBIDDEN, { status: 'done' }]);
    expect([await filesOf(visitor), await filesOf(stranger), await filesOf(own)]).toEqual([[], [], [{ what: 'made' }]]);
    const told = await server.ask(`/v1/jobs/${visitor}`);
    expect([told.status, (await told.json() as Job).problem?.code]).toEqual([200, 'forbidden']);
  });

  it('a file of a draft, or a report against one, is not made for somebody whose grants ended meanwhile, nor told to them any more', async () => {
    await send('secretary-kolda', 'essai-droits', [made(KOLDA)], 0);
    const kept = await waiting('essai-droits', 'coach-kolda');
    await carryOut();
    const [late, read] = [await waiting('essai-droits', 'coach-kolda'), await waiting('essai-droits', 'coach-kolda', IMPORT, 'Code;Intitulé\nP-1;Puits\n')];
    const told = async (path: string): Promise<number> => (await server.ask(`/v1/jobs/${path}`, { as: 'coach-kolda' })).status;
    expect([await told(kept), await told(`${kept}/file`)]).toEqual([200, 200]);
    await without(await organisationOf('coach-kolda'), async () => {
      await carryOut();
      expect([await rowOf(late), await rowOf(read)]).toMatchObject([FORBIDDEN, FORBIDDEN]);
      expect([await told(kept), await told(`${kept}/file`)]).toEqual([403, 403]);
    });
    expect([await filesOf(late), await filesOf(read), await told(`${kept}/file`)]).toEqual([[], [], 200]);
  });

  it('what came of one is told by cancelling no more than by reading', async () => {
    await send('secretary-kolda', 'essai-annule', [made(KOLDA)], 0);
    const read = await waiting('essai-annule', 'coach-kolda', IMPORT, 'Code;Intitulé\nP-1;Puits\n');
    await carryOut();
    const cancel = async (job: string): Promise<readonly [number, boolean]> => {
      const answer = await server.ask(`/v1/jobs/${job}/cancel`, { method: 'POST', as: 'coach-kolda' });
      return [answer.status, (await answer.text()).includes('"report"')];
    };
    expect(await cancel(read)).toEqual([200, true]);
    // Whoever cancels wakes the server: nothing that waits is to be there yet.
    await server.services.jobs.idle();
    const late = await waiting('essai-annule', 'coach-kolda');
    await without(await organisationOf('coach-kolda'), async () => expect([await cancel(late), await cancel(read)]).toEqual([[403, false], [403, false]]));
    // What waits is stopped all the same.
    expect(await rowOf(late)).toMatchObject({ status: 'cancelled' });
  });

  it('what strangers took out of an adopted plan is closed with it; what they made of nothing says why', async () => {
    await adopted('essai-rouvert');
    const open: Asked = { ...CSV, open: true };
    const [visitor, stranger] = [await waiting('essai-rouvert', undefined, open), await waiting('essai-rouvert', 'secretary-louga', open)];
    await carryOut();
    const told = async (job: string, as?: string): Promise<readonly number[]> => [(await server.ask(`/v1/jobs/${job}`, as === undefined ? {} : { as })).status, (await server.ask(`/v1/jobs/${job}/file`, as === undefined ? {} : { as })).status];
    expect([await told(visitor), await told(stranger, 'secretary-louga')]).toEqual([[200, 200], [200, 200]]);
    await sendBack('essai-rouvert');
    expect([await told(visitor), await told(stranger, 'secretary-louga'), await told(visitor, 'secretary-louga')]).toEqual([[401, 401], [403, 403], [403, 403]]);
    // Its own people may read what is reduced too.
    expect(await told(visitor, 'secretary-kolda')).toEqual([200, 200]);
  });
});

describe('a job that waits', () => {
  it('and is cancelled is not carried out, nor by somebody else than whoever asked', async () => {
    const [id, other] = [await waiting('kolda-pti-draft', 'secretary-kolda'), await waiting('kolda-pti-draft', 'secretary-kolda')];
    const cancel = async (job: string, as: string): Promise<number> => (await server.ask(`/v1/jobs/${job}/cancel`, { method: 'POST', as })).status;
    expect([await cancel(other, 'coach-kolda'), await cancel(id, 'secretary-kolda')]).toEqual([404, 200]);
    await carryOut();
    expect([await rowOf(id), await rowOf(other), await filesOf(id)]).toMatchObject([{ status: 'cancelled', runner: null }, { status: 'done' }, []]);
    // What is over stays as it is.
    expect([await cancel(other, 'secretary-kolda'), (await rowOf(other)).status]).toEqual([200, 'done']);
  });

  it('stands behind those of people who signed in, whoever came first', async () => {
    const visitor = await waiting('kolda-pti-adopted', undefined, { ...CSV, open: true });
    await db().updateTable('jobs').set({ started_at: '2025-01-01T00:00:00Z' }).where('id', '=', visitor).execute();
    const own = await waiting('kolda-pti-draft', 'secretary-kolda');
    await carryOut();
    const [first] = await db().selectFrom('jobs').select('id').where('id', 'in', [visitor, own]).orderBy('beat_at').execute();
    expect(first?.id).toBe(own);
  });

  it('says of how many lines it is, and at its end that all of them are done', async () => {
    const id = await waiting('kolda-pti-draft', 'secretary-kolda');
    expect(await rowOf(id)).toMatchObject({ status: 'waiting', done: 0, total: 0 });
    await carryOut();
    const { projects } = await state('kolda-pti-draft');
    expect([projects.length > 0, await rowOf(id)]).toMatchObject([true, { status: 'done', done: projects.length, total: projects.length }]);
  });
});

describe('a server that ends', () => {
  it('fails the job it was at, leaves those that wait, and the next one carries them out', async () => {
    await server.services.jobs.stop();
    const [running, left] = [await waiting('kolda-pti-draft', 'secretary-kolda', IMPORT, `Code;Intitulé\n${'a;b\n'.repeat(2_000_000)}`), await waiting('kolda-pti-draft', 'coach-kolda')];
    await db().updateTable('jobs').set({ started_at: '2025-01-01T00:00:00Z' }).where('id', '=', running).execute();
    const { database, clock, log } = server.services;
    const another = (reads: () => Promise<boolean>): JobRunner => createJobRunner({ database, clock, log, reads, sceneOf: (plan, language) => planScene({ ...server.services, issuer: server.url }, plan, language) });
    // It is told to end while it is at the first, however fast it is.
    let ended: Promise<void> | undefined;
    const ending: JobRunner = another(async () => {
      ended ??= ending.stop();
      return true;
    });
    ending.wake();
    await ending.idle();
    await ended;
    // It said of how many lines the plan is as soon as it ran.
    const { projects: { length } } = await state('kolda-pti-draft');
    expect([await rowOf(running), await rowOf(left)]).toMatchObject([{ status: 'failed', problem: { code: 'unavailable' }, done: 0, total: length }, { status: 'waiting' }]);
    // Another server of the same database, and what it would have been told when it started.
    const next = another(async () => true);
    next.wake();
    await next.idle();
    expect([await rowOf(running), await rowOf(left)]).toMatchObject([{ status: 'failed' }, { status: 'done' }]);
    await next.stop();
  });
});
