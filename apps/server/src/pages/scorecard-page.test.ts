import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'jalon-widget-'));
writeFileSync(join(folder, 'integrity.json'), JSON.stringify({ files: { 'scorecard.js': 'sha384-x' } }));
writeFileSync(join(folder, 'scorecard.js'), '');

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ widgets: { version: '1.0.0', folder } });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** Programme and cycle of the card a page shows; its status where it shows none. */
async function shownAt(path: string): Promise<string | number> {
  const answer = await server.ask(path);
  const [, programme, cycle] = /programme="([^"]*)" cycle="([^"]*)"/.exec(await answer.text()) ?? [];
  return answer.status === 200 ? `${programme} ${cycle}` : answer.status;
}

describe('the page of one scorecard', () => {
  it('shows the newest cycle of the territory\'s own country', async () => {
    expect(await shownAt('/s/SN-KD-KD1-1')).toBe('pacasen 2025');
    expect(await shownAt('/s/tn-lamta')).toBe('pdugl 2022');
  });

  it('shows the one asked for, by programme, by cycle, or both', async () => {
    expect(await shownAt('/s/SN-KD-KD1-1?programme=pacasen&cycle=2021')).toBe('pacasen 2021');
    expect(await shownAt('/s/SN-KD-KD1-1?cycle=2023')).toBe('pacasen 2023');
    expect(await shownAt('/s/SN-KD-KD1-1?programme=pdugl')).toBe('pdugl 2022');
    for (const path of ['/s/SN-KD-KD1-1?cycle=2019', '/s/SN-KD-KD1-1?programme=nothing', '/s/nowhere']) expect([path, await shownAt(path)]).toEqual([path, 404]);
  });

  it('keeps what was asked for when the language is changed', async () => {
    const text = await (await server.ask('/s/SN-KD-KD1-1?programme=pacasen&cycle=2021&lang=en')).text();
    const links = [...text.matchAll(/<a href="(\?[^"]*)" lang/g)].map(([, address]) => (address ?? '').replaceAll('&amp;', '&'));
    expect(links).toHaveLength(3);
    for (const link of links) expect(await shownAt(`/s/SN-KD-KD1-1${link}`)).toBe('pacasen 2021');
    expect((await server.ask(`/s/SN-KD-KD1-1${links[2]}`)).headers.get('content-language')).toBe('ar');
  });
});
