import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Options } from 'tsup';

type Doors = Record<string, string | { 'jalon-source'?: string }>;

/** The build's entries, read from the doors in package.json: './src/time/index.ts' → { 'time/index': 'src/time/index.ts' }. */
export function entriesOf(doors: Doors): Record<string, string> {
  const sources = Object.values(doors).flatMap((door) => (typeof door === 'object' && door['jalon-source']) || []);
  return Object.fromEntries(sources.map((source) => [source.replace(/^\.\/src\//, '').replace(/\.ts$/, ''), source.slice(2)]));
}

/** How every package of ours is built: a module per door, what two doors share in a chunk of its own, types beside. */
export function library(folder: string, more: Options = {}): Options {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { exports: Doors };
  return {
    format: ['esm'],
    target: 'es2022',
    splitting: true,
    sourcemap: true,
    clean: true,
    dts: true,
    ...more,
    entry: { ...entriesOf(manifest.exports), ...(more.entry as Record<string, string> | undefined) },
  };
}
