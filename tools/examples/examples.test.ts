// The examples, built from the packages as they are published, opened in a browser against the reference server.
import type { ChildProcess } from 'node:child_process';
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEMONSTRATION, REFERENCE, type RunningServer, startServer } from '@jalon/server';
import { type Browser, chromium as playwright, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packAll, remove, runAt, strangerFolder } from '../pack/tarballs.ts';
import { chromium } from '../test/browsers.ts';
import { freePort, openSite, type Site, startOwn } from './site.ts';
import { build, install } from './stranger.ts';

const BUILT = ['vite', 'react', 'vue'] as const;

let folder: string;
let jalon: RunningServer;
let browser: Browser;
let own: ChildProcess;
let ownUrl: string;
const sites = new Map<string, Site>();
const projects = new Map<string, string>();

beforeAll(async () => {
  folder = strangerFolder('jalon-examples-');
  const port = await freePort();
  ownUrl = `http://127.0.0.1:${port}`;
  for (const name of BUILT) sites.set(name, await openSite());
  const seed = { reference: REFERENCE, demonstration: DEMONSTRATION };
  const corsOrigins = [ownUrl, ...[...sites.values()].map(({ url }) => url)];
  jalon = await startServer({ port: 0, database: { kind: 'memory' }, identity: { kind: 'demonstration' }, seed, corsOrigins });
  const tarballs = await packAll(folder);
  for (const name of ['html', ...BUILT]) projects.set(name, await install(name, folder, tarballs));
  own = await startOwn(projects.get('html') ?? '', port, jalon.url);
  browser = await playwright.launch(chromium());
});
afterAll(async () => {
  await browser?.close();
  own?.kill();
  for (const site of sites.values()) site.close();
  await jalon?.close();
  remove(folder);
});

interface Visit {
  page: Page;
  /** Errors, warnings, and what the policy refused. */
  faults: string[];
}

async function visit(url: string): Promise<Visit> {
  const page = await browser.newPage({ locale: 'fr-FR' });
  const faults: string[] = [];
  page.on('console', (message) => void (['error', 'warning'].includes(message.type()) && faults.push(message.text())));
  page.on('pageerror', (error) => faults.push(error.message));
  await page.addInitScript(() => document.addEventListener('securitypolicyviolation', (event) => console.error(`policy: ${event.effectiveDirective} refused ${event.blockedURI}`)));
  await page.goto(url);
  return { page, faults };
}

/** The card of Fatick is drawn; a person opens a condition, and the page's own code hears of it. */
async function tryOut({ page, faults }: Visit): Promise<void> {
  const card = page.locator('jalon-scorecard');
  await card.locator('[part=verdict]').waitFor();
  expect(await card.locator('[part=head]').innerText()).toContain('Fatick');
  expect(await card.locator('[part=gate]').count()).toBeGreaterThan(3);
  const row = card.locator('[part=gate] button').first();
  await row.click();
  await card.locator('[part=explanation]').first().waitFor();
  await expect.poll(() => page.locator('#told').innerText()).toMatch(/^Vous lisez \S+\.$/);
  expect(faults).toEqual([]);
}

it('html: works under the policy its own server sends, Trusted Types included', async () => {
  const { page, faults } = await visit(ownUrl);
  await tryOut({ page, faults });
  expect(await page.locator('jalon-scorecard').evaluate((card) => getComputedStyle(card).getPropertyValue('--jalon-accent'))).toBe('#2c5a43');
  await page.close();
});

describe.each(BUILT)('%s', (name) => {
  it('builds, its types checked, and works under a strict policy', async () => {
    const project = projects.get(name) ?? '';
    await build(project, jalon.url);
    sites.get(name)?.show(join(project, 'dist'), jalon.url);
    const seen = await visit(sites.get(name)?.url ?? '');
    await tryOut(seen);
    await changePlace(seen.page, name);
    await seen.page.close();
  });
});

/** The page sets another territory, and the card follows: to one whose dossier was never begun, and back, or to a published result. */
async function changePlace(page: Page, name: string): Promise<void> {
  const [place, card] = [page.locator('select').first(), page.locator('jalon-scorecard')];
  const whose = (place: string) => expect.poll(() => card.locator('[part=head]').innerText(), { timeout: 15_000 }).toContain(place);
  for (const label of name === 'vite' ? ['Sokone', 'Fatick'] : ['Malika']) {
    await place.selectOption({ label });
    await whose(label);
  }
}

