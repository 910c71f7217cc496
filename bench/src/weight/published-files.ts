import { existsSync, readFileSync } from 'node:fs';
import { basename, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

export interface Weighed {
  /** Path from the folder of published files. */
  readonly name: string;
  readonly gzipBytes: number;
  readonly bytes: number;
}

export interface PublishedEntry {
  /** The file a page names and all it imports before it can run. */
  readonly atOnce: readonly Weighed[];
  /** Parts that load when they are wanted. */
  readonly later: readonly Weighed[];
}

const weighed = (folder: string, path: string): Weighed => {
  const content = readFileSync(path);
  return { name: relative(folder, path), bytes: content.byteLength, gzipBytes: gzipSync(content, { level: 9 }).byteLength };
};

/** Follows the imports of a published file, as a browser does. */
export async function readEntry(folder: string, name: string): Promise<PublishedEntry> {
  const entry = `${folder}/${name}`;
  if (!existsSync(entry)) throw new Error(`${basename(entry)} is not built: npm run bench builds it first.`);
  const { metafile } = await build({ entryPoints: [entry], absWorkingDir: folder, bundle: true, splitting: true, format: 'esm', outdir: 'out', write: false, metafile: true, logLevel: 'silent' });
  const atOnce = new Set<string>();
  const follow = (path: string): void => {
    if (atOnce.has(path)) return;
    atOnce.add(path);
    for (const { kind, path: next } of metafile.inputs[path]?.imports ?? []) if (kind === 'import-statement') follow(next);
  };
  follow(name);
  const later = Object.keys(metafile.inputs).filter((path) => !atOnce.has(path));
  const weigh = (path: string) => weighed(folder, `${folder}/${path}`);
  return { atOnce: [...atOnce].map(weigh), later: later.map(weigh) };
}

/** The names zod gives its own classes outlive any minifier. */
export function holdsZod(folder: string, names: readonly string[]): string[] {
  return names.filter((name) => /\$?Zod(Type|Error|Object)\b/.test(readFileSync(`${folder}/${name}`, 'utf8')));
}
