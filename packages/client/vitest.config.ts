import { defineConfig } from 'vitest/config';
import { fromSource } from '../../tools/test/vitest-base.ts';

// Type tests (`*.test-d.ts`) run with `npm run typecheck`: their assertions are the compiler's.
export default defineConfig({
  ...fromSource,
  test: { testTimeout: 30_000, setupFiles: ['../../tools/test/property-seed.ts'], name: 'client', include: ['src/**/*.test.ts'] },
});
