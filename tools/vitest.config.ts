import { defineConfig } from 'vitest/config';
import { fromSource } from './test/vitest-base.ts';

export default defineConfig({
  ...fromSource,
  test: { name: 'tools', include: ['**/*.test.ts'], exclude: ['pack/**', 'examples/**', 'versions/**', '**/samples/**', '**/node_modules/**'], testTimeout: 60_000 },
});
