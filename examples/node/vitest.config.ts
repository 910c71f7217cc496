import { defineConfig } from 'vitest/config';
import { fromSource } from '../../tools/test/vitest-base.ts';

export default defineConfig({
  ...fromSource,
  test: { name: 'example-node', include: ['src/**/*.test.ts'], testTimeout: 30_000 },
});
