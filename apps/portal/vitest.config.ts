import { defineConfig } from 'vitest/config';
import { fromSource } from '../../tools/test/vitest-base.ts';

export default defineConfig({ ...fromSource, test: { name: 'portal', include: ['src/**/*.test.ts'] } });
