import { build } from 'esbuild';
import { defineConfig } from 'tsup';
import { library } from '../../tools/build/library.ts';

/** The scripts of the server's own pages, each whole in one file: built after the rest, since that empties the folder first. */
const browserScript = () => build({
  entryPoints: {
    'verify': 'src/results/browser/verify.ts', 'embed': 'src/pages/embed/browser/embed.ts',
    'frame-inside': 'src/pages/frame/browser/frame-inside.ts', 'frame-host': 'src/pages/frame/browser/frame-host.ts',
  }, outdir: 'dist/browser', absWorkingDir: import.meta.dirname,
  bundle: true, minify: true, format: 'esm', platform: 'browser', target: 'es2022', legalComments: 'none', logLevel: 'warning',
});

export default defineConfig(library(import.meta.dirname, { entry: { 'bin': 'src/bin.ts', 'jobs/worker': 'src/jobs/worker.ts' }, onSuccess: async () => void (await browserScript()) }));
