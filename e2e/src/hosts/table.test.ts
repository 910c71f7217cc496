// Hosts by their headers: what becomes of a widget on each, found by running it. The published table says the same, or this fails.
// JALON_WRITE_HOSTS=1 writes it.
import { writeFileSync } from 'node:fs';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { FIXTURES } from './fixtures.ts';
import { openHostSite } from './host-server.ts';
import { HOSTS_PAGE, measure, publishedTable, type Seen, type Sites, tableOf } from './measure.ts';
import { listedPort, strangerPort } from './printed-page.ts';

let browser: Browser;
let sites: Sites;
const seen: Seen[] = [];
beforeAll(async () => {
  browser = await openBrowser();
  sites = { listed: await openHostSite(listedPort()), stranger: await openHostSite(strangerPort()) };
  // Three at a time: most of a refusal is waiting.
  for (let at = 0; at < FIXTURES.length; at += 3) seen.push(...(await Promise.all(FIXTURES.slice(at, at + 3).map((fixture, more) => measure(browser, fixture, sites, at + more)))));
});
afterAll(async () => {
  await Promise.all([sites.listed.close(), sites.stranger.close()]);
  await browser.close();
});

it('does on each host what the published table says', () => {
  const { before, table, after } = publishedTable();
  const measured = tableOf(FIXTURES.map((fixture, at) => [fixture, seen[at] as Seen] as const));
  if (process.env['JALON_WRITE_HOSTS'] === '1') writeFileSync(HOSTS_PAGE, `${before}\n${measured}\n${after}`);
  else expect(measured.split('\n')).toEqual(table.split('\n'));
});

it('leaves the link in sight wherever scripts, styles or frames are refused', () => {
  const without = FIXTURES.filter((_, at) => seen[at]?.widget === 'none' && !seen[at]?.link).map(({ name }) => name);
  expect(without).toEqual([]);
});

it('draws the card wherever the printed lines stand', () => {
  const printed = FIXTURES.flatMap(({ name }, at) => (/with the printed line|our origin/.test(name) ? [[name, seen[at]?.widget]] : []));
  expect(printed.length).toBeGreaterThan(5);
  for (const [name, widget] of printed) expect([name, widget]).toEqual([name, 'drawn']);
});
