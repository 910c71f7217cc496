import { defineConfig } from 'vitest/config';
import { fromSource } from '../tools/test/vitest-base.ts';

export default defineConfig({
  ...fromSource,
  // One browser and one started product at a time: two cores are soon full.
  test: {
    name: 'e2e', include: ['src/**/*.test.ts'], globalSetup: ['src/support/shared-product.ts'],
    fileParallelism: false, testTimeout: 120_000, hookTimeout: 240_000,
  },
});
