import { LANGUAGES, type Language } from '@jalon/core/shared';
import type { App } from '../http/create-app.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { Services } from '../services.ts';
import type { WidgetFiles } from './cdn.ts';
import { markup } from './markup.ts';
import { pageLanguage, sendPage, widgetPolicy } from './page.ts';
import { publishedScript } from './published-script.ts';

export interface PlanPageOptions {
  readonly services: Pick<Services, 'clock' | 'planning' | 'territories'>;
  readonly widgets: WidgetFiles | undefined;
}

const WORDS: Readonly<Record<Language, { title: string; missing: string }>> = {
  fr: { title: 'Plan d’investissement', missing: 'Le plan a besoin de JavaScript. Les plans adoptés se lisent ici\u202f:' },
  en: { title: 'Investment plan', missing: 'The plan needs JavaScript. Adopted plans can be read here:' },
  ar: { title: 'مخطط الاستثمار', missing: 'يحتاج المخطط إلى JavaScript. المخططات المصادق عليها تقرأ هنا:' },
};

/**
 * `/p/SN-KD-KD1-1`: where the link inside an embedded plan leads when its page could not run the script. What a council has adopted, for anybody;
 * of one programme where `?programme=…` says so.
 */
export function addPlanPage({ services, widgets }: PlanPageOptions): (app: App) => void {
  const { clock, planning, territories } = services;
  return (app) => {
    app.get('/p/:territory', (c) => {
      const ref = c.req.param('territory');
      const territory = territories.resolve(ref) ?? territories.resolve(`ansd:${ref}`);
      if (!territory || !widgets) throw new ProblemError('not-found');
      const language = pageLanguage(c);
      const { title, missing } = WORDS[language];
      const programme = c.req.query('programme');
      const data = `/v1/plans?territory=${territory.id}`;
      const main = markup`<h1>${title}${language === 'ar' ? '، ' : ', '}${territory.name}</h1>
<jalon-provider base-url="/">
  <jalon-pti-planner territory="${territory.id}"${programme !== undefined && markup` programme="${programme}"`} today="${clock.today(planning.zones[0] ?? 'UTC')}" lang="${language}" theme="auto" readonly>
    <p>${missing} <a href="${data}"><bdi dir="ltr">${data}</bdi></a></p></jalon-pti-planner>
</jalon-provider>`;
      return sendPage(c, { title: `${title}, ${territory.name}`, language, languages: LANGUAGES, main, script: publishedScript(widgets, 'pti-planner.js'), policy: widgetPolicy('jalon-pti-planner') });
    });
  };
}
