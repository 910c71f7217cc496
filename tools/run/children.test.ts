import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { isAlive, run, start, stopAll, stopTree, whenStopped } from './children.ts';

/** A program that starts another one in a process group of its own, as browsers do, and says its id. */
const PARENT = `
  const { spawn } = require('node:child_process');
  const child = spawn(process.execPath, ['-e', 'process.on("SIGTERM", () => {}); setInterval(() => {}, 1000)'], { detached: true });
  console.log(child.pid);
  setInterval(() => {}, 1000);
`;

async function startedFamily() {
  const parent = start(process.execPath, ['-e', PARENT], { stdio: ['ignore', 'pipe', 'ignore'] });
  const grandchild = await new Promise<number>((resolve) => parent.stdout?.once('data', (text) => resolve(Number(text))));
  // It must have had time to say that it ignores the polite signal.
  await sleep(300);
  return { parent, grandchild };
}

it.runIf(process.platform === 'linux')('ends a program and what it started elsewhere, even what ignores the polite signal', async () => {
  const { parent, grandchild } = await startedFamily();
  await stopTree(parent);
  await sleep(100);
  expect([isAlive(parent.pid ?? 0), isAlive(grandchild)]).toEqual([false, false]);
});

it('tidies up what was asked for, unless it was called off', async () => {
  const done: string[] = [];
  whenStopped(() => done.push('kept'));
  const forget = whenStopped(() => done.push('called off'));
  forget();
  await stopAll();
  expect(done).toEqual(['kept']);
});

it('answers the exit code, and gives our own Node to what it starts', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'jalon-children-'));
  const script = `process.exit(process.version === ${JSON.stringify(process.version)} ? 7 : 1)`;
  expect(await run('node', ['-e', script], { cwd: folder })).toBe(7);
  rmSync(folder, { recursive: true });
});
