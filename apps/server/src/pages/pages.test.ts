import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROBLEM_CODES, ROUTES } from '@jalon/contract';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import { readStaticFile } from './static-files.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const pageAt = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await server.ask(path, { headers });
  return { answer, text: await answer.text() };
};

/** Addresses a page asks its reader's browser for by itself. */
const loads = (text: string): string[] => [...text.matchAll(/<(?:link|script|img|iframe)[^>]*(?:href|src)="([^"]*)"/g)].map(([, address]) => address ?? '');

describe('pages', () => {
  const pages = ['/', '/docs', '/problems', '/problems/stale'];

  it('load nothing from elsewhere, run no script, and say so in their policy', async () => {
    for (const path of pages) {
      const { answer, text } = await pageAt(path);
      expect([path, answer.status]).toEqual([path, 200]);
      const policy = answer.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/unsafe|https?:/);
      expect(text).not.toMatch(/<script|<style|\sstyle=|\son\w+=/);
      for (const address of loads(text)) {
        expect(address).toMatch(/^\//);
        expect([address, (await server.ask(address)).status]).toEqual([address, 200]);
      }
    }
  });

  it('are told again with 304 that they stand', async () => {
    for (const path of [...pages, '/openapi.json', '/pages.css']) {
      const { answer } = await pageAt(path);
      expect([path, (await pageAt(path, { 'if-none-match': answer.headers.get('etag') ?? '' })).answer.status]).toEqual([path, 304]);
    }
  });

  it('speak French, English and Arabic, by the browser\'s wish or by link', async () => {
    expect((await pageAt('/problems/stale')).text).toContain('<html lang="fr" dir="ltr">');
    expect((await pageAt('/problems/stale', { 'accept-language': 'ar' })).text).toContain('<html lang="ar" dir="rtl">');
    const { text, answer } = await pageAt('/problems/stale?lang=en', { 'accept-language': 'ar' });
    expect(text).toContain('<html lang="en" dir="ltr">');
    expect(answer.headers.get('content-language')).toBe('en');
  });
});

it('has a page for every problem, with what to do, and none for another', async () => {
  for (const code of PROBLEM_CODES) {
    const { answer, text } = await pageAt(`/problems/${code}`);
    expect([code, answer.status]).toEqual([code, 200]);
    expect(text).toContain(`<code dir="ltr">${code}</code>`);
  }
  expect((await pageAt('/problems/nothing')).answer.status).toBe(404);
});

it('describes every operation on the page for people and in the document for machines', async () => {
  const { text } = await pageAt('/docs');
  const document = (await (await server.ask('/openapi.json')).json()) as { openapi: string; servers: { url: string }[]; paths: object };
  expect(document).toMatchObject({ openapi: '3.1.0', servers: [{ url: server.url }] });
  for (const { name, path } of Object.values(ROUTES)) {
    expect(text).toContain(`id="${name}"`);
    expect(document.paths).toHaveProperty([path.replaceAll(/:(\w+)/g, '{$1}')]);
  }
  for (const [, target] of text.matchAll(/href="#([\w-]+)"/g)) expect(text).toContain(`id="${target}"`);
});

it('frames the reference in the reader\'s language, and says which texts the contract holds in English alone', async () => {
  const { answer, text } = await pageAt('/docs?lang=ar');
  expect(answer.headers.get('content-language')).toBe('ar');
  expect(text).toContain('<html lang="ar" dir="rtl">');
  expect(text).toContain('مكتوب بالإنجليزية');
  const [plain] = text.replaceAll(/<(pre|code|bdi|details)\b[^>]*>.*?<\/\1>/gs, '').replaceAll(/<span lang="en" dir="ltr">.*?<\/span>/gs, '').split('<h2 id="schemas">');
  expect(plain).not.toMatch(/>[^<]*\b(the|is|and|of|needed|required|Parameter|Answer|Meaning|Content|Operations)\b[^<]*</);
  expect((await pageAt('/docs', { 'accept-language': 'fr' })).text).toContain('Référence de l’API');
  expect((await pageAt('/docs', { 'accept-language': 'en' })).text).not.toContain('<span lang="en"');
});

it('says on its first page and in its health that it is a demonstration', async () => {
  expect((await pageAt('/')).text).toContain('Démonstration');
  expect(await (await server.ask('/healthz')).json()).toMatchObject({ status: 'ok', demonstration: true });
});

it('shows the accessibility sheet of the widgets in three languages, and leads to it from where webmasters read', async () => {
  for (const [language, words] of [['fr', 'À coller dans une déclaration'], ['en', 'To paste into a statement'], ['ar', 'للنسخ في التصريح']] as const) {
    const { answer, text } = await pageAt(`/accessibility?lang=${language}`);
    expect([language, answer.status]).toEqual([language, 200]);
    expect(text).toContain(words);
    for (const page of ['/docs', '/embed']) {
      const { answer: there, text: from } = await pageAt(`${page}?lang=${language}`);
      if (there.status === 200) expect([page, from.includes(`href="/accessibility?lang=${language}"`)]).toEqual([page, true]);
    }
  }
  expect((await pageAt('/')).text).toContain('href="/accessibility"');
  expect((await pageAt('/docs')).text).toContain('href="/accessibility?lang=');
});

it('lists on its first page nothing that does not answer', async () => {
  const { text } = await pageAt('/');
  const links = [...text.matchAll(/<a href="(\/[^"]*)"/g)].map(([, address]) => (address ?? '').replaceAll('&amp;', '&'));
  expect(links.length).toBeGreaterThan(6);
  // Storybook and the widget are there once they are built; the draft of Kolda needs somebody signed in.
  for (const address of links) expect([address, (await server.ask(address)).status]).toEqual([address, expect.toSatisfy((status: number) => status === 200 || /storybook|cdn|SN-KD/.test(address))]);
});

describe('files of a folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jalon-static-'));
  writeFileSync(join(folder, 'page.html'), 'page');
  writeFileSync(join(folder, '.hidden'), 'hidden');
  afterAll(() => rmSync(folder, { recursive: true }));

  it('are read by their name, with their type', async () => {
    expect(await readStaticFile(folder, 'page.html')).toMatchObject({ type: 'text/html; charset=utf-8' });
  });

  it('never from outside it, hidden, or by a name that cannot be read', async () => {
    for (const name of ['../page.html', '..%2f..%2fetc%2fpasswd', '/etc/passwd', '.hidden', '%2ehidden', 'a/../../b', '%00', '%ff', '', '.', 'nothing']) {
      expect([name, await readStaticFile(folder, name)]).toEqual([name, undefined]);
    }
  });
});
