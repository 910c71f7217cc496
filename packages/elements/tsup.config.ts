import { defineConfig, type Options } from 'tsup';
import { library } from '../../tools/build/library.ts';

/** For a page without a bundler: Lit, styles, texts and client included. */
const forPages: Options = {
  outDir: 'dist/cdn',
  platform: 'browser',
  target: 'es2022',
  minify: true,
  sourcemap: true,
  noExternal: [/.*/],
  define: { 'process.env.NODE_ENV': '"production"' },
};

/** Sources rather than built files: esbuild then drops what the widget does not use. */
const fromSource = { conditions: ['jalon-source', 'browser'] };

export default defineConfig([
  library(import.meta.dirname, { clean: false }),
  {
    // What reads at once in one file, editing and the other languages in parts that load when wanted.
    ...forPages,
    entry: { scorecard: 'src/cdn/scorecard.ts' },
    format: ['esm'],
    splitting: true,
    esbuildOptions: (options) => void Object.assign(options, fromSource, { chunkNames: 'parts/[name]-[hash]' }),
  },
  {
    // Everything in one file, as a module and as a classic script.
    ...forPages,
    entry: { 'scorecard.all': 'src/cdn/scorecard.ts' },
    format: ['esm', 'iife'],
    globalName: 'Jalon',
    splitting: false,
    outExtension: ({ format }) => ({ js: format === 'iife' ? '.iife.js' : '.js' }),
    esbuildOptions: (options) => void Object.assign(options, fromSource),
  },
]);
