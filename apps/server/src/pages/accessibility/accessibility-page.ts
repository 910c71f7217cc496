import { LANGUAGES, type Language } from '@jalon/core/shared';
import type { App } from '../../http/create-app.ts';
import { pageLanguage, sendPage } from '../page.ts';
import { renderSheet } from './render-sheet.ts';
import { ACCESSIBILITY_SHEETS } from './sheets.values.ts';

const TITLES: Readonly<Record<Language, string>> = { fr: 'Accessibilité des widgets', en: 'Accessibility of the widgets', ar: 'إتاحة الأدوات' };
const FILES: Readonly<Record<string, Language>> = { 'accessibility.md': 'fr', 'accessibility.en.md': 'en', 'accessibility.ar.md': 'ar' };

/** Another language of the sheet stands at the same address here. */
const addressOf = (target: string): string => (FILES[target] ? `?lang=${FILES[target]}` : target);

/** `/accessibility`: what the widgets of this version conform to, criterion by criterion, and what a site may paste into its own statement. */
export function addAccessibilityPage(app: App): void {
  app.get('/accessibility', (c) => {
    const language = pageLanguage(c);
    return sendPage(c, { title: TITLES[language], language, languages: LANGUAGES, main: renderSheet(ACCESSIBILITY_SHEETS[language], addressOf) });
  });
}
