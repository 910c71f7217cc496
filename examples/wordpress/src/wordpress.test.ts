import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { freshDataFolder, type Product, startProduct } from '../../../e2e/src/support/product.ts';
import { meet, openBrowser, type Person, publish, signIn } from './support/people.ts';
import { type Site, startSite } from './support/site.ts';
import { zipPlugin } from './zip-plugin.ts';

const root = join(import.meta.dirname, '../../..');
const PORT = 4780;
/** The partner's site that the product is started for: see startProduct. */
const SITE_PORT = PORT + 2;
const SERVER = `http://127.0.0.1:${PORT}`;
const SITE = `http://127.0.0.1:${SITE_PORT}`;
/** Published in 2021, so that everybody may read it; Kolda is still being filled in. */
const FATICK = 'ansd:SN-FK-FD1-1';
const KOLDA = 'ansd:SN-KD-KD1-1';
const CARD = `[jalon_scorecard territory="${FATICK}" lang="fr"]`;
const block = (attributes: object): string => `<!-- wp:jalon/widget ${JSON.stringify(attributes)} /-->`;

/** The same server seen through somebody who changes its scripts, and who has not heard of this site. */
const OTHER = `http://127.0.0.1:${PORT + 3}`;
const changing = createServer((request, response) => {
  void fetch(`${SERVER}${request.url}`).then(async (answer) => {
    const isScript = request.url?.endsWith('.js') ?? false;
    response.writeHead(answer.status, { 'Content-Type': answer.headers.get('content-type') ?? '', ...(isScript && { 'Access-Control-Allow-Origin': '*' }) });
    response.end(isScript ? `${await answer.text()}\nhacked = 1;` : await answer.text());
  });
});

const folder = mkdtempSync(join(tmpdir(), 'jalon-plugin-'));
const data = freshDataFolder();
let product: Product | undefined;
let site: Site;
let browser: Browser;
let admin: Person;
let author: Person;

/** The plugin as it is downloaded, with the widgets of a packed tarball in it. */
function pluginZip(): string {
  execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--workspace=packages/elements', `--pack-destination=${folder}`], { cwd: root });
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '';
  const zip = join(folder, 'jalon.zip');
  writeFileSync(zip, zipPlugin(readFileSync(join(folder, tarball))));
  return zip;
}

async function ready(): Promise<void> {
  [product, site, browser] = await Promise.all([startProduct(PORT, data.path), startSite(SITE_PORT, PORT), openBrowser()]);
  expect(await site.php('plugin.php', { install: pluginZip() })).toMatchObject({ Name: 'Jalon' });
  changing.listen(PORT + 3, '127.0.0.1');
  admin = await meet(browser);
  author = await meet(browser);
  await signIn(admin, SITE, 'admin');
  await signIn(author, SITE, 'auteur');
}

