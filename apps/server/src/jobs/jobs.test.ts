import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { strFromU8, unzipSync } from 'fflate';
import type { Job, Problem, StartedJob } from '@jalon/contract';
import { jobSchema } from '@jalon/contract/schemas';
import { createPlanners, KOLDA, line, made, M } from '../plans/__fixtures__/plan-gestures.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import { failAbandoned } from './job-runner.ts';

let server: TestServer;
let now = Date.parse('2026-03-02T09:00:00.000Z');
const planners = createPlanners(() => server);
const PLAN = 'essai-exports';
beforeAll(async () => {
  server = await startTestServer({ now: () => now });
  await planners.send('secretary-kolda', PLAN, [made(KOLDA, 'Essai d’exports'), line('a', 30 * M), line('b', 20 * M)].slice(0, 1), 0);
  await planners.send('secretary-kolda', PLAN, [line('a', 30 * M), line('b', 20 * M)], 1);
});
afterAll(() => server.close());

const asJson = async <T>(answer: Response, status: number): Promise<T> => {
  const text = await answer.text();
  expect(`${answer.status} ${answer.status === status ? '' : text}`).toBe(`${status} `);
  return JSON.parse(text) as T;
};
const askExport = (body: object, as = 'secretary-kolda', plan = PLAN) => server.ask(`/v1/plans/${plan}/exports`, { method: 'POST', as, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
const askImport = (bytes: string | Uint8Array, { as = 'secretary-kolda', search = '', name = 'pti.csv' } = {}) => server.ask(`/v1/plans/${PLAN}/imports${search}`, { method: 'POST', as, headers: { 'content-type': 'application/octet-stream', 'file-name': encodeURIComponent(name) }, body: bytes as BodyInit });
const jobOf = async (id: string, as = 'secretary-kolda', language = 'fr'): Promise<Job> => jobSchema.parse(await asJson(await server.ask(`/v1/jobs/${id}`, { as, headers: { 'accept-language': language } }), 200));
async function ended(answer: Response): Promise<Job> {
  const { job: { id } } = await asJson<StartedJob>(answer, 202);
  for (let tries = 0; tries < 2000; tries += 1) {
    const job = await jobOf(id);
    if (job.status !== 'waiting' && job.status !== 'running') return job;
    await new Promise((resolve) => { setTimeout(resolve, 50); });
  }
  throw new Error('the job did not end');
}
const fileOf = async (job: Job): Promise<Uint8Array> => new Uint8Array(await (await server.ask(`/v1/jobs/${job.id}/file`, { as: 'secretary-kolda' })).arrayBuffer());

describe('an export', () => {
  it.each([['pdf', 'pti', '%PDF'], ['docx', 'pia', 'PK'], ['xlsx', 'ppm', 'PK'], ['csv', 'pti', '\u00ef\u00bb\u00bf'], ['oc4ids', 'pti', '{']])('as %s of the %s is a file of that kind, handed to whoever asked and to nobody else', async (format, table, magic) => {
    const job = await ended(await askExport({ format, table, language: 'fr' }));
    expect([job.status, job.done, job.total, job.exported?.lines]).toEqual(['done', 2, 2, 2]);
    const answer = await server.ask(`/v1/jobs/${job.id}/file`, { as: 'secretary-kolda' });
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect([bytes.subarray(0, magic.length).toString('latin1'), bytes.length, answer.headers.get('content-type')]).toEqual([magic, job.file?.bytes, job.file?.type]);
    expect(answer.headers.get('content-disposition')).toContain(job.file!.name);
    expect(job.file?.name).toMatch(/^(pti|pia|ppm|plan)-kolda-2026\./);
    for (const path of ['', '/file']) expect((await server.ask(`/v1/jobs/${job.id}${path}`, { as: 'coach-kolda' })).status).toBe(404);
  });

  it('says what the standard has no place for', async () => {
    const { exported } = await ended(await askExport({ format: 'oc4ids' }));
    expect(exported?.lost).toEqual(expect.arrayContaining([{ field: 'credits', how: 'left-out', lines: 2 }, { field: 'sector', how: 'approximate', lines: 2 }]));
  });

  it('is refused to those who do not read the plan, and for a format that is none', async () => {
    expect([(await askExport({ format: 'pdf' }, 'secretary-louga')).status, (await askExport({ format: 'tiff' })).status, (await askExport({ format: 'pdf' }, 'secretary-kolda', 'nowhere')).status]).toEqual([403, 400, 404]);
  });
});

describe('an import', () => {
  it('of what was exported would change nothing, as a workbook and as CSV', async () => {
    for (const format of ['xlsx', 'csv']) {
      const { status, report } = await ended(await askImport(await fileOf(await ended(await askExport({ format }))), { name: `pti.${format}` }));
      expect([status, report?.commands, report?.counts['unchanged'], report?.planVersion, report?.file.name]).toEqual(['done', [], 2, 3, `pti.${format}`]);
    }
  });

  it('of a changed workbook gives the commands that carry it out, and writes nothing itself', async () => {
    const csv = Buffer.from(await fileOf(await ended(await askExport({ format: 'csv' })))).toString().replace('Ligne a', 'Ligne refaite');
    const { report } = await ended(await askImport(csv));
    expect(report?.rows.map(({ outcome, project, command }) => [outcome, project, command])).toEqual([['accepted', 'a', 0], ['unchanged', null, null]]);
    expect((await planners.state(PLAN)).version).toBe(3);
    await planners.send('secretary-kolda', PLAN, report!.commands, report!.planVersion);
    expect((await planners.state(PLAN)).projects.map(({ title }) => title)).toEqual(['Ligne refaite', 'Ligne b']);
  });

  it('tells rows that name another commune than the plan’s', async () => {
    const { report } = await ended(await askImport('Code;Intitulé;Domaine;Coût (millions);Commune\nn1;Marché;urban;3;Kolda\nn2;Pont;urban;3;Louga\n'));
    expect(report?.rows.map(({ remarks }) => remarks.flatMap(({ code, figures }) => (code === 'other-territory' ? [figures['found']] : [])))).toEqual([[], ['Louga']]);
    expect(report?.remarks).toContainEqual({ code: 'other-territory', figures: { count: '1', found: 'Louga' } });
  });

  it('of a file that is no table fails and says why in the reader’s language', async () => {
    const job = await ended(await askImport('%PDF-1.7', { name: 'pti.pdf' }));
    expect([job.status, job.problem?.code, job.problem?.errors?.[0]?.code]).toEqual(['failed', 'file-unreadable', 'file-not-a-table']);
    expect([(await jobOf(job.id)).problem?.errors?.[0]?.detail, (await jobOf(job.id, 'secretary-kolda', 'en')).problem?.errors?.[0]?.detail]).toEqual([expect.stringContaining('ni un classeur'), expect.stringContaining('neither a workbook')]);
    expect((await server.ask(`/v1/jobs/${job.id}/file`, { as: 'secretary-kolda' })).status).toBe(404);
  });

  it('is for those who may write lines, and has a limit', async () => {
    expect([(await askImport('a;b', { as: 'prefect-kolda' })).status, (await askImport('a;b', { as: 'secretary-louga' })).status]).toEqual([403, 403]);
    expect((await asJson<Problem>(await askImport(new Uint8Array(10_000_001)), 413)).code).toBe('file-too-large');
    expect((await asJson<Problem>(await askImport('a;b', { search: '?choices=%7B' }), 400)).errors?.[0]?.pointer).toBe('/query/choices');
  });

  it('reads a sheet by its name', async () => {
    const workbook = await fileOf(await ended(await askExport({ format: 'xlsx' })));
    expect(Object.keys(unzipSync(workbook)).filter((name) => name.includes('sheet')).length).toBeGreaterThan(4);
    expect(strFromU8(unzipSync(workbook)['xl/workbook.xml']!)).toContain('Plafonds');
    const { report } = await ended(await askImport(workbook, { search: '?table=ceilings', name: 'pti.xlsx' }));
    expect([report?.table, report?.commands, report?.file.sheet]).toEqual(['ceilings', [], 'Plafonds']);
  });
});

describe('jobs', () => {
  it('answer other requests meanwhile, whatever the file is, and are stopped while they run', async () => {
    const bomb = Buffer.from(`Code;Intitulé\n${'a;b\n'.repeat(2_000_000)}`);
    const ran = async (): Promise<Job> => {
      const { job } = await asJson<StartedJob>(await askImport(bomb), 202);
      for (let status = job.status; status === 'waiting';) ({ status } = await jobOf(job.id));
      expect((await server.ask('/healthz')).status).toBe(200);
      return asJson<Job>(await server.ask(`/v1/jobs/${job.id}/cancel`, { method: 'POST', as: 'secretary-kolda' }), 200);
    };
    // Where the machine does other things for so long that a job was over before it could be stopped, another one is begun.
    let stopped = await ran();
    for (let tries = 0; tries < 5 && stopped.status !== 'cancelled'; tries += 1) stopped = await ran();
    expect(stopped.status).toBe('cancelled');
    await server.services.jobs.idle();
    expect((await jobOf(stopped.id)).status).toBe('cancelled');
  });

  it('wait in a queue that has an end', async () => {
    const answers = [];
    for (let count = 0; count < 8; count += 1) answers.push(await askExport({ format: 'pdf' }));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused[0]!.headers.get('retry-after')).toBe('10');
    expect((await asJson<Problem>(refused[0]!, 429)).errors?.[0]?.code).toBe('too-many-jobs');
    await server.services.jobs.idle();
  });

  it('that ran when a server ended have failed, and say to try again', async () => {
    const { job } = await asJson<StartedJob>(await askExport({ format: 'csv' }), 202);
    await server.services.jobs.idle();
    const { db, engine } = server.services.database;
    await db.updateTable('jobs').set({ status: 'running', runner: 'gone', beat_at: '2020-01-01T00:00:00Z' }).where('id', '=', job.id).execute();
    await failAbandoned({ db, engine }, 'another');
    const failed = await jobOf(job.id);
    expect([failed.status, failed.problem?.code]).toEqual(['failed', 'unavailable']);
  });

  it('are gone after a day, with their files', async () => {
    const job = await ended(await askExport({ format: 'csv' }));
    now += 24 * 3_600_000 + 1000;
    expect([(await server.ask(`/v1/jobs/${job.id}`, { as: 'secretary-kolda' })).status, (await server.ask(`/v1/jobs/${job.id}/file`, { as: 'secretary-kolda' })).status]).toEqual([404, 404]);
    await ended(await askExport({ format: 'csv' }));
    await server.services.jobs.idle();
    const left = await server.services.database.db.selectFrom('job_files').select('job_id').where('job_id', '=', job.id).execute();
    expect(left).toEqual([]);
  });
});
