import type { ImportRemark } from '@jalon/core/investment';
import type { Language } from '@jalon/core/shared';
import { describeImportRemark as inFrench } from '@jalon/core/messages/fr';
import { addStrings } from '../../language/strings.ts';
import { formsFr } from './fr.ts';

addStrings('fr', formsFr);

type Describe = (remark: ImportRemark, currency: string) => string;
const remarks: Partial<Record<Language, Describe>> = { fr: inFrench };
const LOADERS: Record<Exclude<Language, 'fr'>, () => Promise<{ readonly messages: object; readonly describeImportRemark: Describe }>> = { en: () => import('./en.ts'), ar: () => import('./ar.ts') };

/** Loads what forms and reports say in a language. French stands in when it cannot be had. */
export async function loadFormsLanguage(language: Language): Promise<void> {
  if (language === 'fr' || remarks[language]) return;
  try {
    const { messages, describeImportRemark } = await LOADERS[language]();
    addStrings(language, messages);
    remarks[language] = describeImportRemark;
  } catch {
    // The French sentences are there already; the next time tries again.
  }
}

export const describeRemark = (language: Language): Describe => remarks[language] ?? inFrench;
