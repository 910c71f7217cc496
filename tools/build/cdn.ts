// node ../../tools/build/cdn.ts, in packages/elements: builds dist/cdn, the files for a page without a bundler.
//
//   scorecard.js            what reads, in one file without imports, so that one integrity hash covers all that loads at once
//   review.js, scorecard-list.js, scorecard-matrix.js   the review of a dossier, the list of dossiers, the national matrix, likewise
//   allocation.js   who gets what of a programme's money, likewise
//   pti-planner.js   the plan of investments over several years, likewise
//   jalon.js                what reads of all four, likewise
//   parts/*.js              editing, the other languages: loaded when wanted
//   scorecard.all.js, jalon.all.js             what reads and records in one file, as a module …
//   scorecard.all.iife.js, jalon.all.iife.js   … and as a classic script
//   parts/all/*.js          for both: one file with all the rest, and the other languages, each a file that needs no other
//
// Rolldown rather than esbuild: only it lets the parts share code with the entry, instead of moving that code to further files.
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type InputOptions, type OutputChunk, type OutputOptions, type Plugin, rolldown, type RolldownOutput } from 'rolldown';
import { minify } from 'terser';
import { firstFile, LATER, secondFile, withRuntime } from './one-file.ts';
import { slimFor } from './slim.ts';

