import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import { withRules } from './rules.ts';

const agent = navigator.userAgent;
export const browser: 'chromium' | 'firefox' | 'webkit' = agent.includes('Firefox') ? 'firefox' : agent.includes('Chrome') ? 'chromium' : 'webkit';

/** A key pressed by a hand, not by a script. Firefox knows the space bar by its character alone. */
export const press = (key: string): Promise<void> => sendKeys({ press: key === 'Space' && browser === 'firefox' ? ' ' : key });

/** A key held with another. */
export const pressWith = (held: 'Control' | 'Shift', key: string): Promise<void> => executeServerCommand('jalon:chord', { held, key });

export interface Media {
  readonly media?: 'print' | 'screen';
  readonly forcedColors?: 'active' | 'none';
  readonly reducedMotion?: 'reduce' | 'no-preference';
  readonly colorScheme?: 'dark' | 'light' | 'no-preference';
}
const PLAIN: Media = { media: 'screen', forcedColors: 'none', reducedMotion: 'no-preference', colorScheme: 'light' };

const QUERIES: Readonly<Record<keyof Media, (value: string) => string>> = {
  media: (value) => value, forcedColors: (value) => `(forced-colors: ${value})`, reducedMotion: (value) => `(prefers-reduced-motion: ${value})`, colorScheme: (value) => `(prefers-color-scheme: ${value})`,
};

async function untilTrue(holds: () => boolean): Promise<void> {
  for (const end = performance.now() + 5000; !holds(); await new Promise((resolve) => setTimeout(resolve, 10))) if (performance.now() > end) throw new Error('The browser was told of another medium, and keeps the one it had');
}

/** On paper, in forced colours, with less motion or in a dark system, until `act` ends. What is there already is drawn so in every browser. */
export async function withMedia<T>(media: Media, act: () => Promise<T> | T): Promise<T> {
  if (browser === 'webkit') return withRules(media, act);
  await executeServerCommand('jalon:media', media);
  try {
    await untilTrue(() => Object.entries(media).every(([name, value]) => matchMedia(QUERIES[name as keyof Media](value)).matches));
    return await act();
  } finally {
    await executeServerCommand('jalon:media', Object.fromEntries(Object.keys(media).map((name) => [name, PLAIN[name as keyof Media]])));
  }
}

/** Why WebKit is left out of what concerns forced colours. */
export const FORCED = 'the engine has no forced colours';

/** A test that a browser cannot run says so in its name there, and is counted as skipped; docs/browsers.md lists these. */
export function itBut(lacking: Partial<Record<typeof browser, string>>, name: string, run: Mocha.AsyncFunc): void {
  const why = lacking[browser];
  if (why) it.skip(`${name} [not in ${browser}: ${why}]`, run);
  else it(name, run);
}
