import { defineConfig } from 'vitest/config';

// Built packages only: no source condition here, a stranger has none.
export default defineConfig({
  test: { name: 'pack', include: ['**/*.test.ts'], testTimeout: 120_000, hookTimeout: 300_000 },
});
