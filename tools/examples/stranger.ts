// An example as somebody outside gets it: its folder alone, our packages as tarballs, everything else from the registry.
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../entry/node26.mjs';
import { runAt } from '../pack/tarballs.ts';

interface Manifest {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  overrides?: Record<string, string>;
}

/** Copies an example into a folder of its own and installs it there. */
export async function install(example: string, into: string, tarballs: ReadonlyMap<string, string>): Promise<string> {
  const project = join(into, example);
  cpSync(join(root, 'examples', example), project, { recursive: true, filter: (path) => !/node_modules|\/dist$/.test(path) });
  const path = join(project, 'package.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
  const ours = Object.fromEntries([...tarballs].map(([name, tarball]) => [name, `file:${tarball}`]));
  const named = Object.keys(manifest.dependencies ?? {}).filter((name) => name in ours);
  for (const name of named) manifest.dependencies = { ...manifest.dependencies, [name]: ours[name] as string };
  // What ours need of ours is not in a registry yet.
  manifest.overrides = Object.fromEntries(Object.keys(ours).map((name) => [name, named.includes(name) ? `$${name}` : (ours[name] as string)]));
  writeFileSync(path, JSON.stringify(manifest, null, 2));
  await must(project, 'npm', 'install', '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund');
  return project;
}

/** Builds an example as its own script says, for a Jalon server. */
export async function build(project: string, jalon: string): Promise<void> {
  // A project of our own would shorten its wait; a stranger has none.
  if (existsSync(join(project, 'dist'))) rmSync(join(project, 'dist'), { recursive: true });
  writeFileSync(join(project, '.env'), `VITE_JALON_URL=${jalon}\n`);
  await must(project, 'npm', 'run', 'build');
}

async function must(cwd: string, command: string, ...args: string[]): Promise<void> {
  const { code, output } = await runAt(cwd, command, ...args);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} in ${cwd} ended with ${code}:\n${output}`);
}
