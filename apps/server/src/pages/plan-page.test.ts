import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'jalon-widget-'));
writeFileSync(join(folder, 'integrity.json'), JSON.stringify({ files: { 'pti-planner.js': 'sha384-plan' } }));

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ widgets: { version: '1.0.0', folder } });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

it('shows the plan of a local government to anybody, under a policy that lets in the planner alone', async () => {
  const answer = await server.ask('/p/SN-KD-KD1-1?programme=pacasen&lang=en');
  const text = await answer.text();
  expect(answer.status).toBe(200);
  expect(text).toContain('<h1>Investment plan, Kolda</h1>');
  expect(text).toMatch(/<jalon-pti-planner territory="sn-kd-kd1-1" programme="pacasen" today="\d{4}-\d{2}-\d{2}" lang="en" theme="auto" readonly>/);
  expect(text).toContain('<script type="module" src="/cdn/1.0.0/pti-planner.js" integrity="sha384-plan" crossorigin>');
  expect(answer.headers.get('content-security-policy')).toMatch(/script-src 'self'; .*trusted-types jalon-pti-planner$/);
});

it('leads without a script to plans that anybody may read, and knows no other place', async () => {
  const text = await (await server.ask('/p/sn-kd-kd1-1?lang=ar')).text();
  expect(text).not.toContain('programme=');
  const [, data = ''] = /<a href="(\/v1\/plans[^"]*)">/.exec(text) ?? [];
  expect((await server.ask(data)).status).toBe(200);
  expect((await server.ask('/p/nowhere')).status).toBe(404);
});
