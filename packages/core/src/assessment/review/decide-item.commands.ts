import type { RecordAnswerPayload } from '../assessment-command.schema.ts';
import {
  contentOf, findAnswer, gridName, namedItem, refused, says, unchanged, type AnswerContent, type CommandBody, type CommandContext, type CommandResult, type RefusedCommand,
} from '../assessment-change.commands.ts';
import { checkAnswer } from '../check-answer.rules.ts';
import { answersOfRecord } from '../dossier-reading.engine.ts';
import type { AssessmentState } from '../dossier.schema.ts';
import { sameValue } from '../../shared/command/same-payload.rules.ts';
import type { AssessmentItem } from '../asks-of-item.rules.ts';
import type { DecideItemPayload, WithdrawDecisionPayload } from './review-command.schema.ts';
import { noSuchEntry, writeBoth, writeLine, writerOf, wrongState } from './review-change.commands.ts';
import { findDecision, isContested, reviewOf } from './review-entries.rules.ts';
import type { Decision } from './review.schema.ts';
import type { AuthorRole } from '../assessment.values.ts';
import { DECISIONS_AT, type DecisionStage } from './review.values.ts';
import { STAGE_DECIDES_IN } from './review-workflow.values.ts';

type Figures = Pick<AnswerContent, 'input' | 'events'>;

/** Who says a decision in figures. */
export const AUTHOR_AT = { verification: 'verifier', appeal: 'appeal' } as const satisfies Readonly<Record<DecisionStage, AuthorRole>>;

/** Decides on an item, and writes what the decision says as the answer of the verifier, or of the appeal. Answers of others stay. */
export function decideItem(state: AssessmentState, payload: DecideItemPayload, context: CommandContext): CommandResult {
  const item = namedItem(payload.item, context);
  if ('refusal' in item) return item;
  const stage = payload.stage ?? 'verification';
  const wrong = mayNotDecide(state, payload, stage, context);
  if (wrong) return wrong;
  const figures = figuresOf(state, payload, stage, item, context);
  if ('refusal' in figures) return figures;
  const { decision, justification } = payload;
  const content = { item: item.code, stage, decision, ...(justification === undefined ? {} : { justification }) };
  const earlier = findDecision(reviewOf(state), item.code, stage);
  const before = contentOf(findAnswer(state, item.code, AUTHOR_AT[stage]));
  const answer: AnswerContent = { ...figures, evidence: before.evidence };
  if (earlier && sameValue(bare(earlier), content) && sameValue(before, answer)) return unchanged(state);
  const inverse: CommandBody = earlier ? { type: 'decideItem', payload: again(earlier, before) } : { type: 'withdrawDecision', payload: { item: item.code, stage, ...(says(before) ? { answer: spoken(before) } : {}) } };
  const written = writeLine(state, context, 'decisions', content, (version) => ({ ...content, by: writerOf(context), at: context.now, version }), inverse);
  return writeBoth(written, context, { item: item.code, author: AUTHOR_AT[stage] }, answer);
}

/** Takes a decision back, and with it the figures it wrote. */
export function withdrawDecision(state: AssessmentState, payload: WithdrawDecisionPayload, context: CommandContext): CommandResult {
  const stage = payload.stage ?? 'verification';
  const review = reviewOf(state);
  if (!STAGE_DECIDES_IN[stage].includes(review.state)) return wrongState('withdrawDecision', review.state, STAGE_DECIDES_IN[stage]);
  const item = namedItem(payload.item, context);
  if ('refusal' in item) return item;
  const earlier = findDecision(review, item.code, stage);
  if (!earlier) return noSuchEntry('decision', item.code, 'item');
  const { input = {}, events = {}, note } = payload.answer ?? {};
  const left = { input, events, ...(note?.trim() ? { note } : {}) };
  const wrong = says({ ...left, evidence: [] }) ? checkAnswer({ item: item.code, ...left }, item, context.referential) : undefined;
  if (wrong) return { ok: false, ...wrong, pointer: wrong.pointer.replace('/payload/', '/payload/answer/') };
  const before = contentOf(findAnswer(state, item.code, AUTHOR_AT[stage]));
  const written = writeLine(state, context, 'decisions', { item: item.code, stage }, null, { type: 'decideItem', payload: again(earlier, before) });
  return writeBoth(written, context, { item: item.code, author: AUTHOR_AT[stage] }, { ...left, evidence: before.evidence });
}

const bare = ({ item, stage, decision, justification }: Decision): Omit<Decision, 'by' | 'at' | 'version'> => ({ item, stage, decision, ...(justification === undefined ? {} : { justification }) });
const spoken = ({ input, events, note }: AnswerContent): NonNullable<WithdrawDecisionPayload['answer']> => ({ input, events, ...(note === undefined ? {} : { note }) });
const carriesFigures = (decision: Decision['decision']): boolean => decision === 'amended' || decision === 'rejected';

/** The same decision once more, with the figures it stands on. */
function again(decision: Decision, { input, events }: AnswerContent): DecideItemPayload {
  const content = bare(decision);
  return carriesFigures(decision.decision) ? { ...content, input, events } : content;
}

function mayNotDecide(state: AssessmentState, { item, decision, justification }: DecideItemPayload, stage: DecisionStage, { referential }: CommandContext): RefusedCommand | undefined {
  const review = reviewOf(state);
  if (!STAGE_DECIDES_IN[stage].includes(review.state)) return wrongState('decideItem', review.state, STAGE_DECIDES_IN[stage]);
  if (referential.basis === 'outline') return refused('outline-grid', ['payload', 'item'], { item, grid: gridName(referential) });
  if (!DECISIONS_AT[stage].includes(decision)) return refused('wrong-decision', ['payload', 'decision'], { item, decision, stage, decisions: DECISIONS_AT[stage].join(', ') });
  if (stage === 'appeal' && !isContested(review, item)) return refused('not-contested', ['payload', 'item'], { item });
  return decision !== 'accepted' && !justification?.trim() ? refused('justification-missing', ['payload', 'justification'], { item, decision }) : undefined;
}

/** What the decision says of the item: what was filed, what the verifier found, or nothing. */
function figuresOf(state: AssessmentState, payload: DecideItemPayload, stage: DecisionStage, item: AssessmentItem, { referential }: CommandContext): Figures | (RefusedCommand & { readonly refusal: string }) {
  const { decision, input = {}, events = {} } = payload;
  const given: RecordAnswerPayload = { item: item.code, input, events };
  const isGiven = Object.keys(input).length + Object.keys(events).length > 0;
  if (!carriesFigures(decision)) {
    if (isGiven) return refused('wrong-decision', ['payload', 'decision'], { item: item.code, decision, stage, decisions: 'amended' });
    if (decision === 'upheld') return { input: {}, events: {} };
    const filed = answersOfRecord(state.answers, 'draft').get(item.code);
    if (!filed && stage === 'appeal') return refused('nothing-to-record', ['payload', 'decision'], { item: item.code });
    return { input: filed?.input ?? {}, events: filed?.events ?? {} };
  }
  const wrong = decision === 'amended' || isGiven ? checkAnswer(given, item, referential) : undefined;
  return wrong ? { ok: false, ...wrong } : { input, events };
}
