import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import jsQR from 'jsqr';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SignedResultSheet } from '@jalon/core/assessment';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import { leadKoldaTo } from './__fixtures__/lead-to.ts';
import { SHEET_WORDS } from './sheet-words.ts';
import { VERIFY_WORDS } from './verify-words.ts';

const folder = mkdtempSync(join(tmpdir(), 'jalon-verify-'));
const verifyScript = join(folder, 'verify.js');
let server: TestServer;
beforeAll(async () => {
  await build({ entryPoints: [join(import.meta.dirname, 'browser/verify.ts')], outfile: verifyScript, bundle: true, minify: true, format: 'esm', platform: 'browser', target: 'es2022', conditions: ['jalon-source'] });
  server = await startTestServer({ verifyScript });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const pageAt = async (path: string) => {
  const answer = await server.ask(path);
  return { answer, policy: answer.headers.get('content-security-policy') ?? '', text: await answer.text() };
};
const FATICK = '/r/pacasen/2021/ansd:SN-FK-FD1-1';
const sheetOf = async (path: string): Promise<SignedResultSheet['sheet']> => ((await (await server.ask(path)).json()) as SignedResultSheet).sheet;

/** What a phone reads of the code on a page: drawn from its path, then decoded by a library that knows nothing of how it was made. */
function readCode(page: string): string | undefined {
  const side = Number(/viewBox="0 0 (\d+)/.exec(page)?.[1]);
  const pixels = 4;
  const image = new Uint8ClampedArray((side * pixels) ** 2 * 4).fill(255);
  for (const [, x = '', y = ''] of page.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let dx = 0; dx < pixels; dx += 1) for (let dy = 0; dy < pixels; dy += 1) image.fill(0, ((Number(y) * pixels + dy) * side * pixels + Number(x) * pixels + dx) * 4, ((Number(y) * pixels + dy) * side * pixels + Number(x) * pixels + dx) * 4 + 3);
  }
  return jsQR(image, side * pixels, side * pixels)?.data;
}

describe('the page of a published result', () => {
  it('needs no script, loads nothing from elsewhere, and says so in its policy', async () => {
    const { answer, policy, text } = await pageAt(FATICK);
    expect(answer.status).toBe(200);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/script-src|unsafe|https?:/);
    expect(text).not.toMatch(/<script|<style|\sstyle=|\son\w+=/);
    for (const [, address = ''] of text.matchAll(/<link[^>]*href="([^"]*)"/g)) expect([address, (await server.ask(address)).status]).toEqual([address, 200]);
  });

  it('has a code that leads to the page that verifies, with the hash of the sheet', async () => {
    const { text } = await pageAt(FATICK);
    const { resultHash } = await sheetOf('/v1/results/pacasen/2021/sn-fk-fd1-1');
    expect(readCode(text)).toBe(`${server.url}/verify?result=pacasen~2021~sn-fk-fd1-1&hash=${resultHash}`);
  });

  it('says in three languages what is made up, and what is only held of record', async () => {
    await leadKoldaTo(server, 'published', 'PV <3> & "4"');
    for (const language of ['fr', 'en', 'ar'] as const) {
      const words = SHEET_WORDS[language];
      const made = (await pageAt(`/r/pacasen/2025/sn-kd-kd1-1?lang=${language}`)).text;
      expect(made).toContain(`<html lang="${language}"`);
      for (const said of [words.demonstration, words.example, words.label.conditions, words.label.indicators]) expect(made).toContain(said);
      expect(made, 'no act of a programme beside figures nobody gave').not.toContain(words.attests.review);
      expect(made).toContain('PV &lt;3&gt; &amp; &quot;4&quot;');
      const ofRecord = (await pageAt(`${FATICK}?lang=${language}`)).text;
      expect(ofRecord).toContain(words.attests.record);
      expect(ofRecord).not.toContain(words.demonstration);
    }
  });

  it('does not exist for a draft', async () => {
    const { answer, text } = await pageAt('/r/pacasen/2025/ansd:SN-MT-MA1-1');
    expect([answer.status, text]).toEqual([404, expect.stringContaining('not-published')]);
  });
});

describe('the page that verifies', () => {
  it('runs one script of ours, a file with its hash, and nothing else', async () => {
    const { policy, text } = await pageAt('/verify');
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/unsafe|https?:/);
    expect(text.match(/<script[^>]*>/g)).toEqual([expect.stringMatching(/src="\/verify.js" integrity="sha384-/)]);
    expect(text).not.toMatch(/<style|\sstyle=|\son\w+=/);
    const script = await server.ask('/verify.js');
    expect([script.status, script.headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8']);
    // Small, and without a library: what verifies is WebCrypto.
    expect((await script.text()).length).toBeLessThan(16_000);
  });

  it('leads whoever has no script to the result, and to no address but ours', async () => {
    expect((await pageAt('/verify?result=pacasen~2021~sn-fk-fd1-1&hash=x')).text).toContain('href="/r/pacasen/2021/sn-fk-fd1-1?lang=fr"');
    for (const bad of ['//evil.example~x~y', '"><script>~1~x', 'javascript:alert(1)']) {
      const { text } = await pageAt(`/verify?result=${encodeURIComponent(bad)}`);
      expect(text).not.toMatch(/href="(\/\/|javascript|\/r\/[^"]*evil)|<script>/);
    }
  });

  it('has every sentence in three languages, with the same places to fill in', () => {
    const places = (words: unknown): string[] => (typeof words === 'string' ? [...words.matchAll(/\{\w+\}/g)].map(([place]) => place).sort() : []);
    const flat = (words: object): Record<string, unknown> => Object.fromEntries(Object.entries(words).flatMap(([name, value]) => (typeof value === 'object' ? Object.entries(flat(value as object)).map(([inner, one]) => [`${name}.${inner}`, one]) : [[name, value]])));
    const french = flat(VERIFY_WORDS.fr);
    for (const language of ['en', 'ar'] as const) {
      const other = flat(VERIFY_WORDS[language]);
      expect(Object.keys(other)).toEqual(Object.keys(french));
      for (const [name, sentence] of Object.entries(french)) expect([language, name, places(other[name])]).toEqual([language, name, places(sentence)]);
      for (const sentence of Object.values(other)) expect(sentence).not.toBe('');
    }
  });
});
