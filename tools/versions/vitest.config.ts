import { defineConfig } from 'vitest/config';
import { fromSource } from '../test/vitest-base.ts';

export default defineConfig({
  ...fromSource,
  test: { name: 'versions', include: ['**/*.test.ts'], testTimeout: 120_000, hookTimeout: 240_000 },
});
