// Each kind of snippet the page for webmasters prints, on a site of another origin, under exactly the policy it prints beside it.
// Those for WordPress, Drupal and Liferay are the same text, and stand under their hosts' own policies in table.test.ts.
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { meet, openBrowser } from '../support/browser.ts';
import { serverUrl } from '../support/partner-page.ts';
import { documentWith, openHostSite, type HostSite } from './host-server.ts';
import { listedPort, policyOf, printedFor, PUBLISHED } from './printed-page.ts';

let browser: Browser;
let site: HostSite;
/** Who is signed in on the site. */
let person = 'coach-kolda';
beforeAll(async () => {
  browser = await openBrowser();
  site = await openHostSite(listedPort(), async () => {
    const answer = await fetch(`${serverUrl()}/demo/token`, { method: 'POST', headers: { Authorization: `Basic ${btoa(`${person}:demonstration`)}` }, body: new URLSearchParams({ grant_type: 'client_credentials' }) });
    return ((await answer.json()) as { access_token: string }).access_token;
  });
});
afterAll(async () => {
  await site.close();
  await browser.close();
});

/** Serves what was printed, and waits until something of it is drawn. */
async function drawn(query: string, see: (page: Page) => Promise<void>): Promise<void> {
  const printed = await printedFor(query);
  site.put('/jalon-partner.js', { body: printed.own, type: 'text/javascript' });
  const address = site.put('/page', { body: documentWith(printed.snippet), headers: { 'Content-Security-Policy': policyOf(printed).replace("default-src 'none'", "default-src 'none'; img-src data:") } });
  const reader = await meet(browser, [site.origin, serverUrl()]);
  await reader.page.goto(address);
  await see(reader.page).catch((cause: unknown) => {
    throw new Error([`Nothing was drawn for ${query}`, printed.snippet, policyOf(printed), ...reader.faults].join('\n'), { cause });
  });
  expect(reader.faults).toEqual([]);
  await reader.leave();
}

/** What a site's own build makes of its code: the widgets come from npm, in its bundle. */
async function bundled(code: string, loader: 'jsx' | 'js'): Promise<string> {
  const { outputFiles: [file] } = await build({
    stdin: { contents: code, loader, resolveDir: import.meta.dirname }, bundle: true, write: false, format: 'esm', jsx: 'automatic', splitting: false, conditions: ['jalon-source'],
    target: 'es2022', define: { 'process.env.NODE_ENV': '"production"' }, logLevel: 'silent',
  });
  return file?.text ?? '';
}

/** Serves a site's own script beside an empty place, under the printed policy. */
async function drawnByCode(query: string, codeOf: (snippet: string) => Promise<string>, policyFor = policyOf): Promise<void> {
  const printed = await printedFor(query);
  site.put('/app.js', { body: await codeOf(printed.snippet), type: 'text/javascript' });
  const address = site.put('/page', { body: documentWith('<div id="place"></div><script type="module" src="/app.js"></script>'), headers: { 'Content-Security-Policy': `${policyFor(printed)}; img-src data:` } });
  const reader = await meet(browser, [site.origin, serverUrl()]);
  await reader.page.goto(address);
  await reader.page.locator('jalon-scorecard #say').first().waitFor().catch((cause: unknown) => {
    throw new Error([`Nothing was drawn for ${query}`, printed.snippet, ...reader.faults].join('\n'), { cause });
  });
  expect(reader.faults).toEqual([]);
  await reader.leave();
}

const KOLDA = 'territory=ansd:SN-KD-KD1-1&cycle=pacasen~2025';
const verdict = (tag: string) => async (page: Page) => void (await page.locator(`${tag} #say`).first().waitFor());
const table = async (page: Page) => void (await page.locator('jalon-scorecard-matrix table').first().waitFor());
const framed = (selector: string) => async (page: Page) => void (await page.frameLocator('iframe.jalon-frame').first().locator(selector).first().waitFor());
const list = async (page: Page) => void (await page.locator('jalon-scorecard-list input').first().waitFor());

