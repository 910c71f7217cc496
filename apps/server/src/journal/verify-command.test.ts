import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase, type DatabaseLocation } from '../storage/database.ts';
import { putDatabase, testFolder, type TestFolder } from '../testing/child-server.ts';
import { onPostgres, testDatabase, type TestDatabase } from '../testing/test-server.ts';

let folder: TestFolder;
let database: TestDatabase | undefined;
beforeAll(async () => {
  folder = testFolder();
  if (onPostgres()) database = await testDatabase();
  else putDatabase(folder);
});
afterAll(async () => {
  folder.remove();
  await database?.remove();
});

const location = (): DatabaseLocation => database?.location ?? { kind: 'folder', path: join(folder.data, 'database') };

function verify(more: Readonly<Record<string, string>> = {}) {
  const place = location();
  const env = { ...(place.kind === 'postgresql' ? { DATABASE_URL: place.url } : { JALON_DATA: folder.data }), ...more };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--conditions=jalon-source', join(import.meta.dirname, '../bin.ts'), 'verify-journal'], { env: { PATH: process.env['PATH'], ...env }, encoding: 'utf8' });
  return { status, stdout, stderr };
}

async function change(statement: string): Promise<void> {
  const { db, close } = await openDatabase(location());
  await sql.raw(statement).execute(db);
  await close();
}

it('says that an untouched journal is unbroken, with the end of each chain, and exits with 0', () => {
  const { status, stdout, stderr } = verify();
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^jalon-publications {2}\d+ {2}[0-9a-f]{64}$/m);
  expect(stdout).toContain('The journal is unbroken');
  expect(stdout).toContain('Le journal est intact');
});

it('names the line somebody changed behind its back, and exits with 1', async () => {
  await change('alter table journal disable trigger journal_keeps_every_line');
  await change("update journal set actor_role = 'nobody' where sequence = 7");
  const { status, stdout } = verify();
  expect(status).toBe(1);
  expect(stdout).toContain('Line 7 is no longer what was written.');
  expect(stdout).toContain('1 of');
});

it('exits with 2 where there is nothing it could look at', () => {
  expect(verify(onPostgres() ? { DATABASE_URL: 'postgresql://127.0.0.1:1/nothing' } : { JALON_DATA: join(folder.path, 'elsewhere') })).toMatchObject({ status: 2, stdout: '' });
});
