import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FileStatus, Upload } from '@jalon/contract';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import { TEST_NOW } from '../testing/templates.ts';
import { archive, pdf, sha256Of } from './__fixtures__/documents.ts';
import { KOLDA, attach, attaching, put } from './__fixtures__/evidence.ts';

let server: TestServer;
let folder: string;
let now = TEST_NOW;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jalon-test-'));
  server = await startTestServer({ files: { folder, bytesPerDay: 60_000_000 }, now: () => now });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const json = async <T>(answer: Response | Promise<Response>): Promise<T> => (await (await answer).json()) as T;
const codeOf = async (answer: Promise<Response>): Promise<string> => (await json<{ code: string }>(answer)).code;
const statusOf = (sha256: string, as: string): Promise<FileStatus & { code?: string }> => json(server.ask(`/v1/files/${sha256}/status`, { as }));
const start = (as: string, sha256: string, size: number): Promise<Upload> => json(server.ask('/v1/uploads', { method: 'POST', as, body: JSON.stringify({ sha256, size }), headers: { 'content-type': 'application/json' } }));
const piece = (as: string, id: string, offset: number, body: BodyInit, more: RequestInit = {}): Promise<Response> =>
  server.ask(`/v1/uploads/${id}`, { method: 'PATCH', as, body, headers: { 'upload-offset': String(offset) }, ...more });
const pendingParts = (): Promise<string[]> => readdir(join(folder, 'uploads'));

describe('a file', () => {
  it('is stored under its hash, and handed back as it was, to be saved and not run', async () => {
    const bytes = pdf();
    const sha256 = sha256Of(bytes);
    expect(await json(put(server, 'coach-kolda', sha256, bytes))).toEqual({ sha256, status: 'unscanned', size: bytes.length, type: 'application/pdf' });
    const answer = await server.ask(`/v1/files/${sha256}`, { as: 'coach-kolda' });
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes);
    const headers = Object.fromEntries(['content-type', 'content-length', 'content-disposition', 'x-content-type-options', 'content-security-policy', 'cache-control', 'etag'].map((name) => [name, answer.headers.get(name)]));
    expect(headers).toEqual({
      'content-type': 'application/pdf', 'content-length': String(bytes.length), 'content-disposition': `attachment; filename="${sha256.slice(0, 16)}.pdf"`, 'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'", 'cache-control': 'private, no-cache', 'etag': `"${sha256}"`,
    });
    expect((await server.ask(`/v1/files/${sha256}`, { as: 'coach-kolda', headers: { 'if-none-match': `"${sha256}"` } })).status).toBe(304);
    expect(await pendingParts()).toEqual([]);
  });

  it('is refused for what it is, whatever it is called, and leaves nothing behind', async () => {
    const bytes = new Uint8Array(archive());
    const sha256 = sha256Of(bytes);
    const answer = await server.ask(`/v1/files/${sha256}`, { method: 'PUT', as: 'coach-kolda', body: bytes, headers: { 'content-type': 'application/pdf' } });
    expect([answer.status, (await json<{ code: string }>(answer)).code]).toEqual([422, 'file-refused']);
    expect(await pendingParts()).toEqual([]);
    expect((await statusOf(sha256, 'coach-kolda')).code).toBe('forbidden');
  });

  it('that is not the one announced, too large, or under no hash is refused', async () => {
    expect(await codeOf(put(server, 'coach-kolda', sha256Of(pdf()), pdf()))).toBe('hash-mismatch');
    const large = pdf(20_000_001);
    expect(await codeOf(put(server, 'coach-kolda', sha256Of(large), large))).toBe('file-too-large');
    expect(await codeOf(put(server, 'coach-kolda', 'A'.repeat(64), pdf()))).toBe('invalid-request');
    expect(await codeOf(put(server, undefined, sha256Of(pdf()), pdf()))).toBe('not-signed-in');
  });
});

