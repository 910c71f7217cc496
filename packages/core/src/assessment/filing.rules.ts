import type { FilingState } from './assessment.values.ts';
import type { Answer, ImportedResult } from './dossier.schema.ts';
import type { Review } from './review/review.schema.ts';

/**
 * Whether a dossier was received, as far as answers, published results and the review tell. What is published about the filing itself is
 * believed first; a published score or verdict on the conditions was given on a dossier that had been received. Then the acts of the review.
 */
export function filingOf({ imported, answers, review }: { readonly imported: readonly ImportedResult[]; readonly answers: readonly Answer[]; readonly review?: Pick<Review, 'state'> | undefined }): FilingState {
  const published = imported.find((result) => result.kind === 'filing');
  if (published?.kind === 'filing') return published.value ? 'filed' : 'not-filed';
  if (imported.length > 0) return 'filed';
  if (review && review.state !== 'preparing') return review.state === 'not-filed' ? 'not-filed' : 'filed';
  return answers.length > 0 ? 'draft' : 'none';
}
