import type { PlanFinding, PlanRefusal } from '@jalon/core/investment';
import type { Language } from '@jalon/core/shared';
import { describePlanFinding as findingFr, describePlanRefusal as refusalFr } from '@jalon/core/messages/fr';

type Told = Pick<PlanFinding, 'code' | 'figures' | 'year' | 'source'>;
/** What core says of a plan, in one language. */
export interface PlanWords {
  readonly describePlanFinding: (finding: Told, currency: string) => string;
  readonly describePlanRefusal: (refusal: PlanRefusal, figures: Readonly<Record<string, string>>, currency: string) => string;
}

const loaded: Partial<Record<Language, PlanWords>> = { fr: { describePlanFinding: findingFr, describePlanRefusal: refusalFr } };
const LOADERS: Record<Exclude<Language, 'fr'>, () => Promise<PlanWords>> = { en: () => import('./words-en.ts'), ar: () => import('./words-ar.ts') };

/** Loads what core says in a language. French stands in when it cannot be had. */
export async function loadPlanWords(language: Language): Promise<void> {
  if (language === 'fr' || loaded[language]) return;
  try {
    loaded[language] = await LOADERS[language]();
  } catch {
    // The French sentences are there already; the next time tries again.
  }
}

export const planWordsIn = (language: Language): PlanWords => loaded[language] ?? loaded.fr!;
