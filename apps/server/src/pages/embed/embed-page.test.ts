import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';
import { EMBED_WORDS } from './embed-words.ts';
import { EMBED_LISTS, type EmbedChoice, type EmbedFacts } from './embed.values.ts';
import { PRINTED_PARTS, printEmbed } from './printed.ts';
import { originOf, readChoice } from './read-choice.ts';

const folder = mkdtempSync(join(tmpdir(), 'jalon-embed-'));
const AGENCY = 'https://www.agence.example';
let server: TestServer;
beforeAll(async () => {
  const at = join(import.meta.dirname, '..');
  await build({ entryPoints: { 'embed': join(at, 'embed/browser/embed.ts'), 'frame-inside': join(at, 'frame/browser/frame-inside.ts'), 'frame-host': join(at, 'frame/browser/frame-host.ts') }, outdir: folder, bundle: true, minify: true, format: 'esm', platform: 'browser', target: 'es2022' });
  const files = { 'scorecard.js': 'sha384-card', 'scorecard.all.iife.js': 'sha384-iife', 'jalon.all.iife.js': 'sha384-all', 'review.js': 'sha384-review', 'scorecard-list.js': 'sha384-list', 'scorecard-matrix.js': 'sha384-matrix', 'pti-planner.js': 'sha384-planner', 'parts/en.js': 'sha384-part' };
  writeFileSync(join(folder, 'integrity.json'), JSON.stringify({ files }));
  for (const name of Object.keys(files).filter((one) => !one.includes('/'))) writeFileSync(join(folder, name), `x.createPolicy("${name.startsWith('scorecard.') ? 'jalon' : `jalon-${name.replace('.js', '')}`}",{})`);
  server = await startTestServer({ widgets: { version: '1.0.0', folder }, pageScripts: folder, corsOrigins: [AGENCY] });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const PLAIN: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };
const plain = (text: string): string => text.replaceAll(/&(lt|gt|quot|#39|amp);/g, (sign) => PLAIN[sign] ?? sign);
const pageAt = async (path: string) => {
  const answer = await server.ask(path);
  return { answer, policy: answer.headers.get('content-security-policy') ?? '', text: await answer.text() };
};
/** What the page prints in one part. */
async function printed(part: string, query: string): Promise<string> {
  const { text } = await pageAt(`/embed?${query}`);
  const section = text.split(`id="${part}"`)[1]?.split('</section>')[0] ?? '';
  return plain(/<code>([\s\S]*?)<\/code><\/pre>/.exec(section)?.[1] ?? '');
}
const KOLDA = 'territory=ansd:SN-KD-KD1-1&cycle=pacasen~2025';

describe('the page for webmasters', () => {
  it('works without a script, under a policy that names nothing from elsewhere', async () => {
    const { answer, policy, text } = await pageAt(`/embed?${KOLDA}`);
    expect(answer.status).toBe(200);
    expect(policy).not.toMatch(/unsafe|https?:/);
    expect(text).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc="\/)/);
    expect(text).toContain('<form class="choices" method="get" action="/embed">');
    for (const name of [...Object.keys(EMBED_LISTS), 'territory', 'cycle', 'suffix', 'site']) expect(text).toContain(`name="${name}"`);
  });

  it('prints the file of the choice with its own hash, and none on a moving address', async () => {
    expect(await printed('snippet', KOLDA)).toContain(`<script type="module" src="${server.url}/cdn/1.0.0/scorecard.js" integrity="sha384-card" crossorigin></script>`);
    expect(await printed('snippet', `${KOLDA}&version=moving`)).toContain(`<script type="module" src="${server.url}/cdn/v1/scorecard.js"></script>`);
    expect(await printed('snippet', `${KOLDA}&form=classic`)).toContain('scorecard.all.iife.js" integrity="sha384-iife" crossorigin defer>');
    expect(await printed('snippet', `${KOLDA}&widget=matrix&suffix=adm`)).toMatch(/scorecard-matrix\.js" integrity="sha384-matrix" crossorigin data-suffix="adm">[\s\S]*<jalon-scorecard-matrix-adm within="ansd:SN-KD-KD1-1"/);
  });

  it('asks no cycle of a plan, which runs over several, and names its own file', async () => {
    const snippet = await printed('snippet', `${KOLDA}&widget=planner`);
    expect(snippet).toContain('/pti-planner.js" integrity="sha384-planner" crossorigin>');
    expect(snippet).toContain('<jalon-pti-planner territory="ansd:SN-KD-KD1-1" programme="pacasen">');
    // The classic file of all widgets does not hold it.
    expect(snippet).toMatch(/<a href="[^"]*\/p\/SN-KD-KD1-1\?programme=pacasen">Plan d’investissement de Kolda<\/a>/);
    expect(await printed('snippet', `${KOLDA}&widget=planner&form=classic`)).toContain('type="module"');
    expect(await printed('snippet', `${KOLDA}&widget=review&form=classic`)).toContain('/jalon.all.iife.js"');
    const { policy, text } = await pageAt('/frame/planner?territory=ansd:SN-KD-KD1-1&programme=pacasen&cycle=2025&view=timeline');
    expect(policy).toMatch(/trusted-types jalon-pti-planner$/);
    expect(text).toMatch(/<jalon-pti-planner territory="ansd:SN-KD-KD1-1" programme="pacasen" view="timeline" lang="fr"/);
  });

  it('prints the lines of the policy that this choice needs, and no other', async () => {
    expect(await printed('policy', KOLDA)).toBe(`script-src ${server.url};\nconnect-src ${server.url};`);
    expect(await printed('policy', `${KOLDA}&access=signed`)).toBe(`script-src 'self' ${server.url};\nconnect-src 'self' ${server.url};`);
    expect(await printed('policy', `${KOLDA}&host=frame`)).toBe(`frame-src ${server.url};`);
    expect(await printed('policy', `${KOLDA}&host=frame&access=signed`)).toBe(`frame-src ${server.url};\nscript-src 'self' ${server.url};\nconnect-src 'self';`);
    expect(await printed('policy', `${KOLDA}&host=react`)).toBe(`script-src 'self';\nconnect-src ${server.url};`);
  });

  it('names the policies of Trusted Types as they stand in the files', async () => {
    expect(await printed('types', `${KOLDA}&widget=all`)).toBe('trusted-types jalon jalon-scorecard-list jalon-review jalon-scorecard-matrix;');
    expect((await pageAt(`/embed?${KOLDA}&host=frame`)).text).toMatch(/id="types"[^>]* hidden>/);
  });

  it('finds a territory by its name, and asks which one where several bear it', async () => {
    expect(await printed('snippet', 'territory=Malem%20Hodar')).toContain('territory="');
    const { text } = await pageAt('/embed?territory=kolda');
    expect([...text.matchAll(/name="chosen" value="([^"]*)"/g)].map(([, ref]) => ref)).toContain('ansd:SN-KD-KD1-1');
    expect(await printed('snippet', 'territory=kolda&chosen=ansd:SN-KD-KD1-1')).toContain('territory="ansd:SN-KD-KD1-1"');
    expect((await pageAt('/embed?territory=%22%3E%3Cscript%3E')).text).not.toContain('"><script>');
  });

  it('says which origin the server has yet to list', async () => {
    expect(await printed('setting', 'site=portail.example')).toBe('JALON_CORS_ORIGINS=https://portail.example');
    expect(await printed('setting', `site=${AGENCY}/page`)).toBe('');
  });
});

describe('what is printed', () => {
  const facts: EmbedFacts = { server: 'https://jalon.example', version: '1.2.3', files: { 'scorecard.js': { integrity: 'sha384-x', policy: 'jalon' }, 'frame.js': { integrity: 'sha384-f', policy: '' } }, origins: [], place: 'Kolda' };
  const usual = readChoice(new URLSearchParams(), { programme: 'pacasen', cycle: '2025' });

  it('has words for every choice, in three languages, with the same places to fill in', () => {
    const flat = (words: object, at = ''): [string, string][] => Object.entries(words).flatMap(([name, value]) => (typeof value === 'string' ? [[`${at}${name}`, value] as [string, string]] : flat(value as object, `${at}${name}.`)));
    const places = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
    const codes = (text: string): number => text.split('`').length;
    const french = Object.fromEntries(flat(EMBED_WORDS.fr));
    for (const language of ['en', 'ar'] as const) {
      const other = flat(EMBED_WORDS[language]);
      expect(other.map(([name]) => name).sort()).toEqual(Object.keys(french).sort());
      for (const [name, text] of other) expect([name, places(text), codes(text)]).toEqual([name, places(french[name] ?? ''), codes(french[name] ?? '')]);
    }
    for (const words of Object.values(EMBED_WORDS)) for (const [name, values] of Object.entries(EMBED_LISTS)) expect(Object.keys(words.option[name as 'host']).sort()).toEqual([...values].sort());
  });

  it('names the version asked for and no token, whatever is chosen', () => {
    for (const host of EMBED_LISTS.host) for (const access of EMBED_LISTS.access) for (const widget of EMBED_LISTS.widget) {
      const choice: EmbedChoice = { ...usual, host, access, widget, territory: 'ansd:SN-KD-KD1-1' };
      const all = printEmbed(choice, facts, EMBED_WORDS.fr);
      expect(Object.keys(all)).toEqual([...PRINTED_PARTS]);
      expect(all.snippet.code).toContain('https://jalon.example');
      expect(all.snippet.code).not.toMatch(/token=(?!parent)|undefined|\[object/);
      expect(all.own.code !== '').toBe(access === 'signed' && host !== 'sharepoint');
      expect(all.less.items.length).toBeGreaterThan(3);
    }
  });

  it('escapes what was typed', () => {
    const { snippet } = printEmbed({ ...usual, territory: 'x"><script>' }, { ...facts, place: '<b>' }, EMBED_WORDS.fr);
    expect(snippet.code).not.toMatch(/x"><script>|<b>/);
    expect(originOf('javascript:alert(1)')).toBe('');
    expect(readChoice(new URLSearchParams('suffix=A"&host=nothing'), usual)).toMatchObject({ suffix: '', host: 'plain' });
  });
});

describe('a widget in a page of its own', () => {
  it('is framed by the origins of the server\'s list alone, and stands in pages that isolate themselves', async () => {
    const { answer, policy, text } = await pageAt('/frame/scorecard?territory=ansd:SN-KD-KD1-1&programme=pacasen&cycle=2025&lang=ar&theme=dark');
    expect(policy).toContain(`frame-ancestors 'self' ${AGENCY};`);
    expect(policy).toMatch(/trusted-types jalon$/);
    expect([answer.headers.get('cross-origin-embedder-policy'), answer.headers.get('cross-origin-resource-policy')]).toEqual(['require-corp', 'cross-origin']);
    expect(text).toContain(`<meta name="responsive-embedded-sizing" content="allow-origins=${server.url} ${AGENCY}">`);
    expect(text).toMatch(/<html lang="ar" dir="rtl" data-theme="dark">[\s\S]*<jalon-scorecard territory="ansd:SN-KD-KD1-1" programme="pacasen" cycle="2025" lang="ar" theme="dark"/);
    expect(text).not.toContain('data-token');
  });

  it('takes nothing from its address but what it knows', async () => {
    const { text } = await pageAt('/frame/matrix?programme=pacasen&cycle=%22%3E%3Cscript%3E&onclick=x&token=secret');
    expect(text).not.toMatch(/"><script>|onclick|secret|data-token/);
    expect((await pageAt('/frame/nothing')).answer.status).toBe(404);
  });

  it('has one small file for the page around, with its hash on the page for webmasters', async () => {
    const code = await printed('snippet', `${KOLDA}&host=frame&resize=script`);
    const [, integrity] = /frame\.js" integrity="(sha384-[^"]+)"/.exec(code) ?? [];
    const file = await server.ask('/cdn/1.0.0/frame.js');
    const text = await file.text();
    expect(`sha384-${Buffer.from(await crypto.subtle.digest('SHA-384', new TextEncoder().encode(text))).toString('base64')}`).toBe(integrity);
    expect(text.length).toBeLessThan(1024);
    expect(file.headers.get('cache-control')).toContain('immutable');
    expect((await server.ask('/cdn/v1/frame.js')).headers.get('cache-control')).toContain('max-age=300');
    expect((await server.ask('/cdn/2.0.0/frame.js')).status).toBe(404);
  });
});

describe('the results of a cycle', () => {
  it('are a table for anybody, without a script, in three languages', async () => {
    const { policy, text } = await pageAt('/m/pacasen/2021');
    expect(policy).not.toMatch(/script-src|unsafe/);
    expect(text).not.toContain('<script');
    expect(text).toMatch(/<bdi>Fatick<\/bdi><\/th><td><bdi>Fatick<\/bdi><\/td><td class="num">68<\/td><td>ouvert<\/td>/);
    expect(text).toContain('href="/r/pacasen/2021/sn-fk-fd1-1?lang=fr"');
    expect((await pageAt('/m/pacasen/2021?lang=ar')).text).toContain('<html lang="ar" dir="rtl">');
    expect((await pageAt('/m/pacasen/1999')).answer.status).toBe(404);
  });

  it('show no figure of a draft', async () => {
    const { text } = await pageAt('/m/pacasen/2025?q=kolda');
    expect(text).toMatch(/<bdi>Kolda<\/bdi><\/th><td><bdi>Kolda<\/bdi><\/td><td colspan="\d">non publié<\/td>/);
    expect(text.match(/<tr>/g)).toHaveLength(2);
  });
});