it.each<[string, string, (page: Page) => Promise<void>]>([
  ['a module with its hash', PUBLISHED, verdict('jalon-scorecard')],
  ['a moving address', `${PUBLISHED}&version=moving&locale=ar&theme=dark&density=compact`, verdict('jalon-scorecard')],
  ['a classic script', `${PUBLISHED}&form=classic`, verdict('jalon-scorecard')],
  ['a moving classic script in another language', `${PUBLISHED}&form=classic&version=moving&locale=en`, verdict('jalon-scorecard')],
  ['tags with a suffix', `${PUBLISHED}&suffix=adm`, verdict('jalon-scorecard-adm')],
  ['somebody who is signed in', `${KOLDA}&access=signed`, verdict('jalon-scorecard')],
  ['somebody who is signed in, with a classic script', `${KOLDA}&access=signed&form=classic`, verdict('jalon-scorecard')],
  ['the matrix', 'cycle=pacasen~2021&widget=matrix', table],
  ['the list', 'cycle=pacasen~2021&widget=list', list],
  ['the review', `${KOLDA}&widget=review&access=signed`, async (page) => void (await page.locator('jalon-review [part=standing]').first().waitFor())],
  ['a plan', `${KOLDA}&widget=planner&access=signed`, async (page) => void (await page.locator('jalon-pti-planner [part=row]').first().waitFor())],
  ['a plan, asked for as a classic script', `${KOLDA}&widget=planner&access=signed&form=classic`, async (page) => void (await page.locator('jalon-pti-planner [part=row]').first().waitFor())],
  ['everything', `${PUBLISHED}&widget=all`, async (page) => { await verdict('jalon-scorecard')(page); await table(page); await list(page); }],
  ['everything, with a suffix, in one classic file', `${PUBLISHED}&widget=all&form=classic&suffix=adm`, verdict('jalon-scorecard-adm')],
  ['a frame alone', `${PUBLISHED}&host=frame`, framed('jalon-scorecard #say')],
  ['a frame with our file', `${PUBLISHED}&host=frame&resize=script`, framed('jalon-scorecard #say')],
  ['a frame of the matrix', 'cycle=pacasen~2021&widget=matrix&host=frame', framed('jalon-scorecard-matrix table')],
  ['a frame for somebody who is signed in', `${KOLDA}&host=frame&access=signed`, framed('jalon-scorecard #say')],
])('draws the widget on a page of another origin: %s', async (_, query, see) => drawn(query, see));

it('draws the grants for an officer of the programme', async () => {
  onTestFinished(() => void (person = 'coach-kolda'));
  person = 'officer-adm';
  await drawn('cycle=pacasen~2022&widget=allocation&access=signed', async (page) => void (await page.locator('jalon-allocation [part=row]').first().waitFor()));
});

it('draws it in React, from the very component that is printed', () =>
  drawnByCode(`${PUBLISHED}&host=react`, (snippet) => bundled(`import { createRoot } from 'react-dom/client';\n${snippet}\ncreateRoot(document.querySelector('#place')).render(<Jalon />);`, 'jsx')));

it.each(['vue', 'angular'])('draws what is printed for %s: its imports, and its template as the compiler leaves it', (host) =>
  drawnByCode(`${PUBLISHED}&host=${host}`, (snippet) => {
    const imports = [...snippet.matchAll(/^import '@jalon[^\n]*/gm)].join('\n');
    const [, template = ''] = /(?:<template>|template: `)([\s\S]*?)(?:<\/template>|`)/.exec(snippet) ?? [];
    return bundled(`${imports}\ndocument.querySelector('#place').innerHTML = trustedTypes.createPolicy('site', { createHTML: (text) => text }).createHTML(${JSON.stringify(template)});`, 'js');
  }, (printed) => policyOf({ ...printed, types: `${printed.types.replace(/;$/, '')} site` })));

it('draws it from the render of a SharePoint web part', () =>
  drawnByCode(`${PUBLISHED}&host=sharepoint`, (snippet) => Promise.resolve(`class BaseClientSideWebPart { domElement = document.querySelector('#place'); }\n${snippet.replace('export default ', '')}\nnew JalonWebPart().render();`), ({ policy }) => policyOf({ policy, types: '' }).replace(/; require-trusted[\s\S]*/, '')));
