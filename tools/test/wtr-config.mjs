// The same test files in three browsers. JALON_BROWSER chooses one: chromium (default), firefox, webkit.
import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defaultReporter } from '@web/test-runner';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { chromium } from './browsers.ts';
import { firefoxLauncher } from './firefox-launcher.mjs';
import { webkitCommands, webkitLauncher } from './webkit-launcher.mjs';
import { bundled } from './wtr-bundle.mjs';
import { countingReporter } from './wtr-reporter.mjs';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));

const BROWSERS = {
  chromium: () => playwrightLauncher({ product: 'chromium', launchOptions: chromium() }),
  firefox: () => firefoxLauncher(),
  webkit: () => webkitLauncher(),
};

async function chord({ id, browser }, { held, key }) {
  if (browser.type === 'webdriver') return browser.pressWith(id, held, key);
  const { keyboard } = browser.getPage(id);
  await keyboard.down(held);
  await keyboard.press(key);
  await keyboard.up(held);
}

const emulate = ({ id, browser }, media) => (browser.type === 'playwright' ? browser.getPage(id).emulateMedia(media) : browser.emulate(media));

/** What a test asks of a browser beyond the runner's own commands, each browser by its own door. */
const COMMANDS = {
  /** One key while another is held. */
  'jalon:chord': chord,
  /** Print, forced colours, less motion, a dark system. */
  'jalon:media': emulate,
};

const commands = () => ({
  name: 'jalon-commands',
  async executeCommand({ command, payload, session }) {
    if (!Object.hasOwn(COMMANDS, command)) return undefined;
    await COMMANDS[command](session, payload);
    return true;
  },
});

export function inBrowser(name = process.env.JALON_BROWSER ?? 'chromium') {
  const report = process.env.JALON_TEST_REPORT;
  return {
    rootDir: path('../../'),
    plugins: [
      bundled({ root: path('../../'), folder: path('../../packages/elements/test'), entries: globSync(path('../../packages/elements/test/**/*{.test,-page}.ts')) }),
      a11ySnapshotPlugin(),
      webkitCommands(),
      commands(),
    ],
    concurrency: 1,
    browsers: [BROWSERS[name]()],
    browserStartTimeout: 120_000,
    testsStartTimeout: 120_000,
    testsFinishTimeout: 400_000,
    reporters: [defaultReporter({ reportTestProgress: false }), ...(report ? [countingReporter(report)] : [])],
  };
}
