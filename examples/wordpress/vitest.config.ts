import { defineConfig } from 'vitest/config';
import { fromSource } from '../../tools/test/vitest-base.ts';

// One WordPress, one started product and one browser for the whole file.
export default defineConfig({
  ...fromSource,
  test: { name: 'example-wordpress', include: ['src/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 240_000 },
});
