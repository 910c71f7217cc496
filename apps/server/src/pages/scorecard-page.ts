import { LANGUAGES, type Language } from '@jalon/core/shared';
import type { App } from '../http/create-app.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { Services } from '../services.ts';
import type { WidgetFiles } from './cdn.ts';
import { markup } from './markup.ts';
import { newestCycle } from './newest-cycle.ts';
import { pageLanguage, sendPage } from './page.ts';
import { publishedScript } from './published-script.ts';

export interface ScorecardPageOptions {
  readonly services: Pick<Services, 'database' | 'programmes' | 'territories'>;
  readonly widgets: WidgetFiles | undefined;
}

const WORDS: Readonly<Record<Language, { missing: string; results: string }>> = {
  fr: { missing: 'La fiche a besoin de JavaScript. Les mêmes données se lisent ici\u202f:', results: 'Les résultats publiés du cycle' },
  en: { missing: 'The scorecard needs JavaScript. The same data can be read here:', results: 'The published results of the cycle' },
  ar: { missing: 'تحتاج البطاقة إلى JavaScript. المعطيات نفسها تقرأ هنا:', results: 'النتائج المنشورة للدورة' },
};

/**
 * `/s/SN-KD-KD1-1`: where the link inside an embedded card leads when its page could not run the script. What is published, for anybody.
 * `?programme=…&cycle=…` choose; the newest cycle of the territory's country unless told.
 */
export function addScorecardPage({ services, widgets }: ScorecardPageOptions): (app: App) => void {
  const { territories } = services;
  return (app) => {
    app.get('/s/:territory', async (c) => {
      const ref = c.req.param('territory');
      const territory = territories.resolve(ref) ?? territories.resolve(`ansd:${ref}`);
      const cycle = territory && (await newestCycle(territory, { programme: c.req.query('programme'), cycle: c.req.query('cycle') }, services));
      if (!territory || !cycle || !widgets) throw new ProblemError('not-found');
      const language = pageLanguage(c);
      const data = `/v1/scorecards/${cycle.programme}/${cycle.code}/${territory.id}`;
      const main = markup`<jalon-provider base-url="/">
  <jalon-scorecard territory="${territory.id}" programme="${cycle.programme}" cycle="${cycle.code}" lang="${language}" theme="auto" heading-level="1" searchable>
    <h1>${territory.name}</h1><p>${WORDS[language].missing} <a href="${data}"><bdi dir="ltr">${data}</bdi></a></p><p><a href="/m/${cycle.programme}/${cycle.code}?lang=${language}">${WORDS[language].results}</a></p></jalon-scorecard>
</jalon-provider>`;
      return sendPage(c, { title: territory.name, language, languages: LANGUAGES, main, script: publishedScript(widgets, 'scorecard.js') });
    });
  };
}
