import { defineConfig } from 'vitest/config';

// Built packages only, as the examples get them: no source condition here.
export default defineConfig({
  test: { name: 'examples', include: ['**/*.test.ts'], testTimeout: 240_000, hookTimeout: 300_000 },
});
