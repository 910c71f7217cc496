// The other doors of the started product: integrators in Node, designers in Storybook, readers of the reference.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { meet, openBrowser } from './support/browser.ts';
import { portalUrl, serverUrl } from './support/partner-page.ts';

const ROOT = join(import.meta.dirname, '../..');

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

function runExample(): Promise<{ code: number | null; output: string }> {
  const env = { ...process.env, JALON_URL: serverUrl() };
  const child = spawn('npm', ['run', '--silent', 'example:node'], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, output })));
}

it('runs the integrator’s ten lines against the started server', async () => {
  const { code, output } = await runExample();
  expect(output).toMatch(/earned/);
  expect(output).toMatch(/G2 \w+: [a-z-]+/);
  expect(code).toBe(0);
});

it('opens Storybook below /storybook/, with a story drawn from the domain’s own rules', async () => {
  const designer = await meet(browser, [serverUrl()]);
  await designer.page.goto(`${serverUrl()}/storybook/?path=/story/fiche-situations--deux-guichets-a-gagner`);
  const story = designer.page.frameLocator('#storybook-preview-iframe');
  await story.locator('jalon-scorecard #say').waitFor();
  expect(designer.faults.filter((fault) => fault.startsWith('error') || fault.startsWith('uncaught'))).toEqual([]);
  await designer.picture('storybook');
  await designer.leave();
});

it.each(['/', '/docs', '/problems/stale', '/s/SN-LG-LD1-1'])('serves a page a person can read at %s, with no error', async (path) => {
  const person = await meet(browser, [serverUrl()]);
  const answer = await person.page.goto(serverUrl() + path);
  expect(answer?.status()).toBe(200);
  // By its level as assistive techniques read it: a card's title says its own.
  await person.page.locator('h1:visible, [aria-level="1"]:visible').first().waitFor();
  expect(person.faults).toEqual([]);
  await person.picture(`page${path.replaceAll('/', '-').replace(/-$/, '-index')}`);
  await person.leave();
});

it('describes itself in OpenAPI 3.1', async () => {
  const description = (await (await fetch(`${serverUrl()}/openapi.json`)).json()) as { openapi: string; paths: object };
  expect(description.openapi).toMatch(/^3\.1/);
  expect(Object.keys(description.paths).length).toBeGreaterThan(5);
});

it('accepts the agency’s origin and no other', async () => {
  const ask = (origin: string) => fetch(`${serverUrl()}/v1/territories?limit=1`, { headers: { origin } });
  expect((await ask(portalUrl())).headers.get('access-control-allow-origin')).toBe(portalUrl());
  expect((await ask('http://elsewhere.example')).headers.get('access-control-allow-origin')).toBeNull();
});
