import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ReadableStream } from 'node:stream/web';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openFiles } from '../files/open-files.ts';
import { silentLog } from '../log/log.ts';
import { createClock } from '../time/clock.ts';
import { readScanner } from './scanner-module.ts';
import { EXIT } from './start-fault.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jalon-scanner-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function moduleOf(name: string, code: string): string {
  const path = join(folder, name);
  writeFileSync(path, code);
  return path;
}

it('takes the function an operator wrote', async () => {
  const scan = await readScanner(moduleOf('good.mjs', "export const scan = async (content, { size }) => (size > 3 ? 'infected' : 'clean');"));
  expect(await scan(new ReadableStream<Uint8Array>(), { sha256: '', size: 4, type: 'text/plain' })).toBe('infected');
});

it.each([
  ['is not there', () => join(folder, 'none.mjs'), /cannot be loaded/], ['does not run', () => moduleOf('broken.mjs', 'export const scan ='), /cannot be loaded/],
  ['exports no scan', () => moduleOf('other.mjs', 'export const look = () => 1;'), /exports no function scan/],
])('does not start without the scanner it was told of: one that %s', async (_, path, words) => {
  await expect(readScanner(path())).rejects.toMatchObject({ exitCode: EXIT.configuration, message: expect.stringMatching(words) as string });
});

it('does not start on a folder it cannot keep files in, and names its setting', async () => {
  const opening = openFiles({ folder: moduleOf('a-file', '') }, { database: { db: {} } as never, clock: createClock(() => 0), log: silentLog });
  await expect(opening).rejects.toMatchObject({ exitCode: EXIT.folder, message: expect.stringContaining('JALON_FILES=/another/folder') as string });
});
