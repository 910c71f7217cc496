import type { AttachEvidencePayload, DetachEvidencePayload } from './assessment-command.schema.ts';
import { contentOf, findAnswer, gridName, namedItem, refused, writeAnswer, type CommandContext, type CommandResult } from './assessment-change.commands.ts';
import type { AuthorRole } from './assessment.values.ts';
import { checkEvidence } from './check-answer.rules.ts';
import type { AssessmentState } from './dossier.schema.ts';

/** Adds a proof to what one author says of an item. The file itself travels apart, by its hash. */
export function attachEvidence(state: AssessmentState, { item: code, evidence, position }: AttachEvidencePayload, author: AuthorRole, context: CommandContext): CommandResult {
  const item = namedItem(code, context);
  if ('refusal' in item) return item;
  if (context.referential.basis === 'outline') return refused('outline-grid', ['payload', 'item'], { item: code, grid: gridName(context.referential) });
  const wrong = checkEvidence(evidence, item);
  if (wrong) return { ok: false, ...wrong };
  const before = contentOf(findAnswer(state, code, author));
  const known = before.evidence.find(({ id }) => id === evidence.id);
  if (known) return refused('evidence-exists', ['payload', 'evidence', 'id'], { item: code, evidence: known.id, title: known.title });
  const proofs = before.evidence.toSpliced(position ?? before.evidence.length, 0, evidence);
  return writeAnswer(state, context, { item: code, author }, { ...before, evidence: proofs }, { type: 'detachEvidence', payload: { item: code, author, evidenceId: evidence.id } });
}

/** Removes a proof. Undoing it puts the proof back where it stood. */
export function detachEvidence(state: AssessmentState, { item, evidenceId }: DetachEvidencePayload, author: AuthorRole, context: CommandContext): CommandResult {
  const before = contentOf(findAnswer(state, item, author));
  const position = before.evidence.findIndex(({ id }) => id === evidenceId);
  const evidence = before.evidence[position];
  if (!evidence) {
    const named = namedItem(item, context);
    return 'refusal' in named ? named : refused('no-such-evidence', ['payload', 'evidenceId'], { item, evidence: evidenceId, author });
  }
  return writeAnswer(state, context, { item, author }, { ...before, evidence: before.evidence.toSpliced(position, 1) }, { type: 'attachEvidence', payload: { item, author, evidence, position } });
}
