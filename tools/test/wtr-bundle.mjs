// The test files of a run, and all they import, in a few files rather than in hundreds: a page of tests loads in a fraction of the time, in each of three browsers, and
// a file somebody saves meanwhile changes nothing of the run.
import { extname, join, relative } from 'node:path';
import { build } from 'esbuild';

const TYPES = { '.js': 'js', '.map': 'json' };

/**
 * Serves `entries` under their own addresses, bundled from the sources.
 * @param {{ root: string, folder: string, entries: string[] }} options `root` is what the server serves, `folder` what all entries stand in, `entries` are absolute paths.
 */
export function bundled({ root, folder, entries }) {
  const base = `/${relative(root, folder)}`;
  const files = new Map();
  return {
    name: 'jalon-bundled',
    async serverStart() {
      const { outputFiles } = await build({
        entryPoints: entries, outdir: folder, outbase: folder, write: false,
        bundle: true, splitting: true, format: 'esm', target: 'es2022', conditions: ['jalon-source', 'browser'], external: ['/__web-*'],
        sourcemap: 'linked', sourcesContent: false, logLevel: 'warning', tsconfig: join(root, 'tsconfig.base.json'), chunkNames: 'bundled/[hash]',
      });
      for (const { path, text } of outputFiles) files.set(`${base}/${relative(folder, path)}`, text);
    },
    serve({ path }) {
      const body = files.get(path.replace(/\.ts$/, '.js'));
      return body === undefined ? undefined : { body, type: TYPES[extname(path)] ?? 'js' };
    },
  };
}
