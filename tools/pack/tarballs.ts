import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../entry/node26.mjs';

const exec = promisify(execFile);

/** What is published, and where it lives. */
export const PUBLISHED: Record<string, string> = {
  '@jalon/core': 'packages/core',
  '@jalon/referentials': 'packages/referentials',
  '@jalon/contract': 'packages/contract',
  '@jalon/client': 'packages/client',
  '@jalon/elements': 'packages/elements',
  '@jalon/testing': 'packages/testing',
  '@jalon/server': 'apps/server',
};

export interface Ran {
  code: number;
  output: string;
}

/** Runs a program outside the workspaces: what npm tells its scripts about this repository is left behind. */
export async function runAt(cwd: string, command: string, ...args: string[]): Promise<Ran> {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm_|VITEST|NODE_ENV$|NODE_OPTIONS$)/i.test(name)));
  try {
    const { stdout, stderr } = await exec(command, args, { cwd, env: { ...env, NO_COLOR: '1' }, maxBuffer: 64 * 1024 * 1024 });
    return { code: 0, output: stdout + stderr };
  } catch (error) {
    const { code, stdout = '', stderr = '' } = error as { code?: number; stdout?: string; stderr?: string };
    return { code: typeof code === 'number' ? code : 1, output: stdout + stderr || String(error) };
  }
}

/** A folder that no workspace knows of, so that nothing is found by accident. */
export function strangerFolder(prefix: string): string {
  return mkdtempSync(join(tmpdir(), prefix));
}

export const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/** Packs every published package, and answers the path of each tarball by package name. */
export async function packAll(into: string): Promise<Map<string, string>> {
  const unbuilt = Object.values(PUBLISHED).filter((folder) => !existsSync(join(root, folder, 'dist')));
  if (unbuilt.length > 0) throw new Error(`Not built yet: ${unbuilt.join(', ')}. Run npm test -- --only build,pack`);
  const workspaces = Object.values(PUBLISHED).map((folder) => `--workspace=${folder}`);
  const { code, output } = await runAt(root, 'npm', 'pack', '--ignore-scripts', `--pack-destination=${into}`, ...workspaces);
  if (code !== 0) throw new Error(output);
  const files = readdirSync(into);
  return new Map(
    Object.keys(PUBLISHED).map((name) => {
      const start = `${name.slice(1).replace('/', '-')}-`;
      return [name, join(into, files.find((file) => file.startsWith(start) && file.endsWith('.tgz')) ?? 'missing.tgz')];
    }),
  );
}
