import { defineConfig } from 'tsup';

export default defineConfig([
  {
    entry: {
      index: 'src/index.ts',
      'define/scorecard': 'src/define/scorecard.ts',
      'define/provider': 'src/define/provider.ts',
    },
    format: ['esm'],
    target: 'es2022',
    splitting: true,
    sourcemap: true,
    clean: true,
    dts: true,
  },
  // One file each for a page without a bundler: Lit, styles, texts and client included.
  {
    entry: { 'cdn/scorecard': 'src/cdn/scorecard.ts' },
    format: ['esm', 'iife'],
    globalName: 'Jalon',
    platform: 'browser',
    target: 'es2022',
    minify: true,
    sourcemap: true,
    noExternal: [/.*/],
    define: { 'process.env.NODE_ENV': '"production"' },
    outExtension: ({ format }) => ({ js: format === 'iife' ? '.iife.js' : '.js' }),
    // Sources rather than built files: esbuild then drops what the widget does not use.
    esbuildOptions(options) {
      options.conditions = ['jalon-source', 'browser'];
    },
  },
]);
