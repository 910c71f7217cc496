import { defineConfig } from 'vitest/config';
import { fromSource } from '../../tools/test/vitest-base.ts';

export default defineConfig({
  ...fromSource,
  test: { testTimeout: 30_000, setupFiles: ['../../tools/test/property-seed.ts'], name: 'core', include: ['src/**/*.test.ts'] },
});
