// Firefox through puppeteer over WebDriver BiDi, as playwright needs a patched one; what BiDi has no word for is asked of the browser's own window.
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { firefoxPath } from './browsers.ts';

/** What is set for a page, and how its tab, or the browser, is told. */
const MEDIA = {
  media: (value) => `tab.browsingContext.mediumOverride = ${JSON.stringify(value === 'screen' ? '' : value)}`,
  forcedColors: (value) => `tab.browsingContext.forcedColorsOverride = ${JSON.stringify(value)}`,
  colorScheme: (value) => `tab.browsingContext.prefersColorSchemeOverride = ${JSON.stringify(value === 'no-preference' ? 'none' : value)}`,
  reducedMotion: (value) => `Services.prefs.setIntPref('ui.prefersReducedMotion', ${value === 'reduce' ? 1 : 0})`,
};

/** Runs a script in the browser's own window, with `tab` as the page before. */
async function inWindow(browser, script) {
  const { result } = await browser.connection.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
  const { context } = result.contexts.find(({ url }) => url.endsWith('/browser.xhtml'));
  const answer = await browser.connection.send('script.evaluate', { expression: `{ const tab = gBrowser.selectedBrowser; ${script}; }`, target: { context }, awaitPromise: false });
  if (answer.result.type !== 'success') throw new Error(`Firefox: ${answer.result.exceptionDetails?.text ?? 'refused'}`);
}

/** What is chosen in a contrast theme: the usual blue under white would not do there. */
const CONTRAST = { 'ui.highlight': '#1aebff', 'ui.highlighttext': '#000000' };

export function firefoxLauncher() {
  const launcher = chromeLauncher({
    puppeteer,
    // Tests begin before everything is loaded, and the frames they put in the page put that off: it is there once it is read.
    async createPage({ context }) {
      const page = await context.newPage();
      const goto = page.goto.bind(page);
      page.goto = (url) => goto(url, { waitUntil: 'domcontentloaded', timeout: 120_000 });
      return page;
    },
    launchOptions: { browser: 'firefox', executablePath: firefoxPath(), headless: true, args: ['--remote-allow-system-access'], extraPrefsFirefox: CONTRAST },
  });
  const start = launcher.startSession.bind(launcher);
  // A key that led out of one page into the browser's own controls would leave every later one without the focus, and no click there gives it back.
  launcher.startSession = async (id, url) => {
    const { browser } = await launcher.getOrStartBrowser();
    await inWindow(browser, 'tab.focus()');
    await start(id, url);
  };
  launcher.emulate = async (features) => {
    const { browser } = await launcher.getOrStartBrowser();
    await inWindow(browser, Object.entries(features).map(([name, value]) => MEDIA[name](value)).join('; '));
  };
  return launcher;
}
