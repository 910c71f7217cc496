import { describe, expect, it } from 'vitest';
import { failureOf, inTurn, json, networkFailure, problem, quickPlanning, stubApi } from '../__fixtures__/stub-api.ts';

const server = stubApi();
const job = (more: object = {}) => ({ id: 'j-1', kind: 'export', plan: 'kolda-2026', status: 'running', done: 1, total: 3, ...more });
const jobs = (...answers: Parameters<typeof inTurn>[2][]) => {
  const { handler, requests } = inTurn('get', '/v1/jobs/:job', ...answers);
  server.use(handler);
  return requests;
};

describe('waiting for a job', () => {
  it('tells how far it is until it is done, asking less and less often', async () => {
    const requests = jobs(json(job({ status: 'waiting', done: 0 })), json(job()), json(job({ done: 2 })), json(job({ status: 'done', done: 3, file: { name: 'pti.xlsx', type: 'x', bytes: 9 } })));
    const { jalon, waits } = quickPlanning();
    const seen: number[] = [];
    const { file } = await jalon.jobs.wait('j-1', { onProgress: ({ done }) => seen.push(done) });
    expect([file?.name, seen, requests.length]).toEqual(['pti.xlsx', [0, 1, 2, 3], 4]);
    expect(waits).toEqual([375, 750, 1500]);
  });

  it('goes on through a lost connection, and gives up when it does not come back', async () => {
    jobs(networkFailure, networkFailure, json(job({ status: 'done' })));
    expect((await quickPlanning({ retries: { max: 0 } }).jalon.jobs.wait('j-1')).status).toBe('done');
    server.resetHandlers();
    const lostThrice = [networkFailure, networkFailure, networkFailure];
    jobs(...lostThrice, json(job()), ...lostThrice, json(job({ status: 'done' })));
    expect((await quickPlanning({ retries: { max: 0 } }).jalon.jobs.wait('j-1')).status).toBe('done');
    server.resetHandlers();
    const requests = jobs(networkFailure);
    expect(await failureOf(quickPlanning({ retries: { max: 0 } }).jalon.jobs.wait('j-1'))).toMatchObject({ code: 'no-answer' });
    expect(requests).toHaveLength(6);
  });

  it('fails as the job did, with its own words', async () => {
    jobs(json(job({ status: 'failed', problem: { type: '/problems/file-unreadable', title: 'x', status: 422, code: 'file-unreadable', detail: 'Ce fichier est abîmé.' } })));
    expect(await failureOf(quickPlanning().jalon.jobs.wait(job() as never))).toMatchObject({ name: 'JalonProblem', code: 'file-unreadable', status: 422, detail: 'Ce fichier est abîmé.' });
  });

  it('fails when the job was cancelled, is not there, or nobody waits any more', async () => {
    jobs(json(job({ status: 'cancelled' })));
    expect(await failureOf(quickPlanning().jalon.jobs.wait('j-1'))).toMatchObject({ code: 'cancelled' });
    server.resetHandlers();
    jobs(problem(404, 'not-found'));
    expect(await failureOf(quickPlanning().jalon.jobs.wait('j-1'))).toMatchObject({ code: 'not-found' });
    server.resetHandlers();
    const requests = jobs(json(job()));
    const ending = new AbortController();
    expect(await failureOf(quickPlanning().jalon.jobs.wait('j-1', { signal: ending.signal, onProgress: () => ending.abort() }))).toMatchObject({ code: 'cancelled' });
    expect(requests).toHaveLength(1);
  });

  it('takes a status of a later server for no end', async () => {
    jobs(json(job({ status: 'sorting' })), json(job({ status: 'done' })));
    expect((await quickPlanning().jalon.jobs.wait('j-1')).status).toBe('done');
  });
});

describe('a job', () => {
  it('hands over its file, and is stopped', async () => {
    server.use(inTurn('get', '/v1/jobs/:job/file', () => new Response('PK', { headers: { 'content-type': 'application/zip' } }), problem(409, 'job-not-done')).handler);
    const { handler, requests } = inTurn('post', '/v1/jobs/:job/cancel', json(job({ status: 'cancelled' })));
    server.use(handler);
    const { jobs: own } = quickPlanning().jalon;
    const file = await own.file('j-1');
    expect([file.type, await file.text()]).toEqual(['application/zip', 'PK']);
    expect(await failureOf(own.file('j-1'))).toMatchObject({ code: 'job-not-done' });
    expect([(await own.cancel('j-1')).status, await requests[0]!.text()]).toEqual(['cancelled', '']);
  });
});
