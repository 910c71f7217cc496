import type { AssessmentRefusal } from '@jalon/core/assessment';
import { describeRefusal as refusalAr } from '@jalon/core/messages/ar';
import { describeRefusal as refusalEn } from '@jalon/core/messages/en';
import { describeRefusal as refusalFr } from '@jalon/core/messages/fr';
import type { Language } from '@jalon/core/shared';
import { faultsAr, problemsAr } from './ar.ts';
import { faultsEn, problemsEn } from './en.ts';
import { faultsFr, problemsFr } from './fr.ts';
import { FAULT_CODES, type FaultTexts, type Figures, type ProblemTexts } from './problem-text.ts';

export type { ProblemText } from './problem-text.ts';

export const PROBLEM_TEXTS: Readonly<Record<Language, ProblemTexts>> = { fr: problemsFr, en: problemsEn, ar: problemsAr };
const FAULT_TEXTS: Readonly<Record<Language, FaultTexts>> = { fr: faultsFr, en: faultsEn, ar: faultsAr };
const REFUSALS = { fr: refusalFr, en: refusalEn, ar: refusalAr } as const;

export const describeRefusalIn = (language: Language, refusal: AssessmentRefusal, figures: Figures): string => REFUSALS[language](refusal, figures);

/** A fault in words; one without words of its own is only called not valid. */
export function describeFault(language: Language, code: string, figures: Figures): string {
  const known = FAULT_CODES.find((one) => one === code) ?? 'not-valid';
  return FAULT_TEXTS[language][known](figures);
}
