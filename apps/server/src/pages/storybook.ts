import { LANGUAGES, type Language } from '@jalon/core/shared';
import type { App } from '../http/create-app.ts';
import { markup, withCode } from './markup.ts';
import { pageLanguage, sendPage } from './page.ts';
import { sendFile } from './send-file.ts';
import { readStaticFile } from './static-files.ts';

/** Storybook writes its own inline scripts and styles, and runs its stories in a frame of its own page. */
const STORYBOOK_POLICY = "default-src 'self' data: blob:; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; frame-ancestors 'self'";

const MISSING: Readonly<Record<Language, { title: string; text: string }>> = {
  fr: { title: 'Storybook n’est pas construit', text: 'Lancez `npx turbo run build --filter=@jalon/storybook` à la racine du dépôt, puis rechargez cette page.' },
  en: { title: 'Storybook is not built', text: 'Run `npx turbo run build --filter=@jalon/storybook` at the root of the repository, then reload this page.' },
  ar: { title: 'لم يُبن Storybook بعد', text: 'شغّل `npx turbo run build --filter=@jalon/storybook` في جذر المستودع ثم أعد تحميل هذه الصفحة.' },
};

/** Every situation of every widget, from the folder Storybook was built into. */
export function addStorybook(folder: string | undefined): (app: App) => void {
  return (app) => {
    app.get('/storybook', (c) => c.redirect('/storybook/', 301));
    app.get('/storybook/:file{.*}', async (c) => {
      const name = c.req.param('file') || 'index.html';
      const file = folder === undefined ? undefined : await readStaticFile(folder, name);
      if (!file && name === 'index.html') {
        const language = pageLanguage(c);
        const { title, text } = MISSING[language];
        return sendPage(c, { title, language, languages: LANGUAGES, main: markup`    <h1>${title}</h1><p>${withCode(text)}</p>` }, 404);
      }
      c.header('Content-Security-Policy', STORYBOOK_POLICY);
      return sendFile(c, file, 'no-cache');
    });
  };
}
