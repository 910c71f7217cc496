import type { AssessmentState } from '@jalon/core/assessment';

/** Who named a file in a proof, and in which assessment. */
export interface FileReference {
  readonly sha256: string;
  readonly assessmentId: string;
  readonly by: string;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** The hashes of the proofs an answer, a reply or the payload of a command holds. */
function hashesIn(holder: unknown): string[] {
  const proofs: unknown[] = isRecord(holder) ? [holder['evidence']].flat() : [];
  return proofs.flatMap((proof) => (isRecord(proof) && typeof proof['sha256'] === 'string' ? [proof['sha256']] : []));
}

/** Those that stand in an assessment now. */
export const standingReferences = ({ id, answers, review }: AssessmentState): FileReference[] =>
  [...answers, ...(review?.replies ?? [])].flatMap((holder) => hashesIn(holder).map((sha256) => ({ sha256, assessmentId: id, by: holder.by.id })));

/** Those a command makes. */
export const referencesIn = (payload: unknown, assessmentId: string, by: string): FileReference[] => hashesIn(payload).map((sha256) => ({ sha256, assessmentId, by }));