const ELEMENTS = join(import.meta.dirname, '../../packages/elements');
/** Whose work a file may hold beside ours, by the folder it comes from. */
const OTHERS: readonly (readonly [RegExp, string])[] = [[/node_modules\/(?:@lit|lit)/, 'Lit, BSD-3-Clause, Copyright Google LLC'], [/node_modules\/fflate\//, 'fflate, MIT, Copyright (c) 2026 Arjun Barrett']];
/** What a file holds of others is said at its head. */
function noticeOf({ moduleIds }: Pick<OutputChunk, 'moduleIds'>): string {
  const held = OTHERS.filter(([folder]) => moduleIds.some((id) => folder.test(id.replaceAll('\\', '/')))).map(([, words]) => ` | holds ${words}`);
  return `/*! Jalon | Apache-2.0${held.join('')} */`;
}

/**
 * By this sign a browser that reads it compiles the functions of a file as it arrives, beside the page's own work, rather than each when it
 * is first called, which is in the middle of the first frame. In the files of one widget alone: of those that hold several a page uses a part.
 */
const COMPILE = '//# allFunctionsCalledOnLoad\n';

/** Stamps another version than that of the package: a later major of the same sources, to try both on one page. */
interface Stamp {
  readonly version?: string | undefined;
}

const stamped = (version: string): Plugin => ({
  name: 'jalon-version',
  transform: (code, id) => (/elements\/src\/version\.values\.ts$/.test(id.replaceAll('\\', '/')) ? { code: code.replace(/'[\d.]+'/, `'${version}'`), map: null } : null),
});

/** The files whose first answer is a list. */
const LISTING: ReadonlySet<string> = new Set(['scorecard-list', 'jalon']);

/** Sources rather than built files: what a widget does not use is then left out. */
const fromSource = (name: string, { version }: Stamp = {}): InputOptions => ({
  platform: 'browser',
  resolve: { conditionNames: ['jalon-source', 'browser', 'production', 'import', 'default'] },
  // The nearest to each file: there the decorators are switched on.
  tsconfig: true,
  transform: { target: 'es2022', define: { 'process.env.NODE_ENV': '"production"' } },
  logLevel: 'warn',
  // A classic script has no address of its own in `import.meta`; it is known by `document.currentScript`.
  checks: { emptyImportMeta: false },
  plugins: [slimFor(policyOf(name, version), LISTING.has(name)), ...(version ? [stamped(version)] : [])],
});

/**
 * The name of a file's Trusted Types policy. The scorecard's was named first, and pages list it so. From the second major on it bears
 * the major: a browser refuses one name twice.
 */
export function policyOf(name: string, version = '1'): string {
  const [major] = version.split('.');
  const plain = name === 'scorecard' || name === 'main' ? 'jalon' : name === 'jalon' ? 'jalon-all' : `jalon-${name}`;
  return major === '1' ? plain : `${plain}@${major}`;
}

const small: OutputOptions = { minify: true, comments: false };

/** The same file with other contents: Rolldown's own objects are read-only. */
const replaced = <T extends object>(file: T, contents: Partial<T>): T =>
  new Proxy(file, { get: (target, key) => (key in contents ? contents[key as keyof T] : target[key as keyof T]) });

/** What is written: the entry first. */
export type Bundle = Pick<RolldownOutput, 'output'>;

/** A second squeeze, which Rolldown's own leaves room for: 450 bytes of the entry after gzip, and 90 more with French letters as escapes. */
async function squeeze({ output: [entry, ...others] }: Bundle, sign = ''): Promise<Bundle> {
  const maps = new Map<string, string>();
  const squeezed = async (chunk: OutputChunk, isEntry = false): Promise<OutputChunk> => {
    const url = `${chunk.fileName}.map`;
    const made = await minify(chunk.code, {
      module: !chunk.fileName.includes('.iife.'), ecma: 2020, compress: { passes: 3, ecma: 2020, unsafe_arrows: true, pure_getters: true }, format: { ecma: 2020, preamble: sign + noticeOf(chunk), comments: false, ascii_only: isEntry },
      ...(chunk.map && { sourceMap: { content: JSON.stringify(chunk.map), filename: basename(chunk.fileName), url: basename(url) } }),
    });
    if (made.map) maps.set(url, String(made.map));
    return replaced(chunk, { code: made.code ?? chunk.code });
  };
  const first = await squeezed(entry, true);
  const chunks = await Promise.all(others.map((file) => (file.type === 'chunk' ? squeezed(file) : file)));
  return { output: [first, ...chunks.map((file) => (file.type === 'asset' && maps.has(file.fileName) ? replaced(file, { source: maps.get(file.fileName) as string }) : file))] };
}

/** The entry and its parts. The entry may export to its parts more than its author wrote: nobody else imports it. */
export async function splitBundle(cwd: string, entry: string, name: string, stamp?: Stamp): Promise<Bundle> {
  const bundle = await rolldown({ ...fromSource(name, stamp), cwd, input: { [name]: entry }, preserveEntrySignatures: 'allow-extension' });
  // All that loads at once stands in the entry, also what the parts share with it: one hash then covers it.
  const files: OutputOptions = { entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js', codeSplitting: { groups: [{ name, tags: ['$initial'] }] } };
  return squeeze(await bundle.generate({ ...small, ...files, format: 'es', sourcemap: true }), name === 'jalon' ? '' : COMPILE);
}

/** A language other than French: 'src/review/language/en.ts' → 'en-review', 'src/language/ar.ts' → 'ar'. */
function languageOf(path: string): string | undefined {
  const [, folder = '', code] = /(?:^|\/)src\/(.*)\/(en|ar)\.ts$/.exec(path) ?? [];
  return code && [code, ...folder.split('/').filter((each) => each !== 'language' && each !== 'scorecard')].join('-');
}

/** The other languages, each in a file of its own: a reader wants one at most, and each weighs as much as a tenth of all the rest. */
async function languageFiles(cwd: string): Promise<Bundle[]> {
  const ours = globSync('src/**/{en,ar}.ts', { cwd: ELEMENTS }).map((path) => path.replaceAll('\\', '/')).filter((path) => !path.includes('/common/')).sort();
  // The review asks core for its sentences without any of ours.
  const paths = [...ours, ...['en', 'ar'].map((code) => `../core/src/messages/${code}.ts`)];
  return Promise.all(paths.map(async (path) => {
    const name = languageOf(path) as string;
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
      const id = addresses.get(languageOf(path) ?? '');
      return id ? { id, external: true } : null;
    },
  };
}

/** Leaves what a page may do without where it is, to see what the rest is made of. */
const laterApart: Plugin = {
  name: 'jalon-later-apart',
  async resolveId(source, importer, options) {
    if (options.kind !== 'dynamic-import') return null;
    const path = (await this.resolve(source, importer))?.id.replaceAll('\\', '/') ?? '';
    return LATER.test(path) ? { id: source, external: true } : null;
  },
};

/** The modules of the first file, and what its author exports. */
async function firstOf(input: InputOptions): Promise<{ readonly modules: ReadonlySet<string>; readonly exported: readonly string[] }> {
  const bundle = await rolldown({ ...input, plugins: [input.plugins, laterApart] });
  const { output: [{ modules, exports }] } = await bundle.generate({ codeSplitting: false, format: 'es' });
  return { modules: new Set(Object.entries(modules).filter(([, { renderedLength }]) => renderedLength > 0).map(([id]) => id)), exported: exports };
}

/** A chunk and its map under another name, with other code: what it imported at once now stands in it. */
function renamed(bundle: RolldownOutput, chunk: OutputChunk, fileName: string, code: string): Bundle {
  const map = bundle.output.find((file) => file.fileName === `${chunk.fileName}.map`);
  return { output: [replaced(chunk, { fileName, code, imports: [] }), ...(map?.type === 'asset' ? [replaced(map, { fileName: `${fileName}.map` })] : [])] };
}

/**
 * What reads and records in one file, as a module and as a classic script; beside it, for where the page lets it come, one file with all
 * the rest, and the other languages it asks for.
 */
export async function singleFiles(cwd: string, entry: string, name: string, stamp?: Stamp): Promise<[Bundle, Bundle, ...Bundle[]]> {
  const languages = await languageFiles(cwd);
  const source = fromSource(name, stamp);
  const input: InputOptions = { ...source, cwd, input: { [name]: entry }, plugins: [source.plugins, languagesApart(languages)], preserveEntrySignatures: 'allow-extension', checks: { emptyImportMeta: false, ineffectiveDynamicImport: false } };
  const { modules, exported } = await firstOf(input);
  const groups = [{ name, test: (id: string) => modules.has(id) }, { name: `${name}-second`, test: (id: string) => !modules.has(id) }];
  const bundle = await rolldown(input);
  const made = await bundle.generate({ minify: 'dce-only', comments: false, sourcemap: true, format: 'es', entryFileNames: '[name].all.js', chunkFileNames: 'parts/all/[name]-[hash].js', codeSplitting: { includeDependenciesRecursively: false, groups } });
  const chunks = made.output.filter((file) => file.type === 'chunk');
  const [first, second, runtime] = ['.all', `${name}-second-`, 'rolldown-runtime'].map((part) => chunks.find(({ fileName }) => fileName.includes(part)));
  if (!first || !second || !runtime || chunks.length > 3) throw new Error(`One file and a second were expected of ${name}, and not ${chunks.map(({ fileName }) => fileName).join(', ')}.`);
  const { module, classic } = firstFile(withRuntime(first.code, runtime.code), { second: second.fileName, exported });
  const bundles = await Promise.all([
    squeeze(renamed(made, first, first.fileName, module)), squeeze(renamed(made, first, `${name}.all.iife.js`, classic)), squeeze(renamed(made, second, second.fileName, secondFile(withRuntime(second.code, runtime.code)))),
  ] as const);
  const asked = [bundles[0], bundles[2]].map(({ output: [{ code }] }) => code).join('');
  return [...bundles, ...languages.filter(({ output: [{ fileName }] }) => asked.includes(basename(fileName)))];
}

/** The widgets that have a file of their own. */
export const SPLIT = ['scorecard', 'review', 'scorecard-list', 'scorecard-matrix', 'allocation', 'pti-planner', 'jalon'] as const;
/** Those that are also had whole. */
export const WHOLE = ['scorecard', 'jalon'] as const;

export function write(folder: string, { output }: Bundle): void {
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
  const bundles = await Promise.all(SPLIT.map((name) => splitBundle(process.cwd(), entry(name), name)));
  for (const name of WHOLE) bundles.push(...(await singleFiles(process.cwd(), entry(name), name)));
  for (const bundle of bundles) write(folder, bundle);
}
