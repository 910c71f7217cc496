// A widget in a frame on a site that takes no script: its height, its tokens, its events, and who may not.
import type { Browser, FrameLocator, Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { meet, openBrowser, type Person } from '../support/browser.ts';
import { serverUrl } from '../support/partner-page.ts';
import { documentWith, openHostSite, type HostSite } from './host-server.ts';
import { listedPort, policyOf, printedFor, PUBLISHED, strangerPort } from './printed-page.ts';

let browser: Browser;
let site: HostSite;
let stranger: HostSite;
beforeAll(async () => {
  browser = await openBrowser();
  site = await openHostSite(listedPort());
  stranger = await openHostSite(strangerPort());
});
afterAll(async () => {
  await Promise.all([site.close(), stranger.close()]);
  await browser.close();
});

const framed = (page: Page): FrameLocator => page.frameLocator('iframe.jalon-frame');
const heightOf = (page: Page): Promise<number> => page.locator('iframe.jalon-frame').evaluate((frame) => (frame as HTMLIFrameElement).offsetHeight);
/** How much of the frame's content is out of sight. */
const hidden = async (page: Page): Promise<number> => framed(page).locator('html').evaluate((root) => root.scrollHeight - root.clientHeight);

/** What is out of sight (above zero), or empty beneath (below zero). */
const lacking = async (page: Page): Promise<number> => framed(page).locator('html').evaluate((root) => Math.ceil(root.getBoundingClientRect().height) - innerHeight);

/** Of the explanation of IDP 2. */
const heightOfPanel = (page: Page): Promise<number> => framed(page).locator('jalon-scorecard #x-IDP-2').evaluate((panel) => (panel as HTMLElement).offsetHeight);

/** A page of the site with the frame of a choice, under the printed policy; `head` and `own` are the site's. */
async function visit(query: string, { head = '', own = '' } = {}): Promise<Person> {
  const printed = await printedFor(`${query}&host=frame`);
  site.put('/site.css', { body: printed.style, type: 'text/css' });
  site.put('/jalon-partner.js', { body: own || printed.own, type: 'text/javascript' });
  const policy = `${policyOf(printed)}; img-src data:; style-src 'self'`;
  const address = site.put('/frame', { body: documentWith(printed.snippet, head), headers: { 'Content-Security-Policy': policy } });
  const reader = await meet(browser, [site.origin, stranger.origin, serverUrl()]);
  await reader.page.goto(address);
  await framed(reader.page).locator('jalon-scorecard #say').first().waitFor();
  return reader;
}

it('follows the height of the card by the style sheet alone, where the browser can, and when an explanation opens', async () => {
  const reader = await visit(PUBLISHED, { head: '<link rel="stylesheet" href="/site.css">' });
  const { page } = reader;
  await expect.poll(() => hidden(page)).toBe(0);
  expect(await heightOf(page)).toBeGreaterThan(1000);
  await framed(page).locator('jalon-scorecard #b-IDP-2').click();
  await expect.poll(() => heightOfPanel(page)).toBeGreaterThan(100);
  await expect.poll(() => hidden(page)).toBe(0);
  expect(reader.faults).toEqual([]);
  await reader.leave();
});

it.each(['script', 'own'])('follows the height by a file of the page (%s), up and down', async (resize) => {
  const reader = await visit(`${PUBLISHED}&resize=${resize}`, { head: resize === 'own' ? '<script type="module" src="/jalon-partner.js"></script>' : '' });
  const { page } = reader;
  await expect.poll(() => lacking(page)).toBe(0);
  expect(await heightOf(page)).toBeGreaterThan(1000);
  const button = framed(page).locator('jalon-scorecard #b-IDP-2');
  await button.click();
  await expect.poll(() => heightOfPanel(page)).toBeGreaterThan(100);
  await expect.poll(() => lacking(page)).toBe(0);
  const open = await heightOf(page);
  await button.click();
  await expect.poll(() => heightOf(page)).toBeLessThan(open - 50);
  await expect.poll(() => lacking(page)).toBe(0);
  expect(reader.faults).toEqual([]);
  await reader.leave();
});

it('keeps its height where nothing sets it, scrolls inside by keyboard, and bears a title and a link beside it', async () => {
  const reader = await visit(PUBLISHED);
  const { page } = reader;
  expect(await heightOf(page)).toBe(904);
  expect(await hidden(page)).toBeGreaterThan(200);
  await framed(page).locator('jalon-scorecard #b-CMO-1').focus();
  await page.keyboard.press('End');
  await expect.poll(() => framed(page).locator('html').evaluate(() => scrollY)).toBeGreaterThan(0);
  expect(await page.locator('iframe').getAttribute('title')).toBe('Fiche de Fatick');
  expect(await page.getByRole('link', { name: 'Fiche de Fatick' }).getAttribute('href')).toBe(`${serverUrl()}/s/SN-FK-FD1-1?programme=pacasen&cycle=2021&lang=fr`);
  await reader.leave();
});

it('is refused on a site that is not on the server’s list, where the link beside it stays', async () => {
  const { snippet } = await printedFor(`${PUBLISHED}&host=frame&resize=script`);
  const address = stranger.put('/frame', { body: documentWith(snippet) });
  const reader = await meet(browser, [stranger.origin, serverUrl()]);
  await reader.page.goto(address);
  await expect.poll(() => reader.faults.join()).toContain('frame-ancestors');
  expect(await framed(reader.page).locator('jalon-scorecard').count()).toBe(0);
  expect(await reader.page.getByRole('link', { name: 'Fiche de Fatick' }).isVisible()).toBe(true);
  await reader.leave();
});

it('asks the page around for a token, and keeps it out of every address', async () => {
  const own = 'for (const frame of document.querySelectorAll("iframe.jalon-frame")) Object.assign(frame, { getAccessToken: async ({ reason }) => { (window.asked ??= []).push(reason); return null; } });';
  const reader = await visit(`${PUBLISHED}&access=signed`, { own });
  expect(await reader.page.evaluate(() => (window as unknown as { asked: string[] }).asked)).toContain('first');
  for (const address of reader.addresses) expect(address).not.toMatch(/access_token|token=(?!parent)/);
  await reader.leave();
});

it('takes the reader for a visitor where the page around never says who is signed in', async () => {
  const printed = await printedFor(`${PUBLISHED}&access=signed&host=frame`);
  const address = site.put('/silent', { body: documentWith(printed.snippet.replaceAll(/<script[^>]*><\/script>/g, '')) });
  const reader = await meet(browser, [site.origin, serverUrl()]);
  await reader.page.goto(address);
  await framed(reader.page).locator('jalon-scorecard #say').first().waitFor({ timeout: 30_000 });
  expect(reader.faults).toEqual([]);
  await reader.leave();
});

it.each([['a moment after the frame', 2_000], ['after the frame gave up waiting', 12_000]])('asks the page again who is signed in where its file comes %s', async (_, late) => {
  const own = 'for (const frame of document.querySelectorAll("iframe.jalon-frame")) frame.getAccessToken = async () => "the-token-of-this-page";';
  const printed = await printedFor(`${PUBLISHED}&access=signed&host=frame`);
  site.put('/jalon-partner.js', { body: own, type: 'text/javascript' });
  const address = site.put('/late', { body: documentWith(printed.snippet) });
  const reader = await meet(browser, [site.origin, serverUrl()], { expectedStatuses: [401] });
  const carried: (string | undefined)[] = [];
  reader.context.on('request', (request) => void request.allHeaders().then((headers) => carried.push(headers['authorization'])).catch(() => undefined));
  await reader.page.route('**/cdn/**/frame.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, late));
    await route.continue();
  });
  // Not until it is whole: the page waits for the file that is late.
  await reader.page.goto(address, { waitUntil: 'commit' });
  await expect.poll(() => carried, { timeout: 30_000 }).toContain('Bearer the-token-of-this-page');
  await reader.leave();
});