it('vite: bundles neither the widgets that are not imported, nor zod', async () => {
  const project = projects.get('vite') ?? '';
  const scripts = globSync('dist/assets/*.js', { cwd: project }).map((path) => readFileSync(join(project, path), 'utf8'));
  expect(scripts.length).toBeGreaterThan(3);
  for (const foreign of ['jalon-scorecard-matrix', 'jalon-review', 'ZodError', 'invalid_union']) expect(scripts.filter((text) => text.includes(foreign)), foreign).toEqual([]);
});

/** What a line of a page may say, and whether the compiler takes it. */
type Tried = readonly [what: string, line: string, isRight: boolean];

/** Compiles one file more, and answers which of its lines are wrong. */
async function wrongLines(name: 'react' | 'vue', file: string, before: string, tried: readonly Tried[], after = ''): Promise<string[]> {
  const project = projects.get(name) ?? '';
  const path = join(project, 'src', file);
  writeFileSync(path, `${before}${tried.map(([, line]) => `${line}\n`).join('')}${after}`);
  const { output } = await runAt(project, process.execPath, name === 'vue' ? 'node_modules/vue-tsc/bin/vue-tsc.js' : 'node_modules/typescript/bin/tsc', '--pretty', 'false');
  rmSync(path);
  const first = before.split('\n').length;
  const places = new Set([...output.matchAll(/^src\/\S+?\((\d+),\d+\): error/gm)].map(([, line]) => Number(line) - first));
  return [...places].sort((one, other) => one - other).map((place) => tried[place]?.[0] ?? output);
}

const wrongOnes = (tried: readonly Tried[]): string[] => tried.filter(([, , isRight]) => !isRight).map(([what]) => what);

it('react: JSX takes what is right, a suffix included, and refuses the rest', async () => {
  const tried: Tried[] = [
    ['what is right', '<jalon-scorecard territory="x" programme="y" cycle="z" theme="dark" heading-level={3} readonly strings={{}} onjalon-error={tell} className="a" />', true],
    ['a suffix', '<jalon-scorecard-adm territory="x" onjalon-item-open={tell} />', true],
    ['a name that is none', '<jalon-scorecard territoire="x" />', false],
    ['a word that is none', '<jalon-scorecard theme="sombre" />', false],
    ['a level that is none', '<jalon-scorecard headingLevel="deux" />', false],
    ['a listener of another event', '<jalon-scorecard onjalon-item-open={(event: JalonErrorEvent) => tell(event)} />', false],
    ['a tag that is none', '<jalon-scorecart />', false],
    ['a suffix that was not said', '<jalon-scorecard-ard territory="x" />', false],
  ];
  const before = `import type { JalonErrorEvent, JalonItemOpenEvent } from '@jalon/elements';
import type { JalonElements } from '@jalon/elements/react';
declare module 'react' { namespace JSX { interface IntrinsicElements extends JalonElements<'adm'> {} } }
export const tell = (event: JalonItemOpenEvent | JalonErrorEvent): void => void event;
`;
  const asCode = tried.map(([what, line, isRight], place): Tried => [what, `export const tried${place} = ${line};`, isRight]);
  expect(await wrongLines('react', 'tried.tsx', before, asCode)).toEqual(wrongOnes(tried));
});

it('vue: templates take what is right, and refuse the rest', async () => {
  const tried: Tried[] = [
    ['what is right', '<jalon-scorecard territory="x" programme="y" cycle="z" theme="dark" heading-level="3" readonly :strings="{}" class="a" @jalon-item-open="open" @jalon-error="fail" />', true],
    ['a suffix', '<jalon-scorecard-adm territory="x" @jalon-item-open="open" />', true],
    ['a name that is none', '<jalon-scorecard territoire="x" />', false],
    ['a word that is none', '<jalon-scorecard theme="sombre" />', false],
    ['a listener of another event', '<jalon-scorecard @jalon-item-open="fail" />', false],
    ['a suffix that was not said', '<jalon-scorecard-ard territory="x" />', false],
  ];
  const before = `<script setup lang="ts">
import type { JalonErrorEvent, JalonItemOpenEvent } from '@jalon/elements';
import type { JalonComponents } from '@jalon/elements/vue';
declare module 'vue' { interface GlobalComponents extends JalonComponents<'adm'> {} }
const open = (event: JalonItemOpenEvent): void => void event;
const fail = (event: JalonErrorEvent): void => void event;
void [open, fail];
</script>

<template>
`;
  expect(await wrongLines('vue', 'Tried.vue', before, tried, '</template>\n')).toEqual(wrongOnes(tried));
});
