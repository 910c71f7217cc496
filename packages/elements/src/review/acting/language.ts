import type { AssessmentRefusal, Finding } from '@jalon/core/assessment';
import type { Language } from '@jalon/core/shared';
import { describeFinding as findingInFrench, describeRefusal as refusalInFrench } from '@jalon/core/messages/fr';

interface Sentences {
  readonly describeFinding: (finding: Pick<Finding, 'code' | 'figures'>) => string;
  readonly describeRefusal: (refusal: AssessmentRefusal, figures: Readonly<Record<string, string>>) => string;
}

const FRENCH: Sentences = { describeFinding: findingInFrench, describeRefusal: refusalInFrench };
const loaded: Partial<Record<Language, Sentences>> = {};
const LOADERS: Record<Exclude<Language, 'fr'>, () => Promise<Sentences>> = { en: () => import('@jalon/core/messages/en'), ar: () => import('@jalon/core/messages/ar') };

/** Loads how core words refusals and what a dossier lacks. French stands in where it cannot be had. */
export async function loadSentences(language: Language): Promise<void> {
  if (language === 'fr' || loaded[language]) return;
  try {
    loaded[language] = await LOADERS[language]();
  } catch {
    // The French sentences are there already; the next gesture tries again.
  }
}

export const sentencesIn = (language: Language): Sentences => loaded[language] ?? FRENCH;
