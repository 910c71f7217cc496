import { basename } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { OutputChunk } from 'rolldown';
import { singleFiles, splitBundle, type Bundle } from '../build/cdn.ts';

export interface Weighable {
  /** A file of ours, bundled for a script tag, or … */
  entry?: string;
  /** All of it in one file, rather than what loads at once. */
  whole?: boolean;
  /** Also what it fetches later for these modules of ours, as a pattern of their paths: each file as it comes, with those it needs. */
  later?: string;
  /** … a line as a user of the packages would write it. */
  code?: string;
}

export interface Weight {
  gzipBytes: number;
  /** Bytes before compression by origin: a package, or a folder of ours. Heaviest first. */
  parts: Record<string, number>;
  /** Files that load at once. */
  requests: number;
}

/** 'node_modules/lit/…' → 'lit'; 'packages/core/src/time/…' → 'core/time'. */
export function originOf(input: string): string {
  const dependency = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1];
  if (dependency && !dependency.startsWith('@jalon/')) return dependency;
  const [, name, rest = ''] = /packages\/([^/]+)\/(?:src|dist)\/(.*)/.exec(input) ?? [];
  if (!name) return input;
  return rest.includes('/') ? `${name}/${rest.split('/')[0]}` : name;
}

/** The file for a script tag, as it is shipped. What loads when wanted is not counted, but where `later` names it. */
async function weighPage(entry: string, root: string, whole: boolean, later: string | undefined): Promise<Weight> {
  const name = basename(entry, '.ts');
  const { output } = whole ? (await singleFiles(root, entry, name))[0] : await splitBundle(root, entry, name);
  const [main] = output;
  const files = later === undefined ? [main] : [...filesFor(output, new RegExp(later))];
  const modules = files.flatMap((file) => Object.entries(file.modules)).map(([path, { renderedLength }]) => [path, renderedLength] as const);
  return { gzipBytes: files.reduce((sum, { code }) => sum + gzipped(code), 0), parts: partsOf(modules), requests: 1 + main.imports.length };
}

/** The first file, those fetched for such modules, and all that these need at once. */
function filesFor(output: Bundle['output'], later: RegExp): Set<OutputChunk> {
  const chunks = output.filter((file) => file.type === 'chunk');
  const files = new Set(chunks.filter(({ facadeModuleId }, at) => at === 0 || later.test(facadeModuleId?.replaceAll('\\', '/') ?? '')));
  for (const file of files) for (const chunk of chunks) if (file.imports.includes(chunk.fileName)) files.add(chunk);
  return files;
}

/** A line of code, bundled by esbuild, the less forgiving of the bundlers our readers use. */
async function weighLine(code: string, root: string): Promise<Weight> {
  const { metafile, outputFiles } = await build({
    stdin: { contents: code, resolveDir: `${root}/tools`, loader: 'ts' },
    absWorkingDir: root,
    outdir: 'out',
    bundle: true,
    write: false,
    metafile: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    conditions: ['jalon-source', 'browser'],
    define: { 'process.env.NODE_ENV': '"production"' },
    tsconfig: `${root}/tsconfig.base.json`,
    logLevel: 'silent',
  });
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
  const modules = inputs.map(([path, { bytesInOutput }]) => [path, bytesInOutput] as const);
  return { gzipBytes: gzipped(outputFiles[0]?.contents ?? ''), parts: partsOf(modules), requests: 1 };
}

const gzipped = (contents: string | Uint8Array): number => gzipSync(contents, { level: 9 }).byteLength;

function partsOf(modules: (readonly [path: string, bytes: number])[]): Record<string, number> {
  const parts = new Map<string, number>();
  for (const [path, bytes] of modules) parts.set(originOf(path), (parts.get(originOf(path)) ?? 0) + bytes);
  return Object.fromEntries([...parts].filter(([, bytes]) => bytes > 0).sort(([, a], [, b]) => b - a));
}

export const weigh = ({ entry, whole = false, later, code = '' }: Weighable, root: string): Promise<Weight> =>
  entry ? weighPage(entry, root, whole, later) : weighLine(code, root);