beforeAll(ready);
afterAll(async () => {
  await browser?.close();
  changing.close();
  await site?.stop();
  await product?.interrupt();
  data.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** Keeps a picture for whoever wants to look. */
async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(join(import.meta.dirname, '../shots'), { recursive: true });
  await page.screenshot({ path: join(import.meta.dirname, `../shots/${name}.png`) });
}

async function saveSettings(fields: Record<string, string>): Promise<string> {
  const { page } = admin;
  await page.goto(`${SITE}/wp-admin/options-general.php?page=jalon`);
  for (const [name, value] of Object.entries(fields)) {
    if (name === 'from') await page.locator(`input[name="jalon[from]"][value=${value}]`).check();
    else await page.locator(`#jalon-${name}`).fill(value);
  }
  await Promise.all([page.waitForURL(/settings-updated/), page.locator('#submit').click()]);
  return (await page.locator('.notice, .error, .updated').allInnerTexts()).join(' ');
}

interface Kept { server: string; version: string; from: string; files: Record<string, string> }
const kept = async () => ((await site.php('set.php', { read: ['jalon'] })) as { jalon: Kept }).jalon;

/** Opens a page as a visitor; what comes back still has to draw its widget. */
async function visit(address: string, person?: Person): Promise<Person> {
  const visitor = person ?? (await meet(browser));
  await visitor.page.goto(address);
  return visitor;
}

const drawn = (page: Page, tag = 'jalon-scorecard') => page.locator(tag).first().locator('[part=score], table').first().waitFor();

describe('the settings', () => {
  it('tell an author what is missing, and a visitor nothing', async () => {
    const { address } = await publish(author, SITE, CARD);
    await author.page.goto(address);
    expect(await author.page.locator('.jalon-notice').innerText()).toContain('Réglages, Jalon');
    const visitor = await visit(address);
    expect(await visitor.page.content()).not.toContain('jalon');
    await visitor.context.close();
  });

  it.each([
    ['an address without encryption on another machine', { server: 'http://jalon.example' }, 'https://'],
    ['a script for an address', { server: 'javascript:alert(1)' }, 'https://'],
    ['an address with a password', { server: 'https://a:b@jalon.example' }, 'https://'],
    ['a server that is none', { server: `${SITE}/nothing` }, 'Rien n’a été changé'],
    ['a version that does not exist', { server: SERVER, version: '9.9.9' }, '404'],
    ['a version that is a path', { server: SERVER, version: '../../v1/cycles?' }, '1.0.0'],
  ])('refuse %s', async (_, fields, words) => {
    expect(await saveSettings(fields)).toContain(words);
    expect(await kept()).toMatchObject({ server: '' });
  });

  it('keep the version and the hashes of the server, and say which policy they need', async () => {
    expect(await saveSettings({ server: `${SERVER}/`, version: '', programme: 'pacasen', cycle: '2021' })).not.toContain('JALON_CORS_ORIGINS');
    const { files } = (await (await fetch(`${SERVER}/cdn/v1/integrity.json`)).json()) as { files: Record<string, string> };
    const settings = await kept();
    expect(settings).toMatchObject({ server: SERVER, version: '1.0.0', from: 'server' });
    expect(Object.keys(settings.files)).toEqual(Object.keys(files).filter((name) => !name.includes('/')));
    expect(settings.files).toMatchObject({ 'scorecard.js': files['scorecard.js'] });
    expect(await admin.page.locator('main, .wrap').first().innerText()).toContain(`connect-src 'self' ${SERVER}`);
    await picture(admin.page, 'settings');
  });

  it('warn when the server does not answer pages of this site, and a script that is not what was kept never runs', async () => {
    onTestFinished(async () => void (await saveSettings({ server: SERVER })));
    expect(await saveSettings({ server: OTHER })).toContain(`${SITE} à JALON_CORS_ORIGINS`);
    expect(await kept()).toMatchObject({ server: OTHER });
    const { address } = await publish(admin, SITE, CARD);
    const visitor = await visit(address);
    await expect.poll(() => visitor.faults.join()).toMatch(/integrity/);
    expect(await visitor.page.evaluate(() => customElements.get('jalon-scorecard') === undefined)).toBe(true);
    expect(await visitor.page.locator('jalon-scorecard a').isVisible()).toBe(true);
    await visitor.context.close();
  });

  it('are for administrators, with their nonce', async () => {
    expect((await author.page.goto(`${SITE}/wp-admin/options-general.php?page=jalon`))?.status()).toBe(403);
    const answer = await admin.context.request.post(`${SITE}/wp-admin/options.php`, { form: { option_page: 'jalon', action: 'update', 'jalon[server]': 'https://other.example' } });
    expect(answer.status()).toBe(403);
    expect(await kept()).toMatchObject({ server: SERVER });
  });
});

describe('a post by an author without unfiltered HTML', () => {
  it('keeps the block and the short code, where the element itself is stripped', async () => {
    const typed = `${block({ widget: 'scorecard', territory: FATICK })}\n${CARD}\n<jalon-scorecard territory="x"></jalon-scorecard><script>hacked = 1</script>`;
    const { kept: saved } = await publish(author, SITE, typed);
    expect(saved).toContain(block({ widget: 'scorecard', territory: FATICK }));
    expect(saved).toContain(CARD);
    expect(saved).not.toMatch(/<jalon-scorecard|<script/);
  });

  it('draws two widgets with one script, its hash and one style, under a policy without inline scripts', async () => {
    const { address } = await publish(author, SITE, `${block({ widget: 'scorecard', territory: FATICK, lang: 'fr' })}\n${CARD}`);
    const visitor = await visit(`${address}&strict`);
    const { page } = visitor;
    for (const nth of [0, 1]) await page.locator('jalon-scorecard').nth(nth).locator('[part=score]').waitFor();
    const scripts = page.locator(`script[src^="${SERVER}"]`);
    expect(await scripts.count()).toBe(1);
    const { files } = (await (await fetch(`${SERVER}/cdn/1.0.0/integrity.json`)).json()) as { files: Record<string, string> };
    expect(await scripts.evaluate((tag: HTMLScriptElement) => [tag.type, tag.src, tag.integrity, tag.crossOrigin])).toEqual(
      ['module', `${SERVER}/cdn/1.0.0/scorecard.js`, files['scorecard.js'], 'anonymous']);
    expect(await page.locator('jalon-scorecard').first().locator('[part=score]').innerText()).toMatch(/\d/);
    await page.locator('jalon-scorecard').first().scrollIntoViewIfNeeded();
    await picture(page, 'post');
    await visitor.context.close();
  });

  it('shows what was written as text, whatever it was', async () => {
    const hostile = '"><img src=x onerror="hacked=1"><script>hacked=1</script>';
    const typed = [
      block({ widget: 'scorecard', territory: hostile, theme: '" onclick="hacked=1', lang: 'xx', onload: 'hacked=1' }),
      `[jalon_scorecard territory='" onmouseover="hacked=1' label="x" onclick="hacked=1"]`,
      block({ widget: 'scorecard', territory: ['a'], 'heading-level': '9' }),
      block({ widget: 'no-such' }),
      block({ widget: 'list', label: '<b onclick=hacked>x</b>' }),
    ].join('\n');
    // An administrator may write unfiltered HTML: nothing is cleaned before it reaches us.
    const { address } = await publish(admin, SITE, typed);
    const visitor = await visit(address);
    await visitor.page.waitForFunction(() => customElements.get('jalon-scorecard'));
    const found = await visitor.page.evaluate(() => ({
      hacked: 'hacked' in globalThis,
      cards: [...document.querySelectorAll('jalon-scorecard')].map((card) => [...card.attributes].filter(({ name }) => !name.startsWith('jalon-')).map(({ name, value }) => `${name}=${value}`)),
      injected: document.querySelectorAll('.wp-block-post-content [onclick], .wp-block-post-content img, .wp-block-post-content b').length,
      label: document.querySelector('jalon-scorecard-list')?.getAttribute('label'),
    }));
    expect(found).toEqual({
      hacked: false, injected: 0, label: '<b onclick=hacked>x</b>',
      cards: [[`territory=${hostile}`, 'programme=pacasen', 'cycle=2021'], ['territory=" onmouseover="hacked=1', 'programme=pacasen', 'cycle=2021']],
    });
    await visitor.context.close();
  });
});

describe('a page', () => {
  it('without a widget loads nothing of ours', async () => {
    const { address } = await publish(admin, SITE, '<p>Rien ici.</p>');
    const visitor = await visit(address);
    expect(await visitor.page.content()).not.toMatch(/jalon/i);
    expect(visitor.addresses.filter((url) => url.startsWith(SERVER))).toEqual([]);
    await visitor.context.close();
  });

  it('shows a link to the server’s own page where no script runs, and in a feed', async () => {
    const { address } = await publish(admin, SITE, CARD);
    const visitor = await meet(browser, { javaScriptEnabled: false });
    await visitor.page.goto(address);
    const link = visitor.page.locator('jalon-scorecard a');
    expect(await link.isVisible()).toBe(true);
    expect((await fetch((await link.getAttribute('href')) ?? '')).status).toBe(200);
    const feed = await (await fetch(`${SITE}/?feed=rss2`)).text();
    expect(feed).toContain(`${SERVER}/s/ansd%3ASN-FK-FD1-1`);
    expect(feed).not.toContain('<jalon-');
    await visitor.context.close();
  });

  it('follows a name of a list into its card, on the same page', async () => {
    const { address } = await publish(admin, SITE, `[jalon_list]\n${CARD}`);
    const { page, context } = await visit(address);
    await drawn(page);
    await page.evaluate(() => document.querySelector('jalon-scorecard-list')?.dispatchEvent(Object.assign(new Event('jalon-territory-select', { bubbles: true, composed: true }), { territory: 'ansd:SN-DK-KM2-1' })));
    expect(await page.locator('jalon-scorecard').getAttribute('territory')).toBe('ansd:SN-DK-KM2-1');
    await context.close();
  });

  it('of a classic theme draws the matrix, whose script comes last', async () => {
    onTestFinished(async () => void (await site.php('set.php', { theme: 'twentytwentyfive' })));
    await site.php('set.php', { theme: 'plain' });
    const { address } = await publish(admin, SITE, '[jalon_matrix filterable]', 'Matrice');
    const { page, context, faults } = await visit(address);
    await drawn(page, 'jalon-scorecard-matrix');
    expect(await page.locator('jalon-scorecard-matrix').locator('table').first().innerText()).toContain('Fatick');
    expect(faults).toEqual([]);
    await picture(page, 'matrix');
    await context.close();
  });

  it('gets its script from the site itself, where the plugin carries it', async () => {
    onTestFinished(async () => void (await saveSettings({ from: 'server' })));
    await saveSettings({ from: 'site' });
    expect(await kept()).toMatchObject({ from: 'site' });
    const { address } = await publish(admin, SITE, CARD);
    const visitor = await visit(address);
    await drawn(visitor.page);
    expect(await visitor.page.locator(`script[src="${SITE}/wp-content/plugins/jalon/widgets/1.0.0/scorecard.js"][integrity^="sha384-"]`).count()).toBe(1);
    expect(visitor.addresses.filter((url) => url.startsWith(`${SERVER}/cdn/`))).toEqual([]);
    expect(visitor.faults).toEqual([]);
    await visitor.context.close();
  });
});

describe('who is signed in to the site', () => {
  it('is known to the server by a token that stands in no page', async () => {
    const { address } = await publish(author, SITE, `[jalon_review territory="${KOLDA}" cycle="2025"]`);
    const asked = author.page.waitForResponse((answer) => answer.url().includes('jalon/v1/token') || answer.url().includes('jalon%2Fv1%2Ftoken'));
    await author.page.goto(address);
    const answer = await asked;
    const { access_token: token } = (await answer.json()) as { access_token: string };
    expect(answer.status()).toBe(200);
    expect(answer.headers()['cache-control']).toContain('no-store');
    const bearer = await author.page.waitForRequest((request) => request.url().startsWith(SERVER) && request.headers()['authorization'] === `Bearer ${token}`);
    expect(bearer.url()).toContain('/v1/');
    const stored = await author.page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]) + document.documentElement.outerHTML);
    expect(stored).not.toContain(token);
  });

  it.each([
    ['the plan of a commune, as its secretary', () => author, 'jalon-pti-planner', `[jalon_planner territory="${KOLDA}" lang="fr"]`, /P-\d\d/],
    ['what communes are granted, as an officer of the programme', () => admin, 'jalon-allocation', block({ widget: 'allocation', cycle: '2022', lang: 'fr' }), /\d{3}/],
  ])('sees %s', async (_, who, tag, typed, figure) => {
    const person = who();
    const { address } = await publish(person, SITE, typed, tag);
    const before = person.faults.length;
    await person.page.goto(address);
    const row = person.page.locator(`${tag} [part=row]`).first();
    await row.waitFor();
    expect(await row.innerText()).toMatch(figure);
    // Its own bar asks another site for a portrait.
    expect(person.faults.slice(before).filter((fault) => !fault.includes('ERR_NAME_NOT_RESOLVED'))).toEqual([]);
    await row.scrollIntoViewIfNeeded();
    await picture(person.page, tag);
  });

  it('is a secret between the site and them: no token without the nonce of their session', async () => {
    const url = `${SITE}/?rest_route=/jalon/v1/token`;
    expect((await fetch(url, { method: 'POST' })).status).toBe(401);
    expect((await author.context.request.post(url)).status()).toBe(401);
    const { address } = await publish(admin, SITE, CARD);
    const visitor = await visit(address);
    await drawn(visitor.page);
    expect(await visitor.page.content()).not.toMatch(/data-token|nonce/);
    await visitor.context.close();
  });
});

