import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'playwright';
import { serverUrl } from '../support/partner-page.ts';
import type { HostFixture } from './fixtures.ts';
import { documentWith, type HostSite } from './host-server.ts';
import { printedFor } from './printed-page.ts';

/** What the reader meets: the widget, a notice in its place, nothing of it, or the space it would have had. */
export interface Seen {
  readonly widget: 'drawn' | 'notice' | 'none';
  /** Title of the notice. */
  readonly notice: string;
  /** The link the site's page keeps, in sight. */
  readonly link: boolean;
}

export interface Sites {
  readonly listed: HostSite;
  readonly stranger: HostSite;
}

/** Longer than a refused request takes to be told, and a card to be drawn. */
const PATIENCE_MS = 12_000;
/** Where the page is read and no script of ours ran by then, none will. */
const SETTLED_MS = 1200;

/** Runs in the page: looks at what stands there, shadow roots included. */
function look(): Seen {
  const inSight = (element: Element | null | undefined): boolean => element?.checkVisibility({ visibilityProperty: true, opacityProperty: true }) === true && element.getClientRects().length > 0;
  const card = document.querySelector('jalon-scorecard');
  const said = card?.shadowRoot?.querySelector('#say');
  const notice = card?.shadowRoot?.querySelector('.note .h3');
  const link = [...document.querySelectorAll('main a')].some(inSight);
  if (inSight(said)) return { widget: 'drawn', notice: '', link };
  return inSight(notice) ? { widget: 'notice', notice: notice?.textContent?.trim() ?? '', link } : { widget: 'none', notice: '', link };
}

/** Runs in the page: no script of ours ran, and no frame is on its way. */
const isWithout = (): boolean => document.readyState === 'complete' && !customElements.get('jalon-scorecard');
const isRefused = (frame: Frame): boolean => frame.url().startsWith('chrome-error:');

/** Whether nothing more can come. */
async function isOver(page: Page, { snippet, as }: HostFixture): Promise<boolean> {
  if (as === 'without JavaScript' && snippet !== 'frame') return true;
  if (snippet === 'frame') return page.frames().slice(1).some(isRefused);
  return as !== 'sandboxed' && page.evaluate(isWithout);
}

const hashOf = async (name: string): Promise<string> => ((await (await fetch(`${serverUrl()}/cdn/1.0.0/integrity.json`)).json()) as { files: Record<string, string> }).files[name] ?? '';

/** The header as this run sends it. */
async function headersOf({ policy, headers = {} }: HostFixture, types: string): Promise<Record<string, string>> {
  if (policy === null) return { ...headers };
  const sent = policy.replaceAll('{server}', serverUrl()).replace('{hash}', await hashOf('scorecard.all.js')).replace('{types}', types.replace(/^trusted-types |;$/g, ''));
  return { ...headers, 'Content-Security-Policy': sent };
}

/** What the site serves for a fixture, with the files it brings itself. */
async function bodyOf({ snippet, query, nonce }: HostFixture, site: HostSite): Promise<{ body: string; types: string }> {
  const printed = await printedFor(query);
  const { types } = printed;
  if (printed.own !== '') site.put('/jalon-partner.js', { type: 'text/javascript', body: printed.own });
  if (snippet === 'web part') {
    site.put('/part.js', { type: 'text/javascript', body: `class BaseClientSideWebPart { domElement = document.querySelector('#part'); }\n${printed.snippet.replace('export default ', '')}\nnew JalonWebPart().render();` });
    return { types, body: '<div id="part"></div><script type="module" src="/part.js"></script>' };
  }
  const pasted = snippet === 'one file' ? printed.snippet.replace('scorecard.js', 'scorecard.all.js').replace(/integrity="[^"]*"/, `integrity="${await hashOf('scorecard.all.js')}"`) : printed.snippet;
  return { types, body: nonce === undefined ? pasted : pasted.replaceAll('<script ', `<script nonce="${nonce}" `) };
}

