const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Whether an answer, or the payload of a command, holds a proof with this hash. */
export function isEvidence(holder: unknown, sha256: string): boolean {
  const proofs: unknown[] = isRecord(holder) ? [holder['evidence']].flat() : [];
  return proofs.some((proof) => isRecord(proof) && proof['sha256'] === sha256);
}