/** What the editor of WordPress leaves on its page. */
interface Editor {
  wp: {
    blocks: { createBlock(name: string, attributes: object): object; getBlockType(name: string): unknown };
    data: Record<'dispatch' | 'select', (store: string) => Record<string, ((...given: unknown[]) => unknown) | undefined>>;
  };
}

describe('the editor of blocks', () => {
  const frame = () => admin.page.frameLocator('iframe[name=editor-canvas]');

  it('finds a territory by its name, shows the widget itself, and finds its block valid again', async () => {
    const { page } = admin;
    await page.goto(`${SITE}/wp-admin/post-new.php`);
    await page.waitForFunction(() => (globalThis as unknown as Editor).wp?.blocks?.getBlockType('jalon/widget'));
    await page.evaluate(() => {
      const { wp } = globalThis as unknown as Editor;
      wp.data.dispatch('core/preferences')['set']?.('core/edit-post', 'welcomeGuide', false);
      wp.data.dispatch('core/editor')['editPost']?.({ title: 'Fiche de Fatick' });
      wp.data.dispatch('core/block-editor')['insertBlocks']?.(wp.blocks.createBlock('jalon/widget', { lang: 'fr' }));
    });
    await frame().getByText('Choisissez une collectivité.').waitFor();
    await page.getByRole('combobox', { name: 'Collectivité' }).pressSequentially('Fatick');
    await page.getByRole('option', { name: 'Fatick · Commune · SN-FK-FD1-1' }).click();
    await frame().locator('jalon-scorecard [part=score]').first().waitFor();
    await picture(page, 'editor');
    const id = await page.evaluate(async () => {
      const { wp } = globalThis as unknown as Editor;
      await wp.data.dispatch('core/editor')['savePost']?.();
      return wp.data.select('core/editor')['getCurrentPostId']?.();
    });
    await page.goto(`${SITE}/wp-admin/post.php?post=${String(id)}&action=edit`);
    await frame().locator('jalon-scorecard [part=score]').first().waitFor();
    const blocks = await page.evaluate(() => (globalThis as unknown as Editor).wp.data.select('core/block-editor')['getBlocks']?.() as { isValid: boolean; attributes: object }[]);
    expect(blocks).toMatchObject([{ isValid: true, attributes: { widget: 'scorecard', territory: FATICK, lang: 'fr' } }]);
  });
});

