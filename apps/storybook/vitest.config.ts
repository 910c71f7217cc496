import path from 'node:path';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromium } from '../../tools/test/browsers.ts';
import { fromSource } from '../../tools/test/vitest-base.ts';

export default defineConfig({
  test: {
    projects: [
      {
        ...fromSource,
        plugins: [storybookTest({ configDir: path.join(import.meta.dirname, '.storybook') })],
        test: {
          name: 'stories',
          setupFiles: ['./src/stage/every-look.ts'],
          browser: {
            enabled: true,
            headless: true,
            instances: [{ browser: 'chromium' }],
            provider: playwright({ launchOptions: chromium() }),
          },
        },
      },
    ],
  },
});
