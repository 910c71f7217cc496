import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openDatabase } from '../storage/database.ts';
import { StartFault } from '../start/start-fault.ts';
import { rotateKey } from './rotate-key.ts';
import { openResults } from './open-results.ts';

const folder = mkdtempSync(join(tmpdir(), 'jalon-rotate-'));
afterAll(() => rmSync(folder, { recursive: true }));
const SECRET = 'a secret long enough for anyone';
const location = { kind: 'folder', path: join(folder, 'database') } as const;

async function inside<T>(work: (database: Awaited<ReturnType<typeof openDatabase>>) => Promise<T>): Promise<T> {
  const database = await openDatabase(location);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}
const rows = () => inside(({ db }) => db.selectFrom('signing_keys').selectAll().orderBy('valid_from').orderBy('retired_at').execute());

it('says that there is nothing to change before there is a database', async () => {
  await expect(rotateKey(location, undefined, [])).rejects.toThrow(StartFault);
  await expect(rotateKey(location, undefined, ['--compromised'])).rejects.toThrow(/rotate-key --compromised/);
});

it('retires a key, withdraws one by its id, seals with the secret, and changes nothing for an unknown id', async () => {
  await inside(async () => undefined);
  await rotateKey(location, undefined, []);
  const said = await rotateKey(location, SECRET, []);
  const [old, current] = await rows();
  expect(said).toContain(old!.kid);
  expect(said).toContain(current!.kid);
  expect([old!.private_key, old!.compromised_at, current!.private_key]).toEqual([null, null, expect.stringMatching(/^sealed/)]);
  await expect(rotateKey(location, SECRET, ['--compromised', 'nobody'])).rejects.toThrow('nobody');
  expect(await rows()).toEqual([old, current]);
  await rotateKey(location, SECRET, ['--compromised', old!.kid]);
  expect((await rows()).map(({ compromised_at: at }) => at !== null)).toEqual([true, false, false]);
}, 90_000);

it('refuses to open with another secret, and seals what was in the clear', async () => {
  const clock = { instant: () => new Date().toISOString() };
  const open = (secret: string | undefined) => inside((database) => openResults({ database, clock, secret, issuer: 'https://jalon.example' }).then(() => undefined));
  await expect(open('another secret, as long as that')).rejects.toThrow(StartFault);
  await expect(open(undefined)).rejects.toThrow(/JALON_KEY_SECRET/);
  await open(SECRET);
  await rotateKey(location, undefined, []);
  await open(SECRET);
  expect((await rows()).at(-1)!.private_key).toMatch(/^sealed/);
}, 90_000);