describe('who may have a file', () => {
  it('is who brought it, until a proof names it; then whoever reads that assessment', async () => {
    const bytes = pdf();
    const sha256 = sha256Of(bytes);
    await put(server, 'coach-kolda', sha256, bytes);
    expect(await codeOf(server.ask(`/v1/files/${sha256}`, { as: 'secretary-kolda' }))).toBe('forbidden');
    await attach(server, 'coach-kolda', sha256);
    for (const as of ['coach-kolda', 'secretary-kolda', 'verifier']) expect([as, (await server.ask(`/v1/files/${sha256}`, { as })).status]).toEqual([as, 200]);
    expect(await codeOf(server.ask(`/v1/files/${sha256}`, { as: 'secretary-louga' }))).toBe('forbidden');
  });

  it('is nobody who only knows its hash: naming it in a proof gives no right to it, and does not tell that it is there', async () => {
    const bytes = pdf();
    const sha256 = sha256Of(bytes);
    await put(server, 'secretary-louga', sha256, bytes);
    await attach(server, 'coach-kolda', sha256);
    expect(await statusOf(sha256, 'coach-kolda')).toEqual({ sha256, status: 'missing', size: null, type: null });
    expect(await codeOf(server.ask(`/v1/files/${sha256}`, { as: 'coach-kolda' }))).toBe('not-found');
    expect((await statusOf(sha256, 'reader')).status).toBe('missing');
    await put(server, 'coach-kolda', sha256, bytes);
    expect((await statusOf(sha256, 'secretary-kolda')).status).toBe('unscanned');
  });

  it('is told of a proof recorded offline that its file is missing, until it comes', async () => {
    const bytes = pdf();
    const sha256 = sha256Of(bytes);
    await attach(server, 'coach-kolda', sha256);
    expect((await statusOf(sha256, 'secretary-kolda')).status).toBe('missing');
    await put(server, 'coach-kolda', sha256, bytes);
    expect((await statusOf(sha256, 'secretary-kolda')).status).toBe('unscanned');
  });

  it('is not changed by a dry run or a command that is refused', async () => {
    const bytes = pdf();
    const sha256 = sha256Of(bytes);
    await put(server, 'coach-kolda', sha256, bytes);
    const command = await attaching(server, 'coach-kolda', sha256);
    for (const [sent, dryRun] of [[command, true], [{ ...command, payload: { ...command.payload, item: 'NOTHING' } }, false]] as const) {
      await server.ask(`/v1/assessments/${KOLDA}/commands`, { method: 'POST', as: 'coach-kolda', body: JSON.stringify({ commands: [sent], dryRun }), headers: { 'content-type': 'application/json' } });
    }
    expect((await statusOf(sha256, 'secretary-kolda')).code).toBe('forbidden');
  });
});

