import { defineConfig } from 'tsup';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    'shared/index': 'src/shared/index.ts',
    'time/index': 'src/time/index.ts',
    'territory/index': 'src/territory/index.ts',
    'referential/index': 'src/referential/index.ts',
    'assessment/index': 'src/assessment/index.ts',
    schemas: 'src/schemas.ts',
    'messages/index': 'src/messages/index.ts',
    'messages/fr': 'src/messages/fr.ts',
    'messages/en': 'src/messages/en.ts',
    'messages/ar': 'src/messages/ar.ts',
  },
  format: ['esm'],
  target: 'es2022',
  splitting: true,
  sourcemap: true,
  clean: true,
  dts: true,
});
