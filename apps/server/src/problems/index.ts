import type { AnyRefusal } from '@jalon/contract';
import type { RunRefusal } from '@jalon/core/allocation';
import type { AssessmentRefusal } from '@jalon/core/assessment';
import type { PlanRefusal } from '@jalon/core/investment';
import * as ar from '@jalon/core/messages/ar';
import * as en from '@jalon/core/messages/en';
import * as fr from '@jalon/core/messages/fr';
import type { Language } from '@jalon/core/shared';
import type { RefusedKind } from '../http/problem-error.ts';
import { faultsAr, problemsAr } from './ar.ts';
import { faultsEn, problemsEn } from './en.ts';
import { faultsFr, problemsFr } from './fr.ts';
import { FAULT_CODES, type FaultTexts, type Figures, type ProblemTexts } from './problem-text.ts';

export type { ProblemText } from './problem-text.ts';

export const PROBLEM_TEXTS: Readonly<Record<Language, ProblemTexts>> = { fr: problemsFr, en: problemsEn, ar: problemsAr };
const FAULT_TEXTS: Readonly<Record<Language, FaultTexts>> = { fr: faultsFr, en: faultsEn, ar: faultsAr };
const SENTENCES = { fr, en, ar } as const;

/** Why something was refused, in words about what it was asked of. */
export function describeRefusalIn(language: Language, about: RefusedKind | undefined, refusal: AnyRefusal, figures: Figures): string {
  const { describeRefusal, describePlanRefusal, describeRunRefusal } = SENTENCES[language];
  if (about?.kind === 'plan') return describePlanRefusal(refusal as PlanRefusal, figures, about.currency);
  return about?.kind === 'allocation-run' ? describeRunRefusal(refusal as RunRefusal, figures, about.currency) : describeRefusal(refusal as AssessmentRefusal, figures);
}

/** A fault in words; one without words of its own is only called not valid. */
export function describeFault(language: Language, code: string, figures: Figures): string {
  const known = FAULT_CODES.find((one) => one === code) ?? 'not-valid';
  return FAULT_TEXTS[language][known](figures);
}
