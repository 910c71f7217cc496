import type { Language } from '@jalon/core/shared';
import { addStrings } from '../../language/strings.ts';
import { sessionFr } from './fr.ts';

addStrings('fr', sessionFr);

const LOADERS: Record<Exclude<Language, 'fr'>, () => Promise<{ readonly messages: object }>> = { en: () => import('./en.ts'), ar: () => import('./ar.ts') };
const loaded = new Set<Language>(['fr']);

/** Loads what is said to those who change a plan. French stands in when it cannot be had. */
export async function loadSessionLanguage(language: Language): Promise<void> {
  if (language === 'fr' || loaded.has(language)) return;
  try {
    addStrings(language, (await LOADERS[language]()).messages);
    loaded.add(language);
  } catch {
    // The French sentences are there already; the next session tries again.
  }
}
