import { build } from 'esbuild';
import { defineConfig } from 'tsup';
import { library } from '../../tools/build/library.ts';

/** The one script of the server's own pages, whole in one file: built after the rest, since that empties the folder first. */
const browserScript = () => build({
  entryPoints: { verify: 'src/results/browser/verify.ts' }, outdir: 'dist/browser', absWorkingDir: import.meta.dirname,
  bundle: true, minify: true, format: 'esm', platform: 'browser', target: 'es2022', legalComments: 'none', logLevel: 'warning',
});

export default defineConfig(library(import.meta.dirname, { entry: { bin: 'src/bin.ts' }, onSuccess: async () => void (await browserScript()) }));
