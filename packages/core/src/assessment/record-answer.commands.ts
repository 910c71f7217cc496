import type { ClearAnswerPayload, RecordAnswerPayload } from './assessment-command.schema.ts';
import { contentOf, findAnswer, gridName, namedItem, refused, says, writeAnswer, type AnswerContent, type CommandContext, type CommandResult } from './assessment-change.commands.ts';
import type { AuthorRole } from './assessment.values.ts';
import { checkAnswer } from './check-answer.rules.ts';
import type { AssessmentState } from './dossier.schema.ts';

/** Replaces figures, dates and note of an item for one author; proofs attached stay. */
export function recordAnswer(state: AssessmentState, payload: RecordAnswerPayload, author: AuthorRole, context: CommandContext): CommandResult {
  const item = namedItem(payload.item, context);
  if ('refusal' in item) return item;
  if (context.referential.basis === 'outline') return refused('outline-grid', ['payload', 'item'], { item: item.code, grid: gridName(context.referential) });
  const wrong = checkAnswer(payload, item, context.referential);
  if (wrong) return { ok: false, ...wrong };
  const before = contentOf(findAnswer(state, item.code, author));
  const note = payload.note?.trim() ? payload.note : undefined;
  const content: AnswerContent = { input: payload.input ?? {}, events: payload.events ?? {}, evidence: before.evidence, ...(note === undefined ? {} : { note }) };
  const key = { item: item.code, author };
  const inverse = says(before) ? ({ type: 'recordAnswer', payload: { ...key, ...spoken(before) } } as const) : ({ type: 'clearAnswer', payload: key } as const);
  return writeAnswer(state, context, key, content, inverse);
}

/** Takes back figures, dates and note of an item for one author; proofs attached stay until they are detached. */
export function clearAnswer(state: AssessmentState, payload: ClearAnswerPayload, author: AuthorRole, context: CommandContext): CommandResult {
  const before = contentOf(findAnswer(state, payload.item, author));
  if (!says(before)) {
    const item = namedItem(payload.item, context);
    return 'refusal' in item ? item : refused('no-such-answer', ['payload', 'item'], { item: payload.item, author });
  }
  const key = { item: payload.item, author };
  return writeAnswer(state, context, key, { input: {}, events: {}, evidence: before.evidence }, { type: 'recordAnswer', payload: { ...key, ...spoken(before) } });
}

const spoken = ({ input, events, note }: AnswerContent): Pick<RecordAnswerPayload, 'input' | 'events' | 'note'> => ({ input, events, ...(note === undefined ? {} : { note }) });
