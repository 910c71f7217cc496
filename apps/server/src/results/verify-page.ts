import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseAssessmentId } from '@jalon/core/assessment';
import { LANGUAGES } from '@jalon/core/shared';
import { contentTag, stillStands } from '../http/etag.ts';
import type { App } from '../http/create-app.ts';
import { markup, type Markup } from '../pages/markup.ts';
import { pageLanguage, sendPage } from '../pages/page.ts';
import { RESULTS_CSS, RESULTS_CSS_PATH } from './results-style.ts';
import { SHEET_WORDS } from './sheet-words.ts';
import { VERIFY_WORDS, type VerifyWords } from './verify-words.ts';

const SCRIPT_PATH = '/verify.js';

/** The result a QR code names, for those without a script: only an address of ours, whatever was put in the query. */
function publishedLink(result: string | undefined, language: string, { published }: VerifyWords): Markup {
  const key = parseAssessmentId(result ?? '');
  if (!key) return markup``;
  const path = ['/r', key.programme, key.cycle, key.territory].map((part, at) => (at === 0 ? part : encodeURIComponent(part))).join('/');
  return markup` ${published} <a href="${path}?lang=${language}"><bdi dir="ltr">${path}</bdi></a>`;
}

/** `/verify`: verifies a sheet in the reader's browser. `script`: the file built from browser/verify.ts; without it there is no such page. */
export function addVerifyPage(script: string | undefined): (app: App) => void {
  return (app) => {
    const css = contentTag(RESULTS_CSS);
    app.get(RESULTS_CSS_PATH, (c) => {
      c.header('ETag', css);
      c.header('Cache-Control', 'no-cache');
      if (stillStands(c.req.header('if-none-match'), css)) return c.body(null, 304);
      return c.body(RESULTS_CSS, 200, { 'Content-Type': 'text/css; charset=utf-8' });
    });
    if (script === undefined) return;
    const code = readFileSync(script, 'utf8');
    const tag = contentTag(code);
    const integrity = `sha384-${createHash('sha384').update(code).digest('base64')}`;
    app.get(SCRIPT_PATH, (c) => {
      c.header('ETag', tag);
      c.header('Cache-Control', 'no-cache');
      if (stillStands(c.req.header('if-none-match'), tag)) return c.body(null, 304);
      return c.body(code, 200, { 'Content-Type': 'text/javascript; charset=utf-8' });
    });
    app.get('/verify', (c) => {
      const language = pageLanguage(c);
      const words = VERIFY_WORDS[language];
      const main = markup`    <h1>${words.title}</h1>
    <p>${words.lead}</p>
    <noscript><p class="notice">${words.scriptless}${publishedLink(c.req.query('result'), language, words)}</p></noscript>
    <div id="verify" class="drop" hidden data-words="${JSON.stringify({ ...words, sheet: SHEET_WORDS[language] })}">
      <label for="file">${words.choose}</label>
      <input id="file" type="file" accept=".json,application/json">
      <p>${words.drop}</p>
    </div>
    <div role="status" id="said"></div>
    <section id="answer" tabindex="-1"></section>`;
      return sendPage(c, { title: words.title, language, languages: LANGUAGES, main, style: RESULTS_CSS_PATH, script: { src: SCRIPT_PATH, integrity } });
    });
  };
}
