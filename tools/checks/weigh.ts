import { gzipSync } from 'node:zlib';
import { build, type Metafile } from 'esbuild';

export interface Weighable {
  /** A file of ours, or … */
  entry?: string;
  /** … a line as a user of the packages would write it. */
  code?: string;
}

export interface Weight {
  gzipBytes: number;
  /** Minified bytes by origin: a package, or a folder of ours. Heaviest first. */
  parts: Record<string, number>;
}

/** 'node_modules/lit/…' → 'lit'; 'packages/core/src/time/…' → 'core/time'. */
export function originOf(input: string): string {
  const dependency = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1];
  if (dependency && !dependency.startsWith('@jalon/')) return dependency;
  const [, name, rest = ''] = /packages\/([^/]+)\/(?:src|dist)\/(.*)/.exec(input) ?? [];
  if (!name) return input;
  return rest.includes('/') ? `${name}/${rest.split('/')[0]}` : name;
}

/** The outputs a page loads at once: the entry and what it imports, without what is loaded on demand. */
function loadedAtOnce(outputs: Metafile['outputs']): Set<string> {
  const main = Object.keys(outputs).find((path) => /(^|\/)(main|stdin)\.js$/.test(path)) ?? '';
  const found = new Set<string>();
  const follow = (path: string): void => {
    if (found.has(path)) return;
    found.add(path);
    for (const each of outputs[path]?.imports ?? []) if (each.kind === 'import-statement' && !each.external) follow(each.path);
  };
  follow(main);
  return found;
}

function partsOf(outputs: Metafile['outputs'], paths: Set<string>): Record<string, number> {
  const parts = new Map<string, number>();
  for (const path of paths) {
    for (const [input, { bytesInOutput }] of Object.entries(outputs[path]?.inputs ?? {})) {
      parts.set(originOf(input), (parts.get(originOf(input)) ?? 0) + bytesInOutput);
    }
  }
  return Object.fromEntries([...parts].filter(([, bytes]) => bytes > 0).sort(([, a], [, b]) => b - a));
}

/** Bundles as a page would get it, with the less forgiving bundler, and weighs what loads at once. */
export async function weigh({ entry, code }: Weighable, root: string): Promise<Weight> {
  const result = await build({
    ...(entry ? { entryPoints: { main: entry } } : { stdin: { contents: code ?? '', resolveDir: `${root}/tools`, loader: 'ts' } }),
    absWorkingDir: root,
    outdir: 'out',
    bundle: true,
    write: false,
    metafile: true,
    minify: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    conditions: ['jalon-source', 'browser'],
    define: { 'process.env.NODE_ENV': '"production"' },
    tsconfig: `${root}/tsconfig.base.json`,
    logLevel: 'silent',
  });
  const { outputs } = result.metafile;
  const paths = loadedAtOnce(outputs);
  const texts = result.outputFiles.filter((file) => [...paths].some((path) => file.path.endsWith(path)));
  const gzipBytes = texts.reduce((sum, file) => sum + gzipSync(file.contents, { level: 9 }).byteLength, 0);
  return { gzipBytes, parts: partsOf(outputs, paths) };
}
