import type { Language } from '@jalon/core/shared';
import { addStrings } from '../../language/strings.ts';
import { listRoomFr } from './fr.ts';

addStrings('fr', listRoomFr);

const loaded = new Set<Language>(['fr']);
const LOADERS: Record<Exclude<Language, 'fr'>, () => Promise<{ readonly messages: object }>> = { en: () => import('./en.ts'), ar: () => import('./ar.ts') };

/** Loads what the list says in a language. French stands in when it cannot be had. */
export async function loadListLanguage(language: Language): Promise<void> {
  if (language === 'fr' || loaded.has(language)) return;
  try {
    addStrings(language, (await LOADERS[language]()).messages);
    loaded.add(language);
  } catch {
    // The French sentences are there already; the next time tries again.
  }
}
