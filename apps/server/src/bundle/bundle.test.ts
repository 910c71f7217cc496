import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { assessmentStateSchema, scorecardViewSchema } from '@jalon/core/schemas';
import { pdf, sha256Of } from '../files/__fixtures__/documents.ts';
import { KOLDA, attach, put } from '../files/__fixtures__/evidence.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import type { BundleManifest } from './make-bundle.ts';

let server: TestServer;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jalon-bundle-'));
  server = await startTestServer();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await server.close();
});

const path = `/v1/assessments/${KOLDA}/bundle`;

/** Opened by a program that is not ours: what it lists, and each content as it unpacks it. */
const UNPACK = `
import hashlib, json, sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as z:
    assert z.testzip() is None
    print(json.dumps({i.filename: {"size": i.file_size, "sha256": hashlib.sha256(z.read(i)).hexdigest()} for i in z.infolist()}))
    z.extractall(sys.argv[2])
`;

async function unpack(as: string): Promise<{ found: Record<string, { size: number; sha256: string }>; read: (name: string) => string; manifest: BundleManifest; headers: Headers }> {
  const answer = await server.ask(path, { as });
  expect(answer.status).toBe(200);
  const zip = join(folder, `${as}.zip`);
  writeFileSync(zip, new Uint8Array(await answer.arrayBuffer()));
  const found = JSON.parse(execFileSync('python3', ['-c', UNPACK, zip, join(folder, as)], { encoding: 'utf8' })) as Record<string, { size: number; sha256: string }>;
  const read = (name: string): string => readFileSync(join(folder, as, name), 'utf8');
  return { found, read, manifest: JSON.parse(read('manifest.json')) as BundleManifest, headers: answer.headers };
}

it('holds all there is about an assessment, each file with its hash, and says what is missing', async () => {
  const [here, away] = [pdf(1_200_000), pdf()];
  await put(server, 'coach-kolda', sha256Of(here), here);
  const standing = await attach(server, 'coach-kolda', sha256Of(here), 'Délibération');
  await attach(server, 'coach-kolda', sha256Of(away), 'Procès-verbal à venir');
  const { found, read, manifest, headers } = await unpack('verifier');
  expect([headers.get('content-type'), headers.get('content-disposition'), headers.get('cache-control')]).toEqual(['application/zip', 'attachment; filename="pacasen_2025_sn-kd-kd1-1.zip"', 'no-store']);
  const { 'manifest.json': own, ...others } = found;
  expect(own).toBeDefined();
  expect(Object.fromEntries(manifest.entries.map(({ path: name, size, sha256 }) => [name, { size, sha256 }]))).toEqual(others);
  expect(others[`files/${sha256Of(here)}.pdf`]).toEqual({ size: here.length, sha256: sha256Of(here) });
  expect(manifest.missing).toMatchObject([{ title: 'Procès-verbal à venir', sha256: sha256Of(away), status: 'missing' }]);
  expect(manifest.proofs.find(({ sha256 }) => sha256 === sha256Of(here))).toMatchObject({ item: standing.payload.item, author: 'coach', stands: true, status: 'unscanned' });
  for (const words of ['n’est pas arrivé', 'has not come', sha256Of(away), 'Procès-verbal à venir']) expect(read('MISSING.txt')).toContain(words);
  expect(read('MISSING.txt')).not.toContain(sha256Of(here));
});

it('reads back as what the server shows', async () => {
  const { read, manifest } = await unpack('secretary-kolda');
  const shown = async (address: string): Promise<unknown> => (await server.ask(address, { as: 'secretary-kolda' })).json();
  const state = assessmentStateSchema.parse(JSON.parse(read('assessment.json')));
  expect(state).toEqual(await shown(`/v1/assessments/${KOLDA}`));
  expect(scorecardViewSchema.parse(JSON.parse(read('scorecard.json')))).toEqual(await shown('/v1/scorecards/pacasen/2025/ansd:SN-KD-KD1-1'));
  const { items } = (await shown(`/v1/assessments/${KOLDA}/journal?limit=200`)) as { items: { sequence: number }[] };
  const journal = JSON.parse(read('journal.json')) as { sequence: number; command: { id: string } }[];
  expect(journal.map(({ sequence }) => sequence)).toEqual(items.map(({ sequence }) => sequence).reverse());
  expect(journal.every(({ command }) => typeof command.id === 'string')).toBe(true);
  expect(manifest).toMatchObject({ format: 1, kind: 'assessment-bundle', assessment: KOLDA, version: state.version, madeBy: { id: 'secretary-kolda' } });
  expect(read('result.json')).toContain('"trace"');
});

it('keeps a proof that was taken back, and says so', async () => {
  const bytes = pdf();
  await put(server, 'coach-kolda', sha256Of(bytes), bytes);
  const { payload } = await attach(server, 'coach-kolda', sha256Of(bytes), 'Brouillon');
  const { version } = (await (await server.ask(`/v1/assessments/${KOLDA}`, { as: 'coach-kolda' })).json()) as { version: number };
  const detach = { id: crypto.randomUUID(), v: 1, base: version, type: 'detachEvidence', payload: { item: payload.item, evidenceId: payload.evidence.id } };
  expect((await server.ask(`/v1/assessments/${KOLDA}/commands`, { method: 'POST', as: 'coach-kolda', body: JSON.stringify({ commands: [detach] }), headers: { 'content-type': 'application/json' } })).status).toBe(200);
  const { manifest, found } = await unpack('officer-adm');
  expect(manifest.proofs.find(({ title }) => title === 'Brouillon')).toMatchObject({ stands: false, path: `files/${sha256Of(bytes)}.pdf` });
  expect(found[`files/${sha256Of(bytes)}.pdf`]).toBeDefined();
});

it('is for who verifies, who decides, and the local government itself', async () => {
  for (const as of ['coach-kolda', 'reader', 'secretary-louga']) {
    const answer = await server.ask(path, { as });
    expect([as, answer.status, ((await answer.json()) as { code: string }).code]).toEqual([as, 403, 'forbidden']);
  }
});