describe('its words', () => {
  // Moroccan Arabic has no file of its own: it gets the one of all Arabic. The core has no words in it either, so the page stays left to right.
  it.each([['en_US', 'Address of the server', 'ltr'], ['ar', 'عنوان الخادم', 'rtl'], ['ary', 'عنوان الخادم', 'ltr']])('are those of an administrator in %s', async (locale, words, direction) => {
    await site.php('set.php', { locales: { admin: locale } });
    await admin.page.goto(`${SITE}/wp-admin/options-general.php?page=jalon`);
    expect(await admin.page.locator('label[for=jalon-server]').innerText()).toBe(words);
    expect(await admin.page.evaluate(() => getComputedStyle(document.body).direction)).toBe(direction);
    await admin.page.evaluate(axe.source);
    const violations = await admin.page.evaluate(async () => {
      const { axe: tool } = globalThis as unknown as { axe: { run(where: string): Promise<{ violations: { id: string }[] }> } };
      return (await tool.run('.wrap')).violations.map(({ id }) => id);
    });
    expect(violations).toEqual([]);
    await site.php('set.php', { locales: { admin: '' } });
  });
});

it('leaves nothing behind when it is deleted, and made PHP complain of nothing', async () => {
  expect(await site.php('plugin.php', { remove: true })).toEqual({ deleted: true, left: [] });
  // A site cut off from its publisher says so; nothing else was said.
  const said = site.log().split('\n').filter((line) => line !== '' && !/translations_api\(\)|wp_version_check\(\)|wp_update_(plugins|themes)\(\)/.test(line));
  expect(said).toEqual([]);
});
