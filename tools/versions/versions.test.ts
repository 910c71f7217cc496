// Two majors of the widgets on one page: no release goes out without it. docs/decisions/0022-two-versions-on-one-page.md
import { type Browser, chromium as playwright, type Locator, type Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { chromium } from '../test/browsers.ts';
import { bothVersions, type Files, NEXT, NOW, visit } from './site.ts';

let browser: Browser;
let files: Files;
beforeAll(async () => {
  [browser, files] = await Promise.all([playwright.launch(chromium()), bothVersions()]);
});
afterAll(() => browser?.close());

const tag = (version: string, name: string, more = ''): string => `<script type="module" src="/cdn/${version}/${name}.js" ${more}></script>`;
const NEXT_TAG = 'data-suffix="next"';
const KOLDA = 'territory="ansd:SN-KD-KD1-1" programme="pacasen" cycle="2025"';
const cardIn = (provider: string, card: string, more = ''): string => `<${provider} base-url="/"><${card} ${KOLDA} ${more}><a href="/s">Fiche</a></${card}></${provider}>`;
const titleOf = (page: Page, element: string): Locator => page.locator(`${element} #say`);
const versionOf = (page: Page, name: string): Promise<string | undefined> => page.evaluate((each) => (customElements.get(each) as { version?: string } | undefined)?.version, name);
const PLAIN = ['jalon', 'jalon@2'];

it.each([[NOW, NEXT], [NEXT, NOW]])('leaves the plain tags to %s, which came first; %s says so, and the page goes on', async (first, second) => {
  const { page, said, refused } = await visit(browser, files, { scripts: [tag(first, 'scorecard'), tag(second, 'scorecard')], body: cardIn('jalon-provider', 'jalon-scorecard'), policies: PLAIN });
  await titleOf(page, 'jalon-scorecard').waitFor();
  await expect.poll(() => said.length).toBe(2);
  expect([await versionOf(page, 'jalon-provider'), await versionOf(page, 'jalon-scorecard')]).toEqual([first, first]);
  expect(said.map((line) => /^<([\w-]+)> ([\d.]+) .*: ([\d.]+) is /.exec(line)?.slice(1))).toEqual([['jalon-provider', second, first], ['jalon-scorecard', second, first]]);
  expect(await refused()).toEqual([]);
  await page.context().close();
});

const BOTH = [
  cardIn('jalon-provider', 'jalon-scorecard', 'id="a" theme="dark"'), cardIn('jalon-provider', 'jalon-scorecard-next', 'id="b"'),
  cardIn('jalon-provider-next', 'jalon-scorecard', 'id="c" theme="dark"'), cardIn('jalon-provider-next', 'jalon-scorecard-next', 'id="d"'),
  '<jalon-provider base-url="/"><jalon-scorecard-list programme="pacasen" cycle="2025"></jalon-scorecard-list><jalon-scorecard-list-next programme="pacasen" cycle="2025"></jalon-scorecard-list-next></jalon-provider>',
].join('');
const CARDS = ['a', 'b', 'c', 'd'] as const;
const OWN = { a: 'jalon-scorecard', b: 'jalon-scorecard-next', c: 'jalon-scorecard', d: 'jalon-scorecard-next' } as const;

it('lets both live under a suffix: each provider serves both, each is heard, neither changes the other', async () => {
  const { page, asked, said, refused, heard } = await visit(browser, files, {
    scripts: [tag(NOW, 'scorecard'), tag(NEXT, 'scorecard', NEXT_TAG), tag(NOW, 'scorecard-list'), tag(NEXT, 'scorecard-list', NEXT_TAG)],
    body: BOTH, policies: ['jalon', 'jalon@2-next', 'jalon-scorecard-list', 'jalon-scorecard-list@2-next'],
  });
  for (const id of CARDS) await page.locator(`#${id} #say`).waitFor();
  for (const list of ['jalon-scorecard-list', 'jalon-scorecard-list-next']) await page.locator(`${list} [part=line]`).first().waitFor();
  expect(await Promise.all([...new Set(Object.values(OWN)), 'jalon-provider', 'jalon-provider-next'].map((name) => versionOf(page, name)))).toEqual([NOW, NEXT, NOW, NEXT]);

  // The marker finds all four, whatever their tag; events of each reach the page under one name.
  expect(await page.locator('[jalon-scorecard]').count()).toBe(4);
  for (const id of CARDS) {
    await page.locator(`#${id} #b-IDP-2`).click();
    await expect.poll(() => page.locator(`#${id} #x-IDP-2`).innerText().then(({ length }) => length > 60)).toBe(true);
  }
  await page.locator('jalon-scorecard-list-next [part=line] button').first().click();
  expect(await heard()).toEqual([...CARDS.map((id) => `jalon-item-open ${OWN[id]}`), 'jalon-territory-select jalon-scorecard-list-next']);

  // Parts come from each version's own folder, and import the entry that is there: a file is read once.
  for (const version of [NOW, NEXT]) expect(asked.some((path) => path.startsWith(`/cdn/${version}/parts/details.controller-`))).toBe(true);
  const scripts = asked.filter((path) => path.startsWith('/cdn/'));
  expect(scripts.filter((path, place) => scripts.indexOf(path) !== place)).toEqual([]);

  // Words of one are not words of the other.
  await page.evaluate(`import('/cdn/${NOW}/scorecard.js').then(({ setStrings }) => setStrings('fr', { 'gates.title': 'Seulement la première' }))`);
  await page.locator('#a').getByText('Seulement la première').waitFor();
  expect(await Promise.all(CARDS.map((id) => page.locator(`#${id}`).getByText('Seulement la première').count()))).toEqual([1, 0, 1, 0]);

  // Nor styles: what two cards of two versions adopt are other sheets, and each has its own theme.
  const grounds = await Promise.all(CARDS.map((id) => page.locator(`#${id} .jalon`).evaluate((element) => getComputedStyle(element).backgroundColor)));
  expect(grounds).toEqual(['rgb(23, 25, 28)', 'rgb(255, 255, 255)', 'rgb(23, 25, 28)', 'rgb(255, 255, 255)']);
  const shared = await page.evaluate(() => {
    const sheets = (id: string): readonly CSSStyleSheet[] => document.getElementById(id)?.shadowRoot?.adoptedStyleSheets ?? [];
    const common = (one: string, other: string): number => sheets(one).filter((sheet) => sheets(other).includes(sheet)).length;
    return [common('a', 'b'), common('a', 'c') > 0, document.adoptedStyleSheets.length];
  });
  expect(shared).toEqual([0, true, 0]);
  expect(await refused()).toEqual([]);
  expect(said).toEqual([]);
  await page.context().close();
});

it('gives a suffix to a classic script too, and another source to the widgets of both when the page sets one', async () => {
  const { page, said, refused } = await visit(browser, files, {
    scripts: [tag(NOW, 'scorecard'), `<script defer src="/cdn/${NEXT}/scorecard.all.iife.js" ${NEXT_TAG}></script>`],
    body: `<jalon-provider-next>${`<jalon-scorecard ${KOLDA}></jalon-scorecard><jalon-scorecard-next ${KOLDA} lang="en"></jalon-scorecard-next>`}</jalon-provider-next>`,
    policies: ['jalon', 'jalon@2-next'],
  });
  for (const element of Object.values(OWN).slice(0, 2)) await page.locator(`${element} [part=note]`).waitFor();
  await page.evaluate(() => Object.assign(document.querySelector('jalon-provider-next') as Element, { baseUrl: '/' }));
  for (const element of Object.values(OWN).slice(0, 2)) await titleOf(page, element).waitFor();
  expect(await page.locator('jalon-scorecard-next .jalon').getAttribute('lang')).toBe('en');
  expect([await versionOf(page, 'jalon-scorecard'), await versionOf(page, 'jalon-scorecard-next')]).toEqual([NOW, NEXT]);
  expect(await refused()).toEqual([]);
  expect(said).toEqual([]);
  await page.context().close();
});

it('leaves the first version whole where the page lists the policy of that one alone', async () => {
  const { page, refused } = await visit(browser, files, { scripts: [tag(NOW, 'scorecard'), tag(NEXT, 'scorecard', NEXT_TAG)], body: cardIn('jalon-provider', 'jalon-scorecard') + cardIn('jalon-provider', 'jalon-scorecard-next'), policies: ['jalon'] });
  await titleOf(page, 'jalon-scorecard').waitFor();
  expect((await refused()).some((line) => line.includes('jalon@2-next'))).toBe(true);
  expect(await titleOf(page, 'jalon-scorecard-next').count()).toBe(0);
  await page.context().close();
});
