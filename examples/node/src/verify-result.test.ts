import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'jalon-example-'));
afterAll(() => rmSync(folder, { recursive: true }));

const ECDSA = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const base64url = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString('base64url');
/** Members in order, which is all that RFC 8785 asks of a sheet this simple. */
const SHEET = {
  cycle: { code: '2021' }, format: 1, issuedAt: '2025-05-12T10:00:00.000Z', issuer: 'https://jalon.example', kind: 'result-sheet', resultHash: 'sha256-1',
  score: { earned: '68' }, territory: { name: 'Fatick' }, windows: [{ code: 'A', standing: 'open' }],
};

async function write(): Promise<{ sheet: string; keys: string; altered: string }> {
  const { publicKey, privateKey } = await crypto.subtle.generateKey(ECDSA, true, ['sign', 'verify']);
  const header = base64url(JSON.stringify({ alg: 'ES256', kid: 'k1', typ: 'jalon-result-sheet' }));
  const signature = await crypto.subtle.sign(ECDSA, privateKey, Buffer.from(`${header}.${base64url(JSON.stringify(SHEET))}`));
  const signed = { sheet: SHEET, protected: header, signature: base64url(new Uint8Array(signature)) };
  const key = { ...(await crypto.subtle.exportKey('jwk', publicKey)), kid: 'k1', validFrom: '2025-01-01T00:00:00.000Z', retiredAt: null, compromisedAt: null };
  const files = { sheet: signed, keys: { issuer: 'https://jalon.example', keys: [key] }, altered: { ...signed, sheet: { ...SHEET, score: { earned: '86' } } } };
  return Object.fromEntries(Object.entries(files).map(([name, content]) => {
    const path = join(folder, `${name}.json`);
    writeFileSync(path, JSON.stringify(content));
    return [name, path];
  })) as { sheet: string; keys: string; altered: string };
}

const run = (...files: string[]) => spawnSync(process.execPath, ['--conditions=jalon-source', fileURLToPath(new URL('verify-result.ts', import.meta.url)), ...files], { encoding: 'utf8' });

it('tells a sheet that was signed from one that was altered, without a server', async () => {
  const { sheet, keys, altered } = await write();
  const good = run(sheet, keys);
  expect([good.status, good.stdout]).toEqual([0, expect.stringMatching(/^valid k1\nFatick 2021 68/)]);
  const bad = run(altered, keys);
  expect([bad.status, bad.stdout.trim()]).toEqual([1, 'altered k1']);
});
