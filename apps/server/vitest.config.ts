import { defineConfig } from 'vitest/config';
import { fromSource } from '../../tools/test/vitest-base.ts';

export default defineConfig({
  ...fromSource,
  test: {
    name: 'server', include: ['src/**/*.test.ts'], globalSetup: ['src/testing/global-setup.ts'],
    // Each file holds a database of its own: two at a time are what a small machine carries.
    maxWorkers: 2, testTimeout: 30_000, hookTimeout: 60_000,
  },
});
