import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PROBLEM_CODES } from '@jalon/contract';
import { LANGUAGES } from '@jalon/core/shared';
import type { App } from '../http/create-app.ts';
import { PROBLEM_TEXTS } from '../problems/index.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import { addWidgetFiles } from './cdn.ts';
import { keepWidgets } from './kept-widgets.ts';
import { directionOf } from './page.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

/** Text as a page writes it. */
const written = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');

it.each(LANGUAGES)('every problem is explained in %s, with when it comes and what to do, under a policy that lets nothing in', async (language) => {
  for (const code of PROBLEM_CODES) {
    const answer = await server.ask(`/problems/${code}?lang=${language}`);
    const text = await answer.text();
    expect([code, answer.status, answer.headers.get('content-language')]).toEqual([code, 200, language]);
    expect(text).toContain(`<html lang="${language}" dir="${directionOf(language)}">`);
    const { title, when, remedy } = PROBLEM_TEXTS[language][code];
    for (const sentence of [title, when, remedy]) expect([code, text]).toEqual([code, expect.stringContaining(written(sentence))]);
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'; (?!.*(unsafe|http|script-src))/);
    expect(text).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  }
});

it('Storybook is shown, or the way to build it is told in the reader\'s language', async () => {
  for (const language of LANGUAGES) {
    const answer = await server.ask(`/storybook/?lang=${language}`);
    const text = await answer.text();
    if (answer.status === 200) expect(text).toContain('<html');
    else expect([answer.status, text]).toEqual([404, expect.stringMatching(new RegExp(`lang="${language}"[^]*npx turbo run build --filter=@jalon/storybook`))]);
  }
});

it('a widget\'s file is kept for ever under its version and shortly under the moving address, for pages of any origin', async () => {
  const widgets = { folder: join(import.meta.dirname, '../testing/__fixtures__/widgets'), version: '1.2.3' };
  const app: App = new Hono();
  addWidgetFiles(widgets)(app);
  app.onError((cause) => new Response(String(cause), { status: 404 }));
  const kept = { '1.2.3': 'public, max-age=31536000, immutable', v1: 'public, max-age=300, must-revalidate' };
  for (const [version, cacheControl] of Object.entries(kept)) {
    const { status, headers } = await app.request(`/cdn/${version}/scorecard.js`);
    const told = ['cache-control', 'access-control-allow-origin', 'cross-origin-resource-policy', 'content-type'].map((name) => headers.get(name));
    expect([status, ...told]).toEqual([200, cacheControl, '*', 'cross-origin', 'text/javascript; charset=utf-8']);
  }
  for (const path of ['/cdn/1.2.4/scorecard.js', '/cdn/v2/scorecard.js', '/cdn/1.2.3/nothing.js', '/cdn/1.2.3/%2e%2e/package.json']) expect([path, (await app.request(path)).status]).toEqual([path, 404]);
});

it('a version named by a page answers after the upgrade too, and its moving address goes on to the newest of its major', async () => {
  const folder = join(import.meta.dirname, '../testing/__fixtures__/widgets');
  const kept = mkdtempSync(join(tmpdir(), 'jalon-widgets-'));
  const hosted = (version: string): App => {
    const app: App = new Hono();
    keepWidgets({ folder, version }, kept);
    addWidgetFiles({ folder, version, kept })(app);
    app.onError((cause) => new Response(String(cause), { status: 404 }));
    return app;
  };
  for (const version of ['1.2.3', '1.10.0', '1.9.0']) hosted(version);
  writeFileSync(join(kept, '1.10.0', 'scorecard.js'), '/* 1.10.0 */');
  const app = hosted('2.0.0');
  const told = async (path: string) => { const { status, headers } = await app.request(path); return [status, headers.get('cache-control')]; };
  const own = readFileSync(join(folder, 'scorecard.js'), 'utf8');
  for (const path of ['/cdn/1.2.3/scorecard.js', '/cdn/2.0.0/scorecard.js', '/cdn/v2/scorecard.js']) expect(await (await app.request(path)).text()).toBe(own);
  expect(await (await app.request('/cdn/v1/scorecard.js')).text()).toBe('/* 1.10.0 */');
  expect(await told('/cdn/1.2.3/scorecard.js')).toEqual([200, 'public, max-age=31536000, immutable']);
  expect(await told('/cdn/v1/scorecard.js')).toEqual([200, 'public, max-age=300, must-revalidate']);
  for (const path of ['/cdn/1.2.4/scorecard.js', '/cdn/v3/scorecard.js', '/cdn/1.2.3/..%2f1.10.0%2fscorecard.js', '/cdn/..%2f/scorecard.js', '/cdn/v/scorecard.js']) expect([path, (await app.request(path)).status]).toEqual([path, 404]);
  rmSync(kept, { recursive: true });
});
