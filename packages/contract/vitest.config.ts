import { defineConfig } from 'vitest/config';
import { fromSource } from '../../tools/test/vitest-base.ts';

export default defineConfig({
  ...fromSource,
  test: { testTimeout: 30_000, name: 'contract', include: ['src/**/*.test.ts'] },
});
