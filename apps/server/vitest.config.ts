import { defineConfig } from 'vitest/config';
import { fromSource } from '../../tools/test/vitest-base.ts';

export default defineConfig({
  ...fromSource,
  test: {
    name: 'server', include: ['src/**/*.test.ts'], globalSetup: ['src/testing/global-setup.ts'],
    // Each file holds a database of its own: two at a time are what a small machine carries. Jobs start threads: on a busy one that takes its time, and a test waits for what it is about.
    maxWorkers: 2, testTimeout: 120_000, hookTimeout: 180_000,
  },
});