/** Whether the widget's own page is drawn inside a frame of the site's. */
async function frameDrawn(frames: readonly Frame[]): Promise<boolean> {
  for (const frame of frames) if (frame.url().startsWith(`${serverUrl()}/frame/`) && (await frame.evaluate(look).catch(() => undefined))?.widget === 'drawn') return true;
  return false;
}

/** Opens a fixture in a browser and says what the reader sees once nothing changes any more. */
export async function measure(browser: Browser, fixture: HostFixture, { listed, stranger }: Sites, at: number): Promise<Seen> {
  const site = fixture.as === 'stranger' ? stranger : listed;
  const { body, types } = await bodyOf(fixture, site);
  const path = `/host-${at}`;
  const headers = await headersOf(fixture, types);
  let address = site.put(path, { body: documentWith(body), headers });
  if (fixture.as === 'sandboxed') address = site.put(`${path}-around`, { body: documentWith(`<iframe sandbox="allow-scripts" src="${path}" title="Dedans" width="900" height="900"></iframe>`) });
  const context = await browser.newContext({ locale: 'fr-FR', viewport: { width: 1200, height: 900 }, javaScriptEnabled: fixture.as !== 'without JavaScript' });
  try {
    const page = await context.newPage();
    if (fixture.as === 'changed on its way') await page.route('**/cdn/**', async (route) => route.fulfill({ response: await route.fetch(), body: 'document.title = "changed"' }));
    await page.goto(address);
    const began = Date.now();
    for (;;) {
      const frame = fixture.as === 'sandboxed' ? page.frames().find((one) => one.url().endsWith(path)) : page.mainFrame();
      const seen = (await frame?.evaluate(look)) ?? { widget: 'none', notice: '', link: false };
      const inside: Seen = fixture.snippet === 'frame' && (await frameDrawn(page.frames())) ? { ...seen, widget: 'drawn' } : seen;
      const waited = Date.now() - began;
      if (inside.widget !== 'none' || waited > PATIENCE_MS || (waited > SETTLED_MS && (await isOver(page, fixture)))) return inside;
      await page.waitForTimeout(100);
    }
  } finally {
    await context.close();
  }
}

const WORDS: Readonly<Record<Seen['widget'], string>> = { drawn: 'the card', notice: 'a notice', none: 'nothing of the card' };

/** `works`, `degrades` or `refused`, and what is seen. */
export function verdictOf({ widget, notice, link }: Seen): string {
  if (widget === 'drawn') return '**works**';
  if (widget === 'notice') return `degrades: ${WORDS.notice}, “${notice}”${link ? ', with the link' : ''}`;
  return link ? 'degrades: the link alone' : 'refused: an empty place';
}

export const HOSTS_PAGE = join(import.meta.dirname, '../../../docs/hosts.md');
const BEGIN = '<!-- table: written by e2e/src/hosts/table.test.ts -->';
const END = '<!-- end of table -->';

const cell = (text: string): string => text.replaceAll('|', '\\|');

/** The table of docs/hosts.md. */
export function tableOf(rows: readonly (readonly [HostFixture, Seen])[]): string {
  const lines = rows.map(([{ name, policy, headers, snippet, source }, seen]) => {
    const sent = [...(policy === null ? [] : [policy]), ...Object.entries(headers ?? {}).map(([header, value]) => `${header}: ${value}`)].map((text) => `\`${text}\``).join('<br>');
    return `| ${cell(name)} | ${cell(sent || 'none')} | ${snippet} | ${cell(verdictOf(seen))} | ${cell(source)} |`;
  });
  return ['| host | headers | what is pasted | what the reader sees | the header is from |', '|---|---|---|---|---|', ...lines].join('\n');
}

/** The published page, parted at its table. */
export function publishedTable(): { readonly before: string; readonly table: string; readonly after: string } {
  const text = readFileSync(HOSTS_PAGE, 'utf8');
  const [before = '', rest = ''] = text.split(BEGIN);
  const [table = '', after = ''] = rest.split(END);
  return { before: before + BEGIN, table: table.trim(), after: END + after };
}

