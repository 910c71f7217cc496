import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium as playwright, type ConsoleMessage, type Page } from 'playwright';
import { chromium } from '../../../tools/test/browsers.ts';

/** Two cores may be shared with other tests. */
const PATIENCE_MS = 15_000;
const SHOTS = join(import.meta.dirname, '../../shots');

export const openBrowser = (): Promise<Browser> => playwright.launch(chromium());

/** Somebody in front of a browser of their own, and all that went wrong in it. */
export interface Person {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What no page may do: an error in the console, a violation of the policy, a request elsewhere. */
  readonly faults: readonly string[];
  /** Every address asked for. */
  readonly addresses: readonly string[];
  /** Every token the agency's server handed to the page. */
  readonly tokens: readonly string[];
  /** Keeps a picture of the page under e2e/shots. */
  picture(name: string, options?: { fullPage?: boolean }): Promise<void>;
  leave(): Promise<void>;
}

export interface PersonOptions extends BrowserContextOptions {
  /** `coach-kolda`; the agency's page takes the secretary where absent. */
  readonly place?: string;
  /** Answers that are no fault here: `[404]` where a result is not published. The browser logs them by itself. */
  readonly expectedStatuses?: readonly number[];
}

const isExpected = (message: ConsoleMessage, statuses: readonly number[]): boolean =>
  statuses.some((status) => message.text().includes(`the server responded with a status of ${status}`));

interface Notes {
  faults: string[];
  addresses: string[];
  tokens: string[];
}

/** Writes down every fault, address and token of a context. */
function watch(context: BrowserContext, allowed: readonly string[], statuses: readonly number[]): Notes {
  const notes: Notes = { faults: [], addresses: [], tokens: [] };
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !isExpected(message, statuses)) notes.faults.push(`${message.type()}: ${message.text()}`);
  });
  context.on('weberror', (error) => notes.faults.push(`uncaught: ${error.error().message}`));
  context.on('request', (request) => {
    notes.addresses.push(request.url());
    if (!allowed.includes(new URL(request.url()).origin)) notes.faults.push(`request elsewhere: ${request.url()}`);
  });
  context.on('response', (response) => {
    if (!response.url().endsWith('/session/token') || !response.ok()) return;
    void response.json().then(({ access_token }: { access_token?: string }) => access_token && notes.tokens.push(access_token), () => undefined);
  });
  return notes;
}

/** Opens a browser of their own for somebody. `allowed` are the only two origins it may speak to. */
export async function meet(browser: Browser, allowed: readonly string[], options: PersonOptions = {}): Promise<Person> {
  const { place, expectedStatuses = [], ...more } = options;
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, locale: 'fr-FR', ...more });
  const notes = watch(context, allowed, expectedStatuses);
  await context.addInitScript((id) => {
    // A page that is still blank has no storage.
    if (id && location.protocol === 'http:' && !sessionStorage.getItem('place')) sessionStorage.setItem('place', id);
    document.addEventListener('securitypolicyviolation', (event) => console.error(`policy: ${event.effectiveDirective} refused ${event.blockedURI} ${event.sample}`));
  }, place);
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  return {
    page, context, ...notes,
    async picture(name, { fullPage = true } = {}) {
      mkdirSync(SHOTS, { recursive: true });
      await page.screenshot({ path: join(SHOTS, `${name}.png`), fullPage });
    },
    leave: () => context.close(),
  };
}

/** Everything a page of this origin has put away: both storages, cookies, databases. */
export async function putAway({ page, context }: Person): Promise<string> {
  const stored = await page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const caches = await globalThis.caches.keys();
    return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, databases, caches]);
  });
  return stored + JSON.stringify(await context.cookies());
}
