import { defineConfig } from 'vitest/config';
import { fromSource } from '../../tools/test/vitest-base.ts';

export default defineConfig({
  ...fromSource,
  test: { name: 'client', include: ['src/**/*.test.ts'] },
});
