// A site under the strictest policy, with files of two versions on it, and a server of the demonstration's behind.
import { join } from 'node:path';
import { createStandIn, createStore, tokenOf, worldInMay } from '@jalon/testing';
import type { Browser, Page, Route } from 'playwright';
import { type Bundle, singleFiles, splitBundle } from '../build/cdn.ts';
import { root } from '../entry/node26.mjs';

export const SITE = 'https://jalon.example';
/** The version of the package, and the same sources stamped as the next major. */
export const [NOW, NEXT] = ['1.0.0', '2.0.0'];

export type Files = ReadonlyMap<string, string>;

const ELEMENTS = join(root, 'packages/elements');

/** 'cdn/2.0.0/scorecard.js' → its text, for each file a page of both versions loads. */
export async function bothVersions(): Promise<Files> {
  const files = new Map<string, string>();
  const keep = (version: string, { output }: Bundle): void => {
    for (const file of output) if (file.type === 'chunk') files.set(`/cdn/${version}/${file.fileName}`, file.code);
  };
  for (const name of ['scorecard', 'scorecard-list']) {
    keep(NOW, await splitBundle(ELEMENTS, `src/cdn/${name}.ts`, name));
    keep(NEXT, await splitBundle(ELEMENTS, `src/cdn/${name}.ts`, name, { version: NEXT }));
  }
  for (const bundle of await singleFiles(ELEMENTS, 'src/cdn/scorecard.ts', 'scorecard', { version: NEXT })) keep(NEXT, bundle);
  return files;
}

export interface SitePage {
  /** What its head holds besides the site's own script. */
  readonly scripts: readonly string[];
  readonly body: string;
  /** The names its policy lists, each once. */
  readonly policies: readonly string[];
}

const policyOf = (names: readonly string[]): string =>
  `default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types ${names.join(' ')}`;

const documentOf = ({ scripts, body }: SitePage): string => `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Two versions</title><script defer src="/site.js"></script>${scripts.join('')}</head><body>${body}</body></html>`;

/** The site's own: hears events, hands over the token, writes down what was refused. */
const SITE_SCRIPT = `window.heard = []; window.refused = [];
for (const type of ['jalon-item-open', 'jalon-territory-select', 'jalon-error']) document.addEventListener(type, (event) => heard.push(type + ' ' + event.target.localName + (event.code ? ' ' + event.code : '')));
document.addEventListener('securitypolicyviolation', (event) => refused.push(event.effectiveDirective + ' ' + event.sample));
for (const provider of document.querySelectorAll('jalon-provider, jalon-provider-next')) provider.getAccessToken = () => 'TOKEN';`;

export interface Visit {
  readonly page: Page;
  /** Every file asked for, as often as it was. */
  readonly asked: readonly string[];
  /** All the console said that is not plain news. */
  readonly said: readonly string[];
  refused(): Promise<string[]>;
  heard(): Promise<string[]>;
}

/** Opens a page of the site as the coach of Kolda. */
export async function visit(browser: Browser, files: Files, page: SitePage): Promise<Visit> {
  const context = await browser.newContext();
  const standIn = createStandIn({ store: createStore(worldInMay()) });
  const [asked, said] = [[] as string[], [] as string[]];
  await context.route('**/*', async (route: Route) => {
    const request = route.request();
    const { origin, pathname } = new URL(request.url());
    if (origin !== SITE) return route.abort();
    asked.push(pathname);
    const script = pathname === '/site.js' ? SITE_SCRIPT.replace('TOKEN', tokenOf('coach-kolda')) : files.get(pathname);
    if (script !== undefined) return route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: script });
    if (pathname === '/') return route.fulfill({ contentType: 'text/html; charset=utf-8', headers: { 'content-security-policy': policyOf(page.policies) }, body: documentOf(page) });
    if (pathname === '/favicon.ico') return route.fulfill({ status: 204 });
    if (!pathname.startsWith('/v1/')) return route.fulfill({ status: 404, body: '' });
    const body = request.postData();
    const answer = await standIn.fetch(new Request(request.url(), { method: request.method(), headers: await request.allHeaders(), ...(body === null ? {} : { body }) }));
    return route.fulfill({ status: answer.status, headers: Object.fromEntries(answer.headers), body: Buffer.from(await answer.arrayBuffer()) });
  });
  const opened = await context.newPage();
  opened.setDefaultTimeout(30_000);
  opened.on('console', (message) => ['error', 'warning'].includes(message.type()) && said.push(`${message.text()} (${new URL(message.location().url || SITE).pathname})`));
  opened.on('pageerror', (error) => said.push(`uncaught: ${error.message}`));
  await opened.goto(`${SITE}/`);
  const list = (name: string) => (): Promise<string[]> => opened.evaluate((key) => (globalThis as unknown as Record<string, string[]>)[key] ?? [], name);
  return { page: opened, asked, said, refused: list('refused'), heard: list('heard') };
}
