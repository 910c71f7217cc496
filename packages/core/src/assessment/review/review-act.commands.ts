import { nextVersion, gridName, type CommandContext, type CommandResult } from '../assessment-change.commands.ts';
import { jsonPointer } from '../../shared/issue.values.ts';
import { REVIEW_ENTITY } from '../assessment-id.values.ts';
import type { AssessmentState } from '../dossier.schema.ts';
import { filingOf } from '../filing.rules.ts';
import type { ReviewActPayload } from './review-command.schema.ts';
import { writerOf, wrongState } from './review-change.commands.ts';
import { reviewOf } from './review-entries.rules.ts';
import { firstFault } from './review-guards.rules.ts';
import { guardsFor, sceneOfReview } from './review-scene.engine.ts';
import { publicationOf } from './publication.rules.ts';
import type { Review, ReviewStep } from './review.schema.ts';
import type { ReviewAct } from './review.values.ts';
import { RECORD_IN, transitionOf } from './review-workflow.values.ts';

/** Carries out an act of the review: where its guards hold, one step more, never taken back. What counts and what was filed follow. */
export function carryOutAct(state: AssessmentState, act: ReviewAct, payload: ReviewActPayload, context: CommandContext): CommandResult {
  const review = reviewOf(state);
  const transition = transitionOf(act);
  if (!transition.from.includes(review.state)) return wrongState(act, review.state, transition.from);
  const { referential, actor, asOf, cycle, territory } = context;
  const place = cycle && { cycle, territory: { ...territory, identifiers: territory.identifiers ?? [] } };
  const scene = sceneOfReview(state, { referential, asOf, place, gridName: gridName(referential) });
  const fault = firstFault(guardsFor(transition, review.state, actor.role), { ...scene, act, motive: payload.motive, reference: payload.reference });
  if (fault) return { ok: false, refusal: fault.refusal, figures: fault.figures, pointer: jsonPointer(fault.at) };
  const next = nextVersion(state, REVIEW_ENTITY, context);
  const step: ReviewStep = {
    act, from: review.state, to: transition.to, by: writerOf(context), at: context.now, version: next.version, on: asOf,
    ...(payload.motive === undefined ? {} : { motive: payload.motive }), ...(payload.reference === undefined ? {} : { reference: payload.reference }),
  };
  const after = followed(next, { ...review, state: transition.to, steps: [...review.steps, step] });
  return { ok: true, state: act === 'publishResult' ? publish(after, step) : after, changed: [{ entity: REVIEW_ENTITY, version: next.version, value: step }], inverse: null };
}

/** The record and the filing follow the state of the review. From a provisional result on, what was not shown counts as lost. */
function followed(state: AssessmentState, review: Review): AssessmentState {
  const { closed: _, ...open } = state;
  const record = RECORD_IN[review.state];
  return { ...open, review, record, ...(record !== 'draft' && { closed: true }), filing: filingOf({ imported: state.imported, answers: state.answers, review }) };
}

const publish = (state: AssessmentState, { on, version }: ReviewStep): AssessmentState =>
  ({ ...state, review: { ...reviewOf(state), published: publicationOf(state, on, version) } });