describe('an upload in pieces', () => {
  const bytes = pdf(2_500_000);
  const sha256 = sha256Of(bytes);

  it('goes on where it stopped, also for a page opened anew, and completes when all has come', async () => {
    const { id, offset } = await start('coach-kolda', sha256, bytes.length);
    expect(offset).toBe(0);
    expect((await json<Upload>(piece('coach-kolda', id, 0, bytes.slice(0, 1_000_000)))).offset).toBe(1_000_000);
    expect(await start('coach-kolda', sha256, bytes.length)).toMatchObject({ id, offset: 1_000_000, file: null });
    const wrong = await piece('coach-kolda', id, 0, bytes.slice(0, 1_000_000));
    expect([wrong.status, await json<{ code: string; errors: { figures: object }[] }>(wrong)]).toMatchObject([409, { code: 'offset-mismatch', errors: [{ figures: { offset: '1000000' } }] }]);
    expect(await json<Upload>(piece('coach-kolda', id, 1_000_000, bytes.slice(1_000_000)))).toMatchObject({ offset: bytes.length, file: { sha256, status: 'unscanned', size: bytes.length } });
    expect(new Uint8Array(await (await server.ask(`/v1/files/${sha256}`, { as: 'coach-kolda' })).arrayBuffer())).toEqual(bytes);
    expect(await codeOf(server.ask(`/v1/uploads/${id}`, { as: 'coach-kolda' }))).toBe('not-found');
    expect(await pendingParts()).toEqual([]);
  });

  it('whose connection is lost keeps what had come', async () => {
    const other = pdf(900_000);
    const { id } = await start('coach-kolda', sha256Of(other), other.length);
    const controller = new AbortController();
    let sent = false;
    const body = new ReadableStream<Uint8Array>({
      pull: async (stream) => {
        if (!sent) stream.enqueue(other.slice(0, 400_000));
        else await new Promise((resolve) => { setTimeout(resolve, 300); }).then(() => controller.abort());
        sent = true;
      },
    });
    await expect(piece('coach-kolda', id, 0, body, { duplex: 'half', signal: controller.signal } as RequestInit)).rejects.toThrow();
    await expect.poll(async () => (await json<Upload>(server.ask(`/v1/uploads/${id}`, { as: 'coach-kolda' }))).offset).toBe(400_000);
    expect((await json<Upload>(piece('coach-kolda', id, 400_000, other.slice(400_000)))).file?.size).toBe(other.length);
  });

  it('that ends in another file is forgotten', async () => {
    const { id } = await start('coach-kolda', sha256Of(pdf()), 100);
    expect(await codeOf(piece('coach-kolda', id, 0, new Uint8Array(100)))).toBe('hash-mismatch');
    expect(await codeOf(server.ask(`/v1/uploads/${id}`, { as: 'coach-kolda' }))).toBe('not-found');
  });

  it('takes no more than was announced, no piece without its place, and none of somebody else\'s', async () => {
    const { id } = await start('coach-kolda', sha256Of(pdf()), 100);
    expect(await codeOf(piece('coach-kolda', id, 0, new Uint8Array(101)))).toBe('file-too-large');
    expect(await codeOf(server.ask(`/v1/uploads/${id}`, { method: 'PATCH', as: 'coach-kolda', body: new Uint8Array(1) }))).toBe('invalid-request');
    expect(await codeOf(piece('secretary-louga', id, 0, new Uint8Array(10)))).toBe('not-found');
    expect((await start('coach-kolda', 'x', 100) as unknown as { code: string }).code).toBe('invalid-request');
    expect((await start('coach-kolda', sha256Of(pdf()), 20_000_001) as unknown as { code: string }).code).toBe('file-too-large');
  });

  it('is forgotten a day after its last piece, with what had come', async () => {
    const other = pdf(500_000);
    const { id } = await start('secretary-kolda', sha256Of(other), other.length);
    await piece('secretary-kolda', id, 0, other.slice(0, 1000));
    expect(await pendingParts()).toContain(id);
    now += 25 * 3_600_000;
    const again = await start('secretary-kolda', sha256Of(other), other.length);
    expect([again.id === id, again.offset]).toEqual([false, 0]);
    expect(await pendingParts()).not.toContain(id);
  });
});

it('a person brings no more in a day than the server allows, uploads they began included', async () => {
  const size = 19_000_000;
  const begun = await Promise.all([1, 2, 3].map((nth) => start('verifier', sha256Of(pdf(nth)), size)));
  expect(begun.map(({ offset }) => offset)).toEqual([0, 0, 0]);
  const refused = await server.ask('/v1/uploads', { method: 'POST', as: 'verifier', body: JSON.stringify({ sha256: sha256Of(pdf()), size }), headers: { 'content-type': 'application/json' } });
  expect([refused.status, (await json<{ code: string }>(refused)).code]).toEqual([429, 'quota-exceeded']);
  now += 25 * 3_600_000;
  expect((await start('verifier', sha256Of(pdf()), size)).offset).toBe(0);
});
