import { afterEach, expect, it } from 'vitest';
import type { FileStatus } from '@jalon/contract';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import { pdf, sha256Of } from './__fixtures__/documents.ts';
import { put } from './__fixtures__/evidence.ts';
import { createScanning, type Scan } from './scanning.ts';

let server: TestServer;
afterEach(() => server.close());

const statusOf = async (sha256: string): Promise<FileStatus['status']> => ((await (await server.ask(`/v1/files/${sha256}/status`, { as: 'coach-kolda' })).json()) as FileStatus).status;
const getting = async (sha256: string): Promise<[number, string | undefined]> => {
  const answer = await server.ask(`/v1/files/${sha256}`, { as: 'coach-kolda' });
  return [answer.status, answer.status === 200 ? undefined : ((await answer.json()) as { code: string }).code];
};

it('a file is served once the scanner let it through, and never when it did not', async () => {
  let verdict: (said: 'clean' | 'infected') => void = () => undefined;
  const seen: number[] = [];
  const scan: Scan = async (content, { size }) => {
    let read = 0;
    for await (const part of content) read += part.byteLength;
    seen.push(read - size);
    return new Promise((resolve) => { verdict = resolve; });
  };
  server = await startTestServer({ files: { scan } });
  for (const [said, status, code] of [['clean', 200, undefined], ['infected', 410, 'file-infected']] as const) {
    const bytes = pdf();
    const sha256 = sha256Of(bytes);
    expect(((await (await put(server, 'coach-kolda', sha256, bytes)).json()) as FileStatus).status).toBe('pending');
    expect(await getting(sha256)).toEqual([409, 'file-pending']);
    const before = seen.length;
    await expect.poll(() => seen.length).toBeGreaterThanOrEqual(said === 'clean' ? 1 : Math.max(before, 2));
    verdict(said);
    await server.services.files.scanning.idle();
    expect(await statusOf(sha256)).toBe(said);
    expect(await getting(sha256)).toEqual([status, code]);
    if (said === 'infected') {
      expect(await server.services.files.store.find(sha256)).toBeUndefined();
      expect(((await (await put(server, 'coach-kolda', sha256, bytes)).json()) as { code: string }).code).toBe('file-infected');
    }
  }
  expect(seen).toEqual([0, 0]);
});

it('a scanner that fails lets nothing through, and is asked again', async () => {
  server = await startTestServer({ files: { scan: () => Promise.reject(new Error('no answer from the scanner')) } });
  const bytes = pdf();
  const sha256 = sha256Of(bytes);
  await put(server, 'coach-kolda', sha256, bytes);
  await server.services.files.scanning.idle();
  expect(await getting(sha256)).toEqual([409, 'file-pending']);
  const { database, clock, log, files: { store } } = server.services;
  let tries = 0;
  const scan: Scan = async () => ((tries += 1) === 1 ? ('perhaps' as 'clean') : 'clean');
  const scanning = createScanning({ database, clock, log, store, scan, retryMs: 5 });
  scanning.wake();
  await expect.poll(() => statusOf(sha256)).toBe('clean');
  expect(tries).toBe(2);
  await scanning.stop();
});