it('tells the page what the reader did, by the widget’s own event', async () => {
  const own = 'document.addEventListener("jalon-item-open", (event) => { document.title = JSON.stringify([event.target.tagName, event.detail]); });';
  const reader = await visit(`${PUBLISHED}&access=signed`, { own });
  await framed(reader.page).locator('jalon-scorecard #b-IDP-2').click();
  await expect.poll(() => reader.page.title().catch(() => '')).toBe('["IFRAME",{"item":"IDP-2","open":true}]');
  await reader.leave();
});

it('takes no message from another origin, neither the page nor the frame', async () => {
  stranger.put('/liar', { body: documentWith('<script src="/liar.js"></script>') });
  stranger.put('/liar.js', { type: 'text/javascript', body: `
    const lie = (message) => { parent.postMessage(message, '*'); for (let i = 0; i < parent.frames.length; i++) if (parent.frames[i] !== window) parent.frames[i].postMessage(message, '*'); };
    setInterval(() => { lie({ jalon: 'height', height: 7777 }); lie({ jalon: 'token', id: 1, token: 'stolen' }); lie({ jalon: 'event', type: 'jalon-item-open', detail: {} }); lie({ jalon: 'hello' }); }, 20);` });
  const own = 'document.addEventListener("jalon-item-open", () => { document.title = "lied"; }); for (const frame of document.querySelectorAll("iframe.jalon-frame")) frame.getAccessToken = () => new Promise((resolve) => setTimeout(resolve, 1500, null));';
  const query = `${PUBLISHED}&access=signed`;
  const printed = await printedFor(`${query}&host=frame`);
  site.put('/jalon-partner.js', { body: own, type: 'text/javascript' });
  const address = site.put('/lied-to', { body: documentWith(`${printed.snippet}\n<iframe src="${stranger.origin}/liar" title="Un autre"></iframe>`), headers: { 'Content-Security-Policy': `${policyOf(printed).replace('frame-src', `frame-src ${stranger.origin}`)}; img-src data:` } });
  const reader = await meet(browser, [site.origin, stranger.origin, serverUrl()]);
  const asked: (string | null)[] = [];
  reader.context.on('request', (request) => void request.allHeaders().then((headers) => asked.push(headers['authorization'] ?? null)));
  await reader.page.goto(address);
  await framed(reader.page).locator('jalon-scorecard #say').first().waitFor();
  expect(asked.filter((header) => header?.includes('stolen'))).toEqual([]);
  expect(await heightOf(reader.page)).not.toBe(7777);
  expect(await reader.page.title()).not.toBe('lied');
  await reader.leave();
});
