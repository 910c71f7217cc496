// The same test files in three browsers. JALON_BROWSER chooses one: chromium (default), firefox, webkit.
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { playwrightLauncher } from '@web/test-runner-playwright';
import puppeteer from 'puppeteer-core';
import { chromium, firefoxPath } from './browsers.ts';
import { webkitCommands, webkitLauncher } from './webkit-launcher.mjs';
import { countingReporter } from './wtr-reporter.mjs';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));

/** Playwright for Chromium, as it alone can emulate forced colours; puppeteer for Firefox, as playwright needs a patched one. */
const BROWSERS = {
  chromium: () => playwrightLauncher({ product: 'chromium', launchOptions: chromium() }),
  firefox: () =>
    chromeLauncher({
      puppeteer,
      launchOptions: { browser: 'firefox', executablePath: firefoxPath(), headless: true, args: [] },
    }),
  webkit: () => webkitLauncher(),
};

export function inBrowser(name = process.env.JALON_BROWSER ?? 'chromium') {
  const report = process.env.JALON_TEST_REPORT;
  return {
    rootDir: path('../../'),
    nodeResolve: { exportConditions: ['jalon-source', 'browser'] },
    // The plugin reads this one file and follows no `extends`; here the decorators are switched on.
    plugins: [
      esbuildPlugin({ ts: true, json: true, target: 'es2022', tsconfig: path('../../tsconfig.base.json') }),
      a11ySnapshotPlugin(),
      webkitCommands(),
    ],
    concurrency: 1,
    browsers: [BROWSERS[name]()],
    browserStartTimeout: 60_000,
    testsStartTimeout: 60_000,
    testsFinishTimeout: 180_000,
    reporters: [defaultReporter({ reportTestProgress: false }), ...(report ? [countingReporter(report)] : [])],
  };
}
