import { PROBLEM_CODES, PROBLEM_STATUS, type ProblemCode } from '@jalon/contract';
import { LANGUAGES, type Language } from '@jalon/core/shared';
import type { App } from '../http/create-app.ts';
import { ProblemError } from '../http/problem-error.ts';
import { PROBLEM_TEXTS } from '../problems/index.ts';
import { markup, type Markup } from './markup.ts';
import { pageLanguage, sendPage } from './page.ts';

const WORDS: Readonly<Record<Language, { all: string; when: string; remedy: string; code: string; status: string; madeByClient: string }>> = {
  fr: { all: 'Les problèmes', when: 'Quand', remedy: 'Que faire', code: 'Code', status: 'État HTTP', madeByClient: 'posé par le client' },
  en: { all: 'Problems', when: 'When', remedy: 'What to do', code: 'Code', status: 'HTTP status', madeByClient: 'made by the client' },
  ar: { all: 'المشكلات', when: 'متى', remedy: 'ما العمل', code: 'الرمز', status: 'حالة HTTP', madeByClient: 'يضعه العميل' },
};

const query = (language: Language): string => `?lang=${language}`;

function onePage(code: ProblemCode, language: Language): Markup {
  const words = WORDS[language];
  const { title, when, remedy } = PROBLEM_TEXTS[language][code];
  return markup`    <p><a href="/problems${query(language)}">${words.all}</a></p>
    <h1>${title}</h1>
    <dl>
      <dt>${words.code}</dt><dd><code dir="ltr">${code}</code></dd>
      <dt>${words.status}</dt><dd>${PROBLEM_STATUS[code] ?? words.madeByClient}</dd>
      <dt>${words.when}</dt><dd>${when}</dd>
      <dt>${words.remedy}</dt><dd>${remedy}</dd>
    </dl>`;
}

function listPage(language: Language): Markup {
  const words = WORDS[language];
  const rows = PROBLEM_CODES.map((code) => markup`
      <tr><td><a href="/problems/${code}${query(language)}"><code dir="ltr">${code}</code></a></td><td>${PROBLEM_STATUS[code] ?? words.madeByClient}</td><td>${PROBLEM_TEXTS[language][code].title}</td></tr>`);
  return markup`    <h1>${words.all}</h1>
    <div class="scroll"><table><tbody>${rows}
    </tbody></table></div>`;
}

/** Where the `type` of a problem leads: what it means and what to do, for people. */
export function addProblemPages(app: App): void {
  app.get('/problems', (c) => {
    const language = pageLanguage(c);
    return sendPage(c, { title: WORDS[language].all, language, languages: LANGUAGES, main: listPage(language) });
  });
  app.get('/problems/:code', (c) => {
    const code = PROBLEM_CODES.find((known) => known === c.req.param('code'));
    if (!code) throw new ProblemError('not-found');
    const language = pageLanguage(c);
    return sendPage(c, { title: PROBLEM_TEXTS[language][code].title, language, languages: LANGUAGES, main: onePage(code, language) });
  });
}
