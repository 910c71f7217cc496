// node ../../tools/build/cdn.ts, in packages/elements: builds dist/cdn, the files for a page without a bundler.
//
//   scorecard.js            what reads, in one file without imports, so that one integrity hash covers all that loads at once
//   review.js, scorecard-list.js, scorecard-matrix.js   the review of a dossier, the list of dossiers, the national matrix, likewise
//   parts/*.js              editing, the other languages: loaded when wanted
//   scorecard.all.js        everything in one file, as a module …
//   scorecard.all.iife.js   … and as a classic script; both but the other languages
//   parts/all/*.js          these languages, each a file that needs no other
//
// Rolldown rather than esbuild: only it lets the parts share code with the entry, instead of moving that code to further files.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type InputOptions, type OutputChunk, type OutputOptions, type Plugin, rolldown, type RolldownOutput } from 'rolldown';
import { minify } from 'terser';
import { slimFor } from './slim.ts';

const ELEMENTS = join(import.meta.dirname, '../../packages/elements');
const NOTICE = '/*! Jalon | Apache-2.0 | holds Lit, BSD-3-Clause, Copyright Google LLC */';
/** What a file holds of others is said at its head. */
const noticeOf = ({ moduleIds }: Pick<OutputChunk, 'moduleIds'>): string => (moduleIds.some((id) => /node_modules\/fflate\//.test(id)) ? '/*! Jalon | Apache-2.0 | holds fflate, MIT, Copyright (c) 2026 Arjun Barrett */' : NOTICE);

/** Sources rather than built files: what a widget does not use is then left out. */
const fromSource = (name: string): InputOptions => ({
  platform: 'browser',
  resolve: { conditionNames: ['jalon-source', 'browser', 'production', 'import', 'default'] },
  // The nearest to each file: there the decorators are switched on.
  tsconfig: true,
  transform: { target: 'es2022', define: { 'process.env.NODE_ENV': '"production"' } },
  logLevel: 'warn',
  plugins: [slimFor(policyOf(name))],
});

/** The scorecard's was named first, and pages list it so. */
const policyOf = (name: string): string => (name === 'scorecard' || name === 'main' ? 'jalon' : `jalon-${name}`);

const small: OutputOptions = { minify: true, comments: false, banner: NOTICE };

/** The same file with other contents: Rolldown's own objects are read-only. */
const replaced = <T extends object>(file: T, contents: Partial<T>): T =>
  new Proxy(file, { get: (target, key) => (key in contents ? contents[key as keyof T] : target[key as keyof T]) });

/** What is written: the entry first. */
type Bundle = Pick<RolldownOutput, 'output'>;

/** A second squeeze, which Rolldown's own leaves room for: 450 bytes of the entry after gzip, and 90 more with French letters as escapes. */
async function squeeze({ output: [entry, ...others] }: Bundle): Promise<Bundle> {
  const maps = new Map<string, string>();
  const squeezed = async (chunk: OutputChunk, isEntry = false): Promise<OutputChunk> => {
    const url = `${chunk.fileName}.map`;
    const made = await minify(chunk.code, {
      module: !chunk.fileName.includes('.iife.'), ecma: 2020, compress: { passes: 3, ecma: 2020, unsafe_arrows: true, pure_getters: true }, format: { ecma: 2020, preamble: noticeOf(chunk), comments: false, ascii_only: isEntry },
      sourceMap: { content: JSON.stringify(chunk.map), filename: basename(chunk.fileName), url: basename(url) },
    });
    maps.set(url, String(made.map));
    return replaced(chunk, { code: made.code ?? chunk.code });
  };
  const first = await squeezed(entry, true);
  const chunks = await Promise.all(others.map((file) => (file.type === 'chunk' ? squeezed(file) : file)));
  return { output: [first, ...chunks.map((file) => (file.type === 'asset' && maps.has(file.fileName) ? replaced(file, { source: maps.get(file.fileName) as string }) : file))] };
}

/** The entry and its parts. The entry may export to its parts more than its author wrote: nobody else imports it. */
export async function splitBundle(cwd: string, entry: string, name: string): Promise<Bundle> {
  const bundle = await rolldown({ ...fromSource(name), cwd, input: { [name]: entry }, preserveEntrySignatures: 'allow-extension' });
  // All that loads at once stands in the entry, also what the parts share with it: one hash then covers it.
  const files: OutputOptions = { entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js', codeSplitting: { groups: [{ name, tags: ['$initial'] }] } };
  return squeeze(await bundle.generate({ ...small, ...files, format: 'es', sourcemap: true }));
}

/** A language other than French: what is read, or what is said to those who edit. */
const LANGUAGE = /elements\/src\/(?:(language)|scorecard\/(editing))\/(en|ar)\.ts$/;

/** The other languages, each in a file of its own: a reader wants one at most, and each weighs as much as a tenth of all the rest. */
async function languageFiles(cwd: string): Promise<Bundle[]> {
  const input = Object.fromEntries(['en', 'ar'].flatMap((code) => [[code, `src/language/${code}.ts`], [`${code}-editing`, `src/scorecard/editing/${code}.ts`]]));
  return Promise.all(Object.entries(input).map(async ([name, path]) => {
    const bundle = await rolldown({ ...fromSource(name), cwd, input: { [name]: join(ELEMENTS, path) } });
    return squeeze(await bundle.generate({ ...small, codeSplitting: false, sourcemap: true, format: 'es', entryFileNames: 'parts/all/[name]-[hash].js' }));
  }));
}

/** Leaves the languages where they are: the file asks for them by address when they are wanted. */
function languagesApart(files: readonly Bundle[]): Plugin {
  const addresses = new Map(files.map(({ output: [{ name, fileName }] }) => [name, `./${fileName}`]));
  return {
    name: 'jalon-languages-apart',
    async resolveId(source, importer, options) {
      if (options.kind !== 'dynamic-import') return null;
      const path = (await this.resolve(source, importer))?.id.replaceAll('\\', '/') ?? '';
      const [, , editing, code] = LANGUAGE.exec(path) ?? [];
      const id = code && addresses.get(editing ? `${code}-editing` : code);
      return id ? { id, external: true } : null;
    },
  };
}

/** Everything in one file but the other languages, which stand beside it. */
export async function singleFiles(cwd: string, entry: string, name: string): Promise<[Bundle, ...Bundle[]]> {
  const languages = await languageFiles(cwd);
  const bundle = await rolldown({ ...fromSource(name), cwd, input: { [name]: entry }, plugins: [slimFor(policyOf(name)), languagesApart(languages)] });
  const single: OutputOptions = { ...small, codeSplitting: false, sourcemap: true };
  return [
    await squeeze(await bundle.generate({ ...single, format: 'es', entryFileNames: '[name].all.js' })),
    await squeeze(await bundle.generate({ ...single, format: 'iife', name: 'Jalon', entryFileNames: '[name].all.iife.js' })),
    ...languages,
  ];
}

function write(folder: string, { output }: Bundle): void {
  for (const file of output) {
    const path = join(folder, file.fileName);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, file.type === 'chunk' ? file.code : file.source);
  }
}

if (import.meta.main) {
  const { name } = JSON.parse(readFileSync('package.json', 'utf8')) as { name: string };
  if (name !== '@jalon/elements') throw new Error('Run this in packages/elements.');
  const folder = join(process.cwd(), 'dist/cdn');
  rmSync(folder, { recursive: true, force: true });
  const entry = (name: string): string => `src/cdn/${name}.ts`;
  const split = await Promise.all(['scorecard', 'review', 'scorecard-list', 'scorecard-matrix'].map((name) => splitBundle(process.cwd(), entry(name), name)));
  const bundles = [...split, ...(await singleFiles(process.cwd(), entry('scorecard'), 'scorecard'))];
  for (const bundle of bundles) write(folder, bundle);
}
