import type { AssessmentRefusal } from '@jalon/core/assessment';
import type { Language } from '@jalon/core/shared';
import { describeRefusal as inFrench } from '@jalon/core/messages/fr';
import { addStrings } from '../../language/strings.ts';
import { editingFr } from './fr.ts';

type Describe = typeof inFrench;

const refusals: Partial<Record<Language, Describe>> = { fr: inFrench };
const LOADERS: Record<Exclude<Language, 'fr'>, () => Promise<{ messages: object; describeRefusal: Describe }>> = {
  en: () => import('./en.ts'),
  ar: () => import('./ar.ts'),
};

addStrings('fr', editingFr);

/** Loads what editing says in a language. French stands in when it cannot be had. */
export async function loadEditingLanguage(language: Language): Promise<void> {
  if (language === 'fr' || refusals[language]) return;
  try {
    const { messages, describeRefusal } = await LOADERS[language]();
    addStrings(language, messages);
    refusals[language] = describeRefusal;
  } catch {
    // The French sentences are there already; the next session tries again.
  }
}

/** Why a change was refused, as core words it. */
export function refusalSentence(language: Language, refusal: string, figures: Readonly<Record<string, string>>): string {
  return (refusals[language] ?? inFrench)(refusal as AssessmentRefusal, figures);
}
