import { existsSync } from 'node:fs';

/** Where Debian, Fedora and macOS keep it. CHROMIUM_BIN names another one. */
const CHROMIUM = [
  process.env.CHROMIUM_BIN ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Quiet and offline: a test must not depend on what a browser fetches for itself. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const chromiumPath = (): string | undefined => CHROMIUM.find((path) => path !== '' && existsSync(path));

export const firefoxPath = (): string => process.env.FIREFOX_BIN ?? '/usr/bin/firefox-esr';

/** What playwright and puppeteer need to start the machine's own Chromium. */
export function chromium(): { executablePath: string; args: string[] } {
  const executablePath = chromiumPath();
  if (!executablePath) throw new Error('No Chromium found. Install it (Debian: apt-get install chromium) or set CHROMIUM_BIN.');
  return { executablePath, args: QUIET };
}
