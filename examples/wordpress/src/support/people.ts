import { type Browser, type BrowserContext, chromium as playwright, type Page } from 'playwright';
import { chromium } from '../../../../tools/test/browsers.ts';

export const openBrowser = (): Promise<Browser> => playwright.launch(chromium());

/** Somebody in front of a browser of their own. */
export interface Person {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors of the console and of scripts. */
  readonly faults: string[];
  /** Every address asked for. */
  readonly addresses: string[];
}

const PATIENCE_MS = 40_000;

export async function meet(browser: Browser, options: { javaScriptEnabled?: boolean; locale?: string } = {}): Promise<Person> {
  const context = await browser.newContext({ locale: 'fr-FR', viewport: { width: 1200, height: 900 }, ...options });
  const person: Person = { context, page: await context.newPage(), faults: [], addresses: [] };
  person.page.setDefaultTimeout(PATIENCE_MS);
  context.on('console', (message) => message.type() === 'error' && person.faults.push(message.text()));
  context.on('weberror', (error) => person.faults.push(error.error().message));
  context.on('request', (request) => person.addresses.push(request.url()));
  return person;
}

/** Signs in through WordPress's own page. The password of everybody here is their name. */
export async function signIn({ page }: Person, site: string, name: string): Promise<void> {
  await page.goto(`${site}/wp-login.php`);
  await page.locator('#user_login').fill(name);
  await page.locator('#user_pass').fill(name);
  await Promise.all([page.waitForURL(/wp-admin/), page.locator('#wp-submit').click()]);
}

/** Publishes a post as the one signed in, over WordPress's API, and answers its number and what WordPress kept of it. */
export async function publish({ page }: Person, site: string, content: string, title = 'Article'): Promise<{ id: number; kept: string; address: string }> {
  await page.goto(`${site}/wp-admin/index.php`);
  return page.evaluate(async ({ given, root }) => {
    const nonce = await (await fetch(`${root}/wp-admin/admin-ajax.php?action=rest-nonce`)).text();
    const headers = { 'Content-Type': 'application/json', 'X-WP-Nonce': nonce };
    const answer = await fetch(`${root}/?rest_route=/wp/v2/posts&context=edit`, { method: 'POST', headers, body: JSON.stringify(given) });
    const post = (await answer.json()) as { id: number; content: { raw: string }; link: string; message?: string };
    if (!answer.ok) throw new Error(post.message);
    return { id: post.id, kept: post.content.raw, address: post.link };
  }, { given: { title, content, status: 'publish' }, root: site });
}
