import type { FilingState } from './assessment.values.ts';
import type { Answer, ImportedResult } from './dossier.schema.ts';

/**
 * Whether a dossier was received, as far as answers and published results tell. What is published about the filing itself is
 * believed first; a published score or verdict on the conditions was given on a dossier that had been received.
 */
export function filingOf({ imported, answers }: { readonly imported: readonly ImportedResult[]; readonly answers: readonly Answer[] }): FilingState {
  const published = imported.find((result) => result.kind === 'filing');
  if (published?.kind === 'filing') return published.value ? 'filed' : 'not-filed';
  if (imported.length > 0) return 'filed';
  return answers.length > 0 ? 'draft' : 'none';
}
